"""One browser: a cookie jar of its own, forms that are posted the way people post them, and a web socket that listens."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from time import perf_counter
from typing import NamedTuple
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession, ClientTimeout, CookieJar, TCPConnector, WSMsgType

PATIENCE_SECONDS = 60
SOCKET = "/socket.io/?EIO=4&transport=websocket"
HELLO, PING, PONG, CONNECTED, EVENT = "0", "2", "3", "40", "42"

Lays = Callable[[int, str], None]


class Answer(NamedTuple):
    """What came back: the status, the bytes, the path where it ended, and after how many seconds."""

    status: int
    body: bytes
    path: str
    seconds: float

    @property
    def text(self) -> str:
        """The answer as a page."""
        return self.body.decode("utf-8", "replace")


class Browser:
    """Somebody's browser. `line` is shared, the cookies are not."""

    def __init__(self, url: str, language: str, line: TCPConnector) -> None:
        self._url = url.rstrip("/")
        self._http = ClientSession(
            connector=line,
            connector_owner=False,
            cookie_jar=CookieJar(unsafe=True),  # the house may be an address of numbers
            headers={"Accept-Language": language},
            timeout=ClientTimeout(total=PATIENCE_SECONDS),
        )

    async def get(self, path: str) -> Answer:
        """Opens a page."""
        return await self._ask("GET", path, None)

    async def post(self, path: str, form: Mapping[str, str]) -> Answer:
        """Sends a form, and follows where it leads."""
        return await self._ask("POST", path, form)

    async def listen(self, ticket: str, opened: Callable[[], None], lays: Lays) -> None:
        """Opens a web socket with this ticket and hands on every page that is pushed; until one side closes it."""
        with suppress(ClientError, ConnectionError, TimeoutError):
            async with self._http.ws_connect(
                self._url + SOCKET, compress=0, max_msg_size=0, headers=self._from_our_page
            ) as socket:
                async for message in socket:
                    if message.type is WSMsgType.TEXT:
                        said = _heard(message.data, ticket, opened, lays)
                        if said:
                            await socket.send_str(said)

    async def close(self) -> None:
        """Closes the browser."""
        await self._http.close()

    async def _ask(self, method: str, path: str, form: Mapping[str, str] | None) -> Answer:
        began = perf_counter()
        headers = self._from_our_page if form is not None else {}
        async with self._http.request(method, self._url + path, data=form, headers=headers) as answer:
            body = await answer.read()
            return Answer(answer.status, body, answer.url.path, perf_counter() - began)

    @property
    def _from_our_page(self) -> dict[str, str]:
        parts = urlsplit(self._url)
        return {"Origin": f"{parts.scheme}://{parts.netloc}", "Sec-Fetch-Site": "same-origin"}


def _heard(message: str, ticket: str, opened: Callable[[], None], lays: Lays) -> str:
    """Engine.IO 4 and Socket.IO 5, as far as a page needs them: what to say back, or ""."""
    if message == PING:
        return PONG
    if message.startswith(HELLO):
        return CONNECTED + json.dumps({"ticket": ticket})
    if message.startswith(CONNECTED):
        opened()
    elif message.startswith(EVENT):
        name, *said = json.loads(message.removeprefix(EVENT))
        if name == "page":
            lays(*said[0])
    return ""
