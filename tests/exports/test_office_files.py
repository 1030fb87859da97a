"""The files for a word processor: the same words and numbers as on paper, real headings and lists, and no maker."""

import re
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document as OpenWord
from lxml import html
from odfdo import Document as OpenText

from exports.blocks import Document, Figure
from exports.docx import docx
from exports.odt import odt
from tests.exports import evening as said
from tests.exports import office, sample
from tests.exports.evening import NOT_PRINTED
from tests.table import Table

MADE = {
    "docx": (docx, office.words_of_docx, office.headings_of_docx),
    "odt": (odt, office.words_of_odt, office.headings_of_odt),
}
PRINTED = (
    said.QUOTE, said.CONFIRMED, said.NO, said.NO_LIST, said.RECOGNISED, said.TRANSLATED, said.ROLE_VOICE,
    said.FIRST_TEXT, said.LAST_TEXT, said.NOT_CHOSEN, said.ASKED_FIRST, said.OPEN, said.CANNOT, said.MINORITY,
    said.EARLIER_WORDS, said.GRAIN, said.ADVICE, said.ADVICE_FOR_OTHERS, said.PRECONDITION, said.GOODBYE,
    "6 mensen herkennen hier iets van", "Ik ga mee: 11 mensen. Ik ga niet mee: 3 mensen.", "Begin (ring): 2,5.",
    "Genoemd in ronde 15, “Wat gaan we doen?”.", "maart 2029", "met bronvermelding",
)  # fmt: skip
BOTH = pytest.mark.parametrize("form", sorted(MADE))
Make = Callable[[Document], bytes]


def made(form: str, document: Document) -> bytes:
    make: Make = MADE[form][0]
    return make(document)


@BOTH
def test_what_stands_on_paper_stands_in_the_file(form: str, evening: Table) -> None:
    told = MADE[form][1](made(form, evening.document()))
    assert [text for text in PRINTED if text not in told] == []


@BOTH
def test_P12_what_should_stay_at_the_table_is_nowhere_in_the_file(form: str, evening: Table) -> None:
    for name, content in office.files(made(form, evening.document())).items():
        assert [text for text in NOT_PRINTED.values() if text.encode() in content] == [], name


@BOTH
def test_every_number_is_one_that_stands_on_the_page_and_none_is_missing(form: str, evening: Table) -> None:
    page = paper(evening)
    for drawn in list(page.iter("svg")):
        drawn.drop_tree()
    told = MADE[form][1](made(form, evening.document()))
    on_page, in_file = (set(re.findall(r"\d+(?:,\d)?", text)) for text in (page.text_content(), told))
    in_words = set(re.findall(r"\d+(?:,\d)?", str([one.lines for one in figures(evening.document())])))
    assert in_file - on_page <= in_words
    assert on_page - in_file == set()


def paper(table: Table) -> html.HtmlElement:
    """The page as a reader opens it."""
    return html.document_fromstring(table.page())


def figures(document: Document) -> list[Figure]:
    """Every figure of the chapters, also beside a quote."""
    found = []
    for one in document.chapters:
        for block in one.blocks:
            inner = getattr(block, "blocks", ())
            found += [block, *inner, *(getattr(quote, "bar", None) for quote in inner)]
    return [one for one in found if isinstance(one, Figure)]


@BOTH
def test_headings_are_headings_and_go_down_one_step_at_a_time(form: str, evening: Table) -> None:
    document = evening.document()
    found = list(MADE[form][2](made(form, document)))
    chapters = [f"{one.number} {one.title}" for one in document.chapters]
    assert [text for level, text in found if level == 1] == chapters
    assert all(after - before <= 1 for (before, _), (after, _) in pairwise(found))


def test_lists_are_lists_and_a_list_that_counts_starts_at_one_again(evening: Table) -> None:
    word = office.word_xml(docx(evening.document()))
    numbers = [one.get(f"{office.WORD}val") for one in word.iter(f"{office.WORD}numId")]
    assert len(numbers) > 30
    assert len(set(numbers)) > 10
    again = office.word_xml(docx(evening.document()), "numbering").iter(f"{office.WORD}startOverride")
    assert len(list(again)) == len(set(numbers))
    listed = office.open_xml(odt(evening.document())).iter(f"{office.TEXT}list")
    assert len(list(listed)) == len(set(numbers))


def test_the_first_row_of_a_table_heads_it_on_every_page(evening: Table) -> None:
    grids = list(office.word_xml(docx(evening.document())).iter(f"{office.WORD}tbl"))
    heads = [
        one
        for one in grids
        if one.find(f"{office.WORD}tr/{office.WORD}trPr/{office.WORD}tblHeader") is not None
    ]
    cards = len(grids) - len(heads)
    assert cards == 4
    rows = office.open_xml(odt(evening.document())).iter(f"{office.TABLE}table-header-rows")
    assert len(list(rows)) == len(heads) >= 5


@BOTH
def test_words_in_another_language_say_so(form: str) -> None:
    file = made(form, sample.duinhaven())
    if form == "docx":
        told = {one.get(f"{office.WORD}val") for one in office.word_xml(file).iter(f"{office.WORD}lang")}
        assert told == {"en-GB", "pl-PL", "ro-RO", "bg-BG", "hu-HU"}
        defaults = office.word_xml(file, "styles").find(f"{office.WORD}docDefaults")
        assert defaults is not None
        assert {one.get(f"{office.WORD}val") for one in defaults.iter(f"{office.WORD}lang")} == {"nl-NL"}
    else:
        spoken = {
            one.get(f"{office.FO}language")
            for one in office.open_xml(file).iter(f"{office.STYLE}text-properties")
        }
        assert spoken - {None} == {"en", "pl", "ro", "bg", "hu"}
    assert sample.BULGARIAN in MADE[form][1](file)


@BOTH
def test_a_concept_says_so_on_every_page(form: str) -> None:
    inside = office.files(made(form, sample.duinhaven()))
    part = next(content for name, content in inside.items() if name in ("word/header1.xml", "styles.xml"))
    assert b"concept" in part.lower()


@BOTH
def test_P6_P9_the_file_tells_no_maker_no_day_and_no_place(form: str) -> None:
    file = made(form, sample.duinhaven())
    assert office.days(file) == {(1980, 1, 1, 0, 0, 0)}
    for name, content in office.files(file).items():
        traces = (
            b"python-docx",
            b"odfdo",
            b"creator",
            b"2013-",
            b"2026-",
            b"rsid",
            b"Macintosh",
            b"printer",
            b"/tmp/",
        )
        assert [one for one in traces if one.lower() in content.lower()] == [], name
    assert not [name for name in office.files(file) if "humbnail" in name or "app.xml" in name]


@BOTH
def test_P9_the_same_evening_gives_the_same_file_byte_for_byte(form: str, evening: Table) -> None:
    assert made(form, evening.document()) == made(form, evening.document())


@BOTH
def test_P1_what_people_typed_stays_text_and_the_file_opens(form: str, tmp_path: Path) -> None:
    typed = "<script>alert(1)</script> & {{ 7*7 }} \"'>\n=SUM(A1) ${x}"
    file = made(form, sample.with_words(typed))
    opened = OpenWord(BytesIO(file)) if form == "docx" else OpenText(BytesIO(file))
    assert opened is not None
    assert MADE[form][1](file).count("<script>alert(1)</script> & {{ 7*7 }}") > 12


def test_the_open_document_is_recognised_by_its_first_bytes(evening: Table) -> None:
    assert odt(evening.document())[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"
