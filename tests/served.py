"""A house as people meet it: over HTTP, each visitor with a cookie jar of their own. For tests that read as an evening.

Every table is made by the chair at her desk, so that many tests can sit in one house without seeing each other.
"""

import base64
import json
import re
import zlib
from html import unescape
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urlsplit

import segno

from replay.server import Running
from tests.answer import Answer
from tests.line import SOCKET, Line
from tests.table import PREPARED
from tests.with_the_key import texts_kept, token_in_the_qr

FORM = "application/x-www-form-urlencoded"
CODE = re.compile(r'<b class="code">(\d{3} \d{4})</b>')


class Visitor:
    """Somebody with a browser: an address and a cookie jar."""

    def __init__(self, url: str, always: dict[str, str] | None = None) -> None:
        self.host, self.always = urlsplit(url).netloc, always or {}
        self.cookies: dict[str, str] = {}
        self.set_cookie = ""

    def get(self, path: str, **headers: str) -> Answer:
        """Opens a page."""
        return self.asks("GET", path, None, headers)

    def post(self, path: str, fields: dict[str, str] | None = None, **headers: str) -> Answer:
        """Sends a form."""
        return self.asks("POST", path, urlencode(fields or {}).encode(), {"content_type": FORM, **headers})

    def asks(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        """Any request at all; the names of headers are written with underscores."""
        sent = {name.replace("_", "-"): value for name, value in {**self.always, **(headers or {})}.items()}
        if self.cookies:
            sent.setdefault("cookie", self._cookie_header())
        line = HTTPConnection(self.host, timeout=20)
        try:
            line.request(method, path, body, sent)
            came = line.getresponse()
            answer = Answer(
                came.status, {name.lower(): value for name, value in came.getheaders()}, came.read()
            )
        finally:
            line.close()
        self._keep_cookies(answer.headers.get("set-cookie", ""))
        return answer

    def connects(self, path: str = SOCKET, headers: dict[str, str] | None = None, narrow: int = 0) -> Line:
        """Opens a web socket, and says nothing yet. `narrow` is the room for what it has not read, in bytes."""
        return Line(self.host, {"cookie": self._cookie_header(), **(headers or {})}, path=path, narrow=narrow)

    def looks(self, ticket: object) -> Line:
        """Opens a web socket and shows this ticket."""
        line = self.connects()
        line.asks_to_look(ticket)
        return line

    def follows(self, page: Answer) -> Line:
        """Is let in with the ticket of this page, and hears of every newer one."""
        line = self.looks(page.ticket)
        assert line.answer() == "in"
        line.seen = page.version
        return line

    def inside_of_cookie(self) -> dict[str, Any]:
        """What the cookie tells whoever holds this phone; its signature is not looked at."""
        packed, body = self.cookies["b"].startswith("."), self.cookies["b"].lstrip(".").split(".")[0]
        raw = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
        return dict(json.loads(zlib.decompress(raw) if packed else raw))

    def _cookie_header(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def _keep_cookies(self, header: str) -> None:
        self.set_cookie = header or self.set_cookie
        for name, morsel in SimpleCookie(header).items():
            self.cookies.pop(name, None)
            if morsel.value and morsel["max-age"] != "0":
                self.cookies[name] = morsel.value


class Phone(Visitor):
    """A participant's phone."""

    def enters(self, code: str) -> Answer:
        """Types the code."""
        return self.post("/", {"code": code})

    def speaks(self, language: str) -> Answer:
        """Chooses a language."""
        return self.post("/tafel/taal", {"language": language})

    def agrees(self, **more: str) -> Answer:
        """Ticks that she takes part."""
        return self.post("/tafel/plaats", {"take_part": "yes", **more})

    def joins(self, code: str, language: str = "nl", **more: str) -> "Phone":
        """All of that."""
        assert self.enters(code).status == 303
        assert self.speaks(language).status == 303
        assert self.agrees(**more).status == 303
        return self

    def page(self) -> Answer:
        """Where the table is."""
        return self.get("/tafel")

    def says(self, words: str, **fields: str) -> Answer:
        """One card, to the question on the page."""
        return self.answers(words=words, **fields)

    def answers(self, **fields: str) -> Answer:
        """Sends the form of this page, and has looked whether somebody is in it; "__" in a name is a point."""
        return self.sends(looked="yes", **fields)

    def sends(self, **fields: str) -> Answer:
        """Sends the form of this page."""
        given = {name.replace("__", "."): value for name, value in fields.items()}
        return self.post("/tafel/kaart", {**self.envelope(), **given})

    def skips(self) -> Answer:
        """Lets the question go by."""
        return self.post("/tafel/overslaan", self.envelope())

    def envelope(self) -> dict[str, str]:
        """The round and the question on the page."""
        page = self.page()
        return {"round": page.field("round", "/tafel/kaart"), "step": page.field("step", "/tafel/kaart")}

    def watches(self) -> Line:
        """Follows the table live."""
        return self.follows(self.page())


class Chair(Visitor):
    """The chair, at her desk."""

    def opens_desk(self, link: str) -> Answer:
        """Presses the button behind the link."""
        return self.post(urlsplit(link).path)

    def makes_table(self, script: str = "lewis_deep_democracy") -> str:
        """A new table; its key."""
        return self.post("/voorzitter/tafels", {"script": script}).goes_to.rpartition("/")[2]


class Table:
    """One table in the house, and who sits at it."""

    def __init__(self, house: "House", chair: Chair, key: str) -> None:
        self.house, self.chair, self.key = house, chair, key
        self.phones: list[Phone] = []

    @property
    def code(self) -> str:
        """The code of this moment."""
        found = CODE.search(self.desk().text)
        assert found, self.desk().text
        return found.group(1)

    @property
    def screen(self) -> str:
        """The path of the screen."""
        found = re.search(r'href="[^"]*(/scherm/[a-z0-9]+)"', self.desk().text)
        assert found
        return found.group(1)

    def qr_token(self) -> str:
        """What a camera reads from the screen. Here it is made with the key of the house, and the picture compared."""
        token = token_in_the_qr(self.house.running.data, self.key, self.code)
        picture = segno.make(f"{self.house.url}/q/{token}", micro=False).svg_data_uri(scale=8, border=2)
        assert f'src="{picture}"' in unescape(self.desk().text)
        return token

    def desk(self) -> Answer:
        """What the chair sees."""
        return self.chair.get(f"/voorzitter/{self.key}")

    def wall(self) -> Answer:
        """What the room sees."""
        return self.house.visitor().get(self.screen)

    def tries(self, act: str, **form: str) -> Answer:
        """Something the chair wants to do."""
        return self.chair.post(f"/voorzitter/{self.key}/{act}", form)

    def does(self, act: str, **form: str) -> None:
        """Something the chair does."""
        done = self.tries(act, **form)
        assert done.status == 303, done.notice

    def opens(self, kind: str) -> None:
        """A round of this kind, now."""
        self.does("insert_round", kind=kind)
        self.does("open_round")

    def waiting_round(self) -> str:
        """The key of the round that comes next."""
        return self.desk().field("round", f"/voorzitter/{self.key}/open_round")

    def kept(self) -> list[str]:
        """Every text of a phone that is kept, wherever it lies: read with the key, as nobody at the table can."""
        return texts_kept(self.house.running.data, self.key)

    def seats(self, count: int, language: str = "nl", **more: str) -> list[Phone]:
        """So many phones more."""
        code = self.code
        came = [self.house.phone().joins(code, language, **more) for _ in range(count)]
        self.phones += came
        return came

    def everybody_skips(self) -> None:
        """Every phone has answered or passed."""
        for phone in self.phones:
            assert phone.skips().status == 200

    def chair_watches(self) -> Line:
        """The desk, live."""
        return self.chair.follows(self.desk())

    def room_watches(self) -> Line:
        """The screen, live."""
        return self.house.visitor().follows(self.wall())


class House:
    """An open house, and the chair who has opened her desk."""

    def __init__(self, running: Running) -> None:
        self.running, self.url = running, running.url
        self.chair = Chair(self.url)
        assert self.chair.opens_desk(running.desk).status == 303

    def visitor(self) -> Visitor:
        """Somebody who just comes by."""
        return Visitor(self.url)

    def phone(self) -> Phone:
        """A phone that is nowhere yet."""
        return Phone(self.url)

    def table(self, phones: int = 0, **prepared: str) -> Table:
        """A table with an open door and so many phones."""
        table = Table(self, self.chair, self.chair.makes_table())
        table.does("prepare", **{**PREPARED, **prepared})
        table.does("open_door")
        table.seats(phones)
        return table
