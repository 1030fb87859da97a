"""Reads the lists in this folder: one text a line, what has to be found between braces, a line with # is for people."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
FOUND = re.compile(r"\{((?:[^{}]|\{at\}|\{dot\})*)\}")


class Listed(NamedTuple):
    """A text as somebody types it, and the parts of it that have to be found."""

    text: str
    parts: tuple[str, ...]


def listed(name: str) -> list[Listed]:
    """All texts of a list. A brace that is open at the end of a line goes on in the next."""
    return [_one(line) for line in _lines((FOLDER / f"{name}.txt").read_text("utf-8"))]


def without(text: str, parts: tuple[str, ...]) -> list[str]:
    """What stays of a text when these parts are gone."""
    return [piece for piece in re.split("|".join(map(re.escape, parts)), text) if piece.strip()]


def _lines(text: str) -> Iterator[str]:
    open_line = ""
    for line in text.splitlines():
        if line.startswith("#") or not (line or open_line):
            continue
        open_line = f"{open_line}\n{line}" if open_line else line
        if open_line.count("{") == open_line.count("}"):
            yield open_line
            open_line = ""


def _one(line: str) -> Listed:
    return Listed(FOUND.sub(r"\1", line), tuple(FOUND.findall(line)))
