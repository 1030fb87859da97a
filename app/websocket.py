"""Repairs the web socket for phones with a slow line.

simple-websocket under gevent sends with `send`, which may send half a page; the next page then starts in the middle of
it and the phone shows rubbish. It also lets a client send without limit and compresses for every phone anew. This file
mends exactly that: whole frames, one at a time, at most 16 KiB in, no deflate. Measured facts: architecture.md 3.
"""

import socket
from typing import Any

import gevent
import simple_websocket
from engineio.async_drivers.gevent import WebSocketWSGI
from gevent.lock import RLock

LARGEST_MESSAGE = 16 * 1024
PATIENCE_SECONDS = 20.0
OFFERS_DEFLATE = "HTTP_SEC_WEBSOCKET_EXTENSIONS"


class WholeFrames:
    """A socket that sends all or breaks off: half a frame followed by another one is never on the line."""

    def __init__(self, line: Any) -> None:
        self._line = line
        self._one_at_a_time = RLock()
        self._broken = False
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
                self._break_off()
                raise
        return len(frame)

    def recv(self, most: int) -> bytes:
        """What the phone sent."""
        return bytes(self._line.recv(most))

    def close(self) -> None:
        """Lets go of the line."""
        self._line.close()

    def _break_off(self) -> None:
        self._broken = True
        try:
            self._line.shutdown(socket.SHUT_RDWR)
        except OSError:
            self._line.close()


class PatientServer(simple_websocket.Server):  # type: ignore[misc]
    """A web socket on whole frames, with a limit on what a client may send, that never agrees to deflate."""

    def __init__(self, environ: dict[str, Any], **classes: Any) -> None:
        plain = {name: value for name, value in environ.items() if name != OFFERS_DEFLATE}
        super().__init__(plain, max_message_size=LARGEST_MESSAGE, **classes)

    def handshake(self) -> None:
        """Before the first byte goes out, the line becomes one that sends whole frames."""
        self.sock: Any = WholeFrames(self.sock)
        super().handshake()


class PatientWebSocket(WebSocketWSGI):  # type: ignore[misc]
    """What Engine.IO calls for every phone that connects."""

    def __call__(self, environ: dict[str, Any], start_response: object) -> object:  # noqa: ARG002
        self.ws = PatientServer(environ, **self.server_args)
        return self.app(self)


def repair(engine: Any) -> None:
    """Gives an Engine.IO server the mended web socket."""
    engine._async = {**engine._async, "websocket": PatientWebSocket}  # noqa: SLF001 - there is no public way
