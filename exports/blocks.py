"""What a handreiking is made of, before anybody thinks of paper, a browser or a word processor.

One composed document feeds every form, so that a number or a quote never differs between them. There is no
place here for markup, addresses or classes: what people at the table wrote can only become text.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from exports.drawing import Drawing

FULL = 14
BoxKind = Literal["brief", "practice", "do", "mind", "minority"]


@dataclass(frozen=True)
class Paragraph:
    """Running text, at most six lines. `language` only when it differs from the document's; `label` opens it in bold."""

    face: ClassVar[str] = "paragraph"
    text: str
    language: str | None = None
    label: str | None = None


@dataclass(frozen=True)
class Lead:
    """The sentence a chapter opens with, a little larger: what it is about, for whoever only leafs through."""

    face: ClassVar[str] = "lead"
    text: str
    language: str | None = None


@dataclass(frozen=True)
class Figure:
    """A drawing with its name and its words. The `lines` say all that it shows: they are read aloud in its place, and
    printed in its place where there are no drawings, unless they are `said_beside` it anyway. Like every number they
    came through the one door.
    """

    face: ClassVar[str] = "figure"
    key: str
    title: str
    lines: tuple[str, ...]
    drawing: Drawing
    said_beside: bool = False


@dataclass(frozen=True)
class Quote:
    """Literal words that may be printed. `trace` says from which round, or how widely they live, never from whom.

    It is "" where the harvest around it has said so once for all. A `bar` draws what the trace says. `name` is how an
    editor calls it (it says nothing about the card it came from), `theme` under which theme of the table it lies.
    """

    face: ClassVar[str] = "quote"
    text: str
    language: str
    trace: str
    bar: Figure | None = None
    name: str = ""
    theme: str = ""


@dataclass(frozen=True)
class Points:
    """A short list; `ordered` when the order means something (steps, three advices), not to rank people's words."""

    face: ClassVar[str] = "points"
    items: tuple[str, ...]
    ordered: bool
    language: str | None = None


@dataclass(frozen=True)
class Checklist:
    """Things a reader can tick with a pen; every one starts with a verb."""

    face: ClassVar[str] = "checklist"
    items: tuple[str, ...]
    language: str | None = None


@dataclass(frozen=True)
class Table:
    """A small table; every row is as long as `head`."""

    face: ClassVar[str] = "table"
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Heading:
    """A heading inside a chapter."""

    face: ClassVar[str] = "heading"
    text: str
    language: str | None = None


@dataclass(frozen=True)
class Changed:
    """A text that grew at the table: (words, added) in reading order. It says what was added, never by whom."""

    face: ClassVar[str] = "changed"
    parts: tuple[tuple[str, bool], ...]
    language: str | None = None


@dataclass(frozen=True)
class Advice:
    """One advice on one card: (label, text) rows for who, what, when, why, what it takes and who comes along."""

    face: ClassVar[str] = "advice"
    number: int
    title: str
    rows: tuple[tuple[str, str], ...]
    language: str | None = None
    name: str = ""


@dataclass(frozen=True)
class Span:
    """A few words an editor typed; bold when `strong`, a link when there is an `address` (https, nothing else)."""

    text: str
    strong: bool = False
    address: str = ""


@dataclass(frozen=True)
class Written:
    """Words an editor typed that have something bold or a link in them, or are set aside. A list has more `lines`."""

    face: ClassVar[str] = "written"
    sort: Literal["text", "points", "numbers", "aside"]
    lines: tuple[tuple[Span, ...], ...]
    language: None = None

    @property
    def text(self) -> str:
        """Its bare words."""
        return "\n".join("".join(span.text for span in line) for line in self.lines)


Plain = Paragraph | Lead | Quote | Points | Checklist | Table | Heading | Changed | Figure | Written


@dataclass(frozen=True)
class Box:
    """A few blocks set apart. A box holds no box and no advice: depth would be a way to choke the press."""

    face: ClassVar[str] = "box"
    kind: BoxKind
    title: str
    blocks: tuple[Plain, ...]


@dataclass(frozen=True)
class Harvest:
    """What one round brought to a chapter, drawn by the reader's face of its kind (`rounds/<kind>/reader.html`).

    `title` is the question that was asked there; "" when the chapter has said it already. `trace` says once for all
    quotes in it from which round they are. `spare` are quotes that may be printed and are not, unless an editor chooses
    them; `name` is how an editor calls the round.
    """

    face: ClassVar[str] = "harvest"
    kind: str
    title: str
    blocks: tuple[Plain | Advice | Box, ...]
    language: str | None = None
    trace: str = ""
    spare: tuple[Quote, ...] = ()
    name: str = ""


Block = Plain | Advice | Box | Harvest


@dataclass(frozen=True)
class Chapter:
    """One chapter. `key` is its address inside the document; chapters without content are simply not there."""

    key: str
    number: int
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """A whole handreiking; a "summary" is the same for one of its readers, on two pages.

    `municipality` and `month` are what the chair typed: never a venue, never a clock. `concept` stays true until two
    people approved by function; as long as it is, every page says so.
    """

    title: str
    subtitle: str
    language: str
    municipality: str
    month: str
    version_label: str
    concept: bool
    chapters: tuple[Chapter, ...]
    form: Literal["whole", "summary"] = "whole"

    @property
    def thin(self) -> bool:
        """Whether it came from a small table: then no chapter asks for a page of its own."""
        return len(self.chapters) < FULL
