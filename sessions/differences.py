"""What changed between two versions of a proposal, word by word: what stayed, what is new, what is gone.

The table must be able to see that a need really changed the text (method.md A3.7).
"""

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

Sort = Literal["same", "new", "gone"]


@dataclass(frozen=True)
class Piece:
    """A few words in a row, and what became of them."""

    sort: Sort
    text: str


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces in reading order, what is gone before what came in its place; nothing when no word changed."""
    old, new = before.split(), after.split()
    if old == new:
        return ()
    words = [
        one
        for step in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        for one in _words(step, old, new)
    ]
    runs = groupby(words, key=lambda one: one[0])
    return tuple(Piece(sort, " ".join(word for _, word in run)) for sort, run in runs)


def _words(step: tuple[str, int, int, int, int], old: list[str], new: list[str]) -> list[tuple[Sort, str]]:
    how, first, last, start, end = step
    if how == "equal":
        return [("same", word) for word in new[start:end]]
    return [*(("gone", word) for word in old[first:last]), *(("new", word) for word in new[start:end])]
