"""Follows the tags of a PDF into its pages, as a screen reader does: which words belong to which tag, in which order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf

SHOWS = ("Tj", "TJ", "'", '"')
PAINTS = (*SHOWS, "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "EI")
UNKNOWN = "\ufffd"


@dataclass(frozen=True)
class Tag:
    """One tag with the tags it stands in, outermost first, and the words that belong to it alone."""

    kind: str
    inside: tuple[str, ...]
    words: str
    element: Any


class Paper:
    """A PDF, opened once and read page by page."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.pdf = pikepdf.open(BytesIO(raw))
        self._pieces = [dict(_pieces(page)) for page in self.pdf.pages]
        self._numbers = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}

    def tags(self) -> Iterator[Tag]:
        """Every tag, in reading order."""
        yield from self._read(self.pdf.Root.StructTreeRoot.K, (), None)

    def said(self, element: Any, without: tuple[str, ...] = ()) -> str:
        """All that is heard of a tag, with the spaces that are there, but not what such kinds of tags in it say."""
        words = ""
        for one in self._read(element, (), None):
            if not set(without) & {*one.inside, one.kind}:
                words += str(one.element.get("/ActualText", one.words))
        return words

    def marked(self) -> list[tuple[int, int]]:
        """Every piece of every page that says it belongs to a tag: page and number."""
        return [(page, mcid) for page, pieces in enumerate(self._pieces) for mcid in pieces]

    def owned(self) -> list[tuple[int, int]]:
        """Every piece a tag says is its own."""
        return list(self._owned(self.pdf.Root.StructTreeRoot.K, None))

    def loose(self) -> list[str]:
        """What is painted while it belongs to no tag and is no decoration either."""
        return [f"{number + 1}: {op}" for number, page in enumerate(self.pdf.pages) for op in _loose(page)]

    def glyphs(self) -> Iterator[int]:
        """The number of every letter that is painted; 0 is the box for a letter that is not there."""
        for page in self.pdf.pages:
            for step in pikepdf.parse_content_stream(page):
                if str(step.operator) in SHOWS:
                    yield from _codes(step.operands)

    def _read(self, kids: Any, inside: tuple[str, ...], page: Any) -> Iterator[Tag]:
        for kid in _each(kids):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                on, kind = kid.get("/Pg", page), str(kid.S)[1:]
                yield Tag(kind, inside, self._own(kid, on), kid)
                yield from self._read(kid.get("/K", ()), (*inside, kind), on)

    def _own(self, element: Any, page: Any) -> str:
        numbers = [int(kid) for kid in _each(element.get("/K", ())) if isinstance(kid, int)]
        return "".join(self._pieces[self._numbers[page.objgen]].get(number, UNKNOWN) for number in numbers)

    def _owned(self, kids: Any, page: Any) -> Iterator[tuple[int, int]]:
        for kid in _each(kids):
            if isinstance(kid, int):
                yield self._numbers[page.objgen], int(kid)
            elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from self._owned(kid.get("/K", ()), kid.get("/Pg", page))


def _each(kids: Any) -> list[Any]:
    return list(kids) if isinstance(kids, pikepdf.Array | tuple) else [kids]


def _pieces(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """The words of every marked piece of a page."""
    fonts = {str(name): _letters(font) for name, font in page.obj.Resources.get("/Font", {}).items()}
    open_marks: list[int | None] = []
    said: dict[int, str] = {}
    letters: dict[int, str] = {}
    for step in pikepdf.parse_content_stream(page):
        operator = str(step.operator)
        if operator in ("BDC", "BMC"):
            open_marks.append(_number(step))
        elif operator == "EMC":
            open_marks.pop()
        elif operator == "Tf":
            letters = fonts.get(str(step.operands[0]), {})
        owner = next((one for one in reversed(open_marks) if one is not None), None)
        if owner is not None:
            said.setdefault(owner, "")
            if operator in SHOWS:
                said[owner] += "".join(letters.get(code, UNKNOWN) for code in _codes(step.operands))
    yield from said.items()


def _loose(page: pikepdf.Page) -> Iterator[str]:
    depth = 0
    for step in pikepdf.parse_content_stream(page):
        operator = str(step.operator)
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
        if operator in PAINTS and not depth:
            yield operator


def _number(step: Any) -> int | None:
    marks = step.operands[1] if len(step.operands) > 1 else None
    return int(marks.MCID) if isinstance(marks, pikepdf.Dictionary) and "/MCID" in marks else None


def _codes(operands: Any) -> Iterator[int]:
    """Two bytes a letter (Identity-H)."""
    for one in _each(operands[-1]):
        if isinstance(one, pikepdf.String):
            raw = bytes(one)
            yield from (int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2))


def _letters(font: Any) -> dict[int, str]:
    """What every letter of a font means, as it says itself (ToUnicode)."""
    table = font.ToUnicode.read_bytes().decode("latin-1")
    pairs = re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", table)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be", "replace") for code, text in pairs}
