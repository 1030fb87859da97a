"""One plain way to read a text for searching, with a way back to every sign of the text itself.

Full-width, Arabic, circled and keycap digits become ordinary ones, invisible signs and marks on digits fall away
(attacks.md U2, U3, U9).
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from sessions.clean_text import is_invisible

LOOK_ALIKES = str.maketrans("аеорсухАВЕКМНОРСТХοΟ", "aeopcyxABEKMHOPCTXoO")
DASHES = frozenset("‐‑‒–—―−⁃")
STOPS = frozenset("。｡・·")
MARKS = ("Mn", "Me")


@dataclass(frozen=True)
class Folded:
    """`plain[i]` was made from `source[place[i]]`."""

    source: str
    plain: str
    place: tuple[int, ...]


def fold(text: str) -> Folded:
    """The text as a search reads it."""
    plain: list[str] = []
    place: list[int] = []
    for number, sign in enumerate(text):
        if unicodedata.category(sign) in MARKS and not (plain and plain[-1].isalpha()):
            continue  # a stroke through a digit, or the square of a keycap
        for one in _plain(sign):
            plain.append(one)
            place.append(number)
    return Folded(text, "".join(plain), tuple(place))


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    if sign != "\n" and is_invisible(sign):
        return ""
    if sign in DASHES:
        return "-"
    if sign in STOPS:
        return "."
    digit = unicodedata.digit(sign, None)
    return str(digit) if digit is not None else unicodedata.normalize("NFKC", sign).translate(LOOK_ALIKES)
