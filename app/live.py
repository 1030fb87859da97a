"""HTTP in, socket out. The socket only carries pages to whoever looks; nothing a client says over it is heard.

Which room a socket is in stands in a signed ticket that the page itself carries, never in what the client asks for.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple

from flask import Flask
from flask_socketio import SocketIO, join_room
from itsdangerous import BadData, URLSafeSerializer

from app.websocket import LARGEST_MESSAGE, repair

MOST_CLIENT_EVENTS = 5
CONNECT_OR_LEAVE = ("0", "1")


class Ticket(NamedTuple):
    """Who may look at what: one audience of one table in one language, in this epoch."""

    dialogue: str
    audience: str
    language: str
    epoch: int

    @property
    def room(self) -> str:
        """The name of the socket room."""
        return "/".join(map(str, self))


class Live:
    """The push to everybody who looks."""

    def __init__(self, app: Flask, *, secret: bytes, current_epoch: Callable[[str], int]) -> None:
        self._sign = URLSafeSerializer(secret, salt="ticket")
        self._current_epoch = current_epoch
        self._noise: Counter[str] = Counter()
        self.socketio = SocketIO(
            app,
            async_mode="gevent",
            transports=["websocket"],
            max_http_buffer_size=LARGEST_MESSAGE,
            manage_session=False,
            logger=False,
            engineio_logger=False,
        )
        repair(self._engine)
        self._engine.on("message", self._hear)
        self.socketio.on_event("connect", self._let_in)

    def ticket(self, dialogue: str, audience: str, language: str, epoch: int) -> str:
        """The ticket a page carries. Without a moment in it: all pages of an audience must be the same bytes."""
        return self._sign.dumps([dialogue, audience, language, epoch])

    def read_ticket(self, text: object) -> Ticket | None:
        """The ticket, when we signed it and its epoch is still the table's; else None."""
        try:
            ticket = Ticket(*self._sign.loads(str(text)))
            return ticket if ticket.epoch == self._current_epoch(ticket.dialogue) else None
        except (BadData, LookupError, TypeError, ValueError):
            return None

    def listening(self, dialogue: str) -> set[tuple[str, str]]:
        """The audiences and languages of this table that somebody looks at now."""
        rooms = (name.split("/") for name in self._rooms() if name.startswith(f"{dialogue}/"))
        return {(audience, language) for _, audience, language, _ in rooms}

    def push(self, ticket: Ticket, version: int, page: str) -> None:
        """The whole page, to one room."""
        self.socketio.emit("page", [version, page], to=ticket.room)

    def close_room(self, dialogue: str, epoch: int) -> None:
        """Sends everybody of an old epoch away; who has a seat asks for the page anew and gets a new ticket."""
        manager = self._server.manager
        for name in self._rooms():
            if name.startswith(f"{dialogue}/") and name.endswith(f"/{epoch}"):
                for socket, _ in list(manager.get_participants("/", name)):
                    self._server.disconnect(socket)

    @property
    def _server(self) -> Any:
        return self.socketio.server

    @property
    def _engine(self) -> Any:
        return self._server.eio

    def _rooms(self) -> list[str]:
        return [name for name in self._server.manager.rooms.get("/", {}) if name and "/" in name]

    def _let_in(self, auth: object = None) -> bool:
        ticket = self.read_ticket(auth.get("ticket")) if isinstance(auth, dict) else None
        if ticket is not None:
            join_room(ticket.room)
        return ticket is not None

    def _hear(self, socket: str, message: object) -> None:
        """Only coming and going gets through. An event of any name, "connect" too, is noise; much noise is sent away."""
        if isinstance(message, str) and message.startswith(CONNECT_OR_LEAVE):
            self._server._handle_eio_message(socket, message)  # noqa: SLF001 - the handler this stands in front of
            return
        self._noise[socket] += 1
        if self._noise[socket] > MOST_CLIENT_EVENTS:
            del self._noise[socket]
            self._engine.disconnect(socket)
