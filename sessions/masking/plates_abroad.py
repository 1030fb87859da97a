"""Number plates of other countries, and the numbers of passports.

They look like so much else that they count only in a shape nothing else has, or behind a word that says what they are.
"""

import re

from sessions.masking.folding import LOOK_ALIKES
from sessions.masking.spans import Rule, Spans, apart

PLATE = (
    r"kenteken(?:plaat)?|nummerbord|nummerplaat|number ?plate|licen[cs]e plate|plate|kennzeichen"
    r"|tablic[aąęy]|rejestracj\w{1,3}|rejestracyjny\w{0,3}|[iî]nmatriculare|num[aă]rul|рег(?: номер)?|регистрация"
    r"|номер|matr[ií]cula|placa|rendsz[aá]m\w{0,3}"
).translate(LOOK_ALIKES)
CAR = (
    r"auto|autó|wagen|bus|busje|bestelbus|taxi|scooter|bmw|audi|mercedes|volkswagen|opel|car|van|cab|reg|samochód|ma[sș]in[aă]"
    r"|кола|coche|carro"
).translate(LOOK_ALIKES)
BEHIND_A_WORD = re.compile(
    rf"(?<!\w)(?:{PLATE})\.?[ :=]{{1,3}}(?:(?:is|was|met|van|nr\.?|nummer|номер) ){{0,2}}"
    r"([a-z\d]{1,8}(?:[ -][a-z\d]{1,5}){0,2})(?![\w-])",
    re.IGNORECASE,
)
# The capitals of a plate: German, Romanian, Spanish, Polish, British, Brazilian, Hungarian, Bulgarian.
BEHIND_A_CAR = re.compile(
    rf"(?<!\w)(?i:{CAR})(?!\w)[^.!?\n\d]{{0,24}}(?<!\w)([A-Z]{{1,2}}[ -]\d{{2,3}}[ -][A-Z]{{3}}"
    r"|\d{4} ?[B-DF-HJ-NP-TV-Z]{3}|[A-Z]{2,3} ?\d{4,5}[A-Z]?|[A-Z]{2}\d{2} ?[A-Z]{3}"
    r"|[A-Z]{3}-?\d[A-Z\d]\d{2}|[A-Z]{3}-\d{3}|[A-Z]{2} ?[A-Z]{2}-\d{3}"
    r"|[A-Z]{1,2} ?\d{4} ?[A-Z]{2})(?![\w-])"
)
BY_ITS_SHAPE = re.compile(
    r"(?<![\w-])(?:[A-ZÄÖÜ]{1,3}-[A-ZÄÖÜ]{1,2} ?\d{1,4}|[A-Z]{1,2}-\d{2,3}-[A-Z]{3})(?![\w-])"
)
DOCUMENT = re.compile(
    r"(?<!\w)(?:paspoort|passport|paszport\w{0,2}|pa[sș]aport\w{0,4}|паспорт|pasaporte|passaporte|[uú]tlevel\w{0,3}|[uú]tlevél\w{0,3}"
    r"|id-?kaart|identiteitskaart|rijbewijs|verblijfspas|v-nummer|documentnummer|id card)"
    r"[ -]?(?:nummer|number|nr\.?|no\.?)?(?: is| was)?[ :=]{1,2}([a-z\d]{7,11})(?!\w)",
    re.IGNORECASE,
)
GROUPS = re.compile(r"[ -]")
FEWEST, MOST = 5, 8


def _said(text: str) -> Spans:
    spans = [_as_much_as_is_one(match.start(1), match.group(1)) for match in BEHIND_A_WORD.finditer(text)]
    return apart([*filter(None, spans), *(match.span(1) for match in BEHIND_A_CAR.finditer(text))])


def _as_much_as_is_one(start: int, said: str) -> tuple[int, int] | None:
    """Behind a plate the sentence goes on; and groups apart are in capitals ("kenteken van 30 jaar")."""
    while said:
        signs = GROUPS.sub("", said)
        if FEWEST <= len(signs) <= MOST and _is_mixed(signs) and (" " not in said or said.isupper()):
            return start, start + len(said)
        gaps = [gap.start() for gap in GROUPS.finditer(said)]
        said = said[: gaps[-1]] if gaps else ""
    return None


def _is_mixed(signs: str) -> bool:
    return sum(sign.isdigit() for sign in signs) >= 2 and any(sign.isalpha() for sign in signs)


def _shaped(text: str) -> Spans:
    return [match.span() for match in BY_ITS_SHAPE.finditer(text)]


def _documents(text: str) -> Spans:
    return [match.span(1) for match in DOCUMENT.finditer(text) if sum(map(str.isdigit, match.group(1))) >= 2]


PLATE_ABROAD_RULES: tuple[Rule, ...] = (
    ("[documentnummer]", _documents),
    ("[kenteken]", _shaped),
    ("[kenteken]", _said),
)
