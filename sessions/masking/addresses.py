"""Addresses of every kind: mail, web, and the names people have on platforms."""

import re
from collections.abc import Callable

from sessions.masking.folding import LOOK_ALIKES
from sessions.masking.lists import words_of
from sessions.masking.spans import Rule, Spans, apart

NAME = r"[\w.+-]{1,64}"
TAIL = (
    r"apenstaart(?:je)?|apestaart(?:je)?|arroba|a ?rond|coad[aă] de maimu[tț][aă]|ma[łl]pa|kukac"
    r"|кльомба|маймунка|маймунско а|at[- ]?sign|at[- ]?teken"
).translate(LOOK_ALIKES)
STOP = r"dot|punto?|ponto|punct|kropka|pont|stip|точка".translate(LOOK_ALIKES)
STROKE = r"punto?|dot|ponto|streepje|liggend streepje|underscore|laag streepje|dash"
# Said behind "punt"; not nu, de, es, me: words of their own ("een goed punt nu").
SAID_TOPS = "nl|com|org|net|eu|be|info|ro|pl|bg|hu|pt|br|uk|sex|xxx"
# The sign first, then what stands on both sides of it: a search that begins with a name tries every letter as one.
AT = re.compile(
    rf"\s@t\s|\s?@\s?|\s?[\[({{<*_]{{1,2}}\s?(?:at|a|{TAIL}|@)\s?[\])}}>*_]{{1,2}}\s?|\s?-?(?:{TAIL})-?\s?|\s-?at-?\s",
    re.IGNORECASE,
)
DOT = rf"(?:\s?\.\s?|\s?[\[({{<*_]{{1,2}}\s?(?:{STOP}|\.)\s?[\])}}>*_]{{1,2}}\s?|\s-?(?:{STOP})-?\s)"
HOST = r"[\w-]{1,63}"
TOPS = (
    "nl|com|org|net|eu|be|de|info|nu|io|me|biz|app|online|site|xyz|amsterdam|frl|gent|brussels|vlaanderen|cat"
    "|ro|pl|bg|hu|es|pt|br|uk|co|fr|it|tv|link|club|shop|store|dev|ly|ee|gg|chat|live|sex|xxx|porn|adult|cam|vip|pro"
    "|ch|se|fi|dk|ie|cz|sk|lu|ru|ua|tr|cc|ws|ai|cloud|tech|fans|bio|page|blog"
)
BEFORE_AT = re.compile(
    rf"(?:(?<![\w.+-]){NAME} (?:{STROKE}) ){{0,3}}(?<![\w.+-]){NAME}$|(?:(?<!\w)\w ){{2,30}}\w?$",
    re.IGNORECASE,
)
FARTHEST = 130
AFTER_AT = re.compile(rf"{HOST}(?:{DOT}{HOST}){{0,3}}{DOT}(?:{TOPS})(?!\w)", re.IGNORECASE)
AFTER_TAIL = re.compile(rf"{HOST}(?:\.{HOST}){{0,3}}", re.IGNORECASE)
IN_WORDS = re.compile(rf"[^\w]*(?:{TAIL})[^\w]*", re.IGNORECASE)
PLAIN_MAIL = re.compile(
    r"(?:\"[\w.+ -]{1,64}\"|[\w.+-]{1,64})@[\w-]{1,63}(?:[.,][\w-]{1,63}){0,4}", re.IGNORECASE
)
SENTENCE_BETWEEN = re.compile(r"[\w-]+(?:\.\s|\s\.)")
PLAIN_WORD = re.compile(r"\sat\s", re.IGNORECASE)
WEB = re.compile(
    rf"(?:(?:https?|ftp|hxxps?) ?: ?/ ?/ ?[^\s\]]{{1,500}}"
    rf"|(?<![\w@.])www ?\. ?[\w-]{{1,63}} ?\. ?(?:{TOPS})(?![\w-])(?:/[^\s\]]{{0,500}})?"
    rf"|(?<![\w@.])www ?\. ?[^\s\]]{{1,500}}"
    rf"|(?<![\w@.-])www (?:{STOP}) [a-z0-9-]{{1,63}} (?:(?:{STOP}) )?(?:{TOPS})(?![\w-])"
    rf"|(?<![\w@.-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}[a-z]{{2,12}}/[^\s\]]{{1,500}}"
    rf"|(?<![\w@.-])(?:[^\W_]{{1,63}}(?:-[^\W_]{{1,63}}){{0,4}}\.){{1,4}}(?:{TOPS})(?![\w-])"
    rf"|(?<![\w@.-])[a-z0-9-]{{2,63}} ?[\[({{] ?(?:{STOP}|\.) ?[\])}}] ?(?:{TOPS})(?![\w-])"
    rf"|(?<![\w@.-])[a-z0-9-]{{2,63}} (?:{STOP}) (?:{SAID_TOPS})(?![\w-]))",
    re.IGNORECASE,
)
DOTTED_PLATE = re.compile(
    r"(?=[a-z.]{0,6}\d)(?:[a-z]{1,3}|\d{1,3})(?:\.(?:[a-z]{1,3}|\d{1,3})){2}(?![\w.-])", re.IGNORECASE
)
NEXT_SENTENCE = re.compile(r"\.[A-Z][a-z]+$")
ACCOUNT = re.compile(r"(?<![\w@.])@ ?(?=[\w.-]{0,63}[^\W\d])[\w][\w.-]{1,63}")
SPACED_NAME = re.compile(r"@ (?![\w.-]*[_\d])")
OTHER_ACCOUNT = re.compile(r"(?<![\w/])/?u/[\w-]{3,40}|(?<![\w#])\w[\w.]{1,31}#\d{4}(?!\d)")
PLATFORM = (
    "insta(?:gram)?|ig|snap(?:chat)?|telegram|tiktok|tik tok|twitter|facebook|fb|messenger|linkedin|skype|discord|signal"
    "|onlyfans|only fans|of|fansly|viber|kik|threads|mastodon|wechat|bluesky|pinterest|youtube|twitch|reddit|tinder|grindr"
)
ON_PLATFORM = re.compile(
    rf"(?<!\w)(?:{PLATFORM})[ -]?(?:account|naam|name|handle|profiel|id|user|usuario|cont|konto)?"
    r"(?: ?(?::|=|>|->|=>) ?| (?:is|heet|heette|als|onder|met de naam) )@?([^\W_][\w.-]{1,40}|_[\w.-]{1,40})",
    re.IGNORECASE,
)
LOOKS_LIKE_A_NAME = re.compile(r"[_\d]|\w\.\w")
NO_NAME = words_of("no_account")
PUNCTUATION = ".,;:!?)'\""


