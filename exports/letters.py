"""How wide words are in our own letters, so that no word of a drawing ever runs out of it. Bulgarian is wider than Dutch."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

FACES = {"regular": "source-sans-3-regular.ttf", "bold": "source-sans-3-semibold.ttf"}
FOLDER = Path(__file__).parent / "fonts"
UNKNOWN = 1.0
MORE = "…"


def width(text: str, size: float, face: str) -> float:
    """In the unit of `size`. A letter we do not have counts as a full square."""
    widths = _widths(face)
    return size * sum(widths.get(ord(letter), UNKNOWN) for letter in text)


def fitted(text: str, size: float, room: float, *, most: int, face: str) -> tuple[str, ...]:
    """The text in at most so many lines of this width; what does not fit is told by three dots."""
    lines = list(_lines(" ".join(text.split()), size, room, face))
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while last and width(last + MORE, size, face) > room:
        last = last[:-1].rstrip()
    return (*lines[: most - 1], last + MORE)


def _lines(text: str, size: float, room: float, face: str) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if width(longer, size, face) <= room:
            line = longer
            continue
        if line:
            yield line
        *full, line = _cut(word, size, room, face)
        yield from full
    if line:
        yield line


def _cut(word: str, size: float, room: float, face: str) -> Iterator[str]:
    """A word that is wider than a whole line goes on in the next one."""
    piece = ""
    for letter in word:
        if piece and width(piece + letter, size, face) > room:
            yield piece
            piece = ""
        piece += letter
    yield piece


@cache
def _widths(face: str) -> Mapping[int, float]:
    with TTFont(FOLDER / FACES[face], lazy=True) as font:
        square, advances = font["head"].unitsPerEm, font["hmtx"]
        return {code: advances[name][0] / square for code, name in font.getBestCmap().items()}
