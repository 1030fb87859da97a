"""Reads a draaiboek with a pencil: every complaint names the line, so that a facilitator can mend it without a programmer.

Nothing a script says is believed before it was looked at: not its names, not its shapes, not its lengths.
"""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sessions.script_lines import Lines, Way, lines_of

LANGUAGES = ("nl", "en")
LONGEST = 600
LANGUAGE_CODE = re.compile(r"[a-z]{2}(-[A-Z]{2})?")

Texts = Mapping[str, str]
Lists = Mapping[str, tuple[str, ...]]


class BrokenScript(Exception):
    """A script that cannot be played. `errors.<reason>` with `values` is the sentence; `line` counts from 1, when known.

    `script` is the key of the script, for whoever must find the file.
    """

    script = ""

    def __init__(self, line: int | None, reason: str, **values: object) -> None:
        super().__init__(f"{reason} (line {line}) {values}")
        self.line, self.reason, self.values = line, reason, values


@dataclass(frozen=True)
class Passage:
    """A part of a script, the way to it, and the lines on which things stand. Every reader raises BrokenScript."""

    said: Mapping[str, object]
    way: Way
    lines: Lines

    def has(self, name: str) -> bool:
        """Whether the script says anything under this name."""
        return name in self.said

    def only(self, known: Collection[str]) -> None:
        """Refuses a field nobody reads: usually a typing error that would lose a question."""
        for name in self.said:
            if name not in known:
                raise self.broken("script_field", name, name=name)

    def word(self, name: str) -> str:
        """A plain name, such as a kind or a key."""
        word = self.said.get(name)
        if not isinstance(word, str) or not word.isidentifier():
            raise self.broken("script_word", name, name=name)
        return word

    def number(self, name: str) -> int:
        """A whole number. To Python `true` is a number too, to a facilitator it is not."""
        number = self.said.get(name)
        if not isinstance(number, int) or isinstance(number, bool):
            raise self.broken("script_number", name, name=name)
        return number

    def minutes(self, name: str) -> int:
        """At least one minute."""
        minutes = self.number(name)
        if minutes < 1:
            raise self.broken("script_minutes", name)
        return minutes

    def texts(self, name: str) -> Texts:
        """One text in every language, each at most 600 characters."""
        given = self._in_languages(name)
        return {language: given.text(language, name) for language in given.said}

    def lists(self, name: str, exactly: int = 0) -> Lists:
        """Lines of text, in every language equally many; `exactly` so many, when that is not 0."""
        given = self._in_languages(name)
        found = {language: given.listed(language, name) for language in given.said}
        counts = {len(lines) for lines in found.values()}
        if len(counts) != 1 or 0 in counts or (exactly and counts != {exactly}):
            raise self.broken("script_lists", name, name=name)
        return found

    def parts(self, name: str) -> tuple["Passage", ...]:
        """The parts that may be repeated: rounds, scales."""
        parts = self.said.get(name, [])
        if not isinstance(parts, list):
            raise self.broken("script_shape", name, name=name)
        return tuple(self._into(one, name, number) for number, one in enumerate(parts))

    def text(self, language: str, name: str) -> str:
        """The words in one language."""
        return self._readable(self.said[language], language, name)

    def listed(self, language: str, name: str) -> tuple[str, ...]:
        """The lines in one language."""
        given = self.said[language]
        if not isinstance(given, list):
            raise self.broken("script_shape", language, name=name)
        return tuple(self._readable(one, language, name) for one in given)

    def broken(self, reason: str, at: str = "", /, **values: object) -> BrokenScript:
        """The complaint about what stands under `at`, on its own line or else on that of the part it belongs to."""
        way = (*self.way, at)
        nearest = (self.lines.get(way[:length]) for length in range(len(way), 0, -1))
        return BrokenScript(next((line for line in nearest if line), None), reason, **values)

    def _in_languages(self, name: str) -> "Passage":
        given = self._into(self.said.get(name, {}), name)
        for code in given.said:
            if not LANGUAGE_CODE.fullmatch(code):
                raise given.broken("script_field", code, name=code)
        for language in LANGUAGES:
            if language not in given.said:
                raise given.broken("script_missing", name=name, code=language)
        return given

    def _into(self, said: object, *step: str | int) -> "Passage":
        if not isinstance(said, dict):
            raise Passage({}, (*self.way, *step), self.lines).broken("script_shape", name=step[0])
        return Passage(said, (*self.way, *step), self.lines)

    def _readable(self, text: object, language: str, name: str) -> str:
        if not isinstance(text, str):
            raise self.broken("script_shape", language, name=name)
        if not text.strip():
            raise self.broken("script_empty", language, name=name, code=language)
        if len(text) > LONGEST:
            raise self.broken("script_long", language, name=name, most=LONGEST)
        return text


def opened(text: str) -> Passage:
    """The whole script, before any of it is believed; raises BrokenScript when it is no TOML."""
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        raise BrokenScript(_line_of(broken, text), "script_syntax") from broken
    return Passage(said, (), lines_of(text))


def _line_of(broken: tomllib.TOMLDecodeError, text: str) -> int:
    """The line stands in the sentence of the reader, "... (at line 3, column 5)", or else it is the end of the text."""
    told = re.search(r"at line (\d+)", str(broken))
    return int(told[1]) if told else text.count("\n") + 1
