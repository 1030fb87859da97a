"""What readers said of the draft, what stands in the way of approval, and what became of it after publication."""

from dataclasses import dataclass

from app.at_the_desk import composed
from app.house import DESK, here
from app.manners import preferred_language
from app.pages import draw
from exports import handreiking, passages
from exports.replied import advices
from sessions import approving, publication, remarks, replies
from sessions.approving import PUBLISHED
from sessions.dialogue import find
from sessions.draft import is_approved
from sessions.hands import Hand, may
from sessions.store import Memory
from sessions.tables import Dialogue


@dataclass(frozen=True)
class Answered:
    """How many of the advices of the published version an organisation answered."""

    who: str
    number: int


def remarks_page(hand: Hand, notice: str = "", what: str = "") -> str:
    """The page for whoever leads; `what` is what she typed about a correction."""
    with here().store.read() as memory:
        at = find(memory, hand.dialogue)
        made = remarks.waiting(memory, at) if remarks.may_be_read(at) else ()
        state = {
            "approved": tuple(at.approved),
            "published": at.published,
            "correcting": bool(at.published) and not is_approved(at),
        }
        address = f"{here().address}/lezing/{approving.public_token(memory.keys, at)}"
        there = publication.is_there(memory, at)
        stands, waits = there and at.published == PUBLISHED, there and is_approved(at)
    document = composed(here(), hand.dialogue, handreiking.read).whole
    answered, of_all = composed(here(), hand.dialogue, _answered) if stands else ((), 0)
    titles = {one.key: one.title for one in document.chapters}
    return draw(
        "desk/remarks.html",
        preferred_language(DESK),
        dialogue=hand.dialogue.hex(),
        made=[(one, titles.get(one.chapter, ""), passages.passage(document, one.passage)) for one in made],
        may=may(hand.role),
        address=address,
        notice=notice,
        what=what,
        answered=answered,
        advices=of_all,
        differs=waits and composed(here(), hand.dialogue, _differs),
        **state,
    )


def _differs(memory: Memory, at: Dialogue) -> bool:
    """Whether what was approved is another text than what stands there."""
    return publication.read(memory, at).made != handreiking.to_publish(memory, at)


def _answered(memory: Memory, at: Dialogue) -> tuple[tuple[Answered, ...], int]:
    given = replies.all_of(memory, at)
    names = {one.name for one in advices(handreiking.published(memory, at).whole)}
    return tuple(Answered(one.who, len(names & one.given.keys())) for one in given), len(names)
