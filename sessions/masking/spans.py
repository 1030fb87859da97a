"""Where in a text something was found, and the rules that find it."""

import re
from collections.abc import Callable

Spans = list[tuple[int, int]]
# What comes in its place, and the search. A search reads a folded text.
Rule = tuple[str, Callable[[str], Spans]]
PUNCTUATION = ".,;:!?)'\""


def apart(spans: Spans) -> Spans:
    """From the front, without the ones that overlap an earlier one; of two that start together the longer."""
    kept: Spans = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def without_end(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A full stop after an address ends the sentence, not the address."""
    start, end = span
    while end > start + 1 and text[end - 1] in PUNCTUATION:
        end -= 1
    return start, end


def everywhere(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Also what begins inside another: of "12 ab 12 cd" only the tail is a plate."""
    found, start = [], 0
    while match := pattern.search(text, start):
        found.append(match)
        start = match.start() + 1
    return found


def digits_of(said: str) -> str:
    """Only the digits."""
    return "".join(sign for sign in said if sign.isdigit())
