"""On which line of a session file a thing stands. A JSON reader forgets that, and without it nobody can mend the file."""

import json
import re
from bisect import bisect_left
from collections.abc import Mapping

Way = tuple[str | int, ...]
Lines = Mapping[Way, int]

BETWEEN = re.compile(r"[ \t\r\n,:]*")
DECODER = json.JSONDecoder()


def lines_of(text: str) -> Lines:
    """The line on which every value begins, by the way to it. `text` must be JSON; a reader has found that out first."""
    walk = _Walk(text)
    walk.note(0, ())
    return walk.found


class _Walk:
    """Goes through the text once, from the first value to the last."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [end.start() for end in re.finditer("\n", text)]
        self.found: dict[Way, int] = {}

    def note(self, at: int, way: Way) -> int:
        """Notes the value at this place and everything in it; where it ends."""
        at = self._next(at)
        self.found[way] = bisect_left(self._ends, at) + 1
        if self._text[at] == "{":
            return self._object(at + 1, way)
        if self._text[at] == "[":
            return self._list(at + 1, way)
        return DECODER.raw_decode(self._text, at)[1]

    def _object(self, at: int, way: Way) -> int:
        at = self._next(at)
        while self._text[at] != "}":
            name, at = DECODER.raw_decode(self._text, at)
            at = self._next(self.note(at, (*way, name)))
        return at + 1

    def _list(self, at: int, way: Way) -> int:
        at, number = self._next(at), 0
        while self._text[at] != "]":
            at = self._next(self.note(at, (*way, number)))
            number += 1
        return at + 1

    def _next(self, at: int) -> int:
        between = BETWEEN.match(self._text, at)
        return between.end() if between else at
