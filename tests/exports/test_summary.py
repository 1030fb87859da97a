"""Two pages for each reader of the table, with only that reader's checklist and the numbers of the whole."""

import re
from pathlib import Path

import pytest
from lxml import html

from exports import handreiking, keeping
from exports.blocks import Document
from exports.document import Made, make
from exports.page import draw
from exports.pdf import render
from sessions.dialogue import find
from tests.exports import evening as said
from tests.exports.evening import NOT_PRINTED
from tests.exports.reading import pages, text
from tests.table import Table

READERS = ("sociaal-werkers", "banken", "beleidsmedewerkers-van-gemeenten", "sekswerkers-zelf")


def made(table: Table) -> Made:
    with table.store.read() as memory:
        return make(memory, find(memory, table.id))


def words(document: Document) -> str:
    page: html.HtmlElement = html.document_fromstring(draw(document, css="/x.css"))
    return " ".join(page.text_content().split())


def test_every_reader_has_a_summary_under_a_name_of_plain_letters(evening: Table) -> None:
    with evening.store.read() as memory:
        assert handreiking.readers(memory, find(memory, evening.id)) == READERS
    assert handreiking.summary_name(READERS[1]) == "samenvatting-banken.pdf"


def test_a_summary_has_only_the_checklist_of_its_reader(evening: Table) -> None:
    found = dict(made(evening).summaries)
    assert said.ADVICE in words(found["sociaal-werkers"])
    assert said.ADVICE_FOR_OTHERS not in words(found["sociaal-werkers"])
    assert said.ADVICE_FOR_OTHERS in words(found["banken"])
    assert said.ADVICE not in words(found["banken"])
    assert "Checklist voor banken" in words(found["banken"])


def test_a_summary_says_what_the_table_proposes_and_that_not_everybody_comes_along(evening: Table) -> None:
    for _, document in made(evening).summaries:
        told = words(document)
        assert said.LAST_TEXT in told
        assert "Niet iedereen gaat mee." in told
        assert said.NO_LIST in told
        assert "De gemeenteraad beslist in juni." in told


def test_a_summary_has_no_number_that_the_whole_has_not(evening: Table) -> None:
    whole = set(re.findall(r"\d+", words(made(evening).whole)))
    for _, document in made(evening).summaries:
        assert set(re.findall(r"\d+", words(document))) <= whole


def test_on_paper_it_has_two_pages_and_says_concept_on_both(evening: Table) -> None:
    with evening.store.read() as memory:
        paper = handreiking.summary(memory, find(memory, evening.id), "banken")
    assert paper is not None
    assert len(pages(paper)) == 2
    assert all("CONCEPT" in page for page in pages(paper))
    assert not [one for one in NOT_PRINTED.values() if one in text(paper)]


def test_there_is_no_summary_for_a_reader_nobody_named(evening: Table) -> None:
    with evening.store.read() as memory:
        assert handreiking.summary(memory, find(memory, evening.id), "../banken") is None


def test_long_sentences_are_opened_and_the_summary_still_has_two_pages(tmp_path: Path) -> None:
    table = Table(
        tmp_path,
        6,
        question="Wat is er nodig? " * 60,
        readers="banken",
        mandate="De raad beslist in juni. " * 50,
    )
    table.opens("talk")
    for number in range(5):
        table.writes_down("sentence", f"Dit is zin {number} van een lang verhaal. " * 30)
    table.does("next_step")
    for phone in range(6):
        table.answers(phone, **{f"rate__{key}": "right" for key in table.statements("sentence")})
    table.closes()
    table.opens("seek_no")
    table.writes_down("no", "Ik zie het anders, en dat zit zo. " * 60)
    table.closes()
    table.opens("vote_come_along")
    table.writes_down("version", "Eén vast loket, elke week open. " * 60)
    table.votes(*["come_along"] * 5, "not")
    table.closes()
    table.opens("interventions")
    for phone in range(6):
        for number in range(4):
            table.says(phone, f"Doe dit, nummer {phone} {number}. " * 40)
    table.turns_over()
    table.closes()
    (_, document), (_, _) = made(table).summaries
    assert len(pages(render(draw(document, css="/x.css")))) == 2
    table.store.close()


@pytest.mark.parametrize("name", ["evening", "small_table"])
def test_what_is_locked_away_comes_back_unchanged(name: str, request: pytest.FixtureRequest) -> None:
    found = made(request.getfixturevalue(name))
    assert keeping.from_text(keeping.to_text(found)) == found
