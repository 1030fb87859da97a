"""Choosing quotes: only what its writer allowed, a few per theme, in an order of the editor's own.

What is said about a choice is advice: a fact that may point at somebody, two quotes that look like one voice, and
quotes that all come from one round (handreiking.md, Quotes).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from exports.blocks import Chapter, Harvest, Quote
from exports.editing.parts import Part, same_line, take_apart
from exports.editing.reading import Unreadable
from exports.editing.voices import one_voice
from exports.harvest import MOST_QUOTES, QUOTES_A_THEME
from sessions.kind import quotable_cards
from sessions.masking.marking import known_words, marks
from sessions.method import KINDS

PLACE = "place."


@dataclass(frozen=True)
class Choice:
    """A quote that may be printed: where it stands now (0: nowhere), and what in it may point at somebody."""

    line: str
    name: str
    text: str
    place: int
    rare: tuple[str, ...]


@dataclass(frozen=True)
class Choices:
    """The quotes of one round under one theme ("": none), and how many of them may be printed."""

    round: str
    theme: str
    most: int
    quotes: tuple[Choice, ...]


@dataclass(frozen=True)
class Advice:
    """What an editor may want to look at again: pairs that look like one voice, and whether all come from one round."""

    voices: tuple[tuple[str, str], ...]
    from_one_round: bool


def choices(
    chapter: Chapter, language: str, text: str, known: frozenset[str] = frozenset()
) -> tuple[Choices, ...]:
    """Everything that can be chosen in this chapter, round by round and theme by theme; `known` words point at nobody."""
    order = _places(text)
    groups = _groups(chapter, language)
    return tuple(
        Choices(
            _round(chapter, language, home),
            theme,
            most,
            tuple(_choice(part, order, [one.line for one in parts], known) for part in parts),
        )
        for (home, theme), (most, parts) in groups.items()
    )


def can_be_chosen(chapter: Chapter, language: str) -> bool:
    """Whether there is anything to choose."""
    return bool(_groups(chapter, language))


def chosen(chapter: Chapter, language: str, text: str, form: Mapping[str, str]) -> str:
    """The text with the quotes that were chosen (`place.<name>`: 1 and up), in that order, where the others stood."""
    for (home, _), (_, parts) in _groups(chapter, language).items():
        placed = [(_asked(form, part), number, part.line) for number, part in enumerate(parts)]
        wanted = [line for place, _, line in sorted(placed) if place]
        text = _instead(text, [part.line for part in parts], wanted, _head(chapter, language, home))
    return text


def check(chapter: Chapter, language: str, text: str) -> None:
    """Raises Unreadable at the first quote that is one too many under its theme, or in a round without themes."""
    lines = [same_line(line) for line in text.split("\n")]
    for most, parts in _groups(chapter, language).values():
        mine = {same_line(part.line) for part in parts}
        placed = [number for number, line in enumerate(lines, start=1) if line in mine]
        if len(placed) > most:
            raise Unreadable(placed[most], "edit_too_many_quotes")


def advice(groups: tuple[Choices, ...]) -> Advice:
    """About what is chosen now."""
    printed = [(group.round, one.text) for group in groups for one in group.quotes if one.place]
    everything = [one.text for group in groups for one in group.quotes]
    rounds = {round_ for round_, _ in printed}
    alone = len(rounds) == 1 and len({group.round for group in groups}) > 1
    return Advice(one_voice([text for _, text in printed], everything), alone)


def known_of(*texts: str) -> frozenset[str]:
    """The words a table uses itself."""
    return known_words(texts)


def _groups(chapter: Chapter, language: str) -> dict[tuple[int, str], tuple[int, list[Part]]]:
    taken = take_apart(chapter, language)
    composed = Counter(_theme(part) for part in taken.parts if _may_be_chosen(part, taken.homes))
    found: dict[tuple[int, str], list[Part]] = {}
    for part in (*taken.parts, *taken.spare):
        if part.home is not None and _may_be_chosen(part, taken.homes):
            found.setdefault((part.home, _theme(part)), []).append(part)
    themed = {home for home, theme in found if theme}
    return {
        (home, theme): (max(QUOTES_A_THEME, composed[theme]) if home in themed else MOST_QUOTES, parts)
        for (home, theme), parts in found.items()
    }


def _may_be_chosen(part: Part, homes: tuple[Harvest, ...]) -> bool:
    """Literal words with their writer's own tick, and no others: what was written for the document stands in it anyway."""
    return (
        isinstance(part.block, Quote)
        and part.home is not None
        and KINDS[homes[part.home].kind].gather is quotable_cards
    )


def _theme(part: Part) -> str:
    return part.block.theme if isinstance(part.block, Quote) else ""


def _choice(part: Part, order: dict[str, int], group: list[str], known: frozenset[str]) -> Choice:
    assert isinstance(part.block, Quote)  # noqa: S101 - for the type checker
    here = sorted(order[same_line(line)] for line in group if same_line(line) in order)
    at = order.get(same_line(part.line))
    rare = tuple(mark.words for mark in marks(part.block.text, known))
    return Choice(
        part.line, part.block.name, part.block.text, here.index(at) + 1 if at is not None else 0, rare
    )


def _places(text: str) -> dict[str, int]:
    return {same_line(line): number for number, line in enumerate(text.split("\n"))}


def _round(chapter: Chapter, language: str, home: int) -> str:
    return take_apart(chapter, language).homes[home].trace


def _head(chapter: Chapter, language: str, home: int) -> str:
    parts = take_apart(chapter, language).parts
    return next((part.line for part in parts if part.home == home and part.is_head), "")


def _asked(form: Mapping[str, str], part: Part) -> int:
    typed = form.get(f"{PLACE}{part.block.name}", "") if isinstance(part.block, Quote) else ""
    return int(typed) if typed.isascii() and typed.isdigit() else 0


def _instead(text: str, group: list[str], wanted: list[str], head: str) -> str:
    mine = {same_line(line) for line in group}
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if same_line(line) in mine]
    heads = [number + 1 for number, line in enumerate(lines) if head and same_line(line) == same_line(head)]
    at = (starts or heads or [len(lines)])[0]
    before, after = (_without(part, mine) for part in (lines[:at], lines[at:]))
    return "\n\n".join(part for part in (before, "\n\n".join(wanted), after) if part)


def _without(lines: list[str], gone: set[str]) -> str:
    return "\n".join(_once_empty(line for line in lines if same_line(line) not in gone)).strip("\n")


def _once_empty(lines: Iterator[str]) -> Iterator[str]:
    """A quote that went leaves no hole."""
    before = "x"
    for line in lines:
        if line.strip() or before.strip():
            yield line
        before = line
