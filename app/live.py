"""HTTP in, socket out. The socket only carries pages to whoever looks; nothing a client says over it is heard.

Which room a socket is in stands in a signed ticket that the page itself carries, never in what the client asks for.
"""

import logging
from collections.abc import Callable
from typing import Any, NamedTuple

from flask import Flask
from flask_socketio import SocketIO, join_room
from itsdangerous import BadData, URLSafeSerializer

from app.websocket import MOST_HEARD, repair

log = logging.getLogger(__name__)


class Ticket(NamedTuple):
    """What may be looked at: one audience of one table in one language, in this epoch."""

    dialogue: str
    audience: str
    language: str
    epoch: int

    @property
    def room(self) -> str:
        """The name of the socket room."""
        return "/".join(map(str, self))


class Live:
    """The push to everybody who looks. `may_look` says whether a ticket is good in the hands of who shows it now."""

    def __init__(self, app: Flask, *, secret: bytes, may_look: Callable[[Ticket], bool]) -> None:
        self._sign = URLSafeSerializer(secret, salt="ticket")
        self._may_look = may_look
        self.socketio = SocketIO(
            app,
            async_mode="gevent",
            transports=["websocket"],
            max_http_buffer_size=MOST_HEARD,
            manage_session=False,
            logger=log,
            engineio_logger=log,
        )
        repair(self._engine)
        self.socketio.on_event("connect", self._let_in)

    def ticket(self, ticket: Ticket) -> str:
        """The ticket as a page carries it. Without a moment in it: all pages of an audience must be the same bytes."""
        return self._sign.dumps(list(ticket))

    def read_ticket(self, text: object) -> Ticket | None:
        """The ticket, when we signed it and it is good in these hands; else None."""
        try:
            ticket = Ticket(*self._sign.loads(str(text)))
        except (BadData, TypeError):
            return None
        return ticket if self._may_look(ticket) else None

    def listening(self, dialogue: str) -> set[tuple[str, str]]:
        """The audiences and languages of this table that somebody looks at now."""
        return {(audience, language) for _, audience, language, _ in self._rooms(dialogue)}

    def push(self, ticket: Ticket, version: int, page: str) -> None:
        """The whole page, to one room."""
        self.socketio.emit("page", [version, page], to=ticket.room)

    def send_away(self, dialogue: str, audience: str = "") -> None:
        """Closes the sockets of a table, or of one audience; who may still look comes back with a new page."""
        for ticket in self._rooms(dialogue):
            if audience in ("", ticket.audience):
                for _, socket in list(self._manager.get_participants("/", ticket.room)):
                    self._hang_up(socket)

    def _hang_up(self, socket: str) -> None:
        """Ends the line itself; Socket.IO's own goodbye would leave it to the client. A slow phone is not waited for."""
        if socket in self._engine.sockets:
            self._engine.sockets[socket].close(wait=False)

    @property
    def _engine(self) -> Any:
        return self.socketio.server.eio

    @property
    def _manager(self) -> Any:
        return self.socketio.server.manager

    def _rooms(self, dialogue: str) -> list[Ticket]:
        """The rooms of a table in which somebody is; Socket.IO also keeps a room of its own for every socket."""
        names = [name or "" for name in self._manager.rooms.get("/", {})]
        parts = [name.split("/") for name in names if name.startswith(f"{dialogue}/")]
        return [Ticket(key, audience, language, int(epoch)) for key, audience, language, epoch in parts]

    def _let_in(self, auth: object = None) -> bool:
        ticket = self.read_ticket(auth.get("ticket")) if isinstance(auth, dict) else None
        if ticket is not None:
            join_room(ticket.room)
        return ticket is not None