def _found(pattern: re.Pattern[str]) -> Callable[[str], Spans]:
    return lambda text: [_without_end(text, match.span()) for match in pattern.finditer(text)]


def _mail(text: str) -> Spans:
    """With a sign for "at" in any words, and a name and a host beside it."""
    return apart([span for sign in AT.finditer(text) if (span := _mail_around(text, sign))])


def _mail_around(text: str, sign: re.Match[str]) -> tuple[int, int] | None:
    """Not over the end of a sentence: "we look at banks. De klant"."""
    after = AFTER_AT.match(text, sign.end())
    if PLAIN_WORD.fullmatch(sign.group()) and SENTENCE_BETWEEN.match(text, sign.end()):
        return None
    if after is None and IN_WORDS.fullmatch(sign.group()):
        after = AFTER_TAIL.match(text, sign.end())
    far = max(0, sign.start() - FARTHEST)
    before = BEFORE_AT.search(text[far : sign.start()]) if after else None
    return _without_end(text, (far + before.start(), after.end())) if before and after else None


def _web(text: str) -> Spans:
    """Not where a space was forgotten after a full stop: "naar de bank.De klant"; nor a plate with full stops."""
    spans = [span for span in _found(WEB)(text) if not DOTTED_PLATE.match(text, span[0])]
    return [span for span in spans if not NEXT_SENTENCE.search(text[slice(*span)])]


def _accounts(text: str) -> Spans:
    """Names behind an at sign, and behind the name of a platform: "insta: naam"."""
    found = [span for span in _found(ACCOUNT)(text) if not SPACED_NAME.match(text, span[0])]
    found += _found(OTHER_ACCOUNT)(text)
    on = (match for match in ON_PLATFORM.finditer(text) if _is_name(match))
    return apart([*found, *(_without_end(text, match.span(1)) for match in on)])


def _is_name(match: re.Match[str]) -> bool:
    """After a colon any word but the smallest; after "is" only what cannot be an ordinary word."""
    name, between = match.group(1).rstrip(PUNCTUATION), match.group()[: -len(match.group(1))].rstrip(" @")
    if name.casefold() in NO_NAME or len(name) < 2:
        return False
    return between.endswith((":", "=", ">")) or LOOKS_LIKE_A_NAME.search(name) is not None


def _without_end(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A full stop after an address ends the sentence, not the address."""
    start, end = span
    while end > start + 1 and text[end - 1] in PUNCTUATION:
        end -= 1
    return start, end


ADDRESS_RULES: tuple[Rule, ...] = (
    ("[e-mailadres]", _found(PLAIN_MAIL)),
    ("[e-mailadres]", _mail),
    ("[webadres]", _web),
    ("[account]", _accounts),
)
