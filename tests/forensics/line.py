"""One browser on a line of its own that stays open: a cookie jar, and an address that is nobody else's."""

import base64
import json
import zlib
from dataclasses import dataclass, field
from http.client import HTTPConnection, RemoteDisconnected
from http.cookies import SimpleCookie
from socket import IPPROTO_TCP, TCP_QUICKACK
from typing import Any
from urllib.parse import urlencode

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
PATIENCE_SECONDS = 60
ASKED_BACK = 'id="look-form"'  # is there somebody in it?


class NotLetIn(Exception):
    """The house answered otherwise than it does to honest people; the text is the path and the status."""


@dataclass
class Line:
    """A browser. `address` is where it comes from: an access log would tell one phone from another by it."""

    port: int
    address: str
    cookies: dict[str, str] = field(default_factory=dict)
    _open: HTTPConnection | None = None

    def get(self, path: str) -> str:
        """A page."""
        return self._asks("GET", path, None)[0]

    def post(self, path: str, **form: str) -> str:
        """Sends a form; what came back, or where it leads to."""
        body, goes_to = self._asks("POST", path, urlencode(form))
        return goes_to or body

    def hangs_up(self) -> None:
        """The line is cut, by us or by the house."""
        if self._open is not None:
            self._open.close()
        self._open = None

    @property
    def seat_key(self) -> bytes:
        """The key in the cookie: what only this phone has."""
        value = self.cookies["b"]
        body = value.lstrip(".").split(".")[0]
        raw = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
        inside: dict[str, Any] = json.loads(zlib.decompress(raw) if value.startswith(".") else raw)
        return bytes.fromhex(inside["k"])

    def _asks(self, method: str, path: str, body: str | None) -> tuple[str, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        try:
            status, text, given = self._once(method, path, body, headers)
        except (RemoteDisconnected, ConnectionError):
            self.hangs_up()
            status, text, given = self._once(method, path, body, headers)
        if status not in (200, 303) and ASKED_BACK not in text:
            raise NotLetIn(f"{method} {path} {status}")
        for name, morsel in SimpleCookie(given.get("set-cookie", "")).items():
            self.cookies[name] = morsel.value
        return text, given.get("location", "")

    def _once(
        self, method: str, path: str, body: str | None, headers: dict[str, str]
    ) -> tuple[int, str, dict[str, str]]:
        if self._open is None:
            self._open = HTTPConnection(
                "127.0.0.1", self.port, PATIENCE_SECONDS, source_address=(self.address, 0)
            )
        self._open.request(method, path, body, {**headers, **(FORM if body is not None else {})})
        self._open.sock.setsockopt(
            IPPROTO_TCP, TCP_QUICKACK, 1
        )  # else every answer waits 40 ms for our "heard"
        came = self._open.getresponse()
        given = {name.lower(): value for name, value in came.getheaders()}
        return came.status, came.read().decode(), given
