"""Numbers that belong to one person: bank account, BSN, number plate, telephone.

A telephone number may be invented or mistyped and still be somebody's, so a number need only be possible, not in use.
Years, amounts, articles of law, times and help lines stay: without them a card loses its sense.
"""

import re
from itertools import pairwise

import phonenumbers

from sessions.masking.addresses import Rule, Spans

BETWEEN = r"[\s./_-]{0,2}"
IBAN = re.compile(rf"(?<!\w)[A-Za-z]{BETWEEN}[A-Za-z]{BETWEEN}\d{BETWEEN}\d(?:{BETWEEN}[A-Za-z0-9]){{10,30}}")
FEWEST_DIGITS = 10
IBAN_LENGTHS = {"NL": 18, "BE": 16, "DE": 22, "RO": 24, "BG": 22, "PL": 28, "HU": 28, "ES": 24}
IBAN_LENGTHS |= {"PT": 25, "GB": 22, "FR": 27, "IT": 27, "LT": 20, "LV": 21, "EE": 20, "AT": 20}
DUTCH_BANK = re.compile(r"NL\d{2}[A-Z]{4}\d{6,10}")
NINE = re.compile(r"(?<![\d.,-])\d(?:[\s./_-]?\d){8}(?!\d|[.,:-]\d)")
GIRO = re.compile(
    r"(?<!\w)(?:rekeningnummer|rekening|giro|bankrekening)(?: nummer| nr\.?)?:? (\d(?:[ .-]?\d){6,9})(?!\d)",
    re.I,
)
BSN_SAID = re.compile(
    r"(?<!\w)(?:bsn|burgerservicenummer|sofinummer|sofi-nummer)(?:[- ]?nummer)?(?: is| was)?:? ?(\d(?:[ .-]?\d){7,8})(?!\d)",
    re.I,
)
PLATES = (
    "XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 "
    "XX-999-X X-999-XX XXX-99-X X-99-XXX 9-XX-999 999-XX-9"
)
PLATE_SHAPES = [
    re.compile(r"(?<![\w-])" + shape.replace("X", "[A-Za-z]").replace("9", r"\d") + r"(?![\w-])")
    for shape in PLATES.split()
]
CLOSED_PLATES = re.compile(
    r"(?<![\w-])(?=[A-Z0-9 ]{6,8}(?![\w-]))"
    r"(?:[A-Z]{2} ?\d{2} ?[A-Z]{2}|[A-Z]{2} ?\d{3} ?[A-Z]|[A-Z] ?\d{3} ?[A-Z]{2}|\d ?[A-Z]{3} ?\d{2}|\d{2} ?[A-Z]{3} ?\d"
    r"|[A-Z]{3} ?\d{2} ?[A-Z]|\d{2} ?[A-Z]{2} ?[A-Z]{2}|[A-Z]{2} ?[A-Z]{2} ?\d{2}|\d{2} ?[A-Z]{2} ?\d{2})(?![\w-])"
)
CLOSED_SMALL_PLATES = re.compile(
    r"(?<![\w-])(?:[a-z]{2}\d{2}[a-z]{2}|\d{2}[a-z]{3}\d|\d[a-z]{3}\d{2}|[a-z]{2}\d{3}[a-z]|[a-z]\d{3}[a-z]{2})(?![\w-])"
)
LAW_SHAPE = re.compile(r"(?:artikel|art\.?|wet|kamerstuk|zaak|dossier) ?$", re.I)

DIGIT_RUN = re.compile(r"(?:\(?\+|(?<!\d))\(?\d(?:[ \n./()_*·~|=\-]{0,4}\d){6,16}")
HARMLESS_START = ("112", "113", "144", "0800", "0900", "0906", "0909")
AMOUNT_BEFORE = re.compile(r"(?:€|eur|euro|\$|£) ?$", re.I)
AMOUNT_AFTER = re.compile(r" ?(?:€|euro|eur\b|miljoen|mln|duizend|procent|%|m2|km\b|kilo)", re.I)
DATE = re.compile(
    r"^(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d{2}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})(?: \d{1,2}(?:\.\d{2})?)?$"
)
YEARS = re.compile(r"^(?:19|20)\d{2}(?:[ /-]{1,3}(?:19|20)\d{2})+$")
THOUSANDS = re.compile(r"^\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?$")
TIMES = re.compile(r"^\d{1,2}[.:]\d{2} ?-? ?\d{1,2}[.:]\d{2}$")
REGIONS = ("NL", "BE", "DE", "GB", "RO", "PL", "BG", "HU", "ES", "PT", "BR")


def _ibans(text: str) -> Spans:
    return [span for match in IBAN.finditer(text) if (span := _iban_span(text, match.start(), match.end()))]


