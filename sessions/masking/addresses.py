"""Addresses of every kind: mail and web."""

import re
from collections.abc import Callable

from sessions.masking.folding import LOOK_ALIKES
from sessions.masking.spans import Rule, Spans, apart, without_end

NAME = r"[\w.+%-]{1,64}"
TAIL = (
    r"apenstaart(?:je)?|apestaart(?:je)?|aapstaart(?:je)?|arroba|a[ -]?rond|coad[aă] de maimu[tț][aă]|ma[łl]pa|kukac"
    r"|кльомба|маймунка|маймунско а|at[- ]?sign|at[- ]?teken"
).translate(LOOK_ALIKES)
STOP = r"dot|punto?|ponto|punct|kropka|pont|stip|точка".translate(LOOK_ALIKES)
STROKE = r"punto?|dot|ponto|streepje|liggend streepje|underscore|laag streepje|dash"
# Said behind "punt"; not nu, de, es, me: words of their own ("een goed punt nu").
SAID_TOPS = "nl|com|org|net|eu|be|info|ro|pl|bg|hu|pt|br|uk|sex|xxx|бг"
# The sign first, then what stands on both sides of it: a search that begins with a name tries every letter as one.
AT = re.compile(
    rf"\s@t\s|\s?@\s?|\s?[\[({{<*_]{{1,2}}\s?(?:at|a|{TAIL}|@)\s?[\])}}>*_]{{1,2}}\s?|\s?-?(?:{TAIL})-?\s?|\s(?:-?at-?|aapje)\s",
    re.IGNORECASE,
)
DOT = rf"(?:\s?\.\s?|\s?[\[({{<*_]{{1,2}}\s?(?:{STOP}|\.)\s?[\])}}>*_]{{1,2}}\s?|\s-?(?:{STOP})-?\s)"
HOST = r"[\w-]{1,63}"
TOPS = (
    "nl|com|org|net|eu|be|de|info|nu|io|me|biz|app|online|site|xyz|amsterdam|frl|gent|brussels|vlaanderen|cat"
    "|ro|pl|bg|hu|es|pt|br|uk|co|fr|it|tv|link|club|shop|store|dev|ly|ee|gg|chat|live|sex|xxx|porn|adult|cam|vip|pro"
    "|ch|se|fi|dk|ie|cz|sk|lu|ru|ua|tr|cc|ws|ai|cloud|tech|fans|bio|page|blog|escort|sexy|dating|бг|рф"
)
BEFORE_AT = re.compile(
    rf"(?:(?<![\w.+-]){NAME} (?:{STROKE}|\.) ){{0,3}}(?<![\w.+-]){NAME}$|(?:(?<!\w)\w ){{2,30}}\w?$",
    re.IGNORECASE,
)
FARTHEST = 130
AFTER_AT = re.compile(rf"{HOST}(?:{DOT}{HOST}){{0,3}}{DOT}(?:{TOPS})(?!\w)", re.IGNORECASE)
# "naam at gmail com": of these houses everybody knows where the full stop stands.
KNOWN_HOSTS = (
    "gmail|googlemail|hotmail|outlook|live|yahoo|icloud|proton|protonmail|onet|wp|interia|abv|mail|freemail"
    "|citromail|uol"
)
AFTER_KNOWN = re.compile(rf"(?:{KNOWN_HOSTS})(?:{DOT}|\s)(?:{TOPS})(?!\w)", re.IGNORECASE)
AFTER_SPACED = re.compile(r"(?:\w ){2,40}\. (?:\w ){1,5}\w(?!\w)")
AFTER_TAIL = re.compile(rf"{HOST}(?:\.{HOST}){{0,3}}", re.IGNORECASE)
IN_WORDS = re.compile(rf"[^\w]*(?:{TAIL})[^\w]*", re.IGNORECASE)
PLAIN_MAIL = re.compile(
    r"(?:\"[\w.+ -]{1,64}\"|[\w.+%-][\w.+%'’-]{0,63})@[\w-]{1,63}(?:[.,][\w-]{1,63}){0,4}",
    re.IGNORECASE,
)
SENTENCE_BETWEEN = re.compile(r"[\w-]{1,63}(?:\.\s|\s\.)")
PLAIN_WORD = re.compile(r"\s(?:at|aapje)\s", re.IGNORECASE)
WEB = re.compile(
    rf"(?:(?:https?|ftp|hxxps?) ?: ?/ ?/ ?(?:\[(?:\.|{STOP})\]|[^\s\]]){{1,500}}"
    rf"|(?<![\w@.])www ?\. ?[\w-]{{1,63}} ?\. ?(?:{TOPS})(?![\w-])(?:/[^\s\]]{{0,500}})?"
    rf"|(?<![\w@.])www ?\. ?[^\s\]]{{1,500}}"
    rf"|(?<![\w@.])www ?, ?[\w-]{{1,63}} ?, ?(?:{TOPS})(?![\w-])"
    rf"|(?<![\w@.-])www (?:{STOP}) [a-z0-9-]{{1,63}} (?:(?:{STOP}) )?(?:{TOPS})(?![\w-])"
    rf"|(?<![\w@.-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}[a-z]{{2,12}}/[^\s\]]{{1,500}}"
    rf"|(?<![\w@.-])(?:[^\W_]{{1,63}}(?:--?[^\W_]{{1,63}}){{0,4}}\.){{1,4}}(?:{TOPS})(?![\w-])"
    rf"|(?<![\w@.-])[a-z0-9-]{{2,63}} ?[\[({{] ?(?:{STOP}|\.) ?[\])}}] ?(?:{TOPS})(?![\w-])"
    rf"|(?<![\w@.-])[a-z0-9-]{{2,63}} (?:{STOP}) (?:{SAID_TOPS})(?![\w-])"
    rf"|(?<![\w@.-])[a-z0-9-]{{3,63}}\s\.\s?(?:{SAID_TOPS})(?![\w-]))",
    re.IGNORECASE,
)
DOTTED_PLATE = re.compile(
    r"(?=[a-z.]{0,6}\d)(?:[a-z]{1,3}|\d{1,3})(?:\.(?:[a-z]{1,3}|\d{1,3})){2}(?![\w.-])", re.IGNORECASE
)
NEXT_SENTENCE = re.compile(r"\.[A-Z][a-z]+$")


