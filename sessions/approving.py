"""From draft to published: two people approve, each by function; until then every page says CONCEPT (handreiking.md).

One speaks for the organisation, one is a co-author from the community. Not before day 14, when nobody can take a text
back any more, and not while a reader says that somebody can be recognised. What was published can be recalled, visibly.
"""

from base64 import b32encode
from datetime import date
from hmac import compare_digest, digest

from sqlalchemy import select

from sessions import remarks
from sessions.dialogue import DESK, GOING, HANDS, shows
from sessions.draft import FUNCTIONS, is_approved
from sessions.keys import KeyRing
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from sessions.retention import RECEIPTS, days
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


def publish(dialogue: Dialogue) -> None:
    """From now on anybody with the address reads it. Raises NotNow before both approved."""
    if not is_approved(dialogue):
        raise NotNow("not_approved")
    dialogue.published = PUBLISHED
    shows(dialogue, DESK)


def recall(dialogue: Dialogue) -> None:
    """Takes it from the web again; who comes to the address reads that it was recalled. Raises NotNow."""
    if dialogue.published != PUBLISHED:
        raise NotNow("not_published")
    dialogue.published = RECALLED
    shows(dialogue, DESK)


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
