"""A handreiking for a word processor: one piece after the other, so that both writers only have to know five of them.

What is drawn on the page stands here in words; what has a frame there has one here. Nothing else differs.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

import words
from exports.blocks import (
    Advice,
    Block,
    Box,
    BoxKind,
    Changed,
    Checklist,
    Document,
    Figure,
    Harvest,
    Heading,
    Lead,
    Paragraph,
    Points,
    Quote,
    Span,
    Table,
    Written,
)
from sessions.method import KINDS

Style = Literal["state", "title", "subtitle", "imprint", "text", "lead", "quote", "trace", "note"]
Mark = Literal["", "strong", "added"]


@dataclass(frozen=True)
class Run:
    """Words in one language (None is that of the document), perhaps bold or underlined."""

    text: str
    language: str | None = None
    mark: Mark = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Para:
    """A paragraph."""

    style: Style
    runs: Runs
    frame: BoxKind | None = None


@dataclass(frozen=True)
class Head:
    """A heading; level 1 is a chapter, and only chapters have a key."""

    level: int
    runs: Runs
    key: str = ""
    frame: BoxKind | None = None


@dataclass(frozen=True)
class Items:
    """A list."""

    sort: Literal["points", "numbers", "ticks"]
    items: tuple[Runs, ...]
    frame: BoxKind | None = None


@dataclass(frozen=True)
class Grid:
    """A table. `head` is empty when only the first cell of a row names something."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Run, ...], ...]
    frame: BoxKind | None = None


@dataclass(frozen=True)
class Contents:
    """The list of chapters: key and name."""

    title: str
    chapters: tuple[tuple[str, str], ...]


Piece = Para | Head | Items | Grid | Contents


class Writing(ABC):
    """What puts pieces into a file, one after the other. Each sort of file knows how to write each sort of piece."""

    def write(self, piece: Piece) -> None:
        """Puts one piece at the end."""
        match piece:
            case Para():
                self.para(piece)
            case Head():
                self.head(piece)
            case Items():
                self.items(piece)
            case Grid():
                self.grid(piece)
            case Contents():
                self.contents(piece)

    @abstractmethod
    def para(self, piece: Para) -> None:
        """A paragraph."""

    @abstractmethod
    def head(self, piece: Head) -> None:
        """A heading."""

    @abstractmethod
    def items(self, piece: Items) -> None:
        """A list."""

    @abstractmethod
    def grid(self, piece: Grid) -> None:
        """A table."""

    @abstractmethod
    def contents(self, piece: Contents) -> None:
        """The list of chapters."""


def flow(document: Document) -> Iterator[Piece]:
    """All pieces, in reading order."""
    telling = _Telling(words.speaker(document.language), document.language)
    if document.concept:
        yield Para("state", (Run(telling.t("reader.concept")),))
    yield Para("title", (Run(document.title),))
    yield Para("subtitle", (Run(document.subtitle),))
    imprint = (document.municipality, document.version_label, document.month)
    yield Para("imprint", (Run(" · ".join(filter(None, imprint))),))
    named = tuple((one.key, f"{one.number} {one.title}") for one in document.chapters)
    yield Contents(telling.t("reader.contents"), named)
    for chapter, (_, name) in zip(document.chapters, named, strict=True):
        yield Head(1, (Run(name),), chapter.key)
        for block in chapter.blocks:
            yield from telling.tell(block, 2)