def _found(pattern: re.Pattern[str]) -> Callable[[str], Spans]:
    return lambda text: [without_end(text, match.span()) for match in pattern.finditer(text)]


def _mail(text: str) -> Spans:
    """With a sign for "at" in any words, and a name and a host beside it."""
    return apart([span for sign in AT.finditer(text) if (span := _mail_around(text, sign))])


def _mail_around(text: str, sign: re.Match[str]) -> tuple[int, int] | None:
    """Not over the end of a sentence: "we look at banks. De klant"."""
    shapes = (AFTER_AT, AFTER_KNOWN, AFTER_SPACED)
    after = next((found for shape in shapes if (found := shape.match(text, sign.end()))), None)
    if PLAIN_WORD.fullmatch(sign.group()) and SENTENCE_BETWEEN.match(text, sign.end()):
        return None
    if after is None and IN_WORDS.fullmatch(sign.group()):
        after = AFTER_TAIL.match(text, sign.end())
    far = max(0, sign.start() - FARTHEST)
    before = BEFORE_AT.search(text[far : sign.start()]) if after else None
    return without_end(text, (far + before.start(), after.end())) if before and after else None


def _web(text: str) -> Spans:
    """Not where a space was forgotten after a full stop: "naar de bank.De klant"; nor a plate with full stops."""
    spans = [span for span in _found(WEB)(text) if not DOTTED_PLATE.match(text, span[0])]
    return [span for span in spans if not NEXT_SENTENCE.search(text[slice(*span)])]


ADDRESS_RULES: tuple[Rule, ...] = (
    ("[e-mailadres]", _found(PLAIN_MAIL)),
    ("[e-mailadres]", _mail),
    ("[webadres]", _web),
)
