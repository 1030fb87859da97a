"""A web socket by hand, so that a test can be as slow, as rude or as wrong as no library would let it be.

Whoever reads from it learns at once when a frame is torn: every byte has to be where the standard wants it.
"""

import base64
import json
import os
import socket
import struct

TEXT, BINARY, CLOSE, PING, PONG = 0x1, 0x2, 0x8, 0x9, 0xA
PATIENCE_SECONDS = 15
SOCKET = "/socket.io/?EIO=4&transport=websocket"
OPEN: list["Line"] = []


def hang_up() -> None:
    """After every test nobody is on the line any more."""
    while OPEN:
        OPEN.pop().closes()


class Refused(Exception):
    """The house did not let this line in; the text is the status line."""


class Torn(Exception):
    """Something stands on the line that is no frame."""


class Line:
    """One web socket to the house. Closed lines read as None."""

    def __init__(self, host: str, headers: dict[str, str], *, path: str, narrow: int) -> None:
        self._socket = socket.socket()
        if narrow:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, narrow)
        self._socket.settimeout(PATIENCE_SECONDS)
        name, _, port = host.partition(":")
        self._socket.connect((name, int(port)))
        self._in = self._socket.makefile("rb")
        self.greeting = self._shake_hands(host, headers, path)
        self.seen = 0
        OPEN.append(self)

    @property
    def port(self) -> int:
        """The port on this side."""
        return int(self._socket.getsockname()[1])

    def asks_to_look(self, ticket: object) -> None:
        """The only thing a page ever says."""
        self.says(f"40{json.dumps({'ticket': ticket})}")

    def says(self, words: str) -> None:
        """One message."""
        self.sends(TEXT, words.encode())

    def sends(self, kind: int, body: bytes, *, last: bool = True, announced: int | None = None) -> None:
        """One frame; `announced` is the length it claims."""
        self.raw(self.frame(kind, body, last=last, announced=announced))

    def frame(self, kind: int, body: bytes, *, last: bool = True, announced: int | None = None) -> bytes:
        """The bytes of a frame of a client, masked as the standard wants it."""
        length, mask = announced if announced is not None else len(body), os.urandom(4)
        head = bytes([kind | (0x80 if last else 0)])
        if length < 126:
            head += bytes([0x80 | length])
        elif length < 1 << 16:
            head += b"\xfe" + struct.pack("!H", length)
        else:
            head += b"\xff" + struct.pack("!Q", length)
        return head + mask + bytes(byte ^ mask[place % 4] for place, byte in enumerate(body))

    def raw(self, data: bytes) -> None:
        """Bytes as they are."""
        self._socket.sendall(data)

    def hears(self) -> str | None:
        """The next message; None when the line is closed. Pings of the house are answered."""
        while True:
            frame = self._frame()
            if frame is None or frame[0] == CLOSE:
                return None
            kind, body = frame
            if kind != TEXT:
                continue
            words = body.decode()
            if words != "2":
                return words
            self.says("3")

    def answer(self) -> str | None:
        """What came of asking to look: "in", "refused", or None when the line was closed."""
        words = self.hears()
        while words is not None and words.startswith("0"):
            words = self.hears()
        if words is None:
            return None
        return "in" if words.startswith("40") else "refused"

    def page(self) -> str:
        """The next page that is newer than the one that was seen."""
        while True:
            version, page = self._pushed()
            if version > self.seen:
                self.seen = version
                return page

    def shows(self, words: str) -> bool:
        """Whether a page with these words comes by; one that tells something else, as the slow clock does, is let go by."""
        while words not in self.page():
            pass
        return True

    def everything(self, until: int) -> list[str]:
        """Every message that comes by, up to the page of this version, as it stands on the line."""
        came: list[str] = []
        while not (came and came[-1].startswith(f'42["page",[{until},')):
            came.append(self.hears() or "closed")
            assert came[-1] != "closed"
        return came

    def versions(self, until: int) -> list[int]:
        """The versions of all pages that come by, up to this one."""
        came = [self._pushed()[0]]
        while came[-1] < until:
            came.append(self._pushed()[0])
        return came

    def is_let_go(self) -> bool:
        """Reads on until the house lets go; a house that never does is a time-out."""
        while self.hears() is not None:
            pass
        return True

    def closes(self) -> None:
        """Goes away without a word."""
        self._in.close()
        self._socket.close()

    def _pushed(self) -> tuple[int, str]:
        while (words := self.hears()) is not None:
            if words.startswith("42"):
                name, (version, page) = json.loads(words[2:])
                assert name == "page"
                return int(version), str(page)
        raise ConnectionError("the house let go")

    def _shake_hands(self, host: str, headers: dict[str, str], path: str) -> dict[str, str]:
        key = base64.b64encode(os.urandom(16)).decode()
        asked = {
            "Host": host,
            "Upgrade": "websocket",
            "Connection": "Upgrade",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": key,
        }
        sent = {**asked, **{name.replace("_", "-").title(): value for name, value in headers.items()}}
        lines = [
            f"GET {path} HTTP/1.1",
            *(f"{name}: {value}" for name, value in sent.items() if value),
            "",
            "",
        ]
        self.raw("\r\n".join(lines).encode())
        status = self._in.readline().decode().strip()
        found: dict[str, str] = {}
        while line := self._in.readline().decode().strip():
            name, _, value = line.partition(":")
            found[name.lower()] = value.strip()
        if " 101 " not in f"{status} ":
            self.closes()
            raise Refused(status)
        return found

    def _frame(self) -> tuple[int, bytes] | None:
        try:
            head = self._in.read(2)
        except ConnectionError:
            return None
        if len(head) < 2:
            return None
        if (
            head[0] & 0x70
            or head[0] & 0xF not in (TEXT, CLOSE, PING, PONG)
            or not head[0] & 0x80
            or head[1] & 0x80
        ):
            raise Torn(f"{head!r}")
        length = head[1]
        if length == 126:
            (length,) = struct.unpack("!H", self._in.read(2))
        elif length == 127:
            (length,) = struct.unpack("!Q", self._in.read(8))
        body = self._in.read(length)
        return (head[0] & 0xF, body) if len(body) == length else None
