"""The draft before it is a handreiking: read and remarked on, by the community first, and approved by two."""

from collections.abc import Iterable
from datetime import date

from flask import Blueprint, redirect, request

import words
from app.at_the_desk import Answer, composed, whoever_may
from app.house import DESK, here
from app.manners import preferred_language, sentence, status_of
from app.pages import draw
from app.remarks import remarks_page
from app.stopping import STOP, stop_quote
from exports import handreiking, passages
from exports.passages import Passage
from sessions import approving, hands, remarks, retention
from sessions.asks import Form
from sessions.dialogue import find
from sessions.draft import COMMUNITY, ORGANISATION, is_approved
from sessions.hands import APPROVE, COAUTHOR, READ, REMARKS, Hand, may
from sessions.refusals import Refusal
from sessions.store import Memory

reading = Blueprint("reading", __name__, url_prefix="/voorzitter/<dialogue>")

FUNCTION_OF = {COAUTHOR: COMMUNITY}


@reading.get("/lezen")
@whoever_may(READ)
def draft(hand: Hand) -> Answer:
    """One chapter of the draft, and a form to say something about it."""
    return _draft(hand, request.args.get("hoofdstuk", ""), "")


@reading.post("/lezen")
@whoever_may(READ)
def remark(hand: Hand) -> Answer:
    """A remark on a passage of it."""
    form, language = request.form.to_dict(), preferred_language(DESK)
    try:
        if form.get("sort", "") == STOP:
            return _stopped(hand, form)
        here().store.write(lambda memory: remarks.add(memory, find(memory, hand.dialogue), form))
    except Refusal as refusal:
        notice, said = sentence(refusal, language), form.get("said", "")
        return _draft(hand, form.get("chapter", ""), notice, said), status_of(refusal)
    return _draft(hand, form.get("chapter", ""), words.say(language, "phone.remark_kept"))


@reading.get("/opmerkingen")
@whoever_may(REMARKS)
def all_remarks(hand: Hand) -> Answer:
    """What readers said, and what still stands in the way of approval."""
    return remarks_page(hand)


@reading.post("/opmerkingen")
@whoever_may(REMARKS)
def handled(hand: Hand) -> Answer:
    """The chair did what one of them asked."""
    key = request.form.get("remark", "")
    here().store.write(lambda memory: remarks.handle(memory, find(memory, hand.dialogue), key))
    return redirect(f"/voorzitter/{hand.dialogue.hex()}/opmerkingen", 303)


@reading.post("/goedkeuren")
@whoever_may(APPROVE)
def approve(hand: Hand) -> Answer:
    """One of the two approves. With the second the cards and their key go: what is approved is all that stays.

    Of a correction they went long ago, and nothing else goes.
    """
    house, language, today = here(), preferred_language(DESK), here().store.today()
    function = FUNCTION_OF.get(hand.role, ORGANISATION)
    try:
        cards_go = house.store.write(lambda memory: _approve(memory, hand.dialogue, function, today))
        if cards_go:
            retention.forget_texts(house.store, hand.dialogue, handreiking.to_keep)
    except Refusal as refusal:
        return _draft(hand, "", sentence(refusal, language)), status_of(refusal)
    finally:
        house.tell(hand.dialogue)
    return _draft(hand, "", words.say(language, "desk.approved_now"))


def _stopped(hand: Hand, form: Form) -> Answer:
    hands.check(hand, hands.STOP, {})
    stop_quote(hand.dialogue, form)
    return _draft(hand, form.get("chapter", ""), words.say(preferred_language(DESK), "phone.quote_stopped"))


def _approve(memory: Memory, dialogue: bytes, function: str, today: date) -> bool:
    at = find(memory, dialogue)
    approving.approve(memory, at, function, today)
    return is_approved(at) and at.forgotten < retention.TEXTS


def _draft(hand: Hand, key: str, notice: str, typed: str = "") -> str:
    document = composed(here(), hand.dialogue, handreiking.read).whole
    now = passages.chapter(document, key) or document.chapters[0]
    parts = passages.passages(now)
    return draw(
        "desk/draft.html",
        preferred_language(DESK),
        dialogue=hand.dialogue.hex(),
        document=document,
        now=now,
        parts=parts,
        sorts=_sorts(hand, parts),
        may=may(hand.role),
        notice=notice,
        typed=typed,
    )


def _sorts(hand: Hand, parts: Iterable[Passage]) -> tuple[str, ...]:
    """What this hand can say of a chapter now: remarks while the cards are there, and whoever may stop a quote, that."""
    with here().store.read() as memory:
        said = remarks.SORTS if remarks.may_be_read(find(memory, hand.dialogue)) else ()
    stops = hands.STOP in may(hand.role) and any(one.quoted for one in parts)
    return (*said, STOP) if stops else said
