"""The advices of the evening, each once and with a number, so that an organisation can answer every one of them.

What is meant for the chosen profession stands first, then what others should do, then what is for everybody. Inside
those the order is that of the cards, which is chance itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.blocks import Advice
from exports.evening import Evening, Held, Printed
from exports.readers import is_meant
from exports.sentences import alike, opening
from exports.voting import in_words, last
from sessions.rounds.preconditions import SORTS

LONGEST_TITLE = 120
OTHER = "other"
MOST_SORTS = 3


@dataclass(frozen=True)
class Advised:
    """One advice: the first sentence says what, the rest how. `held` is the round in which it was said."""

    number: int
    title: str
    more: str
    card: Printed
    held: Held


def advices(evening: Evening) -> tuple[Advised, ...]:
    """Every advice once."""
    seen: dict[tuple[str, str, str], tuple[Printed, Held]] = {}
    for held in evening.of("interventions"):
        for card in held.cards:
            seen.setdefault((alike(card.text), alike(card.who), alike(card.when)), (card, held))
    ordered = sorted(seen.values(), key=lambda one: _turn(evening, one[0]))
    return tuple(_advised(evening, number, *one) for number, one in enumerate(ordered, start=1))


def on_a_card(evening: Evening, one: Advised) -> Advice:
    """Who, what, when, why, what it takes, who comes along. A row that nobody filled in is not there."""
    rows = (
        ("who", one.card.who),
        ("what", one.more),
        ("when", one.card.when),
        ("why", evening.t("advice.trace", round=evening.round_in_words(one.held))),
        ("needs", needed(evening)),
        ("along", _along(evening)),
    )
    told = tuple((evening.t(f"advice.{name}"), text) for name, text in rows if text)
    return Advice(one.number, one.title, told, evening.tongue(evening.display), one.card.name)


def needed(evening: Evening) -> str:
    """Which sorts of preconditions there are and where they stand; "" when there are none."""
    sorts = [sort for sort in SORTS if any(sort_of(card) == sort for card in _preconditions(evening))]
    if not sorts:
        return ""
    names = [evening.t(f"sort.{sort}").lower() for sort in sorts if sort != OTHER]
    if not 0 < len(names) <= MOST_SORTS:
        return evening.t("advice.see")
    return evening.t("advice.needed", sorts=evening.listed(names))


def sort_of(card: Printed) -> str:
    """The sort of a precondition; what has none, or one we do not know, is "other"."""
    return card.sort if card.sort in SORTS else OTHER


def _preconditions(evening: Evening) -> Sequence[Printed]:
    return [card for held in evening.of("preconditions") for card in held.cards]


def _turn(evening: Evening, card: Printed) -> int:
    if not card.who:
        return 2
    return 0 if is_meant(card.who, evening.profession) else 1


def _advised(evening: Evening, number: int, card: Printed, held: Held) -> Advised:
    title = opening(card.text, 0)
    if len(title) > LONGEST_TITLE:
        return Advised(number, evening.t("advice.untitled"), card.text, card, held)
    return Advised(number, title, card.text[len(title) :].strip(), card, held)


def _along(evening: Evening) -> str:
    vote = last(evening)
    return evening.t("advice.vote", outcome=in_words(evening, vote.vote)) if vote and vote.vote else ""
