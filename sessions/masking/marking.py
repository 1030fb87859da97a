"""Words that may point at somebody without being a number: names, streets, firms, places, rare facts.

Nobody but the writer can tell whether they do. So they are never replaced by themselves: she is asked, and decides
(anonymity.md 4). What is found is forgotten as soon as she was told.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sessions.masking.lists import key
from sessions.masking.names import names
from sessions.masking.rare import rare_facts
from sessions.masking.sentences import WORD, Word, words_in
from sessions.masking.streets import streets

STREET, ADDRESS, RARE = "[straat]", "[adres]", "[...]"
MOST = 20
PLACEHOLDER = re.compile(r"\[[^\]\n]{1,20}\]")


@dataclass(frozen=True)
class Mark:
    """Words as they stand in a text, and what could take their place."""

    words: str
    placeholder: str


def known_words(texts: Iterable[str]) -> frozenset[str]:
    """The words a table uses itself: the organisations that sit at it, its question. They point at nobody."""
    return frozenset(key(word) for text in texts for word in WORD.findall(text))


def marks(text: str, known: frozenset[str] = frozenset()) -> list[Mark]:
    """What may point at somebody, each once, as it stands in the text; at most twenty."""
    open_text = PLACEHOLDER.sub(lambda match: " " * len(match.group()), text)
    words = words_in(open_text)
    in_streets = streets(open_text, words)
    found = [(*span, STREET) for span in in_streets]
    found += [(*span, RARE) for span in rare_facts(open_text)]
    found += names(open_text, _outside(words, in_streets), known)
    spans = _apart(found)
    said = dict.fromkeys(Mark(text[start:end], _kind(text[start:end], kind)) for start, end, kind in spans)
    return [mark for mark in said if key(mark.words) not in known][:MOST]


def hide(text: str, hidden: Iterable[Mark]) -> str:
    """The text with these words replaced wherever they stand, the longest first."""
    for mark in sorted(hidden, key=lambda one: -len(one.words)):
        text = mark.placeholder.join(re.split(rf"(?<!\w){re.escape(mark.words)}(?!\w)", text))
    return text


def _outside(words: list[Word], spans: list[tuple[int, int]]) -> list[Word]:
    """Without these, and whoever stands behind one does not belong to who stands before it."""
    kept: list[Word] = []
    for before, word in zip([None, *words], words, strict=False):
        if not _within(word, spans):
            kept.append(replace(word, joined=False) if before and _within(before, spans) else word)
    return kept


def _within(word: Word, spans: list[tuple[int, int]]) -> bool:
    return any(start <= word.start < end for start, end in spans)


def _kind(said: str, kind: str) -> str:
    return ADDRESS if kind == STREET and re.search(r"\d", said) else kind


def _apart(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """In order, without what lies over an earlier or a longer one."""
    kept: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(found, key=lambda one: (one[0], -one[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, kind))
    return kept
