"""A sentence as the code names it, whole or in parts: `t("desk.kind." ~ kind)` may be any kind the code has a word for."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, nodes

HOUSE = Path(__file__).parent.parent.parent
ROOMS = (
    "app",
    "exports",
    "rehearsal",
    "replay",
    "sessions",
    "words",
    "tests/forensics",
    "tests/access",
    "tests/pictures",
)
ANYTHING = None
Parts = tuple[str | None, ...]


@dataclass(frozen=True)
class Named:
    """Where a sentence is named, in which parts, and the words of that file, for what stands loose in it."""

    where: str
    parts: Parts
    near: frozenset[str] = frozenset()

    @property
    def vague(self) -> bool:
        """Whether it can be nearly any name: then its loose part is a word of the same file, else one of anywhere."""
        first, *more = self.parts
        return first is ANYTHING or (bool(more) and first.count(".") == 1)

    def fits(self, key: str) -> bool:
        """Whether this may be the name of that sentence."""
        if not key.startswith(self.parts[0] or ""):
            return False
        found = re.fullmatch("".join(map(_pattern, self.parts)), key)
        return found is not None and all(map(self._is_a_word, found.groups()))

    def _is_a_word(self, loose: str) -> bool:
        return loose.isdigit() or loose in self.near or (not self.vague and loose in known_words())


def joined(*parts: str | None) -> Parts:
    """The parts with what belongs together in one."""
    runs = [(loose, list(run)) for loose, run in groupby(parts, key=lambda part: part is ANYTHING)]
    return tuple(ANYTHING if loose else "".join(map(str, run)) for loose, run in runs)


def templates() -> list[Path]:
    """Every template."""
    return sorted((HOUSE / "templates").rglob("*.html"))


def code() -> list[Path]:
    """Every Python file that may speak."""
    return sorted(path for room in ROOMS for path in (HOUSE / room).rglob("*.py"))


@cache
def known_words() -> frozenset[str]:
    """Every word that stands in quotation marks somewhere in Python or in a template."""
    in_code = (word for path in code() for word in strings(ast.parse(path.read_text("utf-8"))))
    in_pages = (word for path in templates() for word in texts(drawn(path.read_text("utf-8"))))
    return frozenset((*in_code, *in_pages))


def _pattern(part: str | None) -> str:
    return r"([\w.-]+?)" if part is ANYTHING else re.escape(part)


def drawn(text: str) -> nodes.Template:
    """A template, taken apart."""
    return Environment(autoescape=True).parse(text)


def strings(page: ast.AST) -> Iterator[str]:
    """The words in quotation marks in Python."""
    constants = (one.value for one in ast.walk(page) if isinstance(one, ast.Constant))
    return (word for word in constants if isinstance(word, str))


def texts(page: nodes.Template) -> Iterator[str]:
    """The words in quotation marks in a template."""
    return (one.value for one in page.find_all(nodes.Const) if isinstance(one.value, str))
