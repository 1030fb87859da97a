"""The chair at the desk: she reads the page that lies before her and presses the buttons that stand on it."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from replay.browser import Browser
from replay.pages import Form
from replay.viewer import NoPage, Viewer
from replay.watching import DESK, Watch

TABLES, NEW_TABLE = "/voorzitter", "/voorzitter/tafels"
# What the chair types here lies face down with the card it belongs to.
FACE_DOWN = frozenset({"version"})


class NotOffered(Exception):
    """The desk does not offer this act now; the text is its name."""


class Refused(Exception):
    """The house refused an act of the chair; the text is the sentence it gave."""


class Chair(Viewer):
    """The desk of one table, opened with the link that works once."""

    def __init__(self, browser: Browser, watch: Watch) -> None:
        super().__init__(browser, watch, DESK, TABLES)
        self._says = watch.says
        self.written: list[str] = []

    async def sits_down(self, link: str) -> None:
        """Opens the desk; `link` is the path of the one-time link. Raises NoPage when it does not work."""
        await self.browser.get(link)
        answer = await self.browser.post(link, {})
        if answer.status != 200 or not answer.path.startswith(TABLES) or answer.path == link:
            raise NoPage(TABLES)
        self.saw(answer)

    async def makes_table(self, script: str) -> None:
        """A new table with this script, or with the usual one when the house does not know it."""
        form = self.page.form(NEW_TABLE)
        if form is None:
            raise NotOffered("tafels")
        offered = form.fields["script"].options
        chosen = script if script in offered else offered[0]
        self.address = (await self.browser.post(NEW_TABLE, {"script": chosen})).path
        await self.look()

    def offers(self, act: str, **given: str) -> Form | None:
        """The form on the desk for this act, when it stands there and can say all of this."""
        return self.page.form(f"{self.address}/{act}", given)

    async def presses(self, act: str, **given: str) -> None:
        """One act. Raises NotOffered when no form on the desk fits, Refused when the house says no."""
        form = self.offers(act, **given)
        if form is None:
            raise NotOffered(act)
        await self._posts(act, form.filled(given))

    async def writes_down(self, what: str, text: str, **more: str) -> None:
        """A sentence of the group, with the form for it when this round's desk has one. Raises Refused."""
        form = self.offers("say", what=what, text="")
        given = {"what": what, "text": text, **{name: value for name, value in more.items() if value}}
        await self._posts("say", {**(form.hidden if form else {}), **given})
        self.written.append(text)

    def wall(self) -> str:
        """Where the link to the wall leads, without the address: from here that may be another one. Raises NotOffered."""
        for link in self.page.elements("//a[@target='screen']"):
            return urlsplit(link.get("href") or "").path
        raise NotOffered("screen")

    async def _posts(self, act: str, form: Mapping[str, str]) -> None:
        for words in form.values() if act not in FACE_DOWN else ():
            self._says(words)
        answer = await self.browser.post(f"{self.address}/{act}", form)
        if answer.status >= 400:
            raise Refused(self.saw(answer).notice or act)
        self.saw(answer)
