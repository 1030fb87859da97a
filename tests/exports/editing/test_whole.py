"""Every form is made of the document as editors left it, and what leaves the table leaves that too."""

from pathlib import Path

import pytest
from lxml import html

from exports import handreiking, keeping
from exports.blocks import Chapter, Paragraph
from exports.document import Made
from exports.editing.parts import take_apart
from exports.editing.whole import chapters, current_texts
from exports.editing.writing import as_text
from sessions import editing
from sessions.dialogue import find
from sessions.editing import Edit
from sessions.store import Memory
from tests.exports.office import words_of_docx, words_of_odt
from tests.exports.reading import text as words_of_pdf
from tests.sessions.test_withdrawing import takes_back
from tests.table import Table

OWN = "Dit schreef de redactie zelf, na de avond."
MANY = 6


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Six phones said three things each, and may all be quoted."""
    at = Table(tmp_path, MANY)
    at.opens("collect")
    for phone in range(MANY):
        for number in range(3):
            at.says(phone, f"Verhaal {'abcdef'[phone]} {'xyz'[number]} aan tafel.")
    at.turns_over()
    at.closes()
    return at


def composed(table: Table) -> Made:
    with table.remembers() as memory:
        return handreiking.unedited(memory, find(memory, table.id))


def read(table: Table) -> Made:
    with table.remembers() as memory:
        return handreiking.read(memory, find(memory, table.id))


def text(table: Table, chapter: str) -> str:
    (found,) = (one for one in composed(table).whole.chapters if one.key == chapter)
    return as_text(found, "nl")


def keeps(table: Table, chapter: str, text: str) -> None:
    def act(memory: Memory) -> None:
        at = find(memory, table.id)
        number = editing.edit_of(memory, at, chapter).number
        editing.keep(memory, at, chapter, Edit(text, number))

    table.store.write(act)


def found(made: Made, key: str) -> Chapter | None:
    return next((one for one in made.whole.chapters if one.key == key), None)


def test_an_editors_words_stand_in_every_form(table: Table) -> None:
    keeps(table, "short", f"{text(table, 'short')}\n\n{OWN}")
    with table.remembers() as memory:
        at = find(memory, table.id)
        page: html.HtmlElement = html.document_fromstring(handreiking.html(memory, at))
        assert OWN in page.text_content()
        assert OWN in words_of_docx(handreiking.docx(memory, at))
        assert OWN in words_of_odt(handreiking.odt(memory, at))
        for paper in (handreiking.pdf(memory, at), handreiking.archive(memory, at)):
            assert OWN in " ".join(words_of_pdf(paper).split())
        (reader,) = handreiking.readers(memory, at)
        two_pages = handreiking.summary(memory, at, reader)
        assert two_pages is not None
        assert OWN in " ".join(words_of_pdf(two_pages).split())


def test_what_nobody_changed_is_as_composed_and_stays_live(table: Table) -> None:
    keeps(table, "short", OWN)
    before = read(table)
    assert [one for one in before.whole.chapters if one.key != "short"] == [
        one for one in composed(table).whole.chapters if one.key != "short"
    ]
    table.opens("talk")
    table.writes_down("summary", "Een nieuwe samenvatting.")
    table.closes()
    assert found(read(table), "lived") != found(before, "lived")
    assert found(read(table), "short") == found(before, "short")


def test_an_emptied_chapter_is_not_there_and_the_others_are_numbered_on(table: Table) -> None:
    before = [one.key for one in read(table).whole.chapters]
    keeps(table, "guide", "")
    after = read(table).whole.chapters
    assert [one.key for one in after] == [key for key in before if key != "guide"]
    assert [one.number for one in after] == list(range(1, len(after) + 1))


def test_a_quote_that_is_taken_back_leaves_an_edited_chapter_and_the_rest_stays(table: Table) -> None:
    keeps(table, "lived", f"{text(table, 'lived')}\n\n{OWN}")
    shown = next(one for one in "abcdef" if f"Verhaal {one} x aan tafel." in table_page(table))
    takes_back(table, "abcdef".index(shown), f"Verhaal {shown} x aan tafel.")
    page = table_page(table)
    assert f"Verhaal {shown} x aan tafel." not in page
    assert OWN in page
    assert page.count("Verhaal") == 11


def table_page(table: Table) -> str:
    with table.remembers() as memory:
        page: html.HtmlElement = html.document_fromstring(handreiking.html(memory, find(memory, table.id)))
        return str(page.text_content())


def test_an_editors_words_stay_when_a_chapter_lost_everything_else(table: Table) -> None:
    keeps(table, "learned", OWN)
    made = read(table)
    assert found(composed(table), "learned") is None
    assert [one.key for one in made.whole.chapters].index("learned") == 1 + [
        one.key for one in made.whole.chapters
    ].index("lived")
    assert OWN in table_page(table)


def test_a_quote_that_had_no_place_can_be_chosen_instead_of_another(table: Table) -> None:
    (lived,) = (one for one in composed(table).whole.chapters if one.key == "lived")
    taken = take_apart(lived, "nl")
    spare = taken.spare[0]
    assert len(taken.spare) == MANY
    printed = [line for line in text(table, "lived").split("\n\n") if "citaat" in line]
    keeps(table, "lived", text(table, "lived").replace(printed[0], spare.line))
    assert spare.block.text in table_page(table)  # type: ignore[union-attr]


def test_when_the_cards_go_no_quote_stays_that_nobody_chose(table: Table) -> None:
    with table.remembers() as memory:
        locked = handreiking.to_keep(memory, find(memory, table.id))
    assert locked.count("Verhaal") == 12
    assert keeping.from_text(locked).whole.chapters[0].key == "short"


def test_two_pages_keep_what_only_they_say(table: Table) -> None:
    keeps(table, "status", OWN)
    ((_, page),) = read(table).summaries
    (status,) = (one for one in page.chapters if one.key == "status")
    assert status.blocks[0] == Paragraph(OWN)
    assert len(status.blocks) == 2


def test_every_chapter_there_is_can_be_edited(table: Table) -> None:
    whole = composed(table).whole
    texts = current_texts(whole, {"learned": OWN})
    assert [one.key for one in chapters(whole, {"learned": OWN})] == list(texts)
    assert texts["learned"] == OWN
