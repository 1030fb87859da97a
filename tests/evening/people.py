"""Who is in the room, each with a browser of their own: the chair, the screen on the wall, and phones."""

from functools import cached_property
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from replay.server import Running

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1440, "height": 900}
SCREEN = {"width": 1920, "height": 1080}
PREPARED = {
    "title": "Gewoon een rekening, gewoon een huis",
    "question": "Wat is nodig om hier een rekening en een huis te krijgen?",
    "mandate": "De gemeenteraad beslist in juni.",
    "agreements": "politie: Niet voor controle.\ngemeente: Niet voor de vergunning.",
    "languages": "en: tolk\nro: tolk",
    "people": "6",
}


class Person:
    """Somebody with a browser that nobody else shares."""

    def __init__(self, browser: Browser, size: dict[str, int], locale: str = "nl-NL", **more: Any) -> None:
        self.context: BrowserContext = browser.new_context(viewport=size, locale=locale, **more)  # type: ignore[arg-type]
        self.page: Page = self.context.new_page()
        self.trouble: list[str] = []
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("console", self._listen)

    def sees(self, words: str) -> None:
        """These words stand on the page, or will in a moment."""
        expect(self.page.get_by_text(words).first).to_be_visible()

    def does_not_see(self, words: str) -> None:
        """These words are nowhere on the page."""
        expect(self.page.get_by_text(words)).to_have_count(0)

    def close(self) -> None:
        """Goes home; the browser complained about nothing."""
        assert not self.trouble, self.trouble
        self.context.close()

    def _listen(self, message: Any) -> None:
        if message.type == "error" and "status of 4" not in message.text and "ERR_" not in message.text:
            self.trouble.append(message.text)


class Phone(Person):
    """A participant's phone. `script=False` is a browser without JavaScript."""

    def __init__(self, browser: Browser, url: str, *, script: bool = True) -> None:
        super().__init__(browser, PHONE, java_script_enabled=script)
        self.url = url

    def joins(self, code: str, language: str = "Nederlands") -> None:
        """Types the code, chooses a language, agrees, takes a seat."""
        self.page.goto(self.url)
        self.types(code)
        self.speaks(language)
        self.agrees()

    def types(self, code: str) -> None:
        """The code from the screen."""
        self.page.fill("#code", code)
        self.page.click("form.answer button")

    def speaks(self, language: str) -> None:
        """Chooses a language."""
        self.page.locator("main form.languages").get_by_role("button", name=language).click()

    def agrees(self) -> None:
        """Ticks that she takes part, and goes to the table."""
        self.page.check("#take_part")
        self.page.click("#consent button")
        expect(self.page.locator("#consent")).to_have_count(0)

    def refreshes(self) -> None:
        """Follows the link that stands there for a phone without script."""
        self.page.get_by_role("link", name="Ververs deze pagina").click()

    def writes(self, words: str) -> None:
        """Types, and does not send."""
        self.page.locator("form.answer textarea").first.fill(words)

    def sends(self) -> None:
        """Presses the button and sees that it was received."""
        self.page.locator("form.answer button.primary").click()
        expect(self.page.locator("#notice")).to_contain_text("Ontvangen")

    def says(self, words: str) -> None:
        """One card."""
        self.writes(words)
        self.sends()

    def skips(self) -> None:
        """Lets the question go by."""
        self.page.get_by_role("button", name="Overslaan").click()
        expect(self.page.locator("#notice")).to_contain_text("Overgeslagen")

    def chooses(self, answer: str) -> None:
        """Votes."""
        self.page.get_by_label(answer, exact=True).check()
        self.sends()

    def answers(self, words: str) -> None:
        """The first choice of every question, and these words in every field."""
        for choice in self.first_choices():
            choice.check()
        for field in self.page.locator("form.answer textarea").all():
            field.fill(words)
        self.sends()

    def first_choices(self) -> list[Locator]:
        """The first answer of every question that has answers to choose from."""
        names = self.page.locator("form.answer input[type=radio]").evaluate_all(
            "all => [...new Set(all.map(one => one.name))]"
        )
        return [self.page.locator(f"form.answer input[type=radio][name='{one}']").first for one in names]

    def goes_blank_and_comes_back(self) -> None:
        """One tap, and one tap."""
        self.page.click("#blank")
        self.page.click("button.empty")
        expect(self.page.locator("button.empty")).to_have_count(0)

    def leaves_fast(self) -> None:
        """Away, to a harmless page, and nothing is kept."""
        self.page.click("#away button")
        self.sees("Pannenkoeken")
        assert self.context.cookies() == []


