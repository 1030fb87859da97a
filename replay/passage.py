"""Reads a session file with a pencil: every complaint names the line, so that whoever wrote the file can mend it.

Nothing the file says is believed before it was looked at. What is left out, or null, is simply not there.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from replay.json_lines import Lines, Way, lines_of


class BrokenFile(Exception):
    """A session file that cannot be played. `replay.broken.<reason>` with `values` is the sentence; `line` counts from 1."""

    def __init__(self, line: int | None, reason: str, **values: object) -> None:
        super().__init__(f"{reason} (line {line}) {values}")
        self.line, self.reason, self.values = line, reason, values


@dataclass(frozen=True)
class Passage:
    """A part of the file and the way to it. Every reader raises BrokenFile when something else stands there."""

    said: Mapping[str, object] = field(default_factory=dict)
    way: Way = ()
    lines: Lines = field(default_factory=dict)

    @property
    def line(self) -> int:
        """The line on which this part begins."""
        return self.line_of()

    def line_of(self, name: str = "") -> int:
        """The line of what stands under this name, or else of the nearest thing around it."""
        way = (*self.way, name)
        nearest = (self.lines.get(way[:length]) for length in range(len(way), -1, -1))
        return next((line for line in nearest if line), 1)

    def text(self, *names: str) -> str:
        """The words under the first of these names that has any; "" when none has. A bare number is a word too."""
        return next((words for name in names if (words := self._text(name))), "")

    def number(self, name: str, otherwise: float = 0) -> float:
        """A number, or what it is otherwise."""
        number = self._there(name, otherwise)
        if not isinstance(number, int | float) or isinstance(number, bool):
            raise self.broken("number", name)
        return number

    def yes(self, name: str, *, otherwise: bool = False) -> bool:
        """Yes or no."""
        answer = self._there(name, otherwise)
        if not isinstance(answer, bool):
            raise self.broken("yes_no", name)
        return answer

    def one_of(self, name: str, allowed: Collection[str]) -> str:
        """One of these words; "" when nothing is said."""
        word = self.text(name)
        if word and word not in allowed:
            raise self.broken("one_of", name, allowed=", ".join(sorted(allowed)))
        return word

    def part(self, name: str) -> "Passage":
        """What stands under this name; an empty part when nothing does."""
        return self._into(self._there(name, {}), name)

    def parts(self, name: str) -> tuple["Passage", ...]:
        """The parts of a list; none when there is no list."""
        return tuple(self._into(one, name, number) for number, one in enumerate(self._list(name)))

    def texts(self, name: str) -> tuple[str, ...]:
        """The words of a list."""
        return tuple(words for one in self._list(name) if (words := self._word(one, name)))

    def noted(self, name: str) -> tuple[tuple[int, str], ...]:
        """The words of a list, each with its line."""
        told = enumerate(self._list(name))
        lines = {number: self.lines.get((*self.way, name, number), self.line) for number, _ in told}
        return tuple((lines[number], self._word(one, name)) for number, one in enumerate(self._list(name)))

    def lines_of_text(self, name: str) -> tuple[str, ...]:
        """One text or a list of them, as a list."""
        if isinstance(self.said.get(name), list):
            return self.texts(name)
        return (self.text(name),) if self.text(name) else ()

    def broken(self, reason: str, at: str = "", /, **values: object) -> BrokenFile:
        """The complaint about what stands under `at`."""
        return BrokenFile(self.line_of(at), reason, **{"name": at, **values})

    def _there(self, name: str, otherwise: object) -> object:
        there = self.said.get(name)
        return otherwise if there is None else there

    def _text(self, name: str) -> str:
        return self._word(self._there(name, ""), name)

    def _word(self, word: object, name: str) -> str:
        if isinstance(word, int | float) and not isinstance(word, bool):
            return str(word)
        if not isinstance(word, str) or not _can_be_sent(word):
            raise self.broken("text", name)
        return word if word.strip() else ""

    def _list(self, name: str) -> list[object]:
        listed = self._there(name, [])
        if not isinstance(listed, list):
            raise self.broken("list", name)
        return listed

    def _into(self, said: object, *step: str | int) -> "Passage":
        inside = (*self.way, *step)
        if not isinstance(said, dict):
            raise Passage({}, inside, self.lines).broken("part", name=step[0])
        return Passage(said, inside, self.lines)


def _can_be_sent(word: str) -> bool:
    """Half a sign, such as \\ud800 alone, is no word that a phone could send."""
    return not any("\ud800" <= sign <= "\udfff" for sign in word)


def opened(text: str) -> Passage:
    """The whole file, before any of it is believed; raises BrokenFile when it is no JSON, or no session at all."""
    try:
        said = json.loads(text)
        lines = lines_of(text)
    except json.JSONDecodeError as broken:
        raise BrokenFile(broken.lineno, "syntax") from broken
    except RecursionError as broken:
        raise BrokenFile(1, "no_session") from broken
    if not isinstance(said, dict):
        raise BrokenFile(1, "no_session")
    return Passage(said, (), lines)
