"""One plain way to read a text for searching, with a way back to every sign of the text itself.

Full-width and Arabic digits become ordinary ones, invisible signs between digits fall away (attacks.md U2, U3, U9).
"""

import unicodedata
from dataclasses import dataclass

from sessions.clean_text import is_invisible

LOOK_ALIKES = str.maketrans("аеорсухАВЕКМНОРСТХ", "aeopcyxABEKMHOPCTX")
DASHES = frozenset("‐‑‒–—―−⁃")


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
        for one in _plain(sign):
            plain.append(one)
            place.append(number)
    return Folded(text, "".join(plain), tuple(place))


def _plain(sign: str) -> str:
    if sign != "\n" and is_invisible(sign):
        return ""
    if sign in DASHES:
        return "-"
    digit = unicodedata.digit(sign, None)
    if digit is not None and unicodedata.category(sign) == "Nd":
        return str(digit)
    return unicodedata.normalize("NFKC", sign).translate(LOOK_ALIKES)
