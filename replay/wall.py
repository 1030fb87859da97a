"""The screen in the room: the code phones type, the cards once they are turned over, and what may be told of a vote."""

import re

import words
from replay.browser import Browser
from replay.likeness import same
from replay.pages import words_of
from replay.people import DUTCH
from replay.viewer import NoPage, Viewer
from replay.watching import SCREEN, Watch

NUMBER = re.compile(r"\d+")
OPTION = "screen.option."
EVERYBODY = ("screen.everybody_comes", "screen.everybody_chooses")


class Wall(Viewer):
    """The screen behind its own link."""

    def __init__(self, browser: Browser, watch: Watch, path: str) -> None:
        super().__init__(browser, watch, SCREEN, path)

    @property
    def code(self) -> str:
        """The code that can be read from a chair. Raises NoPage when there is none."""
        code = self.page.words("//*[contains(concat(' ', @class, ' '), ' code ')]")
        if not code:
            raise NoPage(SCREEN)
        return code

    @property
    def cards(self) -> tuple[str, ...]:
        """The words of the cards that lie on the table now."""
        return tuple(words_of(one) for one in self.page.elements("//li[starts-with(@id, 'card-')]/p[1]"))

    @property
    def outcome(self) -> str:
        """The sentence that may be told of the vote; "" when there is none."""
        return self.page.words("//*[@class='outcome']")

    @property
    def counts(self) -> dict[str, int]:
        """The numbers of a vote, by the words of each choice; empty when they may not be told."""
        rows = self.page.elements("//dl[@class='counts']/div")
        return {words_of(row.find("dt")): int(words_of(row.find("dd"))) for row in rows}

    @property
    def is_unanimous(self) -> bool:
        """Whether the sentence says that everybody chose the same."""
        return any(self.outcome.startswith(words.say(DUTCH, key, choice="").strip()) for key in EVERYBODY)

    def recognised(self, sentence: str) -> int | None:
        """How many people recognise a no, when a number is told."""
        for card in self.page.elements("//li[p[@class='shared']]"):
            told = NUMBER.search(words_of(card.findall("p")[-1]))
            if same(words_of(card.findall("p")[0]), sentence) and told:
                return int(told.group())
        return None


def label_of(choice: str) -> str:
    """The words on the screen for one of the fixed answers; the choice itself when it is none of them."""
    return words.say(DUTCH, OPTION + choice) if OPTION + choice in words.keys(DUTCH) else choice
