"""Cards that may say the same: a hint for the chair's eye, from three letters in a row. It never groups by itself."""

from collections.abc import Sequence
from itertools import combinations

from sessions.kind import Face

LETTERS = 3
ALIKE = 0.4
MOST_PAIRS = 5
MOST_CARDS = 60


def likely_pairs(cards: Sequence[Face]) -> tuple[tuple[Face, Face], ...]:
    """The most alike first, a few at most; nothing below a likeness that a reader would see as well.

    What lies under one theme already is no news. Of a very full table only a part is looked at: the desk must stay quick.
    """
    marked = [(card, _threes(card.text)) for card in cards[:MOST_CARDS]]
    apart = [
        (one, two) for one, two in combinations(marked, 2) if not one[0].theme or one[0].theme != two[0].theme
    ]
    alike = [(_likeness(one[1], two[1]), one[0], two[0]) for one, two in apart]
    found = sorted((pair for pair in alike if pair[0] >= ALIKE), key=lambda pair: -pair[0])
    return tuple((one, two) for _, one, two in found[:MOST_PAIRS])


def likeness(one: str, two: str) -> float:
    """How much two texts have in common: 0 is nothing, 1 is everything."""
    return _likeness(_threes(one), _threes(two))


def _threes(text: str) -> frozenset[str]:
    plain = " ".join(text.casefold().split())
    return frozenset(plain[place : place + LETTERS] for place in range(len(plain) - LETTERS + 1))


def _likeness(one: frozenset[str], two: frozenset[str]) -> float:
    return len(one & two) / len(one | two) if one | two else 0.0
