"""Puts the house together: memory below, pages above, a guard at the front door, and a slow clock for the chair."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import SystemRandom
from tempfile import TemporaryFile

import gevent
from flask import Blueprint, Flask
from sqlalchemy import select

from app.address import Address
from app.bundles import bundles, dress, put_together
from app.cookie import OneCookie
from app.day_by_day import day_by_day, forget_what_is_due
from app.desk import desk
from app.door import door
from app.editor import editor
from app.explaining import explaining
from app.guard import Guard
from app.hands import hands
from app.house import House
from app.live import Live
from app.looking import may_look
from app.manners import sorry
from app.organisation import worn
from app.own_texts import own
from app.papers import papers
from app.phone import phone
from app.public import public
from app.publishing import publishing
from app.reading import reading
from app.replies import replies
from app.returning import returning
from app.screen import screen
from app.scripts import scripts
from sessions import chairs, leading
from sessions.dialogue import make, of_chair
from sessions.door import screen_token
from sessions.opening import open_house
from sessions.pacing import tell_slower
from sessions.script import load
from sessions.store import Memory, Store
from sessions.tables import Dialogue
from words.terminal import tell

FIRST_SCRIPT = "dialoogtafel"
SLOW_TICK_SECONDS = (20.0, 40.0)


@dataclass(frozen=True)
class Building:
    """The application to serve, and the house in it."""

    application: Guard
    house: House


def build(
    data: Path, address: Address, *more: Blueprint, database: str = "", proxy: bool, practice: bool = False
) -> Building:
    """Everything ready to be served, and `more` pages for whoever works on the house.

    The memory lies in the folder `data`, or at `database`; keys always in the folder.

    Raises CannotOpen, or OSError when we may not write in this folder.
    """
    _check_folder(data)
    store = open_house(data, _aside, database)
    forget_what_is_due(store)
    theme = worn(data)
    dress(theme)
    app = _application(store, address, more)
    live = Live(app, secret=store.keys.secret("tickets"), may_look=partial(may_look, store))
    house = House(store, live, address.url, theme, practice)
    app.extensions["house"] = house
    gevent.spawn(_slow_tick, house)
    gevent.spawn(day_by_day, house)
    guarded = Guard(app.wsgi_app, trusted_hosts=address.hosts, https=address.https, behind_proxy=proxy)
    return Building(guarded, house)


def welcome(house: House) -> None:
    """Says where the doors are: the chair's one-time link, the screen, and the phones with their code. Raises NotKept."""
    link, screen, code = house.store.write(partial(_first_table, practice=house.practice))
    tell("welcome")
    tell("desk", url=f"{house.address}/voorzitter/link/{link}")
    tell("screen", url=f"{house.address}/scherm/{screen}")
    tell("phones", url=house.address, code=f"{code[:3]} {code[3:]}")
    if house.address.startswith("http://"):
        tell("plain_http")


def _first_table(memory: Memory, *, practice: bool) -> tuple[str, str, str]:
    """The table that waits for its chair; made when there is none."""
    chair = chairs.house_chair(memory)
    link = chairs.new_link(memory, chair)
    coming = [one for one in of_chair(memory, chair) if one.state != "ended"]
    table = coming[0] if coming else make(memory, chair, load(FIRST_SCRIPT), practice=practice)
    return link, screen_token(memory.keys, table), table.code


def _check_folder(data: Path) -> None:
    """Whether we may write here. SQLite would only say that it cannot open a file; raises OSError."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with TemporaryFile(dir=data):
        pass


def _application(store: Store, address: Address, more: Iterable[Blueprint]) -> Flask:
    app = Flask("app", static_folder="static")
    app.session_interface = OneCookie()
    app.config.update(
        SECRET_KEY=store.keys.secret("cookies"),
        SESSION_COOKIE_NAME="__Host-b" if address.https else "b",
        SESSION_COOKIE_SECURE=address.https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_REFRESH_EACH_REQUEST=False,
        PERMANENT_SESSION_LIFETIME=timedelta(hours=12),
    )
    for blueprint in (
        bundles,
        door,
        phone,
        own,
        returning,
        screen,
        explaining,
        public,
        reading,
        publishing,
        replies,
        scripts,
        hands,
        editor,
        desk,
        papers,
        *more,
    ):
        app.register_blueprint(blueprint)
    app.register_error_handler(Exception, sorry)
    put_together()
    return app


def _slow_tick(house: House) -> None:
    """Renews the chair's word for how far the table is, at moments that have nothing to do with anybody's thumb."""
    while True:
        gevent.sleep(SystemRandom().uniform(*SLOW_TICK_SECONDS))
        gevent.spawn(_tick, house)  # on its own: a tick that fails must not be the last


def _tick(house: House) -> None:
    for dialogue in house.store.write(_renewed):
        house.tell(dialogue)


def _renewed(memory: Memory) -> list[bytes]:
    going_on = memory.db.scalars(select(Dialogue).where(Dialogue.state == "open")).all()
    return [one.id for one in going_on if _something_new(memory, one)]


def _something_new(memory: Memory, dialogue: Dialogue) -> bool:
    """Both are looked at, always: what the chair may read now, and how far the table is."""
    told = tell_slower(dialogue, SystemRandom().random())
    return leading.renew_progress(memory, dialogue) or told


def _aside(work: Callable[[], None]) -> None:
    """In a real thread: the phones go on while a file is cleaned."""
    gevent.get_hub().threadpool.apply(work)
