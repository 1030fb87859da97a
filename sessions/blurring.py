"""What a card still says about its writer when the round is over: a language, and what may be done with it.

Both can link cards: the one who writes Romanian, the one who says no to quotes. So they become as vague as they can
without anybody allowing more than they did (anonymity.md 2).
"""

from collections.abc import Sequence
from random import SystemRandom

from sqlalchemy import select

from sessions.dialogue import OTHER
from sessions.laying import TAKEN_BACK
from sessions.store import Memory
from sessions.tables import Card, Dialogue, Round, Version

SMALLEST_SET = 5


def blur(memory: Memory, dialogue: Dialogue, round_: Round) -> None:
    """Makes the cards of a round that closes more alike."""
    still_here = Card.round == round_.id, Card.place != TAKEN_BACK
    cards = memory.db.scalars(select(Card).where(*still_here)).all()
    for card in cards:
        if card.language != dialogue.display_language and memory.db.get(Version, card.id) is not None:
            card.language = OTHER
    _too_few_to_give(cards)
    for permission in ("quote", "research"):
        _fill_up(cards, permission)


def _too_few_to_give(cards: Sequence[Card]) -> None:
    """Fewer than five cards that may go to research would be one person's, and they would lie together for years."""
    given = [card for card in cards if card.research]
    if len(given) < SMALLEST_SET:
        for card in given:
            card.research = False


def _fill_up(cards: Sequence[Card], permission: str) -> None:
    """Fewer than five cards that may not would be one person's: random others join them."""
    may_not = [card for card in cards if not getattr(card, permission)]
    may = [card for card in cards if getattr(card, permission)]
    if 0 < len(may_not) < SMALLEST_SET:
        for card in SystemRandom().sample(may, min(len(may), SMALLEST_SET - len(may_not))):
            setattr(card, permission, False)
