"""A document as passages that somebody can point at: every block of every chapter, by a mark made of its own words.

When a passage is changed its mark changes too: a remark on the old words then says so, and never points at others.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from exports.blocks import (
    Advice,
    Block,
    Box,
    Changed,
    Chapter,
    Checklist,
    Document,
    Figure,
    Harvest,
    Points,
    Table,
)

MARK = 12


@dataclass(frozen=True)
class Passage:
    """A few words of the document; `language` only when it differs from the document's."""

    mark: str
    text: str
    language: str | None


def chapter(document: Document, key: str) -> Chapter | None:
    """The chapter with this key; None when there is none."""
    return next((one for one in document.chapters if one.key == key), None)


def passages(of: Chapter) -> tuple[Passage, ...]:
    """Everything in this chapter that can be pointed at, in reading order, each text once."""
    found = (Passage(_mark(text), text, language) for block in of.blocks for text, language in _texts(block))
    return tuple({one.mark: one for one in found if one.text}.values())


def passage(document: Document, mark: str) -> Passage | None:
    """The passage with this mark; None when it was changed or is gone."""
    found = (one for part in document.chapters for one in passages(part))
    return next((one for one in found if one.mark == mark), None)


def _texts(block: Block) -> Iterator[tuple[str, str | None]]:
    if isinstance(block, Box | Harvest):
        for inner in block.blocks:
            yield from _texts(inner)
    elif isinstance(block, Points | Checklist):
        yield from ((item, block.language) for item in block.items)
    elif isinstance(block, Advice):
        yield " ".join((block.title, *(f"{label}: {text}." for label, text in block.rows))), block.language
    elif isinstance(block, Figure):
        yield " ".join((block.title, *block.lines)), None
    elif isinstance(block, Table):
        yield from ((" ".join(row), None) for row in block.rows)
    elif isinstance(block, Changed):
        yield "".join(text for text, _ in block.parts), block.language
    else:
        yield block.text, block.language


def _mark(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:MARK]
