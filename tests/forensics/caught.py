"""Which broken promise shows where. A mutant that nobody catches means that the examiner is blind there.

The bound is coarse: a mutant must stand out on a few evenings, and an honest house may never seem to be one.
"""

from collections.abc import Sequence

from tests.forensics.advantage import Advantage
from tests.forensics.verdict import (
    HOLDS,
    MOST_LEFT_OVER,
    NO_SIGN,
    Findings,
    all_canaries,
    most_left_over,
    table,
)

CLEARLY = {HOLDS: 0.3, NO_SIGN: 0.5}  # chance goes further where there is less to compare
SOME = 100


def caught(findings: Sequence[Findings]) -> list[tuple[str, Advantage | int]]:
    """By what it was caught: the question and its figure, canaries, or bytes that were left over. Empty: not caught."""
    by: list[tuple[str, Advantage | int]] = [
        (f"{line.question} {line.point}", line.figure)
        for line in table(findings)
        if line.figure.low > CLEARLY.get(line.promised, 1.0) and line.figure.comparisons >= SOME
    ]
    found, left_over = len(all_canaries(findings)), most_left_over(findings)
    by += [("canaries", found)] if found else []
    by += [("left_over", left_over)] if left_over > MOST_LEFT_OVER else []
    return by
