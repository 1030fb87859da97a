"""The house in which a table stands: its memory, its address, and who is looking. Blueprints find it with `here()`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import NamedTuple
from urllib.parse import urlsplit

import gevent
import segno
from flask import current_app

from app.live import Live, Ticket
from app.making import Making
from app.pages import draw
from exports.theme import Theme
from sessions.dialogue import HANDS, find
from sessions.door import join_token, screen_token, told_of_guessing
from sessions.hands import AFTERWARDS, INTERPRETER, SCRIBE, SECOND, SUPPORT
from sessions.store import Memory, Store
from sessions.tables import Dialogue
from sessions.views.desk_view import DeskView, desk_view
from sessions.views.hands_view import (
    InterpreterView,
    ReaderView,
    SupportView,
    interpreter_view,
    reader_view,
    support_view,
)
from sessions.views.phone_view import PhoneView, phone_view
from sessions.views.screen_view import ScreenView, screen_view

PHONE, DOOR, SCREEN, DESK = "phone", "door", "screen", "desk"
FOR_EVERYBODY = (DOOR, SCREEN)
TEMPLATES = {
    PHONE: "phone/table.html",
    DOOR: "phone/waiting_room.html",
    SCREEN: "screen/screen.html",
    DESK: "desk/desk.html",
    SECOND: "desk/desk.html",
    SCRIBE: "desk/desk.html",
    INTERPRETER: "desk/interpreter.html",
    SUPPORT: "desk/support.html",
    **dict.fromkeys(AFTERWARDS, "desk/reader.html"),
}
View = PhoneView | ScreenView | DeskView | InterpreterView | SupportView | ReaderView
VIEWS: dict[str, Callable[[Memory, Dialogue, str], View]] = {
    PHONE: phone_view,
    DOOR: phone_view,
    SCREEN: screen_view,
    DESK: desk_view,
    SECOND: partial(desk_view, role=SECOND),
    SCRIBE: partial(desk_view, role=SCRIBE),
    SUPPORT: support_view,
    **{role: partial(reader_view, role=role) for role in AFTERWARDS},
}
# Whose pages carry the number of another audience; all others have one of their own.
NUMBERED_AS = {DOOR: PHONE, SECOND: DESK, SCRIBE: DESK, INTERPRETER: HANDS, SUPPORT: HANDS} | dict.fromkeys(
    AFTERWARDS, HANDS
)

# What changes in one breath (a room full of phones that join) is drawn once.
BREATH_SECONDS = 0.05

Told = dict[tuple[bytes, str, str], int]


class Page(NamedTuple):
    """A page as it was drawn: for whom, and which version of it."""

    ticket: Ticket
    version: int
    html: str


@dataclass(frozen=True)
class House:
    """One running server. `address` is where phones can reach it, without a slash at the end; `theme` is what it wears.

    In a house for `practice` every table is marked as such. `guessed` are the codes of tables while others were tried,
    `making` the papers on their way.
    """

    store: Store
    live: Live
    address: str
    theme: Theme
    practice: bool = False
    told: Told = field(default_factory=dict)
    guessed: dict[bytes, str] = field(default_factory=dict)
    to_tell: set[bytes] = field(default_factory=set)
    making: Making = field(default_factory=Making)

    def page(
        self, dialogue: bytes, audience: str, language: str, notice: str = "", returned: str = ""
    ) -> Page:
        """The whole page of one audience in one language. `notice` and `returned` are for whoever just sent something."""
        with self.store.read() as memory:
            at = find(memory, dialogue)
            view = view_of(audience)(memory, at, language)
            links, practice = self._links(at), at.practice
            guessed = self.guessed.get(dialogue) == at.code and not at.locked
        ticket = Ticket(view.dialogue, audience, language, view.epoch)
        html = draw(
            TEMPLATES[role_of(audience)],
            language,
            view=view,
            ticket=self.live.ticket(ticket),
            audience=audience,
            notice=notice,
            returned=returned,
            join=links,
            links=links,
            practice=practice,
            guessed=guessed,
            today=self.store.today(),
        )
        return Page(ticket, view.version, html)

    def tell(self, dialogue: bytes) -> None:
        """Has what changed drawn and pushed in a moment. Whoever changed it does not wait, and does not feel it break."""
        if dialogue not in self.to_tell:
            self.to_tell.add(dialogue)
            gevent.spawn_later(BREATH_SECONDS, self._tell_now, dialogue)

    def many_wrong_codes(self) -> None:
        """Every open desk is told until its code changes or its door is locked: without a number or an address."""
        self.guessed.update(self.store.write(told_of_guessing))
        for dialogue in self.guessed:
            self.tell(dialogue)

    def version(self, dialogue: bytes, audience: str) -> int:
        """The number of the newest page of this audience."""
        role = role_of(audience)
        with self.store.read() as memory:
            return int(getattr(find(memory, dialogue), f"{NUMBERED_AS.get(role, role)}_version"))

    def epoch(self, dialogue: bytes) -> int:
        """The epoch in which tickets of this table are good."""
        with self.store.read() as memory:
            return find(memory, dialogue).epoch

    def at_desk(self, dialogue: str) -> set[str]:
        """The audiences on the chair's side that look at this table now."""
        return {one for one, _ in self.live.listening(dialogue)} - {PHONE, *FOR_EVERYBODY}

    def _tell_now(self, dialogue: bytes) -> None:
        self.to_tell.discard(dialogue)
        for audience, language in self.live.listening(dialogue.hex()):
            gevent.spawn(self._push, dialogue, audience, language)

    def _push(self, dialogue: bytes, audience: str, language: str) -> None:
        """Draws for one audience that has not seen this version yet. Nothing here waits, so no version slips in between."""
        if self.version(dialogue, audience) > self.told.get((dialogue, audience, language), 0):
            page = self.page(dialogue, audience, language)
            self.live.push(page.ticket, page.version, page.html)
            self.told[dialogue, audience, language] = page.version

    def _links(self, dialogue: Dialogue) -> dict[str, str]:
        keys = self.store.keys
        join = f"{self.address}/q/{join_token(keys, dialogue)}"
        return {
            "address": urlsplit(self.address).netloc,
            "code": f"{dialogue.code[:3]} {dialogue.code[3:]}",
            "join": join,
            "screen": f"{self.address}/scherm/{screen_token(keys, dialogue)}",
            "qr": picture(join),
            "plain_http": "yes" if self.address.startswith("http://") else "",
        }


def role_of(audience: str) -> str:
    """An audience without the languages an interpreter covers."""
    return audience.partition(":")[0]


def view_of(audience: str) -> Callable[[Memory, Dialogue, str], View]:
    """How the view of this audience is made."""
    role, _, covers = audience.partition(":")
    return partial(interpreter_view, covers=tuple(covers.split("+"))) if covers else VIEWS[role]


def here() -> House:
    """The house of this request."""
    house = current_app.extensions["house"]
    assert isinstance(house, House)  # noqa: S101 - for the type checker; set once in `build`
    return house


@lru_cache(maxsize=64)
def picture(address: str) -> str:
    """The address as a QR code, drawn here: nobody outside the house hears of it."""
    return segno.make(address, micro=False).svg_data_uri(scale=8, border=2)
