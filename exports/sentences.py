"""Small things one does with what people wrote, without changing a word of it."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

SENTENCE = re.compile(r".+?(?:[.!?…]+[\"'”’)]*(?=\s|$)|$)\s*", re.DOTALL)
Parts = tuple[tuple[str, bool], ...]


def alike(text: str) -> str:
    """The same for two texts that differ only in capitals, spaces and punctuation."""
    return re.sub(r"\W+", " ", text.casefold()).strip()


def once(texts: Iterable[str], known: Iterable[str] = ()) -> tuple[str, ...]:
    """The texts in their order, each once, and without those that stand elsewhere already (`known`)."""
    seen = {alike(text) for text in known}
    kept = []
    for text in texts:
        if alike(text) not in seen:
            kept.append(text)
            seen.add(alike(text))
    return tuple(kept)


def opening(text: str, most: int) -> str:
    """As many whole sentences as fit in `most` characters; the first one always, so that nothing is cut in two."""
    found = ""
    for sentence in SENTENCE.findall(text):
        if found and len(found + sentence.rstrip()) > most:
            break
        found += sentence
    return found.rstrip()


def full_stop(text: str) -> str:
    """The text as a sentence of its own: with a full stop, unless it ends in a mark already."""
    return text if not text or text[-1] in ".!?…" else f"{text}."


def grown(before: str, after: str) -> Parts:
    """The later text in parts, each with whether it was added since the earlier one. A comma is no change."""
    old, new = before.split(), re.findall(r"\S+\s*", after)
    parts: list[tuple[str, bool]] = []
    matcher = SequenceMatcher(None, list(map(alike, old)), list(map(alike, new)), autojunk=False)
    for what, _, _, start, end in matcher.get_opcodes():
        if end > start:
            parts.append(("".join(new[start:end]), what != "equal"))
    return tuple(parts)
