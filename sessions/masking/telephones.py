"""Telephone numbers, in any spelling.

A telephone number may be invented or mistyped and still be somebody's, so a number need only be possible, not in use.
Years, dates, times, amounts, file numbers and help lines stay: without them a card loses its sense.
"""

import re
from itertools import pairwise

import phonenumbers

from sessions.masking.banks import is_amount
from sessions.masking.spans import Rule, Spans, apart, digits_of

LETTERS_FOR_DIGITS = re.compile(
    r"(?<!\w)[oO](?=[ .-]?\d)|(?<=[\d(+])[oO](?=[\d ().-])|(?<=\d\d\d)[oO](?!\w)|(?<=\d)[lI](?=[\d .-])"
    r"|(?<=\d[ .-])[lI](?=\d)|(?<=\d)[BSбЗ](?=[ .-]?\d)|(?<=\d\d\d)[BSбЗlI](?!\w)"
)
READ_AS = dict(zip("oOlIBSбЗ", "00118563", strict=True))
# Also with a picture between the digits: "06❤24❤68".
DIGIT_RUN = re.compile(
    r"(?:[(\[]?\+ ?|(?<!\d))\(?\d(?:[\s./()_*·•~|=\[\]+\\»«>→\-←-➿\U0001f000-\U0001faff]{0,5}\d){6,60}"
)
LOOSE_RUN = re.compile(r"(?<![\d:.,])(?:\(?\+ ?|0)\d(?:[\s./()_*·•~|=\-:;,'\"]{0,4}\d){7,14}(?![:.,]?\d)")
MOBILE_CLOCK = re.compile(r"(?<![\d:])06:\d\d:\d\d:\d\d:\d\d(?![\d:])")
FRONT_COLON = re.compile(r"(?<![\d:])0\d{1,3} ?[:;,] ?\d(?:[ ./-]{0,3}\d){6,9}(?![\d:])")
SAID_TO_BE = re.compile(
    r"(?<!\w)(?:tel|tel\.|telefoon|telefoonnummer|tel\.?nr|telnr|mobiel|mobiele nummer|06-nummer|whatsapp|phone|mobile|cell"
    r"|tel[eé]fono|m[oó]vil|telefon|telefonul|telefone|celular|numer|num[aă]rul|n[uú]mero|nummer|sz[aá]m|telefonsz[aá]m)"
    r"(?: is)?:? ?(\d(?:[ ./-]{0,3}\d){5,8})(?![\d:.,]?\d)",
    re.I,
)
MOST_DIGITS_OF_ONE = 15
SERVICE = re.compile(r"0(?:800|90[069])\d{4}(?:\d{3})?|14\d{3}")
EMERGENCY = re.compile(r"(?:112|113|144|116\d{3}|0800\d{4}(?:\d{3})?|090[069]\d{4}(?:\d{3})?)+")
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
MONTH = r"(?:1[0-2]|0?[1-9])"
YEAR = r"(?:19|20)\d\d"
DATE = rf"(?:{DAY}[-/. ]{MONTH}[-/. ]{YEAR}|{YEAR}[-/.]{MONTH}[-/.]{DAY}|{DAY}[-/.]{MONTH}[-/.]\d\d|{DAY}[-/.]{MONTH})"
TIME = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
MINUTES = re.compile(r":[0-5]\d")
MOMENTS = re.compile(rf"(?:{DATE}|{TIME}|{YEAR}(?!\d))(?:[ \n/-]{{1,3}}(?:{DATE}|{TIME}|{YEAR}(?!\d)))*$")
FILE_NUMBER = re.compile(rf"{YEAR}[/-]\d{{3,6}}$|\d{{2,5}}[/-]{YEAR}$")
THOUSANDS = re.compile(r"\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?$")
ROUND = re.compile(r"\d{1,3}(?:[. ]\d{3})*[. ]000(?:,\d{1,2})?$")
COUNTED_AFTER = re.compile(
    r" ?(?:mensen|personen|inwoners|deelnemers|vrouwen|mannen|kinderen|keer|stuks|gevallen|woningen|huizen|leden"
    r"|people|times|cases|women|men|personas|veces|persoane|oameni|os[oó]b|ludzi|razy|ember|f[oő]|pessoas|vezes|човек|души)(?!\w)",
    re.I,
)
FILE_BEFORE = re.compile(
    r"(?:isbn|issn|kvk|ecli|stb|stcrt|kamerstuk\w*|doi|zaaknummer|zaak|dossier\w*|versie)"
    r"[ .:]{0,3}(?:nummer|nr\.?)?[ :]{0,2}$",
    re.I,
)
REGIONS = ("NL", "BE", "DE", "GB", "RO", "PL", "BG", "HU", "ES", "PT", "BR")


