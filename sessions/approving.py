"""From draft to published: two people approve, each by function; until then every page says CONCEPT (handreiking.md).

One speaks for the organisation, one is a co-author from the community. Not before day 14, when nobody can take a text
back any more, and not while a reader says that somebody can be recognised. What was published can be recalled and
corrected, both visibly; a correction asks for both of them once more, and takes the place of what stood there.
"""

from base64 import b32encode
from datetime import date
from hmac import compare_digest, digest

from sqlalchemy import select

from sessions import publication, remarks
from sessions.dialogue import DESK, GOING, HANDS, shows
from sessions.draft import FUNCTIONS, is_approved
from sessions.keys import KeyRing
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from sessions.retention import RECEIPTS, TEXTS, days
from sessions.store import Memory
from sessions.tables import Dialogue

PUBLISHED, RECALLED = "published", "recalled"


def approve(memory: Memory, dialogue: Dialogue, function: str, today: date) -> None:
    """One of the two approves. Raises NotNow when it is too early, or while somebody can be recognised."""
    if function not in FUNCTIONS:
        raise NotAnAnswer("unknown_field")
    may_be_on = days(dialogue).get(RECEIPTS)
    if may_be_on is None:
        raise NotNow("no_draft_yet")
    if today < may_be_on:
        raise NotNow("too_early_to_approve", day=may_be_on.isoformat())
    if dialogue.forgotten < RECEIPTS:
        raise NotNow("still_forgetting")
    if remarks.stops(memory, dialogue):
        raise NotNow("somebody_recognisable")
    dialogue.approved = sorted({*dialogue.approved, function})
    shows(dialogue, DESK, HANDS)


def publish(memory: Memory, dialogue: Dialogue, made: str, today: date, what: str = "") -> None:
    """From now on anybody with the address reads what was `made`, and nothing that stood there before.

    Raises NotNow before both approved or while the cards are still there, and NotAnAnswer when it differs from what stood
    there and nobody says in a sentence `what` was corrected.
    """
    if not is_approved(dialogue):
        raise NotNow("not_approved")
    if dialogue.forgotten < TEXTS:
        raise NotNow("still_forgetting")
    publication.put(memory, dialogue, made, what, today)
    dialogue.published = PUBLISHED
    shows(dialogue, DESK, HANDS)


def correct(dialogue: Dialogue) -> None:
    """Opens what was published to its editor again. It stays where it is until both approved. Raises NotNow."""
    if not dialogue.published:
        raise NotNow("not_published")
    dialogue.approved = []
    shows(dialogue, DESK, HANDS)


def recall(dialogue: Dialogue) -> None:
    """Takes it from the web again; who comes to the address reads that it was recalled. Raises NotNow."""
    if dialogue.published != PUBLISHED:
        raise NotNow("not_published")
    dialogue.published = RECALLED
    shows(dialogue, DESK, HANDS)


def public_token(keys: KeyRing, dialogue: Dialogue) -> str:
    """What stands in the public address: nothing of the table can be read from it, and it is kept nowhere."""
    return b32encode(digest(keys.secret("links"), b"public|" + dialogue.id, "sha256")[:20]).decode().lower()


def by_public_token(memory: Memory, token: str) -> Dialogue:
    """The table whose handreiking stands at this address, published or recalled; raises NotFound."""
    known = select(Dialogue).where(Dialogue.published != "", Dialogue.state != GOING)
    for dialogue in memory.db.scalars(known):
        if compare_digest(public_token(memory.keys, dialogue).encode(), token.encode()):
            return dialogue
    raise NotFound("no_handreiking")
