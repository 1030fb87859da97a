"""The engine that is nearest to an iPhone: people who each hold a WebKitGTK browser. They do what those of people.py do."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Remote
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from replay.server import Running
from tests.evening.people import DESK, PHONE, PREPARED, SCREEN

BROWSER = "*/webkit2gtk-4.*/MiniBrowser"
INTO_VIEW = "arguments[0].scrollIntoView({ block: 'nearest' })"
PATIENCE_SECONDS = 30
T = TypeVar("T")


class Person:
    """Somebody with a browser of her own."""

    def __init__(self, browser: Remote, size: dict[str, int], address: str) -> None:
        self.browser = browser
        browser.set_window_size(size["width"], size["height"])
        browser.get(address)

    def sees(self, words: str) -> None:
        """These words stand on the page, or will in a moment."""
        self._until(lambda: words in self._text())

    def does_not_see(self, words: str) -> None:
        """These words are nowhere on the page."""
        assert words not in self._text()

    def _text(self) -> str:
        return self.browser.find_element(By.TAG_NAME, "body").text

    def _lacks(self, where: str) -> None:
        self._until(lambda: not self.browser.find_elements(By.CSS_SELECTOR, where))

    def _presses(self, where: str) -> None:
        self._until(lambda: _pressed(self._part(where)))

    def _fills(self, where: str, words: str) -> None:
        self._until(lambda: _filled(self._part(where), words))

    def _part(self, where: str) -> WebElement:
        """The first that is to be seen, brought into view as a browser does when somebody tabs to it."""
        here = next(one for one in self.browser.find_elements(By.CSS_SELECTOR, where) if one.is_displayed())
        self.browser.execute_script(INTO_VIEW, here)
        return here

    def _until(self, is_so: Callable[[], T]) -> T:
        """Looks until it is so; what is not there yet, or was laid anew just now, is looked for again."""
        not_yet = (WebDriverException, StopIteration)
        return WebDriverWait(self.browser, PATIENCE_SECONDS, 0.1, not_yet).until(lambda _: is_so())


def _pressed(button: WebElement) -> bool:
    button.click()
    return True


def _filled(field: WebElement, words: str) -> bool:
    field.clear()
    field.send_keys(words)
    return True


def _chosen(menu: WebElement, value: str) -> bool:
    Select(menu).select_by_value(value)
    return menu.get_property("value") == value


class Phone(Person):
    """A participant's phone."""

    def joins(self, code: str) -> None:
        """Types the code, chooses a language, agrees, takes a seat."""
        self._fills("#code", code)
        self._presses("form.answer button")
        self._presses("main form.languages button[value=nl]")
        self._presses("#take_part")
        self._presses("#consent button")
        self._lacks("#consent")

    def says(self, words: str) -> None:
        """One card."""
        self._fills("form.answer textarea", words)
        self._presses("form.answer button.primary")
        self.sees("Ontvangen")

    def skips(self) -> None:
        """Lets the question go by."""
        self._presses("form.answer button.primary + button")
        self.sees("Overgeslagen")

    def chooses(self, answer: str) -> None:
        """Votes."""
        self._until(lambda: _pressed(self._labelled(answer)))
        self._presses("form.answer button.primary")
        self.sees("Ontvangen")

    def _labelled(self, answer: str) -> WebElement:
        return next(
            one
            for one in self.browser.find_elements(By.CSS_SELECTOR, "form.answer label")
            if one.text == answer
        )

    def goes_blank_and_comes_back(self) -> None:
        """One tap, and one tap."""
        self._presses("#blank")
        self._presses("button.empty")
        self._lacks("button.empty")

    def leaves_fast(self) -> None:
        """Away, to a harmless page, and nothing is kept."""
        self._presses("#away button")
        self.sees("Pannenkoeken")
        assert self.browser.get_cookies() == []


class Chair(Person):
    """The chair, at a laptop."""

    def prepares(self) -> None:
        """Presses the button behind the link, fills in what must be known, and opens the door."""
        self._presses("main button")
        self._presses("main a[href^='/voorzitter/']")
        for name, words in PREPARED.items():
            self._fills(f"#prepare-{name}", words)
        self._leads("#prepare button.primary")
        self.does("open_door")

    def starts(self, kind: str) -> None:
        """Puts in a round of this kind and opens it."""
        self._until(self._insert_is_open)
        self._until(lambda: _chosen(self._part("#insert-kind"), kind))
        self._leads("#form-insert button")
        self.does("open_round")

    def does(self, act: str) -> None:
        """Presses the button of this act, and waits until the desk has answered."""
        self._leads(f"form[action$='/{act}'] button")

    def _insert_is_open(self) -> bool:
        panel = self._part("#insert")
        return bool(panel.get_attribute("open")) or not _pressed(self._part("#insert > summary"))

    def _leads(self, button: str) -> None:
        self._presses(button)
        self._lacks("form[data-busy]")


class Room:
    """The chair at the desk, the screen on the wall, a phone."""

    def __init__(self, house: Running, browsers: Callable[[], Remote]) -> None:
        self.chair = Chair(browsers(), DESK, house.desk)
        self.screen = Person(browsers(), SCREEN, house.screen)
        self.phone = Phone(browsers(), PHONE, house.url)


@contextmanager
def wall_to_draw_on() -> Iterator[str]:
    """WebKitGTK wants a window, and this machine may have no screen; gives the name of the one we make."""
    asks = ["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]
    with subprocess.Popen(asks, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as made:
        assert made.stdout
        try:
            yield f":{made.stdout.readline().strip()}"
        finally:
            made.terminate()


@contextmanager
def browsers() -> Iterator[Callable[[], Remote]]:
    """A way to open one browser after another; all are closed afterwards."""
    opened: list[tuple[Remote, Service]] = []
    with wall_to_draw_on() as wall:

        def open_one() -> Remote:
            # Without a sandbox of its own: as root it would not start, and it only ever sees our house.
            driver = Service(
                "WebKitWebDriver",
                env={**os.environ, "DISPLAY": wall, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"},
            )
            driver.start()
            line = RemoteConnection(client_config=ClientConfig(driver.service_url))
            opened.append((Remote(line, options=_options()), driver))
            return opened[-1][0]

        try:
            yield open_one
        finally:
            for browser, driver in opened:
                browser.quit()
                driver.stop()


def _options() -> Options:
    options = Options()
    options.binary_location = str(next(Path("/usr/lib").glob(BROWSER)))
    options.add_argument("--automation")
    return options
