"""Who may look at what. A ticket says which page; the cookie of whoever shows it says whether it is theirs to see.

So a ticket that was copied from somebody's page opens no desk, and a desk that was left is not looked at any more.
"""

from flask import session as cookie

from app.cookie import DESK_KEY
from app.house import FOR_EVERYBODY
from app.live import Ticket
from sessions import hands
from sessions.dialogue import PHONE, find
from sessions.door import has_seat
from sessions.refusals import Refusal
from sessions.store import Memory, Store
from sessions.tables import Dialogue


def may_look(store: Store, ticket: Ticket) -> bool:
    """Whether the browser that shows this ticket may look at that page now."""
    try:
        with store.read() as memory:
            dialogue = find(memory, bytes.fromhex(ticket.dialogue))
            return dialogue.epoch == ticket.epoch and _is_theirs(memory, dialogue, ticket.audience)
    except (Refusal, ValueError):
        return False


def _is_theirs(memory: Memory, dialogue: Dialogue, audience: str) -> bool:
    if audience == PHONE:
        return dialogue.state == "ended" or has_seat(memory, dialogue, bytes.fromhex(cookie.get("k", "")))
    if audience in FOR_EVERYBODY:
        return True
    hand = hands.who(memory, cookie.get(DESK_KEY, ""), dialogue.id)
    return hand is not None and hand.audience == audience
