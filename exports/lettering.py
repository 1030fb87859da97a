"""Words that are apart on paper stay apart for who listens or copies, and every sign says which letter it is.

WeasyPrint 70 leaves out the space at the end of a line and the space that stands alone between two pieces of text, so
that "met" and "elkaar" become "metelkaar" for whoever cannot see the new line (ISO 32000-1, 14.8.2.3.3).
"""

from collections.abc import Iterator
from typing import Any

import pikepdf
import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

NOTHING, NO_SPACE = b"> <>", b"> <200b>"
_split = inline.split_text_box


def keep_spaces() -> None:
    """From now on the space at the end of a line is on paper too, where it takes no room. Twice is once."""
    inline.split_text_box = _split_and_keep


def _split_and_keep(
    context: Any, box: Any, room: Any, skip: int | None, *, is_line_start: bool = True
) -> Any:
    """One line of a text, and where the next begins. What lies between them is left out by the library."""
    line, begins, forced = _split(context, box, room, skip, is_line_start=is_line_start)
    if line is not None and begins is not None:
        between = box.text.encode()[(skip or 0) + len(line.text.encode()) : begins]
        if between.isspace():
            line.pango_layout.text += " "
    return line, begins, forced


def lone_spaces(box: Any, tags: Any) -> frozenset[int]:
    """The numbers of the pieces of this box that are a space and nothing else; nothing is painted for them."""
    lines = (child.children if isinstance(child, boxes.LineBox) else [child] for child in box.children)
    texts = (one for line in lines for one in line)
    spaces = (one for one in texts if isinstance(one, boxes.TextBox) and one.text.isspace())
    return frozenset(tags[one]["mcid"] for one in spaces if one in tags)


def say_spaces(element: Any, pdf: Any, numbers: frozenset[int]) -> None:
    """Gives those pieces the space as their text."""
    for piece in _pieces(element, pdf):
        if len(piece["K"]) == 1 and piece["K"][0] in numbers:
            piece["ActualText"] = pydyf.String(" ")


def _pieces(element: Any, pdf: Any) -> Iterator[Any]:
    for kid in element["K"]:
        if isinstance(kid, bytes):
            yield pdf.objects[int(kid.split()[0])]


def name_marks(pdf: pikepdf.Pdf) -> None:
    """A sign that belongs to the letter before it (an accent, a skin colour) says that it is no letter of its own."""
    for font in pdf.pages[0].obj.Resources.get("/Font", pikepdf.Dictionary()).values():
        table = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
        if NOTHING in table:
            font.ToUnicode.write(table.replace(NOTHING, NO_SPACE))
