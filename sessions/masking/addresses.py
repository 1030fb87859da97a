"""Addresses of every kind: mail, web, account names, and a house by its postcode."""

import re
from collections.abc import Callable

Spans = list[tuple[int, int]]
Rule = tuple[str, Callable[[str], Spans]]

NAME = r"[\w.+-]{1,64}"
TAIL = r"apenstaart(?:je)?|apestaart(?:je)?|arroba"
AT = rf"(?:\s?@\s?|\s?[\[({{<]\s?(?:at|a|{TAIL}|@)\s?[\])}}>]\s?|\s-?(?:at|{TAIL})-?\s)"
DOT = r"(?:\s?\.\s?|\s?[\[({<]\s?(?:dot|punto?|\.)\s?[\])}>]\s?|\s-?(?:dot|punto?)-?\s)"
HOST = r"[\w-]{1,63}"
TOPS = (
    "nl|com|org|net|eu|be|de|info|nu|io|me|biz|app|online|site|xyz|amsterdam|frl"
    "|ro|pl|bg|hu|es|pt|br|uk|co|fr|it|tv|link|club|shop|store|dev|ly|ee|gg|chat|live"
)

MAIL = re.compile(rf"{NAME}{AT}{HOST}(?:{DOT}{HOST}){{0,3}}{DOT}(?:{TOPS})(?!\w)", re.IGNORECASE)
PLAIN_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:[.,][\w-]{1,63}){0,4}", re.IGNORECASE)
WEB = re.compile(
    rf"(?:(?:https?|ftp)://[^\s\]]{{1,500}}|(?<![\w@.])www\.[^\s\]]{{1,500}}"
    rf"|(?<![\w@.-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}[a-z]{{2,12}}/[^\s\]]{{1,500}}"
    rf"|(?<![\w@.-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}(?:{TOPS})(?![\w-])"
    rf"|(?<![\w@.-])[a-z0-9-]{{2,63}} (?:dot|punto?) (?:{TOPS})(?![\w-]))",
    re.IGNORECASE,
)
NEXT_SENTENCE = re.compile(r"\.[A-Z][a-z]+$")
ACCOUNT = re.compile(r"(?<![\w@.])@[A-Za-z_][\w.-]{1,63}")
POSTCODE = re.compile(
    r"(?<![\w])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2},? {0,2}(?:nr\.? ?|nummer ?|huisnummer ?)?\d{1,5} ?[a-zA-Z]?(?!\w)"
    r"|(?<![\w])\d{1,5}[a-zA-Z]?,? (?:te |in )?[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?!\w)"
    r"|(?<![\w])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?!\w)"
)
PUNCTUATION = ".,;:!?)'\""


def _found(pattern: re.Pattern[str]) -> Callable[[str], Spans]:
    return lambda text: [_without_end(text, match.span()) for match in pattern.finditer(text)]


def _web(text: str) -> Spans:
    """Not where a space was forgotten after a full stop: "naar de bank.De klant"."""
    spans = _found(WEB)(text)
    return [span for span in spans if not NEXT_SENTENCE.search(text[slice(*span)])]


def _without_end(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A full stop after an address ends the sentence, not the address."""
    start, end = span
    while end > start + 1 and text[end - 1] in PUNCTUATION:
        end -= 1
    return start, end


ADDRESS_RULES: tuple[Rule, ...] = (
    ("[e-mailadres]", _found(PLAIN_MAIL)),
    ("[e-mailadres]", _found(MAIL)),
    ("[webadres]", _web),
    ("[account]", _found(ACCOUNT)),
    ("[adres]", _found(POSTCODE)),
)
