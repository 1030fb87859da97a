"""The handreiking gets an address for everybody, is recalled, and is corrected where everybody can see it."""

from flask import Blueprint, redirect, request

from app.at_the_desk import Answer, composed, whoever_may
from app.house import DESK, here
from app.manners import preferred_language, sentence, status_of
from app.remarks import remarks_page
from exports import handreiking
from sessions import approving
from sessions.dialogue import find
from sessions.hands import PUBLISH, Hand
from sessions.refusals import NotAnAnswer

publishing = Blueprint("publishing", __name__, url_prefix="/voorzitter/<dialogue>")


@publishing.post("/publiceren")
@whoever_may(PUBLISH)
def publish(hand: Hand) -> Answer:
    """The address, or what stands there in its newest version, with a sentence that says what was corrected."""
    house, what = here(), request.form.get("what", "")
    made = composed(house, hand.dialogue, handreiking.to_publish)
    today = house.store.today()
    try:
        house.store.write(
            lambda memory: approving.publish(memory, find(memory, hand.dialogue), made, today, what)
        )
    except NotAnAnswer as refusal:
        return remarks_page(hand, sentence(refusal, preferred_language(DESK)), what), status_of(refusal)
    house.store.scrub()  # what stood there before is readable nowhere
    house.tell(hand.dialogue)
    return _back(hand)


@publishing.post("/intrekken")
@whoever_may(PUBLISH)
def recall(hand: Hand) -> Answer:
    """It goes from that address again, visibly."""
    here().store.write(lambda memory: approving.recall(find(memory, hand.dialogue)))
    here().tell(hand.dialogue)
    return _back(hand)


@publishing.post("/verbeteren")
@whoever_may(PUBLISH)
def correct(hand: Hand) -> Answer:
    """Its editor can change it again; what stands at the address stays there until two people approved it anew."""
    here().store.write(lambda memory: approving.correct(find(memory, hand.dialogue)))
    here().tell(hand.dialogue)
    return _back(hand)


def _back(hand: Hand) -> Answer:
    return redirect(f"/voorzitter/{hand.dialogue.hex()}/opmerkingen", 303)
