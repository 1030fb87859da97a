"""People who never touch a mouse: everything is reached with Tab and done with Enter, Space or an arrow."""

from playwright.sync_api import Locator, Page, expect

from tests.evening.people import PREPARED, Chair, Phone

MOST_TABS = 250
HAS_FOCUS = "one => one === document.activeElement"
IS_MARKED = "one => one.matches(':focus-visible') && getComputedStyle(one).outlineStyle !== 'none'"


def reach(page: Page, target: Locator) -> None:
    """Tab after Tab, until it has the focus; and somebody who looks can see that it has."""
    for _ in range(MOST_TABS):
        if target.evaluate(HAS_FOCUS):
            assert target.evaluate(IS_MARKED), target
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"nobody without a mouse reaches {target}")


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    """Goes there and presses."""
    reach(page, target)
    page.keyboard.press(key)


class KeyboardPhone(Phone):
    """A participant with a keyboard at her phone, or a switch, or a screen reader that sends keys."""

    def types(self, code: str) -> None:
        reach(self.page, self.page.locator("#code"))
        self.page.keyboard.type(code)
        self.page.keyboard.press("Enter")

    def speaks(self, language: str) -> None:
        press(self.page, self.page.locator("main form.languages").get_by_role("button", name=language))

    def agrees(self) -> None:
        press(self.page, self.page.locator("#take_part"), "Space")
        press(self.page, self.page.locator("#consent button"))
        expect(self.page.locator("#consent")).to_have_count(0)

    def writes(self, words: str) -> None:
        reach(self.page, self.page.locator("form.answer textarea").first)
        self.page.keyboard.type(words)

    def sends(self) -> None:
        press(self.page, self.page.locator("form.answer button.primary"))
        expect(self.page.locator("#notice")).to_contain_text("Ontvangen")

    def chooses(self, answer: str) -> None:
        press(self.page, self.page.get_by_label(answer, exact=True), "Space")
        self.sends()

    def skips(self) -> None:
        press(self.page, self.page.get_by_role("button", name="Overslaan"))
        expect(self.page.locator("#notice")).to_contain_text("Overgeslagen")

    def answers(self, words: str) -> None:
        for choice in self.first_choices():
            press(self.page, choice, "Space")
        for field in self.page.locator("form.answer textarea").all():
            reach(self.page, field)
            self.page.keyboard.type(words)
        self.sends()


class KeyboardChair(Chair):
    """A chair who leads without a mouse."""

    def enters(self) -> None:
        press(self.page, self.page.get_by_role("button"))

    def opens_the_table(self) -> None:
        press(self.page, self.page.locator("main a[href^='/voorzitter/']").first)
        expect(self.page.locator("#prepare")).to_be_visible()

    def fills_in(self, **filled: str) -> None:
        for name, words in {**PREPARED, **filled}.items():
            reach(self.page, self.page.locator(f"#prepare-{name}"))
            self.page.keyboard.insert_text(words)
        reach(self.page, self.page.locator("#prepare-trained-no"))
        self.page.keyboard.press("ArrowUp")
        expect(self.page.locator("#prepare-trained-yes")).to_be_checked()
        self._presses(self.page.locator("#prepare button.primary"))

    def inserts(self, kind: str) -> None:
        self._opens_panel("insert")
        choice = self.page.locator("#insert-kind")
        reach(self.page, choice)
        self.page.keyboard.press("Home")
        for _ in range(MOST_TABS):
            if choice.input_value() == kind:
                break
            self.page.keyboard.press("ArrowDown")
        self._presses(self.page.locator("#form-insert button"))

    def writes_down(self, what: str, words: str) -> None:
        self._opens_panel(f"add-{what}")
        reach(self.page, self.page.locator(f"#say-{what}"))
        self.page.keyboard.insert_text(words)
        self._presses(self.page.locator(f"#form-add-{what} button"))

    def _presses(self, button: Locator) -> None:
        reach(self.page, button)
        with self.page.expect_response(lambda answer: answer.request.method == "POST") as answered:
            self.page.keyboard.press("Enter")
        assert answered.value.status in (200, 303)
        expect(self.page.locator("form[data-busy]")).to_have_count(0)

    def _opens_panel(self, name: str) -> None:
        if not self.page.locator(f"#{name}").evaluate("panel => panel.open"):
            press(self.page, self.page.locator(f"#{name} > summary"))
