"""A chapter as text: signs that anyone understands, and a line for everything that is not to be typed over."""

import re

from exports.blocks import Chapter, Checklist, Heading, Lead, Paragraph, Points
from exports.editing.parts import Part, take_apart

SPECIAL = re.compile(r"([\\*_])|(?<=\])(\()")
AT_THE_START = re.compile(r"^(\d*)(#|>|-|\+|\{\{|(?<=\d)[.)])")


def as_text(chapter: Chapter, language: str) -> str:
    """The whole chapter, as it was composed."""
    parts = take_apart(chapter, language).parts
    return "\n\n".join(part.line or _text(part) for part in parts)


def _text(part: Part) -> str:
    match part.block:
        case Heading(text=text):
            return f"{'###' if part.home is not None else '##'} {escaped(text)}"
        case Lead(text=text):
            return escaped(text)
        case Paragraph(text=text, label=label):
            return f"**{escaped(label)}** {escaped(text)}" if label else escaped(text)
        case Points(items=items, ordered=ordered):
            marks = [f"{number}." if ordered else "-" for number in range(1, len(items) + 1)]
            return "\n".join(f"{mark} {escaped(item)}" for mark, item in zip(marks, items, strict=True))
        case Checklist(items=items):
            return "\n".join(f"- [ ] {escaped(item)}" for item in items)
        case _:
            raise TypeError(type(part.block).__name__)


def escaped(text: str) -> str:
    """So that it reads back as these very words."""
    safe = SPECIAL.sub(lambda found: "\\" + found[0], text)
    return AT_THE_START.sub(r"\1\\\2", safe)
