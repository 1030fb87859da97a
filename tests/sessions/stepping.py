"""Counts the steps a search takes, the way the engine of Python takes them: forwards, and back when it was wrong.

A clock would tell how busy the machine is; steps tell what a text can make the house do (attacks.md U10).
"""

import re
from collections.abc import Iterator
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Nodes = list[tuple[Any, Any]]
WIDTHLESS = (c.ASSERT, c.ASSERT_NOT, c.AT)


class TooManySteps(Exception):
    """The search was stopped: it costs more than a text of this length may."""


class Stepping:
    """One pattern, tried at every place of one text."""

    def __init__(self, pattern: re.Pattern[str], text: str, most: int) -> None:
        self.nodes: Nodes = list(_parser.parse(pattern.pattern, pattern.flags))
        self.ignore_case = bool(pattern.flags & re.IGNORECASE)
        self.text, self.most, self.steps = text, most, 0

    def search_everywhere(self) -> int:
        """All the steps; raises TooManySteps."""
        for start in range(len(self.text) + 1):
            next(self._ends(self.nodes, start), None)
        return self.steps

    def _ends(self, nodes: Nodes, at: int) -> Iterator[int]:
        """Where these nodes can end, the engine's first choice first."""
        self.steps += 1
        if self.steps > self.most:
            raise TooManySteps
        if not nodes:
            yield at
            return
        (kind, value), rest = nodes[0], nodes[1:]
        for end in self._ends_of_one(kind, value, at):
            yield from self._ends(rest, end)

    def _ends_of_one(self, kind: Any, value: Any, at: int) -> Iterator[int]:
        if kind is c.BRANCH:
            for branch in value[1]:
                yield from self._ends(list(branch), at)
        elif kind is c.SUBPATTERN:
            yield from self._ends(list(value[-1]), at)
        elif kind is c.MAX_REPEAT:
            least, most, inside = value
            yield from self._repeated(list(inside), least, most, at)
        elif self._holds(kind, value, at):
            yield at if kind in WIDTHLESS else at + 1

    def _repeated(self, inside: Nodes, least: int, most: int, at: int) -> Iterator[int]:
        if most > 0:
            for end in self._ends(inside, at):
                if end > at:
                    yield from self._repeated(inside, max(0, least - 1), most - 1, end)
        if least == 0:
            yield at

    def _holds(self, kind: Any, value: Any, at: int) -> bool:
        if kind is c.AT:
            return at == (0 if value is c.AT_BEGINNING else len(self.text))
        if kind in WIDTHLESS:
            return self._looks(value, at) is (kind is c.ASSERT)
        return at < len(self.text) and self._is(kind, value, self.text[at])

    def _looks(self, value: Any, at: int) -> bool:
        direction, inside = value
        if direction > 0:
            return next(self._ends(list(inside), at), None) is not None
        width = inside.getwidth()[0]
        return at >= width and at in self._ends(list(inside), at - width)

    def _is(self, kind: Any, value: Any, sign: str) -> bool:
        flags = re.IGNORECASE if self.ignore_case else 0
        if kind is c.IN:
            return any(self._is_in(one, sign, flags) for one in value if one[0] is not c.NEGATE) != (
                value[0][0] is c.NEGATE
            )
        if kind is c.NOT_LITERAL:
            return sign != chr(value)
        return re.fullmatch(re.escape(chr(value)), sign, flags) is not None

    def _is_in(self, one: tuple[Any, Any], sign: str, flags: int) -> bool:
        kind, value = one
        if kind is c.RANGE:
            low, high = value
            cases = {sign, sign.lower(), sign.upper()} if flags else {sign}
            return any(low <= ord(case) <= high for case in cases if len(case) == 1)
        if kind is c.CATEGORY:
            classes = {c.CATEGORY_WORD: r"\w", c.CATEGORY_DIGIT: r"\d", c.CATEGORY_SPACE: r"\s"}
            negated = {c.CATEGORY_NOT_WORD: r"\W", c.CATEGORY_NOT_DIGIT: r"\D", c.CATEGORY_NOT_SPACE: r"\S"}
            return re.fullmatch((classes | negated)[value], sign) is not None
        return self._is(kind, value, sign)
