"""The tags of the paper, one by one: whoever listens hears everything, in order, and nothing twice (PDF/UA-1, ISO 14289).

Checked on the sample, which has every chapter and every figure, and on a document with words in six languages.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from lxml import html

from exports import demo
from exports.blocks import Document, Figure, Points, Table
from exports.document import made_of
from exports.drawing import Bar, Drawing
from exports.page import draw
from exports.pdf import render
from tests.exports import sample, written
from tests.exports.reading import opened, text
from tests.exports.structure import Paper, Tag
from tests.exports.validator import complaints

CSS = "x.css"
# What may stand directly in what (ISO 32000-1, 14.8.4.2 and 14.8.4.3).
PARENTS = {
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "TOC": {"NonStruct", "Sect", "Document"},
    "TOCI": {"TOC"},
    "Reference": {"TOCI"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TR": {"THead", "TBody"},
    "TH": {"TR"},
    "TD": {"TR"},
    "Caption": {"Table"},
}
HEADINGS = ("H1", "H2", "H3", "H4")
# What begins on a line of its own, in a page and on paper; a list in a list is heard with what it stands in.
LINES = {
    "p": "P",
    "li": "LBody",
    "th": "TH",
    "td": "TD",
    "caption": "Caption",
    **{h.lower(): h for h in HEADINGS},
}
LONG_TABLE = Table(
    "Wie wat doet", ("Wie", "Wat"), tuple((f"Organisatie {row}", "Een afspraak.") for row in range(45))
)
LONG_LIST = Points(
    tuple(f"Dit is zin {number} van een lijst die over de bladzijde gaat." for number in range(70)),
    ordered=True,
)
TALL = Figure(
    "tall", "Een hoge tekening", ("Er is veel te zien.",), Drawing(2000, (Bar(0, 0, 90, 1990, "counted"),))
)
DOCUMENTS = {
    "whole": made_of(demo.evening()).whole,
    "summary": made_of(demo.evening()).summaries[0][1],
    "languages": sample.duinhaven(*written.BLOCKS, LONG_TABLE, LONG_LIST, TALL),
}


@pytest.fixture(scope="module", params=sorted(DOCUMENTS))
def both(request: pytest.FixtureRequest) -> tuple[Document, Paper]:
    """A document, and the paper of it."""
    document = DOCUMENTS[request.param]
    return document, Paper(render(draw(document, css=CSS)))


@pytest.fixture(scope="module")
def paper(both: tuple[Document, Paper]) -> Paper:
    return both[1]


def of_kind(paper: Paper, *kinds: str) -> list[Tag]:
    return [one for one in paper.tags() if one.kind in kinds]


def test_everything_stands_where_it_may_stand(paper: Paper) -> None:
    wrong = [(one.inside[-1], one.kind) for one in paper.tags() if one.kind in PARENTS and one.inside]
    assert [pair for pair in wrong if pair[0] not in PARENTS[pair[1]]] == []


def test_headings_go_down_one_step_at_a_time_and_there_is_one_title(paper: Paper) -> None:
    levels = [int(one.kind[1]) for one in of_kind(paper, *HEADINGS)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_drawing_says_in_words_what_it_shows_and_where_it_is(both: tuple[Document, Paper]) -> None:
    document, paper = both
    told = [str(one.element.Alt) for one in of_kind(paper, "Figure")]
    page: html.HtmlElement = html.document_fromstring(draw(document, css=CSS))
    assert told == [". ".join(str(one.text) for one in list(svg)[:2]) for svg in page.iter("svg")]
    for one in of_kind(paper, "Figure"):
        left, foot, right, top = (float(side) for side in one.element.A.BBox)
        assert 0 <= left < right <= 596
        assert 0 <= foot < top <= 842


def test_every_cell_knows_its_heads(paper: Paper) -> None:
    heads = {str(one.element.ID) for one in of_kind(paper, "TH")}
    assert all(str(one.element.A.Scope) in ("/Row", "/Column") for one in of_kind(paper, "TH"))
    for cell in of_kind(paper, "TD"):
        named = [str(one) for one in cell.element.A.Headers]
        assert named
        assert set(named) <= heads


def test_every_row_of_a_table_has_as_many_cells_as_the_others(paper: Paper) -> None:
    for table in of_kind(paper, "Table"):
        widths = {len(list(row.K)) for row in rows(table.element)}
        assert len(widths) == 1


def rows(table: Any) -> Iterator[Any]:
    for part in table.K:
        if str(part.S) in ("/THead", "/TBody"):
            yield from part.K


def test_every_link_is_called_by_its_words_and_belongs_to_a_tag(both: tuple[Document, Paper]) -> None:
    document, paper = both
    called = [str(link.Contents) for page in paper.pdf.pages for link in page.obj.get("/Annots", ())]
    links: html.HtmlElement = html.document_fromstring(draw(document, css=CSS))
    assert list(dict.fromkeys(called)) == [one.text_content() for one in links.iter("a")]
    assert len(of_kind(paper, "Link")) == len(called)
    assert "Link" not in {kind for one in of_kind(paper, "Link") for kind in one.inside}
    for page in paper.pdf.pages:
        assert "/Annots" not in page.obj or page.obj.Tabs == "/S"


def test_nothing_is_painted_that_is_neither_read_nor_decoration(paper: Paper) -> None:
    assert paper.loose() == []


def test_every_piece_of_text_belongs_to_one_tag_and_none_to_two(paper: Paper) -> None:
    assert sorted(paper.owned()) == sorted(paper.marked())


def test_no_letter_is_a_box_for_a_letter_that_is_not_there(paper: Paper) -> None:
    assert 0 not in set(paper.glyphs())
    assert not [one for one in paper.tags() if "\ufffd" in one.words or "\x00" in one.words]


def test_who_listens_hears_every_word_of_the_page_in_its_order(both: tuple[Document, Paper]) -> None:
    """Without drawings, which are read by other words, and without the signs before the items of a list."""
    document, paper = both
    page: html.HtmlElement = html.document_fromstring(draw(document, css=CSS))
    for svg in list(page.iter("svg")):
        svg.drop_tree()
    (main,) = page.iter("main")
    heard = [
        one
        for one in paper.tags()
        if "Part" in one.inside and not {"Figure", "Lbl"} & {*one.inside, one.kind}
    ]
    assert bare("".join(one.words for one in heard)) == bare(main.text_content())


def test_words_that_are_apart_on_the_page_are_apart_for_who_listens(both: tuple[Document, Paper]) -> None:
    document, paper = both
    page: html.HtmlElement = html.document_fromstring(draw(document, css=CSS))
    (main,) = page.iter("main")
    written = [" ".join(one.text_content().split()) for one in main.iter(*LINES)]
    lines = [one for one in of_kind(paper, *LINES.values()) if "Part" in one.inside]
    heard = [" ".join(paper.said(one.element, without=("Lbl",)).split()) for one in lines]
    assert sorted(heard) == sorted(written)


def test_what_goes_on_over_the_page_is_one_list_and_one_table_with_one_head(
    both: tuple[Document, Paper],
) -> None:
    document, paper = both
    page: html.HtmlElement = html.document_fromstring(draw(document, css=CSS))
    (main,) = page.iter("main")
    assert len(paper.pdf.pages) > 1
    assert len(of_kind(paper, "Part")) == 1
    lists = [one for one in of_kind(paper, "L") if "Part" in one.inside]
    assert sorted(len(one.element.K) for one in lists) == sorted(len(one) for one in main.iter("ul", "ol"))
    tables = [len(list(rows(one.element))) for one in of_kind(paper, "Table")]
    assert tables == [len(list(one.iter("tr"))) for one in main.iter("table")]
    assert not [one for one in paper.tags() if "/Part" in one.element]


def test_the_name_of_a_table_stands_on_the_page_where_the_table_begins(paper: Paper) -> None:
    for table in of_kind(paper, "Table"):
        assert len({part.Pg.objgen for part in list(table.element.K)[:2]}) == 1


def test_every_list_with_signs_says_how_it_counts(paper: Paper) -> None:
    for one in of_kind(paper, "L"):
        signs = [kid for item in one.element.K for kid in item.K if str(kid.S) == "/Lbl"]
        if signs:
            counts = "Decimal" if paper.said(signs[0]).strip() == "1." else "Disc"
            assert str(one.element.A.ListNumbering) == f"/{counts}"


def bare(words: str) -> str:
    """Without the spaces, which move when a line ends, and capitals, which a style may make."""
    return "".join(words.split()).casefold()


@pytest.fixture(scope="module")
def archived() -> bytes:
    """The sample for an archive."""
    return render(draw(DOCUMENTS["whole"], css=CSS), variant="pdf/a-3a")


def test_an_independent_validator_finds_nothing_wrong(paper: Paper) -> None:
    assert complaints(paper.raw, "ua1") == []


def test_an_independent_validator_finds_the_paper_for_an_archive_fit_for_both(archived: bytes) -> None:
    assert complaints(archived, "3a") == []
    assert complaints(archived, "ua1") == []


def test_the_paper_for_an_archive_says_so_and_brings_its_colours_along(archived: bytes) -> None:
    with opened(archived) as pdf:
        said = pdf.Root.Metadata.read_bytes()
        assert b'pdfaid:part="3" pdfaid:conformance="A"' in said
        assert b'pdfuaid:part="1"' in said
        assert b"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in said
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1"
        assert isinstance(intent.DestOutputProfile, pikepdf.Stream)
        assert "/EmbeddedFiles" not in pdf.Root.get("/Names", {})
        assert b"Date" not in said


def test_the_paper_for_an_archive_has_the_same_words_and_tags_and_the_same_bytes_every_time(
    archived: bytes,
) -> None:
    usual = render(draw(DOCUMENTS["whole"], css=CSS))
    assert text(archived) == text(usual)
    assert [one.kind for one in Paper(archived).tags()] == [one.kind for one in Paper(usual).tags()]
    assert render(draw(DOCUMENTS["whole"], css=CSS), variant="pdf/a-3a") == archived
