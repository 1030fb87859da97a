"""The house in which a table stands: its memory, its address, and who is looking. Blueprints find it with `here()`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import segno
from flask import current_app

from app.live import Live, Ticket
from app.pages import draw
from sessions.dialogue import find
from sessions.door import join_token, screen_token
from sessions.script import load_all
from sessions.store import Memory, Store
from sessions.tables import Dialogue
from sessions.views.desk_view import DeskView, desk_view
from sessions.views.phone_view import PhoneView, phone_view
from sessions.views.screen_view import ScreenView, screen_view

PHONE, DOOR, SCREEN, DESK = "phone", "door", "screen", "desk"
TEMPLATES = {
    PHONE: "phone/table.html",
    DOOR: "phone/waiting_room.html",
    SCREEN: "screen/screen.html",
    DESK: "desk/desk.html",
}
View = PhoneView | ScreenView | DeskView
VIEWS: dict[str, Callable[[Memory, Dialogue, str], View]] = {
    PHONE: phone_view,
    DOOR: phone_view,
    SCREEN: screen_view,
    DESK: desk_view,
}

Pushed = dict[tuple[str, str, str], int]


@dataclass(frozen=True)
class House:
    """One running server. `address` is where phones can reach it, without a slash at the end."""

    store: Store
    live: Live
    address: str
    pushed: Pushed = field(default_factory=dict)

    def page(
        self, dialogue: bytes, audience: str, language: str, notice: str | None = None
    ) -> tuple[int, str]:
        """The version and the whole page of one audience in one language."""
        with self.store.read() as memory:
            at = find(memory, dialogue)
            view = VIEWS[audience](memory, at, language)
            links = self._links(at)
        ticket = self.live.ticket(view.dialogue, audience, language, view.epoch)
        html = draw(
            TEMPLATES[audience],
            language,
            view=view,
            ticket=ticket,
            audience=audience,
            notice=notice,
            join=links,
            links=links,
            scripts=load_all(),
        )
        return view.version, html

    def tell(self, dialogue: bytes) -> None:
        """Draws anew for every audience that is looking and has not seen this version yet, and pushes it."""
        key = dialogue.hex()
        for audience, language in self.live.listening(key):
            seen = (key, audience, language)
            if self.version(dialogue, audience) > self.pushed.get(seen, 0):
                version, html = self.page(dialogue, audience, language)
                self.pushed[seen] = version
                self.live.push(Ticket(key, audience, language, self.epoch(key)), version, html)

    def version(self, dialogue: bytes, audience: str) -> int:
        """The number of the newest page of this audience."""
        column = PHONE if audience == DOOR else audience
        with self.store.read() as memory:
            return int(getattr(find(memory, dialogue), f"{column}_version"))

    def epoch(self, dialogue: str) -> int:
        """The epoch in which tickets of this table are good."""
        with self.store.read() as memory:
            return find(memory, bytes.fromhex(dialogue)).epoch

    def _links(self, dialogue: Dialogue) -> dict[str, str]:
        keys = self.store.keys
        join = f"{self.address}/q/{join_token(keys, dialogue)}"
        return {
            "address": urlsplit(self.address).netloc,
            "code": f"{dialogue.code[:3]} {dialogue.code[3:]}",
            "join": join,
            "screen": f"{self.address}/scherm/{screen_token(keys, dialogue)}",
            "qr": segno.make(join, micro=False).svg_data_uri(scale=8, border=2),
            "plain_http": "yes" if self.address.startswith("http://") else "",
        }


def here() -> House:
    """The house of this request."""
    house = current_app.extensions["house"]
    assert isinstance(house, House)  # noqa: S101 - for the type checker; set once in `open_for`
    return house
