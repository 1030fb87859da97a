"""Names of people, firms and places: by lists, by what stands before them, and by a capital inside a sentence."""

import re
from collections.abc import Iterator

from sessions.masking.introducing import is_introduced
from sessions.masking.lists import words_of
from sessions.masking.name_lists import (
    BEFORE_A_FIRM,
    FIRM,
    NAME,
    NAMES_THAT_ARE_WORDS,
    OFFICES,
    PARTICLES,
    PLACE,
    is_no_name,
    listed,
    place_end,
)
from sessions.masking.sentences import Word, is_written_in_titles

WHAT_PEOPLE_DO = words_of("what_people_do")
SURNAME = re.compile(
    r"(?:stra|sma|inga|nga|ema|escu|owski|owska|ewski|ewska|czyk|ović|ovic|oğlu|oglu|ников|ова|ева|ски|ска)$"
)
INITIALS = re.compile(
    r"(?<![\w.])(?:[A-ZÀ-Ý]\. ?){1,4}(?:(?:van|de|der|den|ter|ten|el|al) ){0,2}[A-ZÀ-Ý][^\W\d_]{2,30}(?:-[A-Z]\w{2,30})?"
)
BEHIND_HUNGARIAN = re.compile(r" (?:vagyok|vagyunk|a nevem|néni|bácsi)(?!\w)")
LEGAL_FORM = re.compile(
    r" (?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|s\.?r\.?l\.?|s\.?a\.?|s\.?l\.?|sp\. ?z ?o\.?o\.?|kft|bt|zrt|ltd|llc|gmbh|inc|lda"
    r"|ead|еоод|оод|ад)(?!\w)\.?",
    re.IGNORECASE,
)


def names(text: str, words: list[Word], known: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """Where they stand, and what could take their place. `known` are words of the table itself."""
    for match in INITIALS.finditer(text):
        yield *match.span(), NAME
    find = _by_lists_alone if is_written_in_titles(words) else _kind
    at = 0
    while at < len(words):
        kind = "" if words[at].key in known or len(words[at].text) == 1 else find(text, words, at)
        end = _end(words, at, kind) if kind else at
        if kind:
            yield words[at].start, words[end].end, FIRM if LEGAL_FORM.match(text, words[end].end) else kind
        at = end + 1


def _by_lists_alone(text: str, words: list[Word], at: int) -> str:
    """Where capitals say nothing."""
    return listed(words, at) or (NAME if is_introduced(text, words, at) else "")


def _kind(text: str, words: list[Word], at: int) -> str:
    """What this word names; "" when it names nobody."""
    word = words[at]
    found = _by_lists_alone(text, words, at)
    if found or not word.capital or word.shouted or is_no_name(word):
        return found
    return _at_the_start(text, words, at) if word.opens else _by_its_capital(words, at)


def _at_the_start(text: str, words: list[Word], at: int) -> str:
    """Where a sentence begins: only what looks like a surname, or has a surname behind it."""
    word = words[at]
    called = word.key in NAMES_THAT_ARE_WORDS and (_has_surname(words, at) or _does_something(words, at))
    if called or BEHIND_HUNGARIAN.match(text, word.end) or SURNAME.search(word.key):
        return NAME
    return FIRM if LEGAL_FORM.match(text, word.end) else ""


def _has_surname(words: list[Word], at: int) -> bool:
    last = next((word for word in words[at + 1 : at + 4] if word.key not in PARTICLES), None)
    return last is not None and last.joined and last.capital and not last.shouted and not is_no_name(last)


def _does_something(words: list[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].joined and words[at + 1].key in WHAT_PEOPLE_DO


def _by_its_capital(words: list[Word], at: int) -> str:
    before = words[at - 1]
    if (
        before.key in BEFORE_A_FIRM
        or words[at].key in BEFORE_A_FIRM
        or (before.key == "bij" and words[at].joined)
    ):
        return FIRM
    return "" if before.key in OFFICES else NAME


def _end(words: list[Word], at: int, kind: str) -> int:
    """With what belongs to it: "Fatima el Idrissi", "Baia Mare", "Stichting De Lamp"."""
    place = place_end(words, at) if kind == PLACE else None
    if place is not None or kind == PLACE:
        return at if place is None else place
    while more := _more(words, at):
        at += more
    return at


def _more(words: list[Word], at: int) -> int:
    """How many words further the name still goes on; 0 when it ends here."""
    for more, word in enumerate(words[at + 1 : at + 4], 1):
        if not word.joined:
            return 0
        if word.key not in PARTICLES or (word.capital and more == 1 and words[at].key in BEFORE_A_FIRM):
            belongs = word.capital and not word.shouted and word.key not in BEFORE_A_FIRM
            return more if belongs and not is_no_name(word) else 0
    return 0
