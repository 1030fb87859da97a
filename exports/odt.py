"""The handreiking for LibreOffice and everybody who works with open documents. The same pieces as for Word.

No author, no day, no program stands in it; two times the same evening gives twice the same file.
"""

from io import BytesIO
from typing import Any

from lxml import etree
from odfdo import Document as NewDocument
from odfdo import Element, Header, Link, List, ListItem, Paragraph, Span

import words
from exports.blocks import BoxKind, Document
from exports.flow import Contents, Grid, Head, Items, Para, Run, Writing, flow
from exports.odt_styles import Wardrobe
from exports.packing import packed

WITHOUT = ("settings.xml", "manifest.rdf", "Configurations2/", "Thumbnails/")
MANIFEST = "META-INF/manifest.xml"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
WHOLE, NAMES = 15.5, 3.2
DC = "http://purl.org/dc/elements/1.1/"
FULL_PATH = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}full-path"


def odt(document: Document) -> bytes:
    """The whole document as an .odt file."""
    text = NewDocument("text")
    text.body.clear()
    wardrobe = Wardrobe(text)
    wardrobe.dress(document.language)
    concept = words.say(document.language, "reader.concept").upper() if document.concept else ""
    wardrobe.set_page(" · ".join(filter(None, (concept, document.title))))
    writing = _Writing(text.body, wardrobe)
    for piece in flow(document):
        writing.write(piece)
    file = BytesIO()
    text.save(file)
    told = _told(document)
    return packed(file.getvalue(), without=WITHOUT, rewritten={"meta.xml": lambda _: told, MANIFEST: _listed})


def _told(document: Document) -> bytes:
    """All that the file tells about itself: a title and a language."""
    root = etree.Element(f"{{{OFFICE}}}document-meta", nsmap={"office": OFFICE, "dc": DC})
    root.set(f"{{{OFFICE}}}version", "1.3")
    meta = etree.SubElement(root, f"{{{OFFICE}}}meta")
    etree.SubElement(meta, f"{{{DC}}}title").text = document.title
    etree.SubElement(meta, f"{{{DC}}}language").text = document.language
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _listed(manifest: bytes) -> bytes:
    """The list of files in the file, without those that are left out."""
    root = etree.fromstring(manifest)
    for entry in list(root):
        if entry.get(FULL_PATH, "").startswith(WITHOUT):
            root.remove(entry)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _widths(piece: Grid) -> tuple[float, ...]:
    """In centimetres. A card names its rows on the left; the columns of other tables are alike."""
    count = len(piece.rows[0])
    return (WHOLE / count,) * count if piece.head else (NAMES, WHOLE - NAMES)


class _Writing(Writing):
    """Goes through the pieces once."""

    def __init__(self, body: Any, wardrobe: Wardrobe) -> None:
        self._body = body
        self._wardrobe = wardrobe
        self._tables = 0

    def para(self, piece: Para) -> None:
        self._body.append(self._paragraph(piece.style, piece.runs, piece.frame))

    def head(self, piece: Head) -> None:
        header = Header(piece.level)
        header.style = self._wardrobe.paragraph(f"heading {piece.level}", piece.frame)
        if piece.key:
            mark = Element.from_tag("text:bookmark")
            mark.set_attribute("text:name", piece.key)
            header.append(mark)
        self._fill(header, piece.runs)
        self._body.append(header)

    def items(self, piece: Items) -> None:
        listed = List(style=self._wardrobe.list(piece.sort))
        for runs in piece.items:
            item = ListItem()
            item.append(self._paragraph("item", runs, piece.frame))
            listed.append(item)
        self._body.append(listed)

    def grid(self, piece: Grid) -> None:
        """The first row heads the columns when there is a head, and comes back on every page."""
        self._tables += 1
        if piece.caption:
            self._body.append(self._paragraph("caption", (Run(piece.caption),), piece.frame))
        table = Element.from_tag("table:table")
        table.set_attribute("table:name", f"table-{self._tables}")
        for width in _widths(piece):
            column = Element.from_tag("table:table-column")
            column.set_attribute("table:style-name", self._wardrobe.column(width))
            table.append(column)
        if piece.head:
            above = Element.from_tag("table:table-header-rows")
            above.append(self._row(tuple(Run(name, mark="strong") for name in piece.head), "head cell"))
            table.append(above)
        for row in piece.rows:
            table.append(self._row(row, "cell"))
        self._body.append(table)

    def _row(self, runs: tuple[Run, ...], looks: str) -> Element:
        row = Element.from_tag("table:table-row")
        for run in runs:
            cell = Element.from_tag("table:table-cell")
            cell.set_attribute("office:value-type", "string")
            cell.set_attribute("table:style-name", self._wardrobe.cell(looks))
            cell.append(self._paragraph("cell", (run,), None))
            row.append(cell)
        return row

    def contents(self, piece: Contents) -> None:
        self._body.append(self._paragraph("contents", (Run(piece.title),), None))
        for key, name in piece.chapters:
            line = Paragraph(style=self._wardrobe.paragraph("contents line", None))
            line.append(Link(f"#{key}", text=name))
            self._body.append(line)

    def _paragraph(self, style: str, runs: tuple[Run, ...], frame: BoxKind | None) -> Paragraph:
        paragraph = Paragraph(style=self._wardrobe.paragraph(style, frame))
        self._fill(paragraph, runs)
        return paragraph

    def _fill(self, holder: Element, runs: tuple[Run, ...]) -> None:
        for run in runs:
            holder.append(Span(run.text, style=self._wardrobe.words(run.language, run.mark)))
