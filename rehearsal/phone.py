"""A phone with nobody behind it: it answers what lies before it at the pace of a person, passes sometimes, and waits."""

import asyncio
from random import SystemRandom

from rehearsal.lines import Line, Lines, kind_of
from replay.browser import Browser
from replay.pages import Form
from replay.people import Participant
from replay.phone import CARD, ROLL_CALL, SKIP, Phone
from replay.wall import Wall
from replay.watching import Watch

THINKING_SECONDS = (4.0, 40.0)
READING_SECONDS = (2.0, 12.0)
PASSES, SAYS_MORE, SAYS_WHY_NOT = 0.12, 0.25, 0.7
# How many of ten give an answer; of any other all are given as often.
WEIGHTS = {"come_along": 7, "not": 2, "stand_aside": 1, "agree": 9, "right": 9, "me": 8, "others": 2}
LANGUAGE, WORDS, OWN_WORDS, ABOUT = "language", "words", "own_words", "about."
LINES_FOR = {"need": "come_along", OWN_WORDS: OWN_WORDS}

chance = SystemRandom()


class Stranger(Phone):
    """One invented person. `pace` 1 is that of people, 0 that of a test."""

    def __init__(self, browser: Browser, who: Participant, lines: Lines, wall: Wall, pace: float) -> None:
        super().__init__(browser, Watch((), ()), who)
        self._untold, self._wall, self._pace = lines, wall, pace

    async def comes_and_stays(self) -> None:
        """Comes in with the code of the screen, and answers every question once, for as long as this goes on."""
        await self.comes_in(self._wall.code)
        answered = ""
        while True:
            called, asked = self.page.form(ROLL_CALL), self.page.form(CARD)
            if called:
                await self.is_called(self._wall.code)
            elif asked and question(asked) != answered:
                answered = question(asked)
                await self._answers(answered)
            else:
                await self.sees_more()

    async def _answers(self, asked: str) -> None:
        await self._takes(THINKING_SECONDS)
        if chance.random() < PASSES:
            await self._passes(asked)
            return
        while (form := self.page.form(CARD)) and question(form) == asked:
            given = self._given(form)
            if not given:
                await self._passes(asked)
                return
            await self.sends(given)
            if WORDS not in given or chance.random() > SAYS_MORE:
                return
            await self._takes(THINKING_SECONDS)

    async def _passes(self, asked: str) -> None:
        form = self.page.form(SKIP)
        if form and question(form) == asked:
            await self.skips()

    async def _takes(self, seconds: tuple[float, float]) -> None:
        await asyncio.sleep(self._pace * chance.uniform(*seconds))

    def _given(self, form: Form) -> dict[str, str]:
        """One tick in every list, a line in the field for words, and what goes with that line."""
        given = {
            name: _one_of(field.options)
            for name, field in form.fields.items()
            if field.options and name not in (LANGUAGE, "sort")
        }
        line = self._line_for(form)
        if line is None:
            return {name: chosen for name, chosen in given.items() if name != "needed_for"}
        name = self._field(form)
        fitting = {one: words for one, words in line.more.items() if form.takes({one: words})}
        spoken = {LANGUAGE: self.who.language} if form.takes({LANGUAGE: self.who.language}) else {}
        return {**given, name: line.text, **fitting, **spoken}

    def _line_for(self, form: Form) -> Line | None:
        name = self._field(form)
        if not name or (name == OWN_WORDS and chance.random() < SAYS_WHY_NOT):
            return None
        kind = "spread" if name.startswith(ABOUT) else LINES_FOR.get(name, "")
        return self._untold.next(kind or kind_of(self.page.words("//*[@id='question']")), self.who.language)

    def _field(self, form: Form) -> str:
        """Where words can be written; "" when only ticks are asked."""
        fields = [name for name in form.fields if name in (WORDS, *LINES_FOR) or name.startswith(ABOUT)]
        return WORDS if WORDS in fields else next(iter(fields), "")


def question(form: Form) -> str:
    """Which question this is: of which round, and which step of it."""
    return f"{form.hidden.get('round')} {form.hidden.get('step')}"


def _one_of(options: tuple[str, ...]) -> str:
    weights = [WEIGHTS.get(option, 1) for option in options]
    return chance.choices(options, weights)[0]
