"""What the examiner reports on the terminal: one line a question, in the language of the terminal."""

import os
from collections.abc import Sequence

from tests.forensics.advantage import Advantage
from tests.forensics.verdict import BOUND, CONCEDED, Line
from words import say

LANGUAGE = "en" if os.environ.get("LANG", "").startswith("en") else "nl"
MARKS = {True: "kept", False: "broken", None: "conceded"}


def tell_table(lines: Sequence[Line]) -> None:
    """The table of what must hold and what is conceded, moment by moment."""
    for point in dict.fromkeys(line.point for line in lines):
        print("\n" + say(LANGUAGE, f"forensics.point.{point}"))
        for line in lines:
            if line.point == point:
                print(_row(line))


def tell_caught(mutant: str, by: Sequence[tuple[str, Advantage | int]]) -> None:
    """What gave a broken house away."""
    given = ", ".join(f"{name} {_figure(what)}" for name, what in by[:3])
    said = say(LANGUAGE, "forensics.caught" if by else "forensics.not_caught")
    print(f"  {mutant:<20} {said} {given}".rstrip(), flush=True)


def _row(line: Line) -> str:
    asked = say(LANGUAGE, f"forensics.question.{line.question}")
    mark = "few" if line.kept is None and line.promised != CONCEDED else MARKS[line.kept]
    verdict = say(LANGUAGE, f"forensics.verdict.{mark}", bound=BOUND)
    return f"  {asked:<58} {_figure(line.figure)}  {verdict}"


def _figure(what: Advantage | int) -> str:
    if isinstance(what, int):
        return str(what)
    if not what.comparisons:
        return f"{'-':>24}"
    return f"{what.value:+.3f} [{what.low:+.3f} {what.high:+.3f}]"
