"""The chair's desk: opened once by a link, led by acts that each have a name, live like everything else."""

from flask import Blueprint, redirect, request
from flask import session as cookie

import words
from app.at_the_desk import Answer, chair_only, composed, send_desks_away, whoever_may
from app.cookie import DESK_KEY
from app.house import DESK, here, picture
from app.manners import preferred_language, refuse, sentence, status_of
from app.pages import draw
from exports import handreiking
from sessions import chairs, destroying, own_scripts
from sessions.acts import act_of
from sessions.dialogue import make, of_chair
from sessions.hands import DESTROY, HOME, LOG, LOOK, Hand
from sessions.refusals import NotAnAnswer, NotFound, NotKept, Refusal
from sessions.views.log_view import log_view

desk = Blueprint("desk", __name__, url_prefix="/voorzitter")


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
        scripts = own_scripts.all_scripts(memory)
    return draw("desk/tables.html", preferred_language(DESK), tables=held, scripts=scripts, notice=None)


@desk.post("/tafels")
@chair_only
def new_table(chair: bytes) -> Answer:
    """A table from a script."""
    house, key = here(), request.form.get("script", "")
    made = house.store.write(
        lambda memory: make(memory, chair, own_scripts.find(memory, key), practice=house.practice).id
    )
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
    send_desks_away(house, chair)
    return redirect("/voorzitter", 303)


@desk.post("/uit")
@chair_only
def leave(chair: bytes) -> Answer:
    """This browser is no longer a desk, and no page of it that was left open is shown anything any more."""
    house, login = here(), str(cookie.pop(DESK_KEY))
    house.store.write(lambda memory: chairs.leave(memory, login))
    send_desks_away(house, chair)
    return redirect("/voorzitter", 303)


@desk.get("/<dialogue>")
@whoever_may(LOOK)
def one_table(hand: Hand) -> Answer:
    """The desk of one table, or what of it this hand may see."""
    return here().page(hand.dialogue, hand.audience, preferred_language(DESK)).html


@desk.post("/<dialogue>/wissen")
@whoever_may(DESTROY)
def destroy(hand: Hand) -> Answer:
    """Everything of this table goes at once; whoever still looked at it looks at nothing any more."""
    house, at, language = here(), hand.dialogue, preferred_language(DESK)
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
@whoever_may(LOOK)
def lead(hand: Hand, name: str) -> Answer:
    """One act of the chair or a helper; what everybody may now see is pushed when it is durable."""
    house, at = here(), hand.dialogue
    epoch = house.epoch(at)
    try:
        act_of(hand, house.store, name, request.form.to_dict())
    except Refusal as refusal:
        house.tell(at)
        language = preferred_language(DESK)
        return house.page(at, hand.audience, language, sentence(refusal, language)).html, status_of(refusal)
    house.tell(at)
    if house.epoch(at) != epoch:
        house.live.send_away(at.hex())
    return redirect(f"/voorzitter/{at.hex()}", 303)


@desk.get("/<dialogue>/logboek")
@whoever_may(LOG)
def log_of_acts(hand: Hand) -> Answer:
    """What the chair did, round by round, to print."""
    language = preferred_language(DESK)
    return composed(
        here(),
        hand.dialogue,
        lambda memory, at: draw("desk/log.html", language, view=log_view(memory, at, language)),
    )


@desk.get("/<dialogue>/handreiking")
@whoever_may(HOME)
def on_the_web(hand: Hand) -> Answer:
    """The handreiking as it stands, in the browser."""
    theme = here().theme
    return composed(
        here(),
        hand.dialogue,
        lambda memory, at: handreiking.html(memory, at, theme=theme, logo=theme.logo_in_itself),
    )
