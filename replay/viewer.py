"""Somebody who looks at a page that lives: a phone, the wall, the desk. What is pushed lies before her at once."""

import asyncio
from asyncio import Event, Task, timeout
from contextlib import suppress

from aiohttp import ClientError

from replay.browser import Answer, Browser
from replay.pages import Page, read
from replay.watching import Watch

PATIENCE_SECONDS = 60.0
AGAIN_SECONDS = 0.2


class NoPage(Exception):
    """The house did not answer with the page that belongs here; the text is where."""


class Viewer:
    """One open page and its web socket. `missed` counts the pushes that never came."""

    def __init__(self, browser: Browser, watch: Watch, audience: str, address: str) -> None:
        self.browser, self.address, self.missed = browser, address, 0
        self.page = Page("<html></html>")
        self._watch, self._audience = watch, audience
        self._news, self._opened = Event(), Event()
        self._line: Task[None] | None = None
        self._lines: list[Task[None]] = []
        self._ticket = ""

    async def look(self) -> Page:
        """Opens the page, and its socket when the page brings another ticket. Raises NoPage."""
        self.saw(await self.browser.get(self.address))
        if self.page.ticket and (self._ticket != self.page.ticket or self._line is None or self._line.done()):
            await self._connect(self.page.ticket)
            if await self.newest() > self.page.version:
                self.saw(await self.browser.get(self.address))
        return self.page

    def saw(self, answer: Answer) -> Page:
        """A page that came as an answer now lies before her. Raises NoPage when it is no page of the house."""
        self._watch.sees(self._audience, answer.text)
        return self.gets_back(answer)

    def gets_back(self, answer: Answer) -> Page:
        """A page for nobody else: a refusal, which brings her own words back. Raises NoPage."""
        if answer.status >= 500:
            raise NoPage(answer.path)
        self._lay(answer.text)
        return self.page

    async def newest(self) -> int:
        """The number of the newest page of this audience, whether or not it was pushed."""
        answer = await self.browser.get(f"/versie/{self.page.ticket}")
        return int(answer.text) if answer.status == 200 else 0

    async def until(self, version: int) -> None:
        """Waits for the push of this page; a push that never comes is counted, and the page is asked for instead."""
        try:
            async with timeout(PATIENCE_SECONDS):
                while self.page.version < version:
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            self.missed += 1
            await self.look()

    async def sees_more(self) -> None:
        """Waits until something else lies before her, however long that takes."""
        self._news.clear()
        await self._news.wait()

    async def leave(self) -> None:
        """Closes the socket and the browser."""
        self._line = None
        for line in self._lines:
            line.cancel()
        await asyncio.gather(*self._lines, return_exceptions=True)
        await self.browser.close()

    async def _connect(self, ticket: str) -> None:
        if self._line is not None:
            self._line.cancel()
        self._ticket = ticket
        self._opened.clear()
        self._line = asyncio.create_task(self._listen(ticket))
        self._lines.append(self._line)
        try:
            async with timeout(PATIENCE_SECONDS):
                await self._opened.wait()
        except TimeoutError:
            self.missed += 1

    async def _listen(self, ticket: str) -> None:
        """When the line is closed (after a roll call), the page is asked for anew, as its own script does."""
        await self.browser.listen(ticket, self._opened.set, self._pushed)
        if self._line is asyncio.current_task():
            self._line = None
            with suppress(NoPage, ClientError, OSError, TimeoutError):
                await asyncio.sleep(AGAIN_SECONDS)
                await self.look()

    def _pushed(self, _version: int, text: str) -> None:
        self._watch.sees(self._audience, text)
        self._lay(text)

    def _lay(self, text: str) -> None:
        """An older page never comes to lie over a newer one."""
        page = read(text)
        if not page.version or page.version >= self.page.version:
            self.page = page
            self._news.set()
