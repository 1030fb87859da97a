"""What invented people say at a practice table: each line once, in the language of the phone that says it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import SystemRandom
from typing import Any

from sessions.script import load_all

FILE = Path(__file__).parent / "says.toml"
DUTCH = "nl"
# An answer to a question that no script asks: the chair made it up at the table.
ANY_QUESTION = "collect"


@dataclass(frozen=True)
class Line:
    """Something to say. `dutch` is what an interpreter gives for it; `more` stands in the other fields of the form."""

    text: str
    dutch: str
    more: Mapping[str, str]


class Lines:
    """All lines that were not said yet."""

    def __init__(self) -> None:
        self._left: dict[tuple[str, str], list[Line]] = {}
        for said in told()["said"]:
            for one in said["lines"]:
                language = next(iter(one))
                more = {name: words for name, words in one.items() if name not in (language, DUTCH)}
                self._left.setdefault((said["kind"], language), []).append(
                    Line(one[language], one[DUTCH], more)
                )
        self._dutch = {line.text: line.dutch for lines in self._left.values() for line in lines}

    def next(self, kind: str, language: str) -> Line | None:
        """A line nobody said yet; None when this language has none left for this kind of round."""
        left = self._left.get((kind, language))
        return left.pop(SystemRandom().randrange(len(left))) if left else None

    def dutch(self, text: str) -> str:
        """What the interpreter gives for this line; "" for words that are not ours."""
        return self._dutch.get(text, "")


@cache
def told() -> dict[str, Any]:
    """The file with the practice table, its people and their lines."""
    return tomllib.loads(FILE.read_text("utf-8"))


def kind_of(question: str) -> str:
    """The kind of round in which a script asks this, in any language."""
    return _asked().get(question, ANY_QUESTION)


@cache
def _asked() -> dict[str, str]:
    rounds = [one for script in load_all() for one in script.rounds]
    return {text: one.kind for one in rounds for text in one.prompt.values()}
