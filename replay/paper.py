"""The handreiking in every form the desk offers, fetched as the chair fetches it, and read as a reader reads it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import urljoin

from pypdf import PdfReader

from replay.chair import Chair
from replay.likeness import plain
from replay.pages import Page, words_of

NAME = "handreiking"
SHEET = re.compile(r"""<link\b[^>]*rel=["']stylesheet["'][^>]*>""", re.IGNORECASE)
HREF = re.compile(r"""href=["']([^"']+)["']""")
BROKEN_WORD = re.compile(r"(?<=\w)[-\u2010\u00ad]\n(?=\w)")


@dataclass(frozen=True)
class Paper:
    """One file of the handreiking. `said` is the text in it; "" when it did not come."""

    name: str
    body: bytes
    said: str


async def fetched(chair: Chair) -> tuple[Paper, ...]:
    """Every form of the handreiking to which the desk has a link."""
    links = dict.fromkeys(
        str(link.get("href")) for link in chair.page.elements("//a[contains(@href, '/handreiking')]")
    )
    return tuple([await _paper(chair, link) for link in links])


async def _paper(chair: Chair, link: str) -> Paper:
    ending = link.rpartition("/")[2].partition(".")[2] or "html"
    answer = await chair.browser.get(link)
    body = answer.body if answer.status == 200 else b""
    if ending == "html" and body:
        body = (await _with_its_style(chair, link, answer.text)).encode()
    return Paper(f"{NAME}.{ending}", body, READS.get(ending, _nothing)(body) if body else "")


async def _with_its_style(chair: Chair, link: str, page: str) -> str:
    """The page opens from a disk, where there is no house to ask for a style sheet."""
    for tag in SHEET.findall(page):
        href = HREF.search(tag)
        sheet = await chair.browser.get(urljoin(link, href.group(1))) if href else None
        style = sheet.text if sheet and sheet.status == 200 else ""
        page = page.replace(tag, f"<style>\n{style}</style>")
    return page


def _of_pdf(body: bytes) -> str:
    """The words of all pages; a word broken at the end of a line is whole again."""
    pages = PdfReader(BytesIO(body)).pages
    return plain(BROKEN_WORD.sub("", "\n".join(page.extract_text() for page in pages)))


def _of_html(body: bytes) -> str:
    parts = Page(body.decode()).elements("/html/body/*")
    return plain(" ".join(words_of(part) for part in parts))


def _nothing(_body: bytes) -> str:
    return ""


READS = {"pdf": _of_pdf, "html": _of_html}


def group_rows(paper: Paper) -> Mapping[str, str]:
    """The rows of the tables of a page with two columns: what stands first, and what stands beside it."""
    rows = Page(paper.body.decode()).elements("//table//tr[th[@scope='row'] and count(td) = 1]")
    return {plain(row.find("th").text_content()): plain(row.find("td").text_content()) for row in rows}
