"""Everybody at the table: the chair at the desk, the wall, and a phone for each participant, each with its own cookies."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import TCPConnector

from replay.browser import Browser
from replay.chair import Chair
from replay.people import DUTCH, Participant
from replay.phone import Phone
from replay.viewer import Viewer
from replay.wall import Wall
from replay.watching import Watch

# Shorter than any house keeps a silent line open: a form is never sent over one that is being closed.
KEPT_OPEN_SECONDS = 2.0
# So many phones are busy at one moment; the others wait for their turn, in the order of the file.
AT_ONCE = 6


@dataclass
class Table:
    """The people and what they look at."""

    url: str
    watch: Watch
    line: TCPConnector
    chair: Chair
    wall: Wall
    phones: dict[str, Phone] = field(default_factory=dict)
    seats: int = 0
    letters: int = 0

    @property
    def viewers(self) -> list[Viewer]:
        """Everybody who looks."""
        return [self.chair, self.wall, *self.phones.values()]

    async def welcomes(self, newcomers: Iterable[Participant]) -> None:
        """Phones come in, with the code that stands on the screen."""
        await self.chair.presses("screen", shows="join")
        await self.wall.look()
        code = self.wall.code
        phones = [Phone(Browser(self.url, one.language, self.line), self.watch, one) for one in newcomers]
        self.phones |= {one.who.code: one for one in phones}
        await in_turn(one.comes_in(code) for one in phones)
        self.seats += len(phones)
        await self.chair.presses("screen", shows="round")

    def counts_letter(self, nth: int) -> bool:
        """Counts a letter of the evening: whether it is one of every so many."""
        self.letters += 1
        return self.letters % nth == 0

    async def settles(self) -> None:
        """Everybody has the newest page before her."""
        phones = list(self.phones.values())
        newest = await phones[0].newest() if phones else 0
        wall = await self.wall.newest()
        await asyncio.gather(self.wall.until(wall), *(one.until(newest) for one in phones))

    async def calls_the_roll(self, without: Iterable[str]) -> list[str]:
        """A new code on the screen, which everybody types but these; the phones that still have a seat and should not."""
        gone = [self.phones.pop(code) for code in without if code in self.phones]
        await self.chair.presses("start_roll_call")
        await self.settles()
        code = self.wall.code
        await in_turn(one.is_called(code) for one in self.phones.values())
        await self.chair.presses("finish_roll_call")
        await asyncio.gather(*(one.look() for one in [*gone, *self.viewers]))
        still = [one.who.code for one in gone if one.has_seat]
        await asyncio.gather(*(one.leave() for one in gone))
        return still


@asynccontextmanager
async def laid(url: str, link: str, script: str, watch: Watch) -> AsyncIterator[Table]:
    """A new table, with its chair and its wall; everybody leaves afterwards. Raises NoPage, NotOffered or ClientError."""
    line = TCPConnector(limit=0, keepalive_timeout=KEPT_OPEN_SECONDS)
    chair = Chair(Browser(url, DUTCH, line), watch)
    table = Table(url, watch, line, chair, Wall(Browser(url, DUTCH, line), watch, ""))
    try:
        await chair.sits_down(link)
        await chair.makes_table(script)
        table.wall.address = chair.wall()
        await table.wall.look()
        yield table
    finally:
        await asyncio.gather(*(one.leave() for one in table.viewers))
        await line.close()


async def in_turn(acts: Iterable[Awaitable[object]]) -> None:
    """All of these, started in this order, a few at a time."""
    turns = asyncio.Semaphore(AT_ONCE)

    async def one(act: Awaitable[object]) -> None:
        async with turns:
            await act

    await asyncio.gather(*(one(act) for act in acts))
