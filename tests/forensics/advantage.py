"""How much better than by chance an examiner does: 2 x AUC - 1, with its sign, and the bounds within which it lies.

0 is chance, 1 is certainty. He may choose his best trick, but never on the evenings on which it is then measured: he
learns on one half and is measured on the other, and the other way round.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

DRAWS = 1_000
NOTHING = (0.0, 0)

Tally = tuple[float, int]  # comparisons won minus lost, and how many there were
Tricks = Mapping[str, Tally]


@dataclass(frozen=True)
class Advantage:
    """`value` with the bounds of its 95 % interval. `trick` is what served best; `comparisons` is how much there was."""

    value: float
    low: float
    high: float
    trick: str
    comparisons: int


def compared(right: Iterable[float], wrong: Iterable[float]) -> Tally:
    """Every right pair against every wrong one: won minus lost, and how many."""
    others = sorted(wrong)
    won = many = 0
    for score in right:
        below, above = bisect_left(others, score), len(others) - bisect_right(others, score)
        won, many = won + below - above, many + len(others)
    return float(won), many


def together(tallies: Iterable[Tricks]) -> dict[str, Tally]:
    """The same tricks, in several places."""
    added: dict[str, Tally] = defaultdict(lambda: NOTHING)
    for tricks in tallies:
        for name, (won, many) in tricks.items():
            added[name] = (added[name][0] + won, added[name][1] + many)
    return dict(added)


def advantage(evenings: Sequence[Tricks]) -> Advantage:
    """What an examiner gains who learned his trick on the other half of the evenings."""
    halves = evenings[::2], evenings[1::2]
    told: list[Tally] = []
    chosen: list[str] = []
    for mine, other in (halves, halves[::-1]):
        trick, sign = _best(other)
        chosen.append(trick)
        told += [(sign * won, many) for won, many in (one.get(trick, NOTHING) for one in mine)]
    told = [one for one in told if one[1]]  # an evening in which there was nothing to compare says nothing
    total = sum(many for _, many in told)
    low, high = _bounds(told)
    return Advantage(_mean(told), low, high, chosen[0] if chosen[0] == chosen[1] else "", total)


def _best(evenings: Sequence[Tricks]) -> tuple[str, int]:
    """The trick that stands out most from what chance does in as many comparisons, and which way round."""
    told = {name: one for name, one in together(evenings).items() if one[1]}
    if not told:
        return "", 1
    name = max(told, key=lambda one: abs(told[one][0]) / told[one][1] ** 0.5)
    return name, 1 if told[name][0] >= 0 else -1


def _mean(told: Sequence[Tally]) -> float:
    many = sum(one for _, one in told)
    return sum(won for won, _ in told) / many if many else 0.0


def _bounds(told: Sequence[Tally]) -> tuple[float, float]:
    """Evenings are drawn anew, with replacement: what belongs together stays together."""
    dice = Random(len(told))  # noqa: S311 - the same figures give the same bounds
    if not told:
        return 0.0, 0.0
    drawn = sorted(_mean(dice.choices(told, k=len(told))) for _ in range(DRAWS))
    return drawn[DRAWS // 40], drawn[-1 - DRAWS // 40]
