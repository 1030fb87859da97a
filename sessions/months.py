"""A month as people type it: "2027-06", "06-2027", "15-6-2027", "juni 2027". Kept as "2027-06", and nothing finer."""

import re
from datetime import date

from babel.dates import format_date, get_month_names

from sessions.preparing import DISPLAYS

YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})(?:[-/. ]\d{1,2})?")
YEAR_LAST = re.compile(r"(?:\d{1,2}[-/. ])?(\d{1,2})[-/. ](\d{4})")
IN_LETTERS = re.compile(r"(?:\d{1,2} )?([^\W\d]+)\.? (\d{4})")
FIRST_YEAR, LAST_YEAR = 2000, 2100


def month_in(typed: str) -> str:
    """The month somebody typed; "" when it is none we understand."""
    text = " ".join(typed.split()).casefold()
    if found := YEAR_FIRST.fullmatch(text):
        return _month(int(found[1]), int(found[2]))
    if found := YEAR_LAST.fullmatch(text):
        return _month(int(found[2]), int(found[1]))
    if found := IN_LETTERS.fullmatch(text):
        return _month(int(found[2]), _number(found[1]))
    return ""


def in_words(month: str, language: str) -> str:
    """The same for a reader: "juni 2027"."""
    year, number = map(int, month.split("-"))
    return format_date(date(year, number, 1), "MMMM y", locale=language.replace("-", "_"))


def _number(name: str) -> int:
    widths = [get_month_names(width, locale=one) for one in DISPLAYS for width in ("wide", "abbreviated")]
    known = {told.casefold().rstrip("."): number for names in widths for number, told in names.items()}
    return int(known.get(name, 0))


def _month(year: int, number: int) -> str:
    return f"{year}-{number:02d}" if FIRST_YEAR <= year <= LAST_YEAR and 1 <= number <= 12 else ""
