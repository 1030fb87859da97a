"""Two quotes that look like one voice: letters in the same rows, or a habit that only these two have.

It never says whose voice: nobody knows. It only asks an editor to look once more, because one person should not fill a
page (handreiking.md, Quotes).
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import combinations

from sessions.likely_pairs import likeness

ALIKE = 0.3
FEW = 4  # in less than this many quotes every habit is rare
HABITS: tuple[Callable[[str], bool], ...] = (
    lambda text: text[:1].islower(),
    lambda text: not text.rstrip().endswith((".", "!", "?", "…", '"', "”")),
    lambda text: bool(re.search(r"[!?]{2,}", text)),
    lambda text: bool(re.search(r"\.{2,}|…", text)),
    lambda text: any(unicodedata.category(sign) == "So" for sign in text),
    lambda text: bool(re.search(r"\b[A-ZÀ-Þ]{4,}\b", text)),
    lambda text: bool(re.search(r" [&+] ", text)),
)


def one_voice(printed: Sequence[str], everything: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The pairs of printed quotes that look like one voice, beside `everything` that could be printed."""
    rare = [habit for habit in HABITS if len(everything) >= FEW and sum(map(habit, everything)) == 2]
    return tuple(
        (one, two)
        for one, two in combinations(printed, 2)
        if likeness(one, two) >= ALIKE or any(habit(one) and habit(two) for habit in rare)
    )
