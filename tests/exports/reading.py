"""Reads a PDF the way a screen reader and a curious person do: its tags, its words, its hidden corners."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
from pypdf import PdfReader


@dataclass(frozen=True)
class Heard:
    """One tag that is read aloud: what it is, inside what, in which own language, and what it heads (table cells)."""

    tag: str
    inside: str
    language: str | None
    scope: str | None


def opened(paper: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(paper))


def heard(paper: bytes) -> list[Heard]:
    """Every tag, in reading order."""
    with opened(paper) as pdf:
        return list(_elements(pdf.Root.StructTreeRoot.K, ""))


def text(paper: bytes) -> str:
    """All words of all pages, with line ends as spaces."""
    return " ".join(" ".join(pages(paper)).split())


def pages(paper: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(paper)).pages]


def outline(paper: bytes) -> list[tuple[str, int]]:
    """Every bookmark with the page it leads to, counted from one."""
    reader = PdfReader(BytesIO(paper))
    found: list[Any] = list(reader.outline)
    flat: list[tuple[str, int]] = []
    while found:
        one = found.pop(0)
        if isinstance(one, list):
            found = [*one, *found]
        else:
            flat.append((one.title, (reader.get_destination_page_number(one) or 0) + 1))
    return flat


def artifacts(paper: bytes) -> int:
    """How many pieces of text in the page margins are kept out of the reading."""
    with opened(paper) as pdf:
        streams = [page.Contents.read_bytes() for page in pdf.pages]
    return sum(stream.count(b"/Pagination") for stream in streams)


def link_flags(paper: bytes) -> list[int]:
    """The flags of every link; 4 says that it is there on paper too, 0 that nothing was said."""
    with opened(paper) as pdf:
        return [int(link.get("/F", 0)) for page in pdf.pages for link in page.obj.get("/Annots", ())]


def fonts(paper: bytes) -> list[tuple[str, bool]]:
    """The name of every font, and whether its letters travel along."""
    with opened(paper) as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/FontName" in one]
        return [(str(one.FontName), "/FontFile2" in one or "/FontFile3" in one) for one in found]


def every_byte(paper: bytes) -> bytes:
    """Everything in the file, unpacked."""
    with opened(paper) as pdf:
        streams = [one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        plain = [repr(one).encode() for one in pdf.objects]
    return b"\n".join([paper, *streams, *plain])


def _elements(kids: Any, inside: str) -> Iterator[Heard]:
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            tag = str(kid.S)[1:]
            scope: Any = kid.get("/A", pikepdf.Dictionary()).get("/Scope")
            language: Any = kid.get("/Lang")
            yield Heard(tag, inside, language and str(language), scope and str(scope))
            yield from _elements(kid.get("/K", pikepdf.Array()), tag)
