"""What python-docx has no words for: the language of a part, lists that start again, fields, and what a table heads."""

from collections.abc import Iterable
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length
from docx.table import Table
from docx.text.paragraph import Paragraph

from exports.tongues import tag

NOT_OURS = ("extended-properties", "thumbnail", "stylesWithEffects", "customXml")
TRACES = ("w:rsids", "w:rsid", "w14:docId", "w14:defaultImageDpi", "w:proofState", "w:savePreviewPicture")
SORTS = {"points": (90, "bullet", "•"), "numbers": (91, "decimal", "%1."), "ticks": (92, "bullet", "☐")}


def forget_the_template(word: WordDocument, title: str, language: str) -> None:
    """Only a title and a language are told about the file: no author, no day, no program."""
    told = word.core_properties
    for child in list(told._element):  # noqa: SLF001 - empty texts would still say that there was an author
        told._element.remove(child)  # noqa: SLF001
    told.title, told.language = title, language
    for holder in (word.part.package, word.part):
        for key in [key for key, one in holder.rels.items() if one.reltype.endswith(NOT_OURS)]:
            del holder.rels[key]
    for part in (word.element, word.styles.element, word.settings.element):
        _wipe(part)
    for sort in SORTS.values():
        _numbering(word).insert(0, _sort_of_list(*sort))


def _wipe(part: Any) -> None:
    """Numbers by which Word knows who typed what in which sitting."""
    traces = [one for one in part.iter() if one.tag in map(_name, TRACES)]
    for element in traces:
        element.getparent().remove(element)
    for element in part.iter():
        for name in [one for one in element.attrib if "rsid" in one]:
            del element.attrib[name]


def run(paragraph: Paragraph, text: str, language: str | None, mark: str) -> None:
    """Words at the end of a paragraph, in bold ("strong"), underlined ("added") or as they are."""
    words = paragraph.add_run(text)
    words.bold = True if mark == "strong" else None
    words.underline = True if mark == "added" else None
    if language:
        words._r.get_or_add_rPr().append(_element("w:lang", val=tag(language)))  # noqa: SLF001


def frame(paragraph: Paragraph, ink: str, ground: str) -> None:
    """A bar on the left and a ground of its own."""
    borders = _element("w:pBdr")
    borders.append(_element("w:left", val="single", sz="24", space="8", color=ink))
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties.append(borders)
    properties.append(_element("w:shd", val="clear", color="auto", fill=ground))


def new_list(word: WordDocument, sort: str) -> int:
    """The number of a new list of this sort; a list that counts starts at one again."""
    numbering = _numbering(word)
    number = 1 + max(int(one.get(qn("w:numId"))) for one in numbering.findall(qn("w:num")))
    instance = _element("w:num", numId=str(number))
    instance.append(_element("w:abstractNumId", val=str(SORTS[sort][0])))
    again = _element("w:lvlOverride", ilvl="0")
    again.append(_element("w:startOverride", val="1"))
    instance.append(again)
    numbering.append(instance)
    return number


def in_list(paragraph: Paragraph, number: int) -> None:
    """Makes a paragraph an item of that list."""
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    item = properties.get_or_add_numPr()
    item.append(_element("w:ilvl", val="0"))
    item.append(_element("w:numId", val=str(number)))


def say_what_heads(table: Table, caption: str, head: int) -> None:
    """The first row heads the columns when there is a `head`; the first cell heads its row. No row is cut in two."""
    properties = table._tbl.tblPr  # noqa: SLF001
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    look = {"firstRow": "1" if head else "0", "firstColumn": "1", "lastRow": "0", "lastColumn": "0"}
    properties.append(_element("w:tblLook", val="0000", noHBand="1", noVBand="1", **look))
    if caption:
        properties.append(_element("w:tblCaption", val=caption))
    for number, row in enumerate(table.rows):
        told = row._tr.get_or_add_trPr()  # noqa: SLF001
        told.append(_element("w:cantSplit"))
        if head and number == 0:
            told.append(_element("w:tblHeader"))


def draw_thin_lines(table: Table) -> None:
    """A quiet line under every row, and none beside it."""
    borders = _element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        if side in ("bottom", "insideH"):
            borders.append(_element(f"w:{side}", val="single", sz="4", space="0", color="CFC6B6"))
        else:
            borders.append(_element(f"w:{side}", val="nil"))
    look: Any = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001
    look.addprevious(borders)


def set_widths(table: Table, widths: Iterable[Length]) -> None:
    """How wide the columns are, in every row, because each program reads it somewhere else."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def bookmark(paragraph: Paragraph, key: str, number: int) -> None:
    """An address to link to."""
    paragraph._p.insert(1, _element("w:bookmarkStart", id=str(number), name=f"_{key}"))  # noqa: SLF001
    paragraph._p.append(_element("w:bookmarkEnd", id=str(number)))  # noqa: SLF001


def page_number(paragraph: Paragraph) -> None:
    """The number of the page."""
    field = _element("w:fldSimple", instr="PAGE")
    field.append(_text("1"))
    paragraph._p.append(field)  # noqa: SLF001


def contents(word: WordDocument, chapters: Iterable[tuple[str, str]]) -> None:
    """The list of chapters as a field: it is there at once, and a word processor can renew it with page numbers."""
    lines = [word.add_paragraph(style="toc 1") for _ in chapters]
    for line, (key, name) in zip(lines, chapters, strict=True):
        link = _element("w:hyperlink", anchor=f"_{key}", history="1")
        link.append(_text(name))
        line._p.append(link)  # noqa: SLF001
    for at, kind in ((1, "begin"), (2, 'TOC \\o "1-1" \\h \\z'), (3, "separate")):
        lines[0]._p.insert(at, _field(kind))  # noqa: SLF001
    lines[-1]._p.append(_field("end"))  # noqa: SLF001


def _field(kind: str) -> Any:
    part = _element("w:r")
    if kind in ("begin", "separate", "end"):
        part.append(_element("w:fldChar", fldCharType=kind))
    else:
        instruction = _element("w:instrText")
        instruction.text = kind
        part.append(instruction)
    return part


def _sort_of_list(key: int, how: str, sign: str) -> Any:
    return parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{how}"/><w:lvlText w:val="{sign}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _numbering(word: WordDocument) -> Any:
    return word.part.numbering_part.element


def _text(words: str) -> Any:
    part, text = _element("w:r"), _element("w:t")
    text.text = words
    part.append(text)
    return part


def _element(kind: str, /, **attributes: str) -> Any:
    element = OxmlElement(kind)
    for attribute, value in attributes.items():
        element.set(qn(f"w:{attribute}"), value)
    return element


def _name(name: str) -> str:
    prefix, _, rest = name.partition(":")
    if prefix == "w14":
        return f"{{http://schemas.microsoft.com/office/word/2010/wordml}}{rest}"
    return str(qn(name))
