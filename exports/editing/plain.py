"""Help to write so that everybody can read it: long sentences, hard words, passive voice. Advice; the writer decides.

The rules are those of plain Dutch (handreiking.md, B1): one message a sentence, common words, active. Words are looked for
in Dutch only; a long sentence is long in every language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from exports.editing.reading import NAMED

MOST_WORDS = 20
MOST_REMARKS = 30
SHOWN = 90
LIST = Path(__file__).parent / "simpler.nl.txt"
DUTCH = "nl"
MARKS = re.compile(
    r"\*\*|^\s*(?:#{1,6}|>|-(?: \[ \])?|\d+\.)\s+|\\(?=\W)|\]\([^)]*\)|\[(?=[^\]]*\]\()", re.MULTILINE
)
SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n\s*\n|\n(?=\S)")
TO_BE_DONE = r"(?:wordt|worden|word|werd|werden|geworden)"
DONE = r"(?:(?:ge|be|ver|ont|her)\w{2,}(?:d|t|en)|\w{2,}ge\w{2,}(?:d|t|en))"
FAR = r"(?:\s+[^\s,;:]+){0,8}?\s+"
PASSIVE = re.compile(rf"\b{TO_BE_DONE}\b{FAR}({DONE})\b|\b({DONE})\s+{TO_BE_DONE}\b", re.IGNORECASE)
# What looks like a participle and is none.
NO_PARTICIPLE = re.compile(
    r"(?:gemeente\w*|gesprek\w*|geval\w*|gebied\w*|gevolg\w*|geld|gezicht\w*|genoeg|gewoont\w*|bericht\w*|beleid\w*"
    r"|besluiten|verschil\w*|verhalen|vergunning\w*|herfst|verdriet|gebouw\w*|geluid\w*|gedrag\w*|gegevens|bewoner\w*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Remark:
    """Something to look at once more: where (`words`), and what could stand there `instead` of a hard word."""

    sort: Literal["long", "hard", "passive"]
    words: str
    instead: str = ""


def remarks(text: str, language: str) -> tuple[Remark, ...]:
    """What an editor may want to say in another way, in reading order; each once, and not too many at a time."""
    found = (one for sentence in _sentences(text) for one in _about(sentence, language))
    return tuple(dict.fromkeys(found))[:MOST_REMARKS]


def _sentences(text: str) -> list[str]:
    """What the editor can change: without marks, and without lines that stand for something else."""
    own = "\n".join("" if NAMED.match(line) else line for line in text.split("\n"))
    return [" ".join(one.split()) for one in SENTENCE.split(MARKS.sub("", own)) if one.strip()]


def _about(sentence: str, language: str) -> Iterator[Remark]:
    if len(re.findall(r"[\w'’-]+", sentence)) > MOST_WORDS:
        yield Remark("long", _short(sentence))
    if language != DUTCH:
        return
    for hard, pattern, instead in _hard_words():
        if pattern.search(sentence):
            yield Remark("hard", hard, instead)
    done = next((one[1] or one[2] for one in PASSIVE.finditer(sentence)), "")
    if done and not NO_PARTICIPLE.fullmatch(done):
        yield Remark("passive", _short(sentence))


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= SHOWN else f"{sentence[:SHOWN].rsplit(' ', 1)[0]} …"


@cache
def _hard_words() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    lines = [line for line in LIST.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    pairs = [line.split(" = ", 1) for line in lines]
    return tuple(
        (hard, re.compile(rf"(?<!\w){re.escape(hard)}(?!\w)", re.IGNORECASE), instead)
        for forms, instead in pairs
        for hard in forms.split(", ")
    )