@dataclass(frozen=True)
class _Telling:
    t: words.Speaker
    language: str

    def tell(self, block: Block, level: int) -> Iterator[Piece]:
        faces: dict[str, Callable[[Any, int], Iterator[Piece]]] = {
            "paragraph": self.paragraph,
            "lead": self.lead,
            "quote": self.quote,
            "points": self.points,
            "checklist": self.checklist,
            "table": self.table,
            "heading": self.heading,
            "changed": self.changed,
            "figure": self.figure,
            "advice": self.advice,
            "box": self.box,
            "harvest": self.harvest,
            "written": self.written,
        }
        return faces[block.face](block, level)

    def paragraph(self, block: Paragraph, _level: int) -> Iterator[Piece]:
        label = (Run(f"{block.label} ", mark="strong"),) if block.label else ()
        yield Para("text", (*label, self._run(block.text, block.language)))

    def lead(self, block: Lead, _level: int) -> Iterator[Piece]:
        yield Para("lead", (self._run(block.text, block.language),))

    def quote(self, block: Quote, _level: int) -> Iterator[Piece]:
        yield Para("quote", (self._run(block.text, block.language),))
        if block.trace:
            yield Para("trace", (Run(block.trace),))

    def points(self, block: Points, _level: int) -> Iterator[Piece]:
        items = tuple((self._run(text, block.language),) for text in block.items)
        yield Items("numbers" if block.ordered else "points", items)

    def checklist(self, block: Checklist, _level: int) -> Iterator[Piece]:
        yield Items("ticks", tuple((self._run(text, block.language),) for text in block.items))

    def table(self, block: Table, _level: int) -> Iterator[Piece]:
        yield Grid(block.caption, block.head, tuple(tuple(map(Run, row)) for row in block.rows))

    def written(self, block: Written, _level: int) -> Iterator[Piece]:
        lines = tuple(tuple(map(_typed, line)) for line in block.lines)
        match block.sort:
            case "points" | "numbers" as sort:
                yield Items(sort, lines)
            case "aside":
                yield from (Para("note", line) for line in lines)
            case _:
                yield from (Para("text", line) for line in lines)

    def heading(self, block: Heading, level: int) -> Iterator[Piece]:
        yield Head(level, (self._run(block.text, block.language),))

    def changed(self, block: Changed, _level: int) -> Iterator[Piece]:
        marked: list[tuple[str, Mark]] = [(text, "added" if added else "") for text, added in block.parts]
        yield Para("text", tuple(self._run(text, block.language, mark) for text, mark in marked))
        added = tuple((self._run(text.strip(), block.language),) for text, new in block.parts if new)
        if added:
            yield Para("note", (Run(self.t("reader.added")),))
            yield Items("points", added)

    def figure(self, block: Figure, _level: int) -> Iterator[Piece]:
        """A drawing whose words stand beside it anyway is not told twice."""
        if not block.said_beside:
            yield Items("points", tuple((Run(line),) for line in block.lines))

    def advice(self, block: Advice, level: int) -> Iterator[Piece]:
        yield Head(level, (Run(f"{block.number}. "), self._run(block.title, block.language)))
        rows = tuple(
            (Run(label, mark="strong"), self._run(text, block.language)) for label, text in block.rows
        )
        yield Grid("", (), rows)

    def box(self, block: Box, level: int) -> Iterator[Piece]:
        title = ": ".join(filter(None, (self.t(f"reader.box.{block.kind}"), block.title)))
        for piece in (Head(level, (Run(title),)), *self._all(block.blocks, level + 1)):
            yield piece if isinstance(piece, Contents) else replace(piece, frame=block.kind)

    def harvest(self, block: Harvest, level: int) -> Iterator[Piece]:
        """Kinds that land nowhere are silent here too: what is under the waterline stays there."""
        if not KINDS[block.kind].chapter:
            return
        if block.title:
            yield Head(level, (self._run(block.title, block.language),))
        if block.trace:
            yield Para("trace", (Run(block.trace),))
        yield from self._all(block.blocks, level + 1 if block.title else level)

    def _run(self, text: str, language: str | None, mark: Mark = "") -> Run:
        return Run(text, None if language == self.language else language, mark)

    def _all(self, blocks: tuple[Block, ...], level: int) -> Iterator[Piece]:
        for block in blocks:
            yield from self.tell(block, level)


def _typed(span: Span) -> Run:
    """On paper from a word processor an address stands behind its words."""
    behind = f" ({span.address})" if span.address and span.address != span.text else ""
    return Run(span.text + behind, mark="strong" if span.strong else "")
