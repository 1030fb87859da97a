"""A practice table: prepared, with an open door, invented people at it, and nobody who leads it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from aiohttp import ClientError, TCPConnector

from rehearsal.interpreter import interprets
from rehearsal.lines import DUTCH, Lines, told
from rehearsal.phone import Stranger, chance
from replay.browser import Browser
from replay.chair import TABLES, Chair, NotOffered, Refused
from replay.pages import read
from replay.people import Participant
from replay.viewer import NoPage
from replay.wall import Wall
from replay.watching import Watch

THE_TABLE = "//main//a[starts-with(@href, '/voorzitter/')]"
SECOND, SECOND_LINK = f"{TABLES}/tweede", "//*[@id='second-link']"
COMING_IN_SECONDS = (0.5, 3.0)


@dataclass
class Practice:
    """The table, with who is there. `link` opens a desk once, for the chair who practises."""

    url: str
    link: str
    line: TCPConnector
    desk: Chair
    wall: Wall
    lines: Lines
    phones: int
    pace: float
    people: list[Stranger] = field(default_factory=list)

    async def goes_on(self) -> None:
        """People come in one after the other and take part, until somebody stops this."""
        async with asyncio.TaskGroup() as table:
            table.create_task(_as_long_as_it_goes(interprets(self.desk, self.lines, self.pace)))
            for number in range(self.phones):
                table.create_task(_as_long_as_it_goes(self._stranger(number).comes_and_stays()))
                await asyncio.sleep(self.pace * chance.uniform(*COMING_IN_SECONDS))

    def _stranger(self, number: int) -> Stranger:
        who = _who(number)
        browser = Browser(self.url, who.language, self.line)
        self.people.append(Stranger(browser, who, self.lines, self.wall, self.pace))
        return self.people[-1]


@asynccontextmanager
async def laid(url: str, link: str, phones: int, pace: float) -> AsyncIterator[Practice]:
    """A practice table in this house. `link` is the path of the chair's one-time link. Raises NoPage or NotOffered."""
    line, watch = TCPConnector(limit=0), Watch((), ())
    desk = Chair(Browser(url, DUTCH, line), watch)
    wall = Wall(Browser(url, DUTCH, line), watch, "")
    table = Practice(url, "", line, desk, wall, Lines(), phones, pace)
    try:
        await desk.sits_down(link)
        desk.address = desk.page.elements(THE_TABLE)[0].get("href") or ""
        await desk.look()
        await desk.presses("prepare", **_prepared(phones))
        await desk.presses("open_door")
        wall.address, table.link = desk.wall(), await _second(desk)
        await asyncio.gather(desk.look(), wall.look())
        yield table
    finally:
        await asyncio.gather(*(one.leave() for one in (desk, wall, *table.people)))
        await line.close()


async def _second(desk: Chair) -> str:
    answer = await desk.browser.post(SECOND, {})
    return read(answer.text).words(SECOND_LINK)


def _prepared(phones: int) -> dict[str, str]:
    """The desk's form before the evening."""
    table = told()["table"]
    listed = {name: "\n".join(table[name]) for name in ("agreements", "help_lines", "perspectives")}
    plain = {name: table[name] for name in ("title", "question", "mandate", "profession")}
    versions = "\n".join(f"{code}: {table['interpreter']}" for code in table["languages"])
    return {**plain, **listed, "languages": versions, "people": str(phones), "trained": "yes"}


async def _as_long_as_it_goes(act: Awaitable[None]) -> None:
    """A phone that is locked out or loses the line goes home; the others go on."""
    with suppress(NoPage, NotOffered, Refused, ClientError, OSError, TimeoutError):
        await act


def _who(number: int) -> Participant:
    languages, perspectives = told()["people"]["languages"], told()["table"]["perspectives"]
    language = languages[number % len(languages)]
    return Participant(str(number), 0, language, perspectives[number % len(perspectives)])
