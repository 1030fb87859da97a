"""The handreiking in every form the desk offers, fetched as the chair fetches it, and read as a reader reads it."""

import re
from asyncio import gather
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import urljoin
from zipfile import ZipFile

from lxml import etree
from pypdf import PdfReader

from replay.chair import Chair
from replay.likeness import plain
from replay.pages import Page, words_of

NAME = "handreiking"
ALL_PAPERS, PAPERS = "/papieren", (f"/{NAME}", "/samenvatting-")
SAFE = etree.XMLParser(resolve_entities=False, no_network=True)
SHEET = re.compile(r"""<link\b[^>]*rel=["']stylesheet["'][^>]*>""", re.IGNORECASE)
HREF = re.compile(r"""href=["']([^"']+)["']""")
BROKEN_WORD = re.compile(r"(?<=\w)[-\u2010\u00ad]\n(?=\w)")


@dataclass(frozen=True)
class Paper:
    """One file of the handreiking. `said` is the text in it; None when it did not come, or cannot be read here."""

    name: str
    body: bytes
    said: str | None

    @property
    def is_whole(self) -> bool:
        """Whether it is the handreiking itself, and not two pages of it for one reader."""
        return self.name.startswith(NAME)


async def fetched(chair: Chair) -> tuple[Paper, ...]:
    """Every form of the handreiking, and the two pages of every reader: behind links of the desk or one page further."""
    further = [await chair.browser.get(link) for link in _links(chair.page, ALL_PAPERS)]
    pages = (chair.page, *(Page(answer.text) for answer in further if answer.status == 200))
    links = dict.fromkeys(link for page in pages for part in PAPERS for link in _links(page, part))
    return tuple(await gather(*(_paper(chair, link) for link in links)))


def _links(page: Page, part: str) -> list[str]:
    return list(
        dict.fromkeys(str(link.get("href")) for link in page.elements(f"//a[contains(@href, '{part}')]"))
    )


async def _paper(chair: Chair, link: str) -> Paper:
    name = link.removeprefix(f"{chair.address}/").replace("/", "-")
    ending = name.partition(".")[2] or "html"
    answer = await chair.browser.get(link)
    body = answer.body if answer.status == 200 else b""
    if ending == "html" and body:
        body = (await _with_its_style(chair, link, answer.text)).encode()
    read = READS.get(ending)
    return Paper(f"{name.partition('.')[0]}.{ending}", body, read(body) if read and body else None)


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


def _of_office(body: bytes) -> str:
    """The paragraphs and headings of a word processor's file, its headers and notes too."""
    with ZipFile(BytesIO(body)) as office:
        parts = [
            etree.fromstring(office.read(name), SAFE) for name in office.namelist() if name.endswith(".xml")
        ]
    found = (one for part in parts for one in part.iter("{*}p", "{*}h"))
    return plain("\n".join("".join(map(str, one.itertext(with_tail=False))) for one in found))


READS = {"pdf": _of_pdf, "html": _of_html, "docx": _of_office, "odt": _of_office}


def group_rows(paper: Paper) -> Mapping[str, str]:
    """The rows of the tables of a page with two columns: what stands first, and what stands beside it."""
    rows = Page(paper.body.decode()).elements("//table//tr[th[@scope='row'] and count(td) = 1]")
    return {plain(row.find("th").text_content()): plain(row.find("td").text_content()) for row in rows}
