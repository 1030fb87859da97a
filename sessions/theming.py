"""Step 1: cards that belong together lie together, under a neutral name (method.md A3.3).

The chair selects and names; nothing is grouped or dropped by itself, and nobody counts how many lie where.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, distinct, func, select, update

from sessions import statements
from sessions.asks import Form
from sessions.refusals import NotAnAnswer
from sessions.store import Memory
from sessions.tables import Card, Dialogue, Round, Statement, ThemeCard

THEME, NO_THEME = "theme", "none"
CHOSEN = "card."


def chosen(form: Form) -> list[str]:
    """The keys of the cards that were ticked."""
    return [name.removeprefix(CHOSEN) for name in form if name.startswith(CHOSEN)]


def sort_cards(memory: Memory, dialogue: Dialogue, round_: Round, cards: Sequence[Card], form: Form) -> None:
    """Lays these cards under a theme that exists (`theme`), under a new one (`text`), or under none.

    A theme is split by laying some of its cards under a new name. Raises NotAnAnswer when no card was ticked.
    """
    if not cards:
        raise NotAnAnswer("empty")
    for card in cards:
        memory.db.execute(delete(ThemeCard).where(ThemeCard.card == card.id))
    if form.get(THEME) == NO_THEME:
        return
    theme = _theme(memory, dialogue, round_, form)
    memory.db.add_all(ThemeCard(card=card.id, theme=theme.id) for card in cards)


def merge(memory: Memory, theme: Statement, into: Statement) -> None:
    """All cards of a theme go to another one; the empty theme loses its name."""
    if theme.what != THEME or into.what != THEME or theme is into:
        raise NotAnAnswer("not_offered")
    memory.db.execute(update(ThemeCard).where(ThemeCard.theme == theme.id).values(theme=into.id))


def of_round(memory: Memory, round_: Round) -> Mapping[bytes, str]:
    """The key of the theme of every card of a round that lies under one."""
    there = select(ThemeCard.card, ThemeCard.theme).join(Statement, Statement.id == ThemeCard.theme)
    mine = there.join(Card, Card.id == ThemeCard.card).where(
        Card.round == round_.id, Statement.status != statements.DROPPED
    )
    return {card: theme.hex() for card, theme in memory.db.execute(mine)}


def cards_of(memory: Memory, theme: Statement) -> Sequence[bytes]:
    """The cards that lie under this theme."""
    return memory.db.scalars(select(ThemeCard.card).where(ThemeCard.theme == theme.id)).all()


def rounds_of(memory: Memory, theme: Statement) -> Sequence[bytes]:
    """The rounds whose cards lie under this theme."""
    there = select(Card.round).join(ThemeCard, ThemeCard.card == Card.id).where(ThemeCard.theme == theme.id)
    return memory.db.scalars(there.distinct()).all()


def came_back(memory: Memory, dialogue: Dialogue, times: int) -> bool:
    """Whether some theme has cards of so many rounds: the same thing keeps coming (method.md A5)."""
    rounds = func.count(distinct(Card.round))
    there = select(ThemeCard.theme).join(Statement, Statement.id == ThemeCard.theme)
    mine = there.join(Card, Card.id == ThemeCard.card).where(
        Statement.dialogue == dialogue.id, Statement.status != statements.DROPPED
    )
    return memory.db.scalar(mine.group_by(ThemeCard.theme).having(rounds >= times).limit(1)) is not None


def _theme(memory: Memory, dialogue: Dialogue, round_: Round, form: Form) -> Statement:
    if not form.get(THEME):
        return statements.add(memory, dialogue, round_, THEME, {"text": form.get("text", "")})
    theme = statements.find(memory, dialogue, form[THEME])
    if theme.what != THEME:
        raise NotAnAnswer("not_offered")
    return theme
