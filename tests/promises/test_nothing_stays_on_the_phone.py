"""The phone keeps nothing: a real browser's own folder is searched after the evening, for what was typed, sent and read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, BrowserType, Page, expect

from replay.server import Running
from tests.evening.browser import how_to_start
from tests.evening.conftest import browser_type_launch_args, house, room
from tests.evening.people import Room

__all__ = ["browser_type_launch_args", "house", "room"]
TYPED, SENT, READ = "Qvarkelnootdopje half", "Zwermvogelkastje heel", "Wimpelgraszaadje van een ander"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """The folder in which the browser of this phone keeps what it keeps."""
    return tmp_path / "profile"


@pytest.fixture
def kept(browser_type: BrowserType, profile: Path) -> Iterator[BrowserContext]:
    """A browser with a folder on the disk, as on a real phone."""
    context = browser_type.launch_persistent_context(profile, locale="nl-NL", **how_to_start())
    yield context
    context.close()


def goes_to(room: Room, house: Running, page: Page) -> None:
    """Comes in, and reads, sends and types something at an open question."""
    page.goto(house.url)
    page.fill("#code", house.code)
    page.click("form.answer button")
    page.locator("main form.languages").get_by_role("button", name="Nederlands").click()
    page.check("#take_part")
    page.click("#consent button")
    others = room.seated(4)
    room.chair.starts("collect")
    for phone in others:
        phone.says(READ)
    page.locator("form.answer textarea").fill(SENT)
    page.locator("form.answer button.primary").click()
    expect(page.locator("#notice")).to_contain_text("Ontvangen")
    room.chair.does("take_up")
    room.chair.does("turn_over")
    expect(page.get_by_text(READ).first).to_be_visible()
    page.locator("form.answer textarea").fill(TYPED)


def found_in(folder: Path) -> list[str]:
    """The files in which one of our words lies, in either of the ways in which a browser writes letters."""
    wanted = [words.encode(way) for words in (TYPED, SENT, READ) for way in ("utf-8", "utf-16-le")]
    files = [one for one in folder.rglob("*") if one.is_file()]
    assert len(files) > 10  # it was a real folder
    return [
        str(one.relative_to(folder)) for one in files if any(words in one.read_bytes() for words in wanted)
    ]


@pytest.mark.parametrize("way", ["snel weg", "the browser is just closed"])
def test_C12_a_browser_keeps_no_word_of_the_evening_on_its_disk(
    room: Room, house: Running, kept: BrowserContext, profile: Path, way: str
) -> None:
    room.chair.prepares()
    page = kept.new_page()
    goes_to(room, house, page)
    if way == "snel weg":
        page.get_by_role("button", name="Snel weg").click()
        expect(page.get_by_text("Pannenkoeken").first).to_be_visible()
    kept.close()
    assert found_in(profile) == []
