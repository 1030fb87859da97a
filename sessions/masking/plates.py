"""Number plates of every Dutch series, and Belgian ones, however they are spaced.

With dashes every shape counts. Without, small letters that are a word ("om 12 of", "12 mei 3") are no plate.
"""

import re

from sessions.masking.lists import words_of
from sessions.masking.spans import Rule, Spans, apart, everywhere

SMALL_WORDS = words_of("small_words")
SERIES = (
    *("XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99"),
    *("XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9", "9-XXX-999", "XX-999-XX"),
)
SHAPES = frozenset(SERIES)
CLOSED_SHAPES = frozenset(shape.replace("-", "") for shape in SHAPES)
APART = re.compile(
    r"(?<![\w-])([a-z]{1,3}|\d{1,3})( ?[-._/·•]{1,2} ?| {1,2})([a-z]{1,3}|\d{1,3})"
    r"( ?[-._/·•]{1,2} ?| {1,2}|)([a-z]{1,3}|\d{1,3})(?![\w-])",
    re.I,
)
HALF_APART = re.compile(
    r"(?<![\w-])([a-z]{1,3}|\d{1,3})()([a-z]{1,3}|\d{1,3})( ?[-._/·•]{1,2} ?| {1,2})([a-z]{1,3}|\d{1,3})(?![\w-])",
    re.I,
)
CLOSED = re.compile(r"(?<![\w-])(?=[a-z\d]{6,7}(?![\w-]))(?=[a-z]{0,4}\d)[a-z\d]{6,7}", re.I)
LAW_BEFORE = re.compile(r"(?:artikel|art\.?|wet|kamerstuk|zaak|dossier|lid|bijlage) ?$", re.I)
LETTERS = re.compile(r"[a-z]+", re.I)


def _plates(text: str) -> Spans:
    spaced = [
        match.span() for shape in (APART, HALF_APART) for match in everywhere(shape, text) if _is_plate(match)
    ]
    closed = [match.span() for match in CLOSED.finditer(text) if _is_closed_plate(match.group())]
    return apart([span for span in [*spaced, *closed] if not _is_law(text, span[0])])


def _is_plate(match: re.Match[str]) -> bool:
    groups = match.group(1, 3, 5)
    if "-".join(_shape(one) for one in groups) not in SHAPES:
        return False
    dashed = match.group(2) == match.group(4) == "-"
    return dashed or not any(one.casefold() in SMALL_WORDS for one in groups)


def _is_closed_plate(said: str) -> bool:
    letters = LETTERS.findall(said)
    return _shape(said) in CLOSED_SHAPES and not any(one.casefold() in SMALL_WORDS for one in letters)


def _shape(said: str) -> str:
    return "".join("9" if sign.isdigit() else "X" for sign in said)


def _is_law(text: str, start: int) -> bool:
    return LAW_BEFORE.search(text[max(0, start - 12) : start]) is not None


PLATE_RULES: tuple[Rule, ...] = (("[kenteken]", _plates),)
