"""What an editor wrote, read back into a chapter. HTML stays text, links go to https only, names must exist.

Nothing that comes out of here is markup: only words, bold words, and lines that stand for what the table said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from exports.blocks import (
    Advice,
    Block,
    Box,
    Chapter,
    Checklist,
    Harvest,
    Heading,
    Lead,
    Paragraph,
    Plain,
    Points,
    Span,
    Written,
)
from exports.editing.parts import Part, Taken, same_line, take_apart

NAMED = re.compile(r"^\s*\{\{.*\}\}\s*$")
TICK = "[ ] "
RULES = ("heading", "list", "blockquote", "emphasis", "link", "escape")
DEEPEST = (
    13  # of markdown-it's twenty levels: six lists in each other, each with its items and what stands in them
)
SORTS = {"bullet_list_open": "points", "ordered_list_open": "numbers", "blockquote_open": "aside"}


class Unreadable(Exception):
    """A line that cannot stay as it is; `reason` names the sentence in the catalogue (`desk.<reason>`)."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line, self.reason = line, reason


@dataclass(frozen=True)
class _Item:
    """A part of the table, or something that was typed (then it belongs nowhere yet)."""

    block: Plain | Advice | Box | Harvest
    home: int | None
    typed: bool


def from_text(text: str, chapter: Chapter, language: str) -> Chapter:
    """The chapter as this text has it. Raises Unreadable for a line that names nothing, names it twice, or is not alone."""
    taken = take_apart(chapter, language)
    items = list(_items(text, taken))
    return replace(chapter, blocks=tuple(_together(_with_its_lead(items, taken), taken)))


def without_what_is_gone(text: str, chapter: Chapter, language: str) -> str:
    """The text without lines that name nothing any more: what was taken back leaves without a trace."""
    known = {same_line(line) for line in take_apart(chapter, language).named}
    kept: list[str] = []
    for line in text.split("\n"):
        if not NAMED.match(line):
            kept.append(line)
        elif same_line(line) in known:
            known.discard(same_line(line))
            kept.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")


def _items(text: str, taken: Taken) -> Iterator[_Item]:
    named = {same_line(line): part for line, part in taken.named.items()}
    seen: set[str] = set()
    typed: list[str] = []
    for number, line in enumerate([*text.split("\n"), None], start=1):
        if line is not None and not NAMED.match(line):
            typed.append(line)
            continue
        yield from _read(typed, number - len(typed))
        typed = []
        if line is not None:
            part = _named(same_line(line), number, named, seen)
            yield _Item(part.block, part.home, typed=False)


def _named(line: str, number: int, named: dict[str, Part], seen: set[str]) -> Part:
    if line not in named:
        raise Unreadable(number, "edit_unknown")
    if line in seen:
        raise Unreadable(number, "edit_twice")
    seen.add(line)
    return named[line]


def _read(lines: list[str], first: int) -> Iterator[_Item]:
    for number, line in enumerate(lines, start=first):
        if "{{" in line.replace("\\{{", ""):
            raise Unreadable(number, "edit_not_alone")
    parsed = _pencil().parse("\n".join(lines))
    _check_depth(parsed, first)
    tokens = iter(parsed)
    for token in tokens:
        yield _Item(_block(token, tokens), None, typed=True)


def _check_depth(parsed: list[Token], first: int) -> None:
    """What lies deeper than the pencil looks would be gone without a word; so it is refused well before that."""
    for token in parsed:
        if token.level > DEEPEST:
            raise Unreadable(first + (token.map or (0,))[0], "edit_too_deep")


def _block(token: Token, tokens: Iterator[Token]) -> Plain:
    """One block; what is inside it is used up. A list in a list becomes a longer list."""
    inside = list(_inside(token, tokens))
    lines = [_spans(one) for one in inside if one.type == "inline"]
    if token.type == "heading_open":
        return Heading(_plain(lines[0] if lines else ()))
    if token.type in SORTS:
        return _many(SORTS[token.type], tuple(line for line in lines if line))
    return _paragraph(lines[0])


