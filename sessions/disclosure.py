"""The one door through which numbers leave. What does not pass here is said in words, or not at all.

Every rule stands in anonymity.md 4. A small number points at a person, and so does a number that can be worked out
from the others. `known` is how many of these answers the chair read on paper: whatever stands on them, enough others
must be left behind every number.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SEATS_FOR_TEXT = 5
ENVELOPES = 5
TEXTS = 2
SMALLEST_CELL = 3
SMALLEST_MAJORITY = 5
SMALLEST_GROUP = 5
SMALLEST_SCALE = 5
SMALLEST_COMPARISON = 10

Counts = Mapping[str, int]


@dataclass(frozen=True)
class Outcome:
    """A closed vote as it may be told: `cells` only when no number can point at anybody.

    `divided` says that no choice has more than half; without it, and without a `leading` one, all that may be told is
    that not everybody chose the same.
    """

    unanimous: str | None
    leading: str | None
    cells: dict[str, int] | None
    divided: bool = False


def may_take_up(envelopes: int, in_box: int, waves: int) -> bool:
    """Cards go to the chair when five seats answered or passed and two of them wrote; later only five at a time."""
    if waves:
        return in_box >= ENVELOPES
    return envelopes >= ENVELOPES and in_box >= TEXTS


def outcome(counts: Counts, *, few: bool, known: int = 0, apart: int = 0) -> Outcome:
    """What may be said of a vote. Unanimity always; `leading` is what more than half chose.

    Of three or four votes "most, but not everybody" would be one person: there it is only said that they differ. Of a vote
    that stands `apart` from one whose numbers were told, no numbers, and no word that so few people could have turned.
    """
    total = sum(counts.values())
    given = [choice for choice, count in counts.items() if count]
    leading = [choice for choice, count in counts.items() if 2 * (count - apart) > total]
    tells = total >= SMALLEST_MAJORITY + known
    return Outcome(
        unanimous=given[0] if len(given) == 1 else None,
        leading=given[0] if len(given) == 1 else leading[0] if leading and tells else None,
        cells=None if few or apart else shown(counts, known),
        divided=tells and all(2 * (count + apart) <= total for count in counts.values()),
    )


def too_near(votes: int, told: Iterable[int]) -> int:
    """How far this number of votes is from those whose numbers were told, when that is one or two people: what came or
    went could be worked out from the difference, as with a scale (`before_and_after`). 0 when nobody can.
    """
    return max((away for one in told if 0 < (away := abs(votes - one)) < SMALLEST_CELL), default=0)


def shown(counts: Counts, known: int = 0) -> dict[str, int] | None:
    """All numbers of a vote, or none: a single hidden cell would follow from the total."""
    least = SMALLEST_CELL + known
    return None if any(0 < count < least for count in counts.values()) else dict(counts)


def resonance(recognise: int, a_little: int, others: int, known: int = 0) -> tuple[str, int | None]:
    """How widely a no lives: ("people", n), or words without a number."""
    shared, least = recognise + a_little, SMALLEST_CELL + known
    if shared >= least and (others == 0 or others >= least):
        return "people", shared
    return ("a_few" if 0 < shared < SMALLEST_CELL else "many" if shared else "nobody_yet"), None


def mean(counts: Counts, known: int = 0) -> float | None:
    """The mean of a scale, to the nearest half, when at least five answered."""
    total = sum(counts.values())
    if total < SMALLEST_SCALE + known:
        return None
    return round(2 * sum(int(value) * count for value, count in counts.items()) / total) / 2


def before_and_after(before: Counts, after: Counts, known: int = 0) -> tuple[float, float] | None:
    """Two means side by side, only when nobody's coming or going can be read from them."""
    first, second = sum(before.values()), sum(after.values())
    enough = min(first, second) >= SMALLEST_COMPARISON + known
    same_or_far = first == second or abs(first - second) >= SMALLEST_CELL
    if not (enough and same_or_far):
        return None
    early, late = mean(before), mean(after)
    return None if early is None or late is None else (early, late)


def groups(perspectives: Sequence[tuple[str, int]], others: str) -> list[tuple[str, int]] | None:
    """Who sat at the table, every group five or more; the small ones together as `others`, or no table at all."""
    large = [(name, count) for name, count in perspectives if count >= SMALLEST_GROUP]
    rest = sum(count for _, count in perspectives if count < SMALLEST_GROUP)
    if not large or 0 < rest < SMALLEST_GROUP:
        return None
    return [*large, *([(others, rest)] if rest else [])]


def rounded(people: int) -> int | None:
    """The number of people as the chair typed it, to the nearest five; nothing for a small table."""
    return None if people < 2 * SMALLEST_GROUP else 5 * round(people / 5)


def told(count: int) -> tuple[str, int | None]:
    """How often something was done with cards, for the account at the back: a number from three on, else a word."""
    if count >= SMALLEST_CELL:
        return "number", count
    return ("a_few" if count else "none"), None


def progress(envelopes: int, seats: int) -> str:
    """How far the table is, in a word (method.md, decisions on top). One envelope alone is never told."""
    if envelopes < TEXTS:
        return "quiet"
    if envelopes >= seats:
        return "everybody"
    share = envelopes / seats
    return "almost" if share >= 0.8 else "half" if share >= 0.4 else "first"
