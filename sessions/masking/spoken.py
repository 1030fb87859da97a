"""Telephone numbers written in words: "nul zes twaalf vierendertig ...", in the languages of the phones.

Only a row of number words that begins with a zero (or a plus) and is long enough: who counts from one to ten is not
giving a telephone number.
"""

import re
from itertools import product

from sessions.masking.lists import key, words_of
from sessions.masking.spans import Rule, Spans

DUTCH_ONES = ("een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
DUTCH_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
ENGLISH_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ENGLISH_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
HUNGARIAN_ONES = ("egy", "kettő", "két", "három", "négy", "öt", "hat", "hét", "nyolc", "kilenc")
HUNGARIAN_TENS = (
    "tizen",
    "huszon",
    "harminc",
    "negyven",
    "ötven",
    "hatvan",
    "hetven",
    "nyolcvan",
    "kilencven",
)
ZEROS = ("nul", "zero", "oh", "cero", "zéró", "nulla", "нула")
PLUS = ("plus", "más", "mais", "плюс")
LINKING = (
    "en",
    "and",
    "y",
    "și",
    "e",
    "и",
    "i",
    "streepje",
    "spatie",
    "dash",
    "espacio",
    "dan",
    "then",
    "potem",
    "apoi",
    "luego",
)
DOUBLING = ("dubbel", "double", "doble", "dublu", "podwójne", "dupla", "двойно")
COMPOUND = (
    *(f"{one}{link}{tens}" for one, link, tens in product(DUTCH_ONES, ("en", "ën"), DUTCH_TENS)),
    *(f"{tens}{one}" for tens, one in product(ENGLISH_TENS, ENGLISH_ONES)),
    *(f"{tens}{one}" for tens, one in product(HUNGARIAN_TENS, HUNGARIAN_ONES)),
)
FEWEST_DIGITS = 8
FEWEST_IN_DIGITS = 10  # "06 dan 24681357"; not "op 07 en 08 mei"
TOKEN = re.compile(r"[^\W\d_]+|\d+")
BETWEEN = re.compile(r"[\s,.;:/()+*_|-]{0,4}")


DIGITS = {
    **dict.fromkeys(words_of("number_words_of_one_digit"), 1),
    **dict.fromkeys(words_of("number_words_of_two_digits"), 2),
    **dict.fromkeys(map(key, COMPOUND), 2),
}
STARTS = frozenset(map(key, (*ZEROS, *PLUS)))
AND = frozenset(map(key, ("en", "and", "y", "și", "e", "и", "i")))
LINKS = frozenset(map(key, (*LINKING, *DOUBLING, *PLUS)))


def _spoken(text: str) -> Spans:
    spans: Spans = []
    row: list[tuple[str, int, int]] = []
    for match in TOKEN.finditer(text):
        one = (match.group().casefold(), *match.span())
        if row and not (_counts(one[0]) and BETWEEN.fullmatch(text, row[-1][2], one[1])):
            spans += _telephone_in(row)
            row = []
        if _counts(one[0]):
            row.append(one)
    return spans + _telephone_in(row)


def _counts(word: str) -> bool:
    return word in DIGITS or word in LINKS or word.isdigit()


def _telephone_in(row: list[tuple[str, int, int]]) -> Spans:
    """From the first zero or plus to the last number, when at least one of them is a word, or a word links them."""
    start = next((at for at, (word, _, _) in enumerate(row) if word in STARTS or word.startswith("0")), None)
    if start is None:
        return []
    row = row[start:]
    while row and row[-1][0] in LINKS:
        row.pop()
    digits = sum(DIGITS.get(word, len(word) if word.isdigit() else 0) for word, _, _ in row)
    in_words = any(word in DIGITS for word, _, _ in row)
    linked = len(row) > 1 and digits >= FEWEST_IN_DIGITS and _is_linked(row)
    return [(row[0][1], row[-1][2])] if linked or (in_words and digits >= FEWEST_DIGITS) else []


def _is_linked(row: list[tuple[str, int, int]]) -> bool:
    """ "06 dan 24681357"; not the hours of a day: "09.00-12.30 en 13.30-17.00"."""
    links = {word for word, _, _ in row} & LINKS
    return bool(links) and (bool(links - AND) or any(len(word) > 4 and word.isdigit() for word, _, _ in row))


SPOKEN_RULES: tuple[Rule, ...] = (("[telefoonnummer]", _spoken),)