def _iban_span(text: str, start: int, end: int) -> tuple[int, int] | None:
    """As much of the match as is an account: by check digits, or a shape nothing else has."""
    while end > start + 14:
        packed = re.sub(r"[\s./_-]", "", text[start:end]).upper()
        free = end == len(text) or not text[end].isalnum()
        if free and sum(sign.isdigit() for sign in packed) >= FEWEST_DIGITS and _is_account(packed):
            return start, end
        end -= 1
    return None


def _is_account(packed: str) -> bool:
    right_length = len(packed) == IBAN_LENGTHS.get(packed[:2], 0)
    return right_length or DUTCH_BANK.fullmatch(packed) is not None or _checks(packed)


def _checks(packed: str) -> bool:
    if not (15 <= len(packed) <= 34 and packed.isalnum() and packed.isascii()):
        return False
    return int("".join(str(int(sign, 36)) for sign in packed[4:] + packed[:4])) % 97 == 1


def _bsns(text: str) -> Spans:
    said = [match.span(1) for match in BSN_SAID.finditer(text)]
    by_proof = [
        match.span()
        for match in NINE.finditer(text)
        if _eleven(_digits(match.group())) and not _is_amount(text, *match.span())
    ]
    return _apart([*said, *by_proof])


def _eleven(digits: str) -> bool:
    """The eleven test of a BSN."""
    nine = digits.zfill(9)
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(int(digit) * weight for digit, weight in zip(nine, weights, strict=True))
    return total % 11 == 0 and nine.strip("0") != ""


def _giros(text: str) -> Spans:
    return [match.span(1) for match in GIRO.finditer(text)]


def _plates(text: str) -> Spans:
    open_ = [match.span() for shape in PLATE_SHAPES for match in shape.finditer(text)]
    shapes = (CLOSED_PLATES, CLOSED_SMALL_PLATES)
    closed = [match.span() for shape in shapes for match in shape.finditer(text)]
    letters = [span for span in [*open_, *closed] if any(c.isalpha() for c in text[slice(*span)])]
    return _apart([span for span in letters if not LAW_SHAPE.search(text[: span[0]])])


def _telephones_abroad(text: str) -> Spans:
    """With a + or 00 in front: looked for first, because its tail may look like a BSN."""
    return [span for span in _telephones(text) if text[span[0] : span[1]].lstrip("(").startswith(("+", "00"))]


def _telephones(text: str) -> Spans:
    return [
        span
        for match in DIGIT_RUN.finditer(text)
        if (span := _trimmed(text, *match.span())) and _is_telephone(text, *span)
    ]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """With the bracket that opens it and without what only follows it."""
    while end < len(text) and text[end] == ")" and "(" in text[start:end]:
        end += 1
        break
    return start, end


def _is_telephone(text: str, start: int, end: int) -> bool:
    said = text[start:end]
    digits = _digits(said)
    if _is_harmless(text, start, end) or digits.startswith(HARMLESS_START):
        return False
    if said.lstrip("( ").startswith(("+", "0")):
        return 8 <= len(digits) <= 16 and set(digits) != {"0"}
    if digits.startswith(("316", "6")) and len(digits) in (9, 11):
        return True
    return 9 <= len(digits) <= 15 and any(_possible(said, region) for region in REGIONS)


def _possible(said: str, region: str) -> bool:
    matches = phonenumbers.PhoneNumberMatcher(
        said, region, leniency=phonenumbers.Leniency.POSSIBLE, max_tries=20
    )
    return any(len(_digits(match.raw_string)) >= 9 for match in matches)


def _is_harmless(text: str, start: int, end: int) -> bool:
    """A year, a date, an amount, a time, or part of a longer number."""
    said = text[start:end].strip(" ()")
    if _is_amount(text, start, end):
        return not said.startswith(("06", "+", "00"))
    return any(shape.match(said) for shape in (DATE, YEARS, THOUSANDS, TIMES))


def _is_amount(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 6) : start], text[end : end + 12]
    return bool(AMOUNT_BEFORE.search(before) or AMOUNT_AFTER.match(after))


def _digits(said: str) -> str:
    return "".join(sign for sign in said if sign.isdigit())


def _apart(spans: Spans) -> Spans:
    """Without the ones that overlap an earlier one."""
    kept: Spans = []
    for span in sorted(set(spans)):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    assert all(one[1] <= two[0] for one, two in pairwise(kept))  # noqa: S101 - the cutting relies on it
    return kept


NUMBER_RULES: tuple[Rule, ...] = (
    ("[rekeningnummer]", _ibans),
    ("[telefoonnummer]", _telephones_abroad),
    ("[BSN]", _bsns),
    ("[rekeningnummer]", _giros),
    ("[kenteken]", _plates),
    ("[telefoonnummer]", _telephones),
)
