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
    Quote,
    Table,
)

MARK = 12


@dataclass(frozen=True)
class Passage:
    """A few words of the document; `language` only when it differs from the document's. `quoted` when somebody wrote them
    at the table, so that the community can stop them.
    """

    mark: str
    text: str
    language: str | None
    quoted: bool = False


def chapter(document: Document, key: str) -> Chapter | None:
    """The chapter with this key; None when there is none."""
    return next((one for one in document.chapters if one.key == key), None)


def passages(of: Chapter) -> tuple[Passage, ...]:
    """Everything in this chapter that can be pointed at, in reading order, each text once."""
    said = {one.text for one in quotes(of)}
    found = (
        Passage(_mark(text), text, language, text in said)
        for block in of.blocks
        for text, language in _texts(block)
    )
    return tuple({one.mark: one for one in found if one.text}.values())


def passage(document: Document, mark: str) -> Passage | None:
    """The passage with this mark; None when it was changed or is gone."""
    found = (one for part in document.chapters for one in passages(part))
    return next((one for one in found if one.mark == mark), None)


def quotes(of: Chapter) -> Iterator[Quote]:
    """What people wrote themselves, in the rounds of this chapter. A sentence that the group laid down is not of them: it
    says how widely it lives.
    """
    for block in of.blocks:
        if isinstance(block, Harvest):
            boxed = (inner for box in block.blocks if isinstance(box, Box) for inner in box.blocks)
            yield from (one for one in (*block.blocks, *boxed) if isinstance(one, Quote) and not one.trace)


def quote(document: Document, mark: str) -> str:
    """The words of the quote with this mark; "" when there is none."""
    found = passage(document, mark)
    return found.text if found is not None and found.quoted else ""


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