class Chair(Person):
    """The chair, at a laptop."""

    def __init__(self, browser: Browser, house: Running) -> None:
        super().__init__(browser, DESK)
        self.page.goto(house.desk)
        self.enters()

    def enters(self) -> None:
        """Presses the only button behind the link that works once."""
        self.page.get_by_role("button").click()

    def prepares(self, **filled: str) -> None:
        """Opens the table that waits, fills in what must be known, and opens the door."""
        self.opens_the_table()
        self.fills_in(**filled)
        self.does("open_door")

    def opens_the_table(self) -> None:
        """The table that waits for its chair."""
        self.page.locator("main a[href^='/voorzitter/']").first.click()
        expect(self.page.locator("#prepare")).to_be_visible()

    def chooses_the_screen_language(self, code: str) -> None:
        """Dutch, unless the chair says otherwise; kept with the rest of the form."""
        self.page.check(f"#prepare-display-{code}")

    def fills_in(self, **filled: str) -> None:
        """What must be known before the door opens."""
        for name, words in {**PREPARED, **filled}.items():
            self.page.fill(f"#prepare-{name}", words)
        self.page.check("#prepare-trained-yes")
        self._presses(self.page.locator("#prepare button.primary"))

    def starts(self, kind: str) -> None:
        """Puts in a round of this kind and opens it."""
        self.inserts(kind)
        self.does("open_round")

    def downloads_the_handreiking(self) -> bytes:
        """The PDF."""
        answer = self.page.request.get(f"{self.page.url}/handreiking.pdf")
        assert answer.ok
        return answer.body()

    def inserts(self, kind: str) -> None:
        """A round of this kind, after the one the table is in."""
        self._opens_panel("insert")
        self.page.select_option("#insert-kind", kind)
        self._presses(self.page.locator("#form-insert button"))

    def writes_down(self, what: str, words: str) -> None:
        """A sentence of the group."""
        self._opens_panel(f"add-{what}")
        self.page.fill(f"#say-{what}", words)
        self._presses(self.page.locator(f"#form-add-{what} button"))

    def starts_roll_call(self) -> None:
        """A new code on the screen, that every phone types."""
        self._opens_panel("menu-door")
        self._opens_panel("door-roll-call")
        self.does("start_roll_call")

    def turns_the_page(self) -> None:
        """The next cards on the wall."""
        self._opens_panel("menu-screen")
        self.does("turn_page")

    def freezes_the_screen(self) -> None:
        """The room keeps what it sees."""
        self._opens_panel("menu-screen")
        self.does("freeze")

    def ends(self) -> None:
        """The evening is over."""
        self._opens_panel("menu-more")
        self._opens_panel("menu-end")
        self.does("end")

    def can(self, act: str) -> bool:
        """Whether the button of this act is there."""
        return self.page.locator(f"form[action$='/{act}'] button:visible").count() > 0

    def does(self, act: str) -> None:
        """Presses the button of this act, and waits until the desk has answered."""
        self._presses(self.page.locator(f"form[action$='/{act}'] button:visible").first)

    def _presses(self, button: Locator) -> None:
        with self.page.expect_response(lambda answer: answer.request.method == "POST") as answered:
            button.click()
        assert answered.value.status in (200, 303), f"{answered.value.status} {answered.value.url}"
        expect(self.page.locator("form[data-busy]")).to_have_count(0)

    def _opens_panel(self, name: str) -> None:
        if not self.page.locator(f"#{name}").evaluate("panel => panel.open"):
            self.page.locator(f"#{name} > summary").click()


class EnglishDesk(Person):
    """The same desk in a browser that asks for English; somebody reads along."""

    def __init__(self, browser: Browser, chair: Chair) -> None:
        super().__init__(browser, DESK, "en-GB")
        self.context.add_cookies([{**one} for one in chair.context.cookies()])  # type: ignore[typeddict-item]
        self.page.goto(chair.page.url)


class Screen(Person):
    """The screen on the wall."""

    def __init__(self, browser: Browser, house: Running) -> None:
        super().__init__(browser, SCREEN)
        self.page.goto(house.screen)


class Room:
    """Everybody together."""

    def __init__(
        self, house: Running, browser: Browser, chair: type[Chair] = Chair, phone: type[Phone] = Phone
    ) -> None:
        self.house, self.browser, self.make_phone = house, browser, phone
        self.chair = chair(browser, house)
        self.phones: list[Phone] = []
        self.onlookers: dict[str, Person] = {}

    @cached_property
    def screen(self) -> Screen:
        """The screen on the wall, lit when somebody first looks at it: a page of that size costs as much as three phones."""
        return Screen(self.browser, self.house)

    def phone(self, *, script: bool = True) -> Phone:
        """A phone that is not at the table yet."""
        came = self.make_phone(self.browser, self.house.url, script=script)
        self.phones.append(came)
        return came

    def seated(self, count: int) -> list[Phone]:
        """So many phones, at the table."""
        came = [self.phone() for _ in range(count)]
        for one in came:
            one.joins(self.house.code)
        return came

    def looks_on(self, code: str, language: str) -> None:
        """A phone more, in this language, that reads along and never answers."""
        phone = Phone(self.browser, self.house.url)
        phone.joins(self.house.code, language)
        self.onlookers[f"phone {code}"] = phone

    def reads_along_in_english(self) -> None:
        """The desk once more, in English."""
        self.onlookers["desk en"] = EnglishDesk(self.browser, self.chair)

    def surfaces(self) -> dict[str, Page]:
        """The pages somebody may look at: the first phone and one in every other language, the desk, the screen."""
        phones = {"phone": self.phones[0].page} if self.phones else {}
        phones |= {name: one.page for name, one in self.onlookers.items()}
        return {**phones, "desk": self.chair.page, "screen": self.screen.page}

    def brings_up_to_date(self, page: Page) -> None:
        """Whoever looks sees the moment that was meant, however slow the machine is."""
        shown = page.locator("html[data-ticket]")
        if not shown.count():
            return
        ticket = str(shown.get_attribute("data-ticket"))
        newest = page.request.get(f"{self.house.url}/versie/{ticket}")
        if newest.ok:
            expect(page.locator("html")).to_have_attribute("data-version", newest.text())
        else:  # a ticket of before the roll call: a new one is on its way
            expect(page.locator("html")).not_to_have_attribute("data-ticket", ticket)

    def close(self) -> None:
        """The evening is over for everybody."""
        lit = (self.screen,) if "screen" in vars(self) else ()
        for person in (self.chair, *lit, *self.phones, *self.onlookers.values()):
            person.close()