def _lengths(region: str) -> tuple[int, ...]:
    known = phonenumbers.PhoneMetadata.metadata_for_region(region)
    return tuple(known.general_desc.possible_length) if known and known.general_desc else ()


POSSIBLE = frozenset(length for region in REGIONS for length in _lengths(region))
FEWEST_DIGITS = 9


def _telephones_abroad(text: str) -> Spans:
    """With a + or 00 in front: looked for first, because its tail may look like a BSN."""
    return [
        span for span in _telephones(text) if text[span[0] : span[1]].lstrip("([").startswith(("+", "00"))
    ]


def _telephones(text: str) -> Spans:
    text = LETTERS_FOR_DIGITS.sub(lambda match: READ_AS[match.group()], text)
    plain = [
        _with_bracket(text, *match.span())
        for match in DIGIT_RUN.finditer(text)
        if _is_telephone(text, *match.span())
    ]
    loose = [match.span() for match in LOOSE_RUN.finditer(text) if _is_loose_telephone(match.group())]
    odd = [match.span() for shape in (MOBILE_CLOCK, FRONT_COLON) for match in shape.finditer(text)]
    said = [match.span(1) for match in SAID_TO_BE.finditer(text) if not _is_harmless(text, *match.span(1))]
    return apart([*plain, *loose, *odd, *said])


def _with_bracket(text: str, start: int, end: int) -> tuple[int, int]:
    """With the bracket that closes what it opened."""
    return (start, end + 1) if text[end : end + 1] == ")" and "(" in text[start:end] else (start, end)


def _is_telephone(text: str, start: int, end: int) -> bool:
    said = text[start:end]
    digits = digits_of(said)
    if _is_harmless(text, start, end) or EMERGENCY.fullmatch(digits):
        return False
    if said.lstrip("([ ").startswith(("+", "0")):
        return len(digits) >= 8 and set(digits) != {"0"}
    if digits.startswith(("316", "6")) and len(digits) in (9, 11):
        return True
    return len(digits) > MOST_DIGITS_OF_ONE or (len(digits) >= FEWEST_DIGITS and len(digits) in POSSIBLE)


def _is_loose_telephone(said: str) -> bool:
    """With commas or colons between: only what starts like a telephone number and is as long as one."""
    digits = digits_of(said)
    marks = {sign for sign in said if sign in ":;,'\""}
    starts = said.lstrip("( ").startswith(("+", "06", "00"))
    return bool(marks) and starts and 10 <= len(digits) <= 15 and not MOMENTS.match(said)


def _is_harmless(text: str, start: int, end: int) -> bool:
    """A year, a date, an amount, a time, a file number, a row of numbers, or part of something longer."""
    minutes = MINUTES.match(text, end)
    said = text[start : minutes.end() if minutes else end].strip(" ()")
    if is_amount(text, start, end):
        return not said.startswith(("06", "+", "00"))
    counted = COUNTED_AFTER.match(text, end) is not None and not said.startswith(("0", "+"))
    named = FILE_BEFORE.search(text[max(0, start - 24) : start]) is not None
    return counted or named or _is_moment(said) or _is_row(said) or _is_large(said)


def _is_moment(said: str) -> bool:
    return any(shape.match(said) for shape in (MOMENTS, FILE_NUMBER))


def _is_row(said: str) -> bool:
    """Counting: 1 2 3 4 5, 10-20-30-40, years and ages that go up, or amounts: 1000/2000/3000, 100.000-150.000."""
    amounts = [int(one.replace(".", "")) for one in re.findall(r"[1-9][\d.]*", said)[:40]]
    if said[:1] not in ("0", "+") and 1 < len(amounts) < len(said) and _goes_up(amounts):
        return True
    numbers = [int(one) for one in re.findall(r"\d+", said)[:40]]
    steps = {two - one for one, two in pairwise(numbers)}
    return len(numbers) > 3 and len(steps) == 1 and steps != {0} and not said.startswith(("06", "+"))


def _goes_up(amounts: list[int]) -> bool:
    return all(one % 50 == 0 for one in amounts) and all(one < two for one, two in pairwise(amounts))


def _is_large(said: str) -> bool:
    """12.345.678 and 601.000.000 are amounts; 601 234 567 and 359 888 123 456 may be somebody's number."""
    if said.startswith(("0", "+")) or not THOUSANDS.match(said):
        return False
    return len(digits_of(said)) not in (FEWEST_DIGITS, 11, 12) or "," in said or bool(ROUND.match(said))


TELEPHONE_RULES: tuple[Rule, ...] = (("[telefoonnummer]", _telephones),)
ABROAD_RULES: tuple[Rule, ...] = (("[telefoonnummer]", _telephones_abroad),)
