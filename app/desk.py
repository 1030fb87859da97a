"""The chair's desk: opened once by a link, led by acts that each have a name, live like everything else."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from flask import Blueprint, redirect, request
from flask import session as cookie
from werkzeug import Response

import words
from app.cookie import DESK_KEY
from app.house import DESK, House, here, picture
from app.manners import preferred_language, refuse, sentence, status_of
from app.pages import draw
from exports import handreiking
from sessions import chairs, destroying
from sessions.acts import act
from sessions.dialogue import find, make, of_chair
from sessions.refusals import NotAnAnswer, NotFound, NotKept, Refusal
from sessions.script import load, load_all
from sessions.store import Memory
from sessions.tables import Dialogue
from sessions.views.log_view import log_view

desk = Blueprint("desk", __name__, url_prefix="/voorzitter")

Answer = Response | str | tuple[str, int]
P = ParamSpec("P")
T = TypeVar("T")


def chair_only(page: Callable[Concatenate[bytes, P], Answer]) -> Callable[P, Answer]:
    """Lets only an open desk through, and says which chair it is."""

    @wraps(page)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> Answer:
        try:
            with here().store.read() as memory:
                chair = chairs.who(memory, cookie.get(DESK_KEY, ""))
        except NotFound:
            return draw("desk/login.html", preferred_language(DESK), notice=None), 401
        return page(chair, *args, **kwargs)

    return guarded


@desk.get("/link/<secret>")
def link(secret: str) -> str:  # noqa: ARG001 - read only when the button is pressed, so that a preview uses nothing up
    """The page behind the one-time link: one button."""
    return draw("desk/link.html", preferred_language(DESK), notice=None)


@desk.post("/link/<secret>")
def open_desk(secret: str) -> Answer:
    """The button: the link is used up, and this browser is the desk."""
    try:
        login = here().store.write(lambda memory: chairs.use_link(memory, secret))
    except NotFound as wrong:
        notice = sentence(wrong, preferred_language(DESK))
        return draw("desk/link.html", preferred_language(DESK), notice=notice), status_of(wrong)
    cookie.clear()
    cookie.permanent = True
    cookie[DESK_KEY] = login
    return redirect("/voorzitter", 303)


@desk.get("")
@chair_only
def tables(chair: bytes) -> Answer:
    """All tables of this chair, and a new one."""
    with here().store.read() as memory:
        held = [(one.id.hex(), one.title, one.state) for one in of_chair(memory, chair)]
    language = preferred_language(DESK)
    return draw("desk/tables.html", language, tables=held, scripts=load_all(), notice=None)


@desk.post("/tafels")
@chair_only
def new_table(chair: bytes) -> Answer:
    """A table from a script."""
    script = load(request.form.get("script", ""))
    made = here().store.write(lambda memory: make(memory, chair, script).id)
    return redirect(f"/voorzitter/{made.hex()}", 303)


@desk.post("/tweede")
@chair_only
def second_desk(chair: bytes) -> Answer:
    """A link that opens this desk once more elsewhere: a second chair, the scribe, the chair's own phone."""
    house = here()
    secret = house.store.write(lambda memory: chairs.new_link(memory, chair))
    address = f"{house.address}/voorzitter/link/{secret}"
    return draw("desk/second.html", preferred_language(DESK), link=address, qr=picture(address))


@desk.post("/alleen-hier")
@chair_only
def only_here(chair: bytes) -> Answer:
    """The desk is taken back: every other one is closed, and shown nothing any more."""
    house, login = here(), str(cookie[DESK_KEY])
    house.store.write(lambda memory: chairs.leave_others(memory, login))
    _send_desks_away(house, chair)
    return redirect("/voorzitter", 303)


@desk.post("/uit")
@chair_only
def leave(chair: bytes) -> Answer:
    """This browser is no longer a desk, and no page of it that was left open is shown anything any more."""
    house, login = here(), str(cookie.pop(DESK_KEY))
    house.store.write(lambda memory: chairs.leave(memory, login))
    _send_desks_away(house, chair)
    return redirect("/voorzitter", 303)


@desk.get("/<dialogue>")
@chair_only
def one_table(chair: bytes, dialogue: str) -> Answer:
    """The desk of one table."""
    return here().page(mine(chair, dialogue), DESK, preferred_language(DESK)).html


@desk.post("/<dialogue>/wissen")
@chair_only
def destroy(chair: bytes, dialogue: str) -> Answer:
    """Everything of this table goes at once; whoever still looked at it looks at nothing any more."""
    house, at, language = here(), mine(chair, dialogue), preferred_language(DESK)
    try:
        destroying.destroy(house.store, at, request.form.to_dict())
    except NotAnAnswer as wrong:
        return house.page(at, DESK, language, sentence(wrong, language)).html, status_of(wrong)
    except NotKept:
        house.live.send_away(at.hex())
        return refuse(words.say(language, "errors.going")), 503
    house.live.send_away(at.hex())
    return redirect("/voorzitter", 303)


@desk.post("/<dialogue>/<name>")
@chair_only
def lead(chair: bytes, dialogue: str, name: str) -> Answer:
    """One act of the chair; what everybody may now see is pushed when it is durable."""
    house, at = here(), mine(chair, dialogue)
    epoch = house.epoch(at)
    try:
        act(house.store, at, name, request.form.to_dict())
    except Refusal as refusal:
        house.tell(at)
        language = preferred_language(DESK)
        return house.page(at, DESK, language, sentence(refusal, language)).html, status_of(refusal)
    house.tell(at)
    if house.epoch(at) != epoch:
        house.live.send_away(at.hex())
    return redirect(f"/voorzitter/{at.hex()}", 303)


@desk.get("/<dialogue>/logboek")
@chair_only
def log_of_acts(chair: bytes, dialogue: str) -> Answer:
    """What the chair did, round by round, to print."""
    language = preferred_language(DESK)
    return composed(
        here(),
        mine(chair, dialogue),
        lambda memory, at: draw("desk/log.html", language, view=log_view(memory, at, language)),
    )


@desk.get("/<dialogue>/handreiking")
@chair_only
def on_the_web(chair: bytes, dialogue: str) -> Answer:
    """The handreiking as it stands, in the browser."""
    theme = here().theme
    return composed(
        here(),
        mine(chair, dialogue),
        lambda memory, at: handreiking.html(memory, at, theme=theme, logo=theme.logo_in_itself),
    )


def _send_desks_away(house: House, chair: bytes) -> None:
    """Whoever may still look comes back with a new page."""
    with house.store.read() as memory:
        tables_of_chair = [one.id.hex() for one in of_chair(memory, chair)]
    for table in tables_of_chair:
        house.live.send_away(table, DESK)


def mine(chair: bytes, dialogue: str) -> bytes:
    """The table, when it is this chair's. Somebody else's looks like none at all."""
    try:
        key = bytes.fromhex(dialogue)
    except ValueError:
        raise NotFound("no_table") from None
    with here().store.read() as memory:
        if find(memory, key).chair != chair:
            raise NotFound("no_table")
    return key


def composed(house: House, dialogue: bytes, draw_it: Callable[[Memory, Dialogue], T]) -> T:
    """What `draw_it` makes of this table, with a memory that only reads."""
    with house.store.read() as memory:
        return draw_it(memory, find(memory, dialogue))
