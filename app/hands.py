"""More hands at one table: the chair gives links and takes them back; each opens one page once, behind one button."""

from datetime import date

from flask import Blueprint, redirect, request
from flask import session as cookie

from app.at_the_desk import Answer, no_desk, whoever_may
from app.cookie import DESK_KEY
from app.house import DESK, here, picture
from app.manners import preferred_language, sentence, status_of
from app.pages import draw
from sessions import hands as domain
from sessions import reading_order
from sessions.asks import Form
from sessions.dialogue import find
from sessions.hands import HANDS, Hand
from sessions.refusals import NotFound, Refusal
from sessions.store import Memory
from sessions.views.hands_view import hands_view

hands = Blueprint("hands", __name__)

COVERS = "covers."


@hands.get("/hand/<secret>")
def link(secret: str) -> str:  # noqa: ARG001 - read only when the button is pressed, so that a preview uses nothing up
    """The page behind the one-time link: one button."""
    return draw("desk/hand_link.html", preferred_language(DESK), notice=None)


@hands.post("/hand/<secret>")
def open_page(secret: str) -> Answer:
    """The button: the link is used up, and this browser is that hand."""
    try:
        dialogue, login = here().store.write(lambda memory: domain.use_link(memory, secret))
    except NotFound as wrong:
        language = preferred_language(DESK)
        return draw("desk/hand_link.html", language, notice=sentence(wrong, language)), status_of(wrong)
    cookie.clear()
    cookie.permanent = True
    cookie[DESK_KEY] = login
    return redirect(f"/voorzitter/{dialogue.hex()}", 303)


@hands.get("/hand/later")
def ask_for_later() -> str:
    """One button, on a page that does not live: what it answers is shown once."""
    return draw("desk/hand_later.html", preferred_language(DESK), link="", qr="", notice="")


@hands.post("/hand/later")
def later() -> Answer:
    """Whoever reads, edits or answers for weeks gets a link to go on with tomorrow; this browser is no hand any more."""
    house, login = here(), str(cookie.get(DESK_KEY, ""))
    try:
        secret = house.store.write(lambda memory: domain.later(memory, login))
    except NotFound:
        return no_desk()
    cookie.pop(DESK_KEY)
    link = f"{house.address}/hand/{secret}"
    return draw("desk/hand_later.html", preferred_language(DESK), link=link, qr=picture(link), notice="")


@hands.post("/hand/uit")
def leave() -> Answer:
    """This browser is no hand any more; its page shows nothing any more."""
    house, login = here(), str(cookie.pop(DESK_KEY, ""))
    gone = house.store.write(lambda memory: domain.leave(memory, login))
    if gone is not None:
        house.live.send_away(gone.dialogue.hex(), gone.audience)
    return no_desk()[0]


@hands.get("/voorzitter/<dialogue>/handen")
@whoever_may(HANDS)
def everybody(hand: Hand) -> Answer:
    """Who has a link or an open page."""
    return _everybody(hand, "")


@hands.post("/voorzitter/<dialogue>/handen")
@whoever_may(HANDS)
def give(hand: Hand) -> Answer:
    """A link for one role; it is shown once."""
    house, form = here(), request.form.to_dict()
    role = form.get("role", "")
    try:
        secret = house.store.write(lambda memory: _given(memory, hand.dialogue, form, house.store.today()))
    except Refusal as wrong:
        return _everybody(hand, sentence(wrong, preferred_language(DESK))), status_of(wrong)
    address = f"{house.address}/hand/{secret}"
    language = preferred_language(DESK)
    about = {"dialogue": hand.dialogue.hex(), "role": role, "link": address, "qr": picture(address)}
    return draw("desk/hand_given.html", language, **about)


@hands.post("/voorzitter/<dialogue>/handen/terug")
@whoever_may(HANDS)
def take_back(hand: Hand) -> Answer:
    """The link or page opens nothing any more; whoever looked at it is sent away."""
    house, key = here(), request.form.get("hand", "")
    gone = house.store.write(lambda memory: domain.take_back(memory, find(memory, hand.dialogue), key))
    house.live.send_away(gone.dialogue.hex(), gone.audience)
    return redirect(f"/voorzitter/{hand.dialogue.hex()}/handen", 303)


def _given(memory: Memory, dialogue: bytes, form: Form, today: date) -> str:
    at, role = find(memory, dialogue), form.get("role", "")
    covers = [name.removeprefix(COVERS) for name in form if name.startswith(COVERS)]
    secret = domain.give(memory, at, role, covers, form.get("organisation", ""))
    reading_order.note(at, role, today)
    return secret


def _everybody(hand: Hand, notice: str) -> str:
    with here().store.read() as memory:
        view = hands_view(memory, find(memory, hand.dialogue))
    return draw("desk/hands.html", preferred_language(DESK), view=view, notice=notice)
