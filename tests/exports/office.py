"""Opens a file of a word processor the way a curious person does: its words, its headings, what it tells of itself."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"


def files(archive: bytes) -> dict[str, bytes]:
    """Every file in the file."""
    with ZipFile(BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def days(archive: bytes) -> set[tuple[int, ...]]:
    """The days the archive itself tells."""
    with ZipFile(BytesIO(archive)) as opened:
        return {one.date_time for one in opened.infolist()}


def word_xml(archive: bytes, part: str = "document") -> etree._Element:
    return etree.fromstring(files(archive)[f"word/{part}.xml"])


def open_xml(archive: bytes, part: str = "content") -> etree._Element:
    return etree.fromstring(files(archive)[f"{part}.xml"])


def words_of_docx(archive: bytes) -> str:
    """All words, a space between paragraphs."""
    paragraphs = word_xml(archive).iter(f"{WORD}p")
    return " ".join(" ".join(_letters(one) for one in paragraphs).split())


def words_of_odt(archive: bytes) -> str:
    """All words, a space between paragraphs."""
    return " ".join(" ".join(_told(one) for one in open_xml(archive).iter(f"{TEXT}p", f"{TEXT}h")).split())


def headings_of_docx(archive: bytes) -> Iterator[tuple[int, str]]:
    """Level and words of every heading."""
    for one in word_xml(archive).iter(f"{WORD}p"):
        style = one.find(f"{WORD}pPr/{WORD}pStyle")
        name = style.get(f"{WORD}val", "") if style is not None else ""
        if name.startswith("Heading"):
            yield int(name[-1]), _letters(one)


def headings_of_odt(archive: bytes) -> Iterator[tuple[int, str]]:
    """Level and words of every heading."""
    for one in open_xml(archive).iter(f"{TEXT}h"):
        yield int(one.get(f"{TEXT}outline-level", "0")), _told(one)


def _letters(paragraph: etree._Element) -> str:
    return "".join(str(one.text or "") for one in paragraph.iter(f"{WORD}t"))


def _told(element: etree._Element) -> str:
    said = [element.text or ""]
    for child in element:
        said += [
            " " if child.tag in (f"{TEXT}s", f"{TEXT}line-break") else "",
            _told(child),
            child.tail or "",
        ]
    return "".join(said)
