"""The handreiking for whoever wants to change it in Word. The same words, with real headings, lists and tables.

No author, no day, no program stands in it; two times the same evening gives twice the same file.
"""

from io import BytesIO

from docx import Document as NewDocument
from docx.document import Document as WordDocument
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

import words
from exports import word_marks as marks
from exports.blocks import BoxKind, Document
from exports.flow import Contents, Grid, Head, Items, Para, Run, Writing, flow
from exports.packing import packed
from exports.word_styles import FRAMES, STYLES, dress


def docx(document: Document) -> bytes:
    """The whole document as a .docx file."""
    word = NewDocument()
    marks.forget_the_template(word, document.title, document.language)
    dress(word, document.language)
    _set_page(word, document)
    writing = _Writing(word)
    for piece in flow(document):
        writing.write(piece)
    file = BytesIO()
    word.save(file)
    return packed(file.getvalue(), without=(), rewritten={})


def _set_page(word: WordDocument, document: Document) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(25)
    section.top_margin = section.bottom_margin = Mm(25)
    section.different_first_page_header_footer = True
    if document.concept:
        head = section.header.paragraphs[0]
        head.text = words.say(document.language, "reader.concept")
        head.style = STYLES["state"]
        head.paragraph_format.space_after = Pt(0)
    foot = section.footer.paragraphs[0]
    foot.add_run(f"{document.title}\t\t")
    marks.page_number(foot)


class _Writing(Writing):
    """Goes through the pieces once; lists that count and bookmarks need to know how many there were."""

    def __init__(self, word: WordDocument) -> None:
        self._word = word
        self._bookmarks = 0

    def para(self, piece: Para) -> None:
        self._runs(self._word.add_paragraph(style=STYLES[piece.style]), piece.runs, piece.frame)

    def head(self, piece: Head) -> None:
        paragraph = self._word.add_paragraph(style=f"Heading {piece.level}")
        self._runs(paragraph, piece.runs, piece.frame)
        if piece.key:
            self._bookmarks += 1
            marks.bookmark(paragraph, piece.key, self._bookmarks)

    def items(self, piece: Items) -> None:
        number = marks.new_list(self._word, piece.sort)
        for item in piece.items:
            paragraph = self._word.add_paragraph(style="List Paragraph")
            marks.in_list(paragraph, number)
            self._runs(paragraph, item, piece.frame)

    def grid(self, piece: Grid) -> None:
        if piece.caption:
            self._runs(self._word.add_paragraph(style="Caption"), (Run(piece.caption),), piece.frame)
        rows = [tuple(Run(name, mark="strong") for name in piece.head)] if piece.head else []
        rows += [tuple(row) for row in piece.rows]
        table = self._word.add_table(len(rows), len(rows[0]), style="Table Grid")
        marks.say_what_heads(table, piece.caption, len(piece.head))
        marks.draw_thin_lines(table)
        if not piece.head:
            marks.set_widths(table, (Mm(32), Mm(123)))
        for cells, row in zip(table.rows, rows, strict=True):
            for cell, run in zip(cells.cells, row, strict=True):
                self._runs(cell.paragraphs[0], (run,), None)
                cell.paragraphs[0].paragraph_format.space_after = Pt(2)
        self._word.add_paragraph(style="No Spacing")

    def contents(self, piece: Contents) -> None:
        self._word.add_paragraph(piece.title, style="TOC Heading")
        marks.contents(self._word, piece.chapters)

    def _runs(self, paragraph: Paragraph, runs: tuple[Run, ...], frame: BoxKind | None) -> None:
        for run in runs:
            marks.run(paragraph, run.text, run.language, run.mark)
        if frame:
            marks.frame(paragraph, *FRAMES[frame])
