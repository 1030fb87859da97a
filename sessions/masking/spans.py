"""Where in a text something was found, and the rules that find it."""

from collections.abc import Callable

Spans = list[tuple[int, int]]
# What comes in its place, and the search. A search reads a folded text.
Rule = tuple[str, Callable[[str], Spans]]


def apart(spans: Spans) -> Spans:
    """From the front, without the ones that overlap an earlier one; of two that start together the longer."""
    kept: Spans = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def digits_of(said: str) -> str:
    """Only the digits."""
    return "".join(sign for sign in said if sign.isdigit())
