"""Bank accounts and the citizen service number (BSN)."""

import re

from sessions.masking.spans import Rule, Spans, apart, digits_of

BETWEEN = r"[\s./_-]{0,2}"
# Of "e NL13 ..." the first word is no part of it.
COUNTRY = rf"(?![a-z]\s{{1,2}}[a-z]{{2}}[\do])[a-z]{BETWEEN}[a-z]{BETWEEN}"
IBAN = re.compile(rf"(?:(?<!\w)|(?<=iban)){COUNTRY}[\do]{BETWEEN}[\do](?:{BETWEEN}[a-z0-9]){{10,30}}", re.I)
FEWEST_DIGITS = 9
IBAN_LENGTHS = {
    "NL": 18,
    "BE": 16,
    "DE": 22,
    "RO": 24,
    "BG": 22,
    "PL": 28,
    "HU": 28,
    "ES": 24,
    "PT": 25,
    "GB": 22,
}
IBAN_LENGTHS |= {
    "FR": 27,
    "IT": 27,
    "LT": 20,
    "LV": 21,
    "EE": 20,
    "AT": 20,
    "CH": 21,
    "LU": 20,
    "IE": 22,
    "DK": 18,
}
IBAN_LENGTHS |= {
    "SE": 24,
    "NO": 15,
    "FI": 18,
    "CZ": 24,
    "SK": 24,
    "SI": 19,
    "HR": 21,
    "GR": 27,
    "CY": 28,
    "MT": 31,
}
IBAN_LENGTHS |= {"TR": 26, "UA": 29, "MD": 24, "RS": 22, "AL": 28, "BR": 29, "MK": 19, "BA": 20, "ME": 22}
DUTCH_BANK = re.compile(r"NL\d{2}[A-Z]{4}\d{6,10}")
NINE = re.compile(r"(?<![\d.,-])\d(?:[\s./_-]{0,2}\d){8}(?!\d|[.,:-]\d)")
GIRO = re.compile(
    r"(?<!\w)(?:rekeningnummer|rekeningnr|rekening|giro|girorekening|bankrekening|account number)"
    r"(?: nummer| nr\.?)?(?: is| was)?:? ?(\d(?:[ .-]{0,2}\d){5,9})(?!\d)",
    re.I,
)
BSN_SAID = re.compile(
    r"(?<!\w)(?:bsn|b\.s\.n\.|burger ?service ?nummer|sofi ?-?nummer|sofi|citizen service number)"
    r"(?:[- ]?(?:nummer|nr\.?))?(?: is| was| =)?:? ?\(?(\d(?:[ .\-/]{0,2}\d){7,8})(?!\d)",
    re.I,
)
MONEY_BEFORE = re.compile(r"(?:€|eur|euro|\$|£) ?$", re.I)
MONEY_AFTER = re.compile(r" ?(?:€|euro|eur\b|miljoen|mln|miljard|duizend|procent|%|m2|km\b|kilo)", re.I)


def is_amount(text: str, start: int, end: int) -> bool:
    """Whether money, or something else that is measured, stands beside this number."""
    before, after = text[max(0, start - 6) : start], text[end : end + 12]
    return bool(MONEY_BEFORE.search(before) or MONEY_AFTER.match(after))


def _ibans(text: str) -> Spans:
    return [span for match in IBAN.finditer(text) if (span := _iban_span(text, match.start(), match.end()))]


def _iban_span(text: str, start: int, end: int) -> tuple[int, int] | None:
    """As much of the match as is an account: by check digits, or a shape nothing else has."""
    while end > start + 14:
        free = end == len(text) or not text[end].isalnum()
        if free and text[end - 1].isalnum():
            packed = re.sub(r"[\s./_-]", "", text[start:end]).upper()
            if sum(sign.isdigit() for sign in packed) >= FEWEST_DIGITS and _is_account(packed):
                return start, end
        end -= 1
    return None


def _is_account(packed: str) -> bool:
    length = IBAN_LENGTHS.get(packed[:2])
    if length is None:
        return _checks(packed)
    return len(packed) == length or DUTCH_BANK.fullmatch(packed) is not None


def _checks(packed: str) -> bool:
    if not (15 <= len(packed) <= 34 and packed.isalnum() and packed.isascii()):
        return False
    return int("".join(str(int(sign, 36)) for sign in packed[4:] + packed[:4])) % 97 == 1


def _bsns(text: str) -> Spans:
    said = [match.span(1) for match in BSN_SAID.finditer(text)]
    by_proof = [
        match.span()
        for match in NINE.finditer(text)
        if _eleven(digits_of(match.group())) and not is_amount(text, *match.span())
    ]
    return apart([*said, *by_proof])


def _eleven(digits: str) -> bool:
    """The eleven test of a BSN."""
    nine = digits.zfill(9)
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(int(digit) * weight for digit, weight in zip(nine, weights, strict=True))
    return total % 11 == 0 and nine.strip("0") != ""


def _giros(text: str) -> Spans:
    return [match.span(1) for match in GIRO.finditer(text)]


IBAN_RULES: tuple[Rule, ...] = (("[rekeningnummer]", _ibans),)
BSN_RULES: tuple[Rule, ...] = (("[BSN]", _bsns), ("[rekeningnummer]", _giros))
