"""A chapter taken apart for an editor: sentences of the house are text to change, all the rest is a line that names it.

What the table said, and every number, stays where it is composed: so it leaves an edited chapter as soon as it leaves
the table, and no number comes in by another door than the one. Text is only what stands word for word in our own
catalogue.
"""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache

import words
from exports.blocks import Advice, Box, Chapter, Checklist, Harvest, Heading, Lead, Paragraph, Plain, Points

SURFACE = "reader."
# Sentences of the house that say what came of the evening, or how far the document is: they change by themselves.
OUTCOMES = re.compile(
    r"reader\.(vote|people|lives|trail|did|account\.\w+\.\w+|short\.unsolved|status\.(concept|approved)|colophon\.version_\w+)"
)
MOST_WORDS = 4
Inner = Plain | Advice | Box


@dataclass(frozen=True)
class Part:
    """A block with the round it belongs to (its place among those of the chapter), and the line that names it: "" for
    text. The block of a `head` is that round without anything in it.
    """

    block: Inner | Harvest
    home: int | None
    line: str = ""

    @property
    def is_head(self) -> bool:
        """Whether it is the question of a round."""
        return isinstance(self.block, Harvest)


@dataclass(frozen=True)
class Taken:
    """A chapter in parts, in reading order; `spare` can be placed and is not printed now."""

    parts: tuple[Part, ...]
    spare: tuple[Part, ...]
    homes: tuple[Harvest, ...]

    @property
    def named(self) -> dict[str, Part]:
        """Everything that has a line."""
        return {part.line: part for part in (*self.parts, *self.spare) if part.line}


def take_apart(chapter: Chapter, language: str) -> Taken:
    """The parts of a chapter as it was composed; `language` is that of the document."""
    bare, spare, homes = _parts(chapter), _spare(chapter), _homes(chapter)
    namer = _Namer(language, chapter.title)
    named = tuple(namer.name(part, _is_text(bare, number, language)) for number, part in enumerate(bare))
    return Taken(named, tuple(namer.name(part, is_text=False) for part in spare), homes)


def same_line(line: str) -> str:
    """How a line is looked up: capitals and spaces do not matter."""
    return re.sub(r"\s+", " ", line.strip()).casefold().replace("{{ ", "{{").replace(" }}", "}}")


@cache
def of_the_house(language: str) -> frozenset[str]:
    """Every sentence of a handreiking that is always the same."""
    found = set()
    for key in words.keys(language):
        if key.startswith(SURFACE) and not OUTCOMES.match(key):
            with suppress(words.NoSuchWords):
                found.add(words.say(language, key))
    return frozenset(found)


def _homes(chapter: Chapter) -> tuple[Harvest, ...]:
    return tuple(block for block in chapter.blocks if isinstance(block, Harvest))


def _parts(chapter: Chapter) -> list[Part]:
    found: list[Part] = []
    home = -1
    for block in chapter.blocks:
        if isinstance(block, Harvest):
            home += 1
            head = [Part(replace(block, blocks=(), spare=()), home)] if block.title else []
            found += [*head, *(Part(one, home) for one in block.blocks)]
        else:
            found.append(Part(block, None))
    return found


def _spare(chapter: Chapter) -> Iterator[Part]:
    for home, block in enumerate(_homes(chapter)):
        yield from (Part(one, home) for one in block.spare)


def _is_text(parts: list[Part], number: int, language: str) -> bool:
    """Inside a round only between two things of that round: else nobody could tell any more that it belongs there."""
    part = parts[number]
    if not _said_by_the_house(part.block, of_the_house(language)):
        return False
    if isinstance(part.block, Lead) and number:
        return False
    if part.home is None:
        return True
    here = [place for place, one in enumerate(parts) if one.home == part.home]
    rest = [place for place in here if not _said_by_the_house(parts[place].block, of_the_house(language))]
    return bool(rest) and rest[0] < number < rest[-1]


def _said_by_the_house(block: object, known: frozenset[str]) -> bool:
    match block:
        case Paragraph():
            said = (block.text, *((block.label,) if block.label else ()))
        case Lead() | Heading():
            said = (block.text,)
        case Points() | Checklist():
            said = block.items
        case _:
            return False
    return block.language is None and all(one in known and "\n" not in one for one in said)


class _Namer:
    """Gives everything a name once, from sentences of the house around it; never from what somebody said."""

    def __init__(self, language: str, title: str) -> None:
        self._language, self._known = language, of_the_house(language)
        self._near = _short(title) if title in self._known else ""
        self._taken: set[str] = set()

    def name(self, part: Part, is_text: bool) -> Part:  # noqa: FBT001 - says what the part is
        """The part with its line."""
        if is_text:
            self._near = _short(_title(part.block)) or self._near
            return part
        sort = words.say(self._language, f"reader.piece.{part.block.face}")
        own = getattr(part.block, "name", "") or _short(self._own_title(part.block))
        if part.is_head:
            self._near = _short(f"{sort} {own}")
        return replace(part, line=self._free(sort, own or self._near or sort))

    def _own_title(self, block: object) -> str:
        said = (getattr(block, name, None) for name in ("label", "title", "caption"))
        return next((one for one in said if one and one in self._known), "")

    def _free(self, sort: str, name: str) -> str:
        tries = (name if number == 1 else f"{name}-{number}" for number in range(1, 1000))
        line = next(one for one in (f"{{{{{sort}: {name}}}}}" for name in tries) if one not in self._taken)
        self._taken.add(line)
        return line


def _title(block: object) -> str:
    match block:
        case Heading():
            return block.text
        case Paragraph():
            return block.label or ""
        case _:
            return ""


def _short(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:MOST_WORDS])
