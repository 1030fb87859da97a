"""A phone: it types the code that stands on the screen, chooses a language, agrees, and answers what lies before it."""

import asyncio
from collections.abc import Mapping

from aiohttp import ClientError

from replay.browser import Answer, Browser
from replay.pages import read
from replay.people import Participant
from replay.viewer import NoPage, Viewer
from replay.watching import PHONE, Watch

CODE_PAGE, TABLE = "/", "/tafel"
LANGUAGE, SEAT, CARD, SKIP, ROLL_CALL = (
    "/tafel/taal",
    "/tafel/plaats",
    "/tafel/kaart",
    "/tafel/overslaan",
    "/tafel/oproep",
)
REFUSED = 400
# Not kept yet: is there somebody in these words? Who means what she wrote leaves it as it is and sends it again.
LOOK_FIRST = 422
PAUSES = (0.2, 1.0, 3.0)
YES = {"take_part": "yes", "quote": "yes"}


class Phone(Viewer):
    """One participant's phone, with a cookie jar of its own. The code of the file never leaves this program."""

    def __init__(self, browser: Browser, watch: Watch, who: Participant) -> None:
        super().__init__(browser, watch, PHONE, TABLE)
        self.who = who

    async def comes_in(self, code: str) -> None:
        """Types the code, chooses a language, ticks the agreement and a perspective. Raises NoPage when that fails."""
        self.saw(await self.browser.get(CODE_PAGE))
        await self._fills_in(CODE_PAGE, {"code": code})
        if self.page.form(LANGUAGE, {"language": self.who.language}):
            await self._fills_in(LANGUAGE, {"language": self.who.language})
        await self.look()
        await self._fills_in(SEAT, {**YES, **self._perspective()})
        await self.look()

    async def sends(self, fields: Mapping[str, str]) -> Answer:
        """Sends the form that lies before it, with these answers."""
        return await self._posts(CARD, fields)

    async def skips(self) -> Answer | None:
        """Lets this question go by; None when nothing is asked."""
        return await self._posts(SKIP, {}) if self.page.form(SKIP) else None

    async def is_called(self, code: str) -> None:
        """Types the new code of the roll call."""
        await self._fills_in(ROLL_CALL, {"code": code})

    @property
    def has_seat(self) -> bool:
        """Whether it sits at the table, by the page that lies before it."""
        return bool(self.page.root.get("data-audience") == PHONE)

    def _perspective(self) -> dict[str, str]:
        """The choice with these words, when the waiting room offers it."""
        for label in self.page.elements("//label[starts-with(@for, 'perspective-')]"):
            value = label.xpath("string(.//input/@value)")
            if " ".join(label.text_content().split()) == self.who.perspective and self.who.perspective:
                return {"perspective": str(value)}
        return {}

    async def _fills_in(self, action: str, given: Mapping[str, str]) -> None:
        answer = await self._posts(action, given)
        if answer.status != 200:
            raise NoPage(action)

    async def _posts(self, action: str, given: Mapping[str, str]) -> Answer:
        form = self.page.form(action, given)
        if form is None:
            raise NoPage(action)
        answer = await self._until_it_arrives(action, form.filled(given) if given else dict(form.hidden))
        if answer.status == LOOK_FIRST and (looked := read(answer.text).form(action)):
            answer = await self._until_it_arrives(action, looked.filled({}))
        if answer.status < REFUSED:
            self.saw(answer)
        else:
            self.gets_back(answer)
        return answer

    async def _until_it_arrives(self, action: str, form: Mapping[str, str]) -> Answer:
        """A phone that lost the line sends the same again; the house knows it by its receipt."""
        for pause in PAUSES:
            try:
                return await self.browser.post(action, form)
            except (ClientError, TimeoutError):
                await asyncio.sleep(pause)
        return await self.browser.post(action, form)
