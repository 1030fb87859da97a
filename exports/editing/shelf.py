"""What an editor can place in a chapter: the line to put there, and the first words of what will stand in its place."""

from collections.abc import Iterable
from dataclasses import dataclass

from exports.blocks import Block, Chapter, Harvest
from exports.editing.parts import same_line, take_apart
from exports.editing.reading import NAMED
from exports.passages import passages

LONGEST = 160


@dataclass(frozen=True)
class Thing:
    """A line, what it stands for, and whether it has a place now."""

    line: str
    words: str
    is_placed: bool


def things(chapter: Chapter, language: str, text: str) -> tuple[Thing, ...]:
    """Everything that can be placed in this chapter, in the order in which it was composed."""
    placed = lines_in(text)
    named = take_apart(chapter, language).named
    return tuple(
        Thing(line, _told(part.block), same_line(line) in {same_line(one) for one in placed})
        for line, part in named.items()
    )


def arrived(base: str, composed: str) -> tuple[str, ...]:
    """The lines that were not there yet when the editor began."""
    known = {same_line(line) for line in lines_in(base)}
    return tuple(line for line in lines_in(composed) if same_line(line) not in known) if base else ()


def lines_in(text: str) -> tuple[str, ...]:
    """The lines of a text that name something."""
    return tuple(line.strip() for line in text.split("\n") if NAMED.match(line))


def _told(block: Block) -> str:
    if isinstance(block, Harvest):
        return block.title
    return _short(one.text for one in passages(Chapter("", 0, "", (block,))))


def _short(texts: Iterable[str]) -> str:
    told = " · ".join(" ".join(text.split()) for text in texts)
    return told if len(told) <= LONGEST else f"{told[:LONGEST].rsplit(' ', 1)[0]} …"
