"""Repairs the web socket for phones with a slow line, and for clients that are no phone at all.

simple-websocket under gevent sends with `send`, which may send half a page; the next page then starts in the middle of
it and the phone shows rubbish. It also lets a client send without limit and compresses for every phone anew. This file
mends exactly that: whole frames, one at a time, no deflate, and two things a phone may say. Measured facts:
architecture.md 3.
"""

import re
import socket
from contextlib import suppress
from typing import Any

import gevent
import simple_websocket
from engineio.async_drivers.gevent import WebSocketWSGI
from gevent.lock import RLock
from wsproto.utilities import LocalProtocolError

MOST_HEARD = 16 * 1024
MOST_NOISE = 5
PATIENCE_SECONDS = 20.0
SILENCE_SECONDS = 10.0
PONG = "3"
MAY_I_LOOK = re.compile(r'40(\{"ticket":\s?"[\w.-]{1,500}"\})?', re.ASCII)
OFFERS_DEFLATE = "HTTP_SEC_WEBSOCKET_EXTENSIONS"


class WholeFrames:
    """A socket that sends all or breaks off: half a frame followed by another one is never on the line."""

    def __init__(self, line: Any) -> None:
        self._line = line
        self._one_at_a_time = RLock()
        self._broken = False
        self._heard = 0
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, frame: bytes) -> int:
        """Sends the whole frame, or raises OSError and never sends again. A phone that stopped reading is let go."""
        with self._one_at_a_time:
            if self._broken:
                raise BrokenPipeError
            try:
                with gevent.Timeout(PATIENCE_SECONDS, TimeoutError("stopped reading")):
                    self._line.sendall(frame)
            except BaseException:
                self._broken = True
                self.hang_up()
                raise
        return len(frame)

    def recv(self, most: int) -> bytes:
        """What the phone sent. The end of the line for whoever says more than a phone does in a day (16 KiB).

        A limit for one message alone would not do: a client that never stops talking would be the only one heard.
        """
        heard = bytes(self._line.recv(most))
        self._heard += len(heard)
        return heard if self._heard <= MOST_HEARD else b""

    def hang_up(self) -> None:
        """Nothing more is said or heard; who was waiting for a word hears the end of the line."""
        with suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Lets go of the line: of the whole of it, because the server behind us holds the same one."""
        self.hang_up()
        self._line.close()


class PatientServer(simple_websocket.Server):  # type: ignore[misc]
    """A web socket on whole frames that never agrees to deflate."""

    def __init__(self, environ: dict[str, Any], **classes: Any) -> None:
        plain = {name: value for name, value in environ.items() if name != OFFERS_DEFLATE}
        super().__init__(plain, **classes)

    def handshake(self) -> None:
        """Before the first byte goes out, the line becomes one that sends whole frames."""
        self.sock: Any = WholeFrames(self.sock)
        super().handshake()


class PatientWebSocket(WebSocketWSGI):  # type: ignore[misc]
    """What Engine.IO calls for every phone that connects. It passes on a pong and "may I look"; the rest is noise."""

    def __call__(self, environ: dict[str, Any], start_response: object) -> object:  # noqa: ARG002
        self.ws = PatientServer(environ, **self.server_args)
        self._has_asked, self._noise = False, 0
        return self.app(self)

    def wait(self) -> Any:
        """The next thing that counts; None, which ends it, for much noise or for a line that never asks anything.

        An event of any name, "connect" and "disconnect" too, is noise: Socket.IO would run our own handlers for it.
        """
        while self._noise <= MOST_NOISE:
            said = self._said()
            if said is None or said == PONG or self._asks(said):
                return said
            self._noise += 1
        return None

    def close(self) -> None:
        """Says goodbye and hangs up: a client that never says goodbye back would keep its line for ever."""
        with suppress(OSError, LocalProtocolError):
            super().close()
        self.ws.sock.hang_up()

    def _said(self) -> Any:
        patience = None if self._has_asked else SILENCE_SECONDS
        return gevent.with_timeout(patience, super().wait, timeout_value=None)

    def _asks(self, said: object) -> bool:
        asks = isinstance(said, str) and MAY_I_LOOK.fullmatch(said) is not None
        self._has_asked = self._has_asked or asks
        return asks


def repair(engine: Any) -> None:
    """Gives an Engine.IO server the mended web socket."""
    engine._async = {**engine._async, "websocket": PatientWebSocket}  # noqa: SLF001 - there is no public way