def _inside(token: Token, tokens: Iterator[Token]) -> Iterator[Token]:
    depth: int = token.nesting
    while depth:
        one = next(tokens)
        depth += one.nesting
        yield one


def _many(sort: str, lines: tuple[tuple[Span, ...], ...]) -> Plain:
    texts = tuple(map(_plain, lines))
    if sort == "aside":
        return Written("aside", lines)
    if any(span.strong or span.address for line in lines for span in line):
        return Written("numbers" if sort == "numbers" else "points", lines)
    if texts and all(text.startswith(TICK) for text in texts):
        return Checklist(tuple(text.removeprefix(TICK).strip() for text in texts))
    return Points(texts, ordered=sort == "numbers")


def _paragraph(line: tuple[Span, ...]) -> Plain:
    match line:
        case (Span(strong=False, address=""),):
            return Paragraph(line[0].text)
        case (Span(strong=True, address=""), Span(strong=False, address="")) if line[1].text.startswith(" "):
            return Paragraph(line[1].text.strip(), label=line[0].text)
        case _:
            return Written("text", (line,))


def _spans(inline: Token) -> tuple[Span, ...]:
    found: list[Span] = []
    strong, address = 0, ""
    for token in inline.children or ():
        if token.type in ("strong_open", "strong_close"):
            strong += token.nesting
        elif token.type in ("link_open", "link_close"):
            address = str(token.attrGet("href") or "") if token.nesting > 0 else ""
        elif token.content or token.type in ("softbreak", "hardbreak"):
            found.append(Span(token.content or " ", bool(strong), address))
    return tuple(_joined(found))


def _joined(spans: list[Span]) -> Iterator[Span]:
    """Neighbours that look the same are one."""
    while spans:
        first = spans.pop(0)
        while spans and replace(spans[0], text="") == replace(first, text=""):
            first = replace(first, text=first.text + spans.pop(0).text)
        yield first


def _plain(line: tuple[Span, ...]) -> str:
    return "".join(span.text for span in line)


def _with_its_lead(items: list[_Item], taken: Taken) -> list[_Item]:
    """A chapter that opened with a larger sentence still does."""
    opened = bool(taken.parts) and isinstance(taken.parts[0].block, Lead) and not taken.parts[0].line
    if (
        opened
        and items
        and items[0].typed
        and isinstance(items[0].block, Paragraph)
        and not items[0].block.label
    ):
        return [_Item(Lead(items[0].block.text), None, typed=True), *items[1:]]
    return items


def _together(items: list[_Item], taken: Taken) -> Iterator[Block]:
    """What belongs to one round and stands together is drawn as that round, wherever it was moved to."""
    home: int | None = None
    round_: Harvest | None = None
    for number, item in enumerate(items):
        belongs = _home(item, items[number + 1 :], home)
        if belongs is None or belongs != home or isinstance(item.block, Harvest):
            if round_:
                yield round_
            round_ = _opened(item, belongs, taken)
        home = belongs
        if round_ and not isinstance(item.block, Harvest):
            round_ = replace(round_, blocks=(*round_.blocks, item.block))
        elif not isinstance(item.block, Harvest):
            yield item.block
    if round_:
        yield round_


def _home(item: _Item, following: list[_Item], home: int | None) -> int | None:
    """What was typed between two things of one round belongs to it."""
    if not item.typed:
        return item.home
    after = next((one for one in following if not one.typed), None)
    same = after is not None and after.home == home and not isinstance(after.block, Harvest)
    return home if same else None


def _opened(item: _Item, belongs: int | None, taken: Taken) -> Harvest | None:
    if belongs is None:
        return None
    home = taken.homes[belongs]
    return replace(home, blocks=(), title=home.title if isinstance(item.block, Harvest) else "")


@cache
def _pencil() -> MarkdownIt:
    """Only what a policy officer needs; everything else is words. Links: https, and nothing else."""
    pencil = MarkdownIt("zero").enable(list(RULES))
    pencil.validateLink = _goes_outside_safely  # type: ignore[method-assign]
    return pencil


def _goes_outside_safely(url: str) -> bool:
    return url.lower().startswith("https://")
