"""How the Word file looks: the colours of the paper, letters that every office has, and styles with names one can find."""

from typing import Literal, NamedTuple, cast

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from exports.blocks import BoxKind
from exports.flow import Style
from exports.tongues import tag

LETTERS = "Calibri"
INK, SOFT, PETROL = "1D282C", "46545A", "0D4A59"
STYLES: dict[Style, str] = {
    "state": "Concept",
    "title": "Title",
    "subtitle": "Subtitle",
    "imprint": "Imprint",
    "text": "Normal",
    "lead": "Lead",
    "quote": "Quote",
    "trace": "Trace",
    "note": "Trace",
}
FRAMES: dict[BoxKind, tuple[str, str]] = {
    "brief": (PETROL, "E3EEF0"),
    "practice": ("CFC6B6", "F7F2E8"),
    "do": (PETROL, "FFFFFF"),
    "mind": ("6B4100", "F6E7C8"),
    "minority": ("553461", "ECE2EF"),
}


class Dress(NamedTuple):
    """Points, colour, weight, and the space before and after in points."""

    size: float
    colour: str
    weight: Literal["bold", "plain"]
    before: float
    after: float


DRESSES = {
    "Normal": Dress(11, INK, "plain", 0, 6),
    "Concept": Dress(10, PETROL, "bold", 0, 60),
    "Title": Dress(32, PETROL, "bold", 120, 12),
    "Subtitle": Dress(16, SOFT, "plain", 0, 200),
    "Imprint": Dress(11, SOFT, "plain", 0, 6),
    "Lead": Dress(12.5, SOFT, "plain", 0, 8),
    "Quote": Dress(12.5, INK, "plain", 8, 2),
    "Trace": Dress(9.5, SOFT, "plain", 0, 6),
    "Caption": Dress(11, PETROL, "bold", 10, 4),
    "Heading 1": Dress(22, PETROL, "bold", 28, 8),
    "Heading 2": Dress(14, PETROL, "bold", 14, 3),
    "Heading 3": Dress(12, PETROL, "bold", 10, 2),
    "Heading 4": Dress(11, PETROL, "bold", 8, 2),
    "TOC Heading": Dress(22, PETROL, "bold", 0, 10),
    "toc 1": Dress(11.5, INK, "plain", 0, 5),
    "List Paragraph": Dress(11, INK, "plain", 0, 3),
    "No Spacing": Dress(6, INK, "plain", 0, 0),
}


def dress(word: WordDocument, language: str) -> None:
    """Gives every style we use its looks, and lets go of the hundred table styles we do not use."""
    for style in [one for one in word.styles if one.type == WD_STYLE_TYPE.TABLE]:
        if style.name not in ("Normal Table", "Table Grid"):
            style.delete()
    for name, looks in DRESSES.items():
        _dress(_style(word, name), looks)
    _style(word, "TOC Heading").paragraph_format.page_break_before = True
    for name in ("Caption", "Lead"):
        _style(word, name).paragraph_format.keep_with_next = True
    _style(word, "Concept").font.all_caps = True
    _speak(word, language)


def _style(word: WordDocument, name: str) -> ParagraphStyle:
    if name not in word.styles:
        word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    return cast("ParagraphStyle", word.styles[name])


def _dress(style: ParagraphStyle, looks: Dress) -> None:
    for old in style.element.findall(qn("w:rPr")):
        style.element.remove(old)
    for border in style.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
    style.font.name, style.font.size, style.font.bold = LETTERS, Pt(looks.size), looks.weight == "bold"
    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string(looks.colour)
    style.paragraph_format.space_before, style.paragraph_format.space_after = (
        Pt(looks.before),
        Pt(looks.after),
    )
    style.paragraph_format.widow_control = True
    style.hidden, style.quick_style = False, True


def _speak(word: WordDocument, language: str) -> None:
    """The language of all words that do not say otherwise."""
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    spoken = OxmlElement("w:lang")
    for name in ("val", "eastAsia", "bidi"):
        spoken.set(qn(f"w:{name}"), tag(language))
    defaults.append(spoken)
