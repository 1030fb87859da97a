"""A house by its postcode, with or without its number: "1234 AB 12", "12, 1234ab".

In small letters "1234 ab" is one and "in 2023 is het" is not: letters that are a word of their own need more to go by.
"""

import re

from sessions.masking.lists import words_of
from sessions.masking.spans import Rule, Spans, apart

SMALL_WORDS = words_of("small_words")
NUMBER_AFTER = re.compile(
    r"(?:[\s,/:;#(+-]{1,3}|\.(?=\d))?(?:(?:nr\.?|no\.?|nummer|huisnummer|huisnr\.?|huis|deur|kamer|bus|op) ?)?\d{1,5}"
    r"(?: ?(?:[a-z]|hs|bis|huis|rood|zwart|[ivx]{1,3})(?!\w)"
    r"|-?[a-z\d]{1,3})?(?!\w)(?:(?<=\(\d)\)|(?<=\(\d\d)\)|(?<=\(\d\d\d)\))?",
    re.I,
)
NUMBER_BEFORE = re.compile(r"(?<!\w)\d{1,5} ?[a-z]?,? {0,2}(?:te |in )?$", re.I)
POSTCODE = re.compile(r"(?<![\w.,])([1-9]\d{3})([\s.\-/_]{0,3})([a-z]{2}|(?-i:[A-Z] [A-Z]))(?![^\W\d])", re.I)
# "1500 in 12 gemeenten"; of other small words nobody lives behind a number that looks like a postcode.
BEHIND_A_NUMBER = frozenset(
    (
        "de",
        "en",
        "in",
        "op",
        "om",
        "of",
        "is",
        "na",
        "te",
        "we",
        "ze",
        "je",
        "er",
        "al",
        "nu",
        "zo",
        "ik",
        "me",
    )
)
BEHIND_A_NUMBER |= {"it", "to", "at", "by", "on", "or", "as", "an", "be", "el", "la", "un", "tm", "st"}
NEVER = frozenset(("SA", "SD", "SS"))
SAID_BEFORE = re.compile(
    r"(?:postcode|postal code|zip|(?:straat|laan|weg|plein|gracht|kade|dreef|hof|singel|pad)"
    r" ?\d{0,5} ?[a-z]?),? ?(?:is |:)? ?$",
    re.I,
)
UNITS = frozenset(("km", "kg", "cm", "mm", "ml", "st", "pk", "pm", "am", "eu", "nl", "ad"))


def _houses(text: str) -> Spans:
    return apart(
        [_whole(text, *match.span()) for match in POSTCODE.finditer(text) if _is_postcode(text, match)]
    )


def _is_postcode(text: str, match: re.Match[str]) -> bool:
    digits, between, letters = match.groups()
    if letters.upper() in NEVER:
        return False
    if "\n" in between or " " in letters:
        return letters.isupper() and NUMBER_AFTER.match(text, match.end()) is not None
    if letters.isupper() and between in ("", " ") and letters.casefold() not in UNITS:
        return True
    if letters.casefold() not in SMALL_WORDS | UNITS:
        return True
    before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 16]
    numbered = NUMBER_AFTER.match(after) is not None
    closed = (between == "" or letters.casefold() not in BEHIND_A_NUMBER) and letters.casefold() not in UNITS
    return SAID_BEFORE.search(before) is not None or (
        closed and numbered and not digits.startswith(("19", "20"))
    )


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """With the number of the house, behind it or before it."""
    after = NUMBER_AFTER.match(text, end)
    if after:
        return start, after.end()
    before = NUMBER_BEFORE.search(text[max(0, start - 14) : start])
    return (start - len(before.group()), end) if before else (start, end)


HOUSE_RULES: tuple[Rule, ...] = (("[adres]", _houses),)
