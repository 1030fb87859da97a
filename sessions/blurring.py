"""What a card still says about its writer when the round is over: a language, and what may be done with it.

Both can link cards: the one who writes Romanian, the one who says no to quotes. So they become as vague as they can
without anybody allowing more than they did (anonymity.md 2).
"""

from collections.abc import Sequence
from random import SystemRandom

from sqlalchemy import func, select

from sessions.dialogue import OTHER
from sessions.disclosure import SMALLEST_CELL
from sessions.laying import TAKEN_BACK
from sessions.store import Memory
from sessions.tables import Card, Dialogue, Round, Seat, Version

SMALLEST_SET = 5


def blur(memory: Memory, dialogue: Dialogue, round_: Round) -> None:
    """Makes the cards of a round that closes more alike."""
    still_here = Card.round == round_.id, Card.place != TAKEN_BACK
    cards = memory.db.scalars(select(Card).where(*still_here)).all()
    for card in cards:
        if card.language != dialogue.display_language and memory.db.get(Version, card.id) is not None:
            card.language = OTHER
    _too_few_to_give(cards, dialogue.giving)
    _fill_up(cards, "quote", dialogue.refusing)
    _fill_up(cards, "research", _phones(memory, dialogue) - dialogue.giving)


def _phones(memory: Memory, dialogue: Dialogue) -> int:
    return memory.db.scalar(select(func.count()).where(Seat.dialogue == dialogue.id)) or 0


def _too_few_to_give(cards: Sequence[Card], givers: int) -> None:
    """Fewer than five cards that may go to research, or of fewer than three phones, would be one person's for years."""
    given = [card for card in cards if card.research]
    if len(given) < SMALLEST_SET or givers < SMALLEST_CELL:
        for card in given:
            card.research = False


def _fill_up(cards: Sequence[Card], permission: str, refusing: int) -> None:
    """Fewer than five cards that may not would be one person's: random others join them.

    When hardly any phone refused, any number of cards could be one person's: then as many others join as there are.
    """
    may_not = [card for card in cards if not getattr(card, permission)]
    may = [card for card in cards if getattr(card, permission)]
    join = max(SMALLEST_SET - len(may_not), 0 if refusing >= SMALLEST_CELL else len(may_not))
    if may_not and join > 0:
        for card in SystemRandom().sample(may, min(len(may), join)):
            setattr(card, permission, False)
