"""The draft before it is a handreiking: read and remarked on by a sounding board, approved by two, then published."""

from datetime import date

from flask import Blueprint, redirect, request

import words
from app.at_the_desk import Answer, composed, whoever_may
from app.house import DESK, here
from app.manners import preferred_language, sentence, status_of
from app.pages import draw
from exports import handreiking, passages
from sessions import approving, remarks, retention
from sessions.dialogue import find
from sessions.draft import COMMUNITY, ORGANISATION, is_approved
from sessions.hands import APPROVE, COAUTHOR, PUBLISH, READ, REMARKS, Hand, may
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
        here().store.write(lambda memory: remarks.add(memory, find(memory, hand.dialogue), form))
    except Refusal as refusal:
        notice, said = sentence(refusal, language), form.get("said", "")
        return _draft(hand, form.get("chapter", ""), notice, said), status_of(refusal)
    return _draft(hand, form.get("chapter", ""), words.say(language, "phone.remark_kept"))


@reading.get("/opmerkingen")
@whoever_may(REMARKS)
def all_remarks(hand: Hand) -> Answer:
    """What readers said, and what still stands in the way of approval."""
    return _remarks(hand)


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
    """One of the two approves. With the second the cards and their key go: what is approved is all that stays."""
    house, language, today = here(), preferred_language(DESK), here().store.today()
    function = FUNCTION_OF.get(hand.role, ORGANISATION)
    try:
        both = house.store.write(lambda memory: _approve(memory, hand.dialogue, function, today))
        if both:
            retention.forget_texts(house.store, hand.dialogue, handreiking.to_keep)
    except Refusal as refusal:
        return _draft(hand, "", sentence(refusal, language)), status_of(refusal)
    finally:
        house.tell(hand.dialogue)
    return _draft(hand, "", words.say(language, "desk.approved_now"))


@reading.post("/publiceren")
@whoever_may(PUBLISH)
def publish(hand: Hand) -> Answer:
    """The handreiking gets an address of its own, for everybody."""
    here().store.write(lambda memory: approving.publish(find(memory, hand.dialogue)))
    return redirect(f"/voorzitter/{hand.dialogue.hex()}/opmerkingen", 303)


@reading.post("/intrekken")
@whoever_may(PUBLISH)
def recall(hand: Hand) -> Answer:
    """It goes from that address again, visibly."""
    here().store.write(lambda memory: approving.recall(find(memory, hand.dialogue)))
    return redirect(f"/voorzitter/{hand.dialogue.hex()}/opmerkingen", 303)


def _approve(memory: Memory, dialogue: bytes, function: str, today: date) -> bool:
    at = find(memory, dialogue)
    approving.approve(memory, at, function, today)
    return is_approved(at)


def _draft(hand: Hand, key: str, notice: str, typed: str = "") -> str:
    document = composed(here(), hand.dialogue, handreiking.read).whole
    now = passages.chapter(document, key) or document.chapters[0]
    return draw(
        "desk/draft.html",
        preferred_language(DESK),
        dialogue=hand.dialogue.hex(),
        document=document,
        now=now,
        parts=passages.passages(now),
        may=may(hand.role),
        notice=notice,
        typed=typed,
    )


def _remarks(hand: Hand) -> str:
    with here().store.read() as memory:
        at = find(memory, hand.dialogue)
        made = remarks.waiting(memory, at) if remarks.may_be_read(at) else ()
        state = {"approved": tuple(at.approved), "published": at.published}
        address = f"{here().address}/lezing/{approving.public_token(memory.keys, at)}"
    document = composed(here(), hand.dialogue, handreiking.read).whole
    titles = {one.key: one.title for one in document.chapters}
    return draw(
        "desk/remarks.html",
        preferred_language(DESK),
        dialogue=hand.dialogue.hex(),
        made=[(one, titles.get(one.chapter, ""), passages.passage(document, one.passage)) for one in made],
        may=may(hand.role),
        address=address,
        notice="",
        **state,
    )
