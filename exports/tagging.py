"""What somebody who listens to a handreiking needs and WeasyPrint 70 does not write: the language of a quote, the words
of a drawing, how a list counts, a list of contents that says it is one, page numbers that do not come in the middle
of a sentence.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pydyf
from weasyprint.formatting_structure.boxes import ParentBox
from weasyprint.pdf import tags

from exports.joining import join
from exports.lettering import keep_spaces, lone_spaces, name_marks, say_spaces

PRINT = 4  # annotation flag, ISO 32000-1 table 165
POINT = 0.75  # of a pixel
SCOPES = {"row": "/Row", "col": "/Column"}
SVG = "{http://www.w3.org/2000/svg}"
SIGN = "li::before"
AROUND = ("html", "body")
NUMBERING = {"ol": "/Decimal", "ul": "/Disc"}
CONTENTS = {"/L": "/TOC", "/LI": "/TOCI", "/LBody": "/Reference"}
_parts: dict[int, int] = {}
_build = tags._build_box_tree  # noqa: SLF001 - there is no other door; test_tagging fails when it moves


def tell_more() -> None:
    """From now on parts with a `lang` carry /Lang (WCAG 3.1.2) and header cells say what they head. Twice is once."""
    tags._build_box_tree = _build_and_tell  # noqa: SLF001
    keep_spaces()


def _build_and_tell(box: Any, *rest: Any) -> Iterator[Any]:
    """Decoration is built too, or the library would stumble, but it is not told. What is AROUND everything has no tag of
    its own, and the catalogue says its language.
    """
    laid = getattr(box, "_box", box)
    source, (_, pdf, *_, numbers) = laid.element, rest
    spaces = lone_spaces(laid, numbers) if isinstance(laid, ParentBox) else frozenset()
    for element in _build(box, *rest):
        if spaces:
            say_spaces(element, pdf, spaces)
        if source is not None and source.tag not in AROUND:
            if source.get("aria-hidden"):
                continue
            if laid.element_tag == SIGN:
                _label(element, rest[0], pdf)
                continue
            _tell(element, source)
            _tell_of_links(laid, source)
        yield element


def _label(sign: Any, body: Any, pdf: Any) -> None:
    """The sign before an item stands beside its words, not among them."""
    item = pdf.objects[int(body["P"].split()[0])]
    sign["S"], sign["P"] = "/Lbl", item.reference
    item["K"].insert(0, sign.reference)


def _tell(element: Any, source: Any) -> None:
    if source.get("lang"):
        element["Lang"] = pydyf.String(source.get("lang"))
    element["Part"] = _parts.setdefault(id(source), len(_parts))
    if element["S"] == "/TH" and source.get("scope") in SCOPES:
        element["A"]["Scope"] = SCOPES[source.get("scope")]
    if source.tag == f"{SVG}svg":
        said = (source.findtext(f"{SVG}{part}") for part in ("title", "desc"))
        element["Alt"] = pydyf.String(". ".join(filter(None, said)))
    if source.get("class") == "chapters" or (source.tag == "li" and source.get("class") == "chapter-line"):
        element["S"] = CONTENTS.get(element["S"], element["S"])
    if element["S"] == "/L" and source.get("class") != "checklist":
        element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": NUMBERING[source.tag]})


def _tell_of_links(box: Any, source: Any) -> None:
    """A link is called by its words, not by the address inside the document."""
    if box.link_annotation and source.tag == "a":
        box.link_annotation["Contents"] = pydyf.String("".join(source.itertext()).strip())


def finish(raw: bytes) -> bytes:
    """Page margins become artifacts, annotations print; saved with an id made from the content, not from the clock."""
    with pikepdf.open(BytesIO(raw)) as pdf:
        join(pdf.Root.StructTreeRoot)
        name_marks(pdf)
        told = set(_told(pdf.Root.StructTreeRoot))
        owners = _owners(pdf)
        for page in pdf.pages:
            _silence(pdf, page, owners[int(page.obj.StructParents)], told)
            for annotation in page.obj.get("/Annots", ()):
                annotation.F = PRINT
        _measure_figures(pdf)
        paper = BytesIO()
        pdf.save(paper, deterministic_id=True)
    return paper.getvalue()


def _measure_figures(pdf: pikepdf.Pdf) -> None:
    """WeasyPrint measures in pixels from the top of the page; a PDF counts in points from its foot."""
    for element in _elements(pdf.Root.StructTreeRoot):
        if element.get("/S") == "/Figure":
            left, top, right, bottom = (float(side) * POINT for side in element.A.BBox)
            height = float(element.Pg.MediaBox[3])
            element.A.BBox = pikepdf.Array([left, height - bottom, right, height - top])


def _told(root: Any) -> Iterator[tuple[int, int]]:
    """The number of every structure element that is read aloud; what it was a part of is known by now."""
    for element in _elements(root):
        if "/Part" in element:
            del element.Part
        yield element.objgen


def _elements(root: Any) -> Iterator[Any]:
    """Every structure element. A loop and not recursion, because depth is chosen by the page."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        kids = element.get("/K", ())
        waiting += [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _owners(pdf: pikepdf.Pdf) -> dict[int, Any]:
    """Which element owns each piece of text, per page."""
    flat = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(number): owner for number, owner in zip(flat[::2], flat[1::2], strict=True)}


def _silence(pdf: pikepdf.Pdf, page: pikepdf.Page, owners: Any, told: set[tuple[int, int]]) -> None:
    """Text in the page margins belongs to nothing that is read, so it becomes an artifact, and its owner is forgotten."""
    silent = {mcid for mcid, owner in enumerate(owners) if owner.objgen not in told}
    for mcid in silent:
        owners[mcid] = None
    page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(_quiet(page, silent)))


def _quiet(page: pikepdf.Page, silent: set[int]) -> list[Any]:
    artifact = [pikepdf.Name.Artifact, pikepdf.Dictionary(Type=pikepdf.Name.Pagination)]
    steps: list[Any] = list(pikepdf.parse_content_stream(page))
    return [(artifact, step.operator) if _mcid(step) in silent else step for step in steps]


def _mcid(step: Any) -> int | None:
    """The number by which the structure knows the text that begins here."""
    marks = step.operands[1] if str(step.operator) == "BDC" else None
    return int(marks.MCID) if isinstance(marks, pikepdf.Dictionary) and "/MCID" in marks else None
