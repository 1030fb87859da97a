"""The draft of a small table, of an evening that has hardly begun, and of one with more quotes than there is room for."""

from pathlib import Path

from lxml import html

from exports.blocks import Chapter, Document, Harvest, Quote
from exports.handreiking import SHEET, pdf
from exports.handreiking import html as web_page
from sessions.dialogue import find
from tests.exports import evening as said
from tests.exports import small as small_said
from tests.exports.evening import NOT_PRINTED
from tests.exports.reading import pages, text
from tests.table import Table


def chapter(document: Document, key: str) -> Chapter:
    return next(one for one in document.chapters if one.key == key)


def drawn(table: Table) -> html.HtmlElement:
    """The page as a reader opens it."""
    return html.document_fromstring(table.page())


def words(table: Table, key: str) -> str:
    """All that a reader finds in one chapter."""
    return " ".join(drawn(table).get_element_by_id(key).text_content().split())


def test_the_page_links_its_style_sheet_and_the_paper_is_a_pdf(evening: Table) -> None:
    with evening.store.read() as memory:
        at = find(memory, evening.id)
        assert f'href="{SHEET}"' in web_page(memory, at)
        paper = pdf(memory, at)
    assert said.MINORITY in text(paper)
    assert not [one for one in NOT_PRINTED.values() if one in text(paper)]


def test_a_small_table_gives_a_short_document(small_table: Table) -> None:
    keys = [one.key for one in small_table.document().chapters]
    assert keys == [
        "short", "status", "guide", "how", "lived", "proposal", "disagreement", "next_steps", "account",
        "colophon",
    ]  # fmt: skip
    with small_table.store.read() as memory:
        assert len(pages(pdf(memory, find(memory, small_table.id)))) <= 6


def test_a_whole_evening_of_a_small_table_is_not_more_than_six_pages(tmp_path: Path) -> None:
    table = small_said.by_the_script(tmp_path)
    with table.store.read() as memory:
        assert 4 <= len(pages(pdf(memory, find(memory, table.id)))) <= 6
    told = words(table, "lived")
    assert told.count("De meeste mensen zeiden: dit klopt.") == 1
    assert told.count("Wie één keer geweigerd is") == 6
    table.store.close()


def test_a_small_table_prints_what_it_confirmed_and_wrote_down_and_no_number(small_table: Table) -> None:
    told = drawn(small_table).text_content()
    assert small_said.CONFIRMED in told
    assert small_said.SUMMARY in told
    assert small_said.VERSION in told
    assert small_said.MISSED not in told
    assert "Niet iedereen kiest hetzelfde." in told
    assert not [number for number in ("3 mensen", "4 mensen", "1 mens") if number in told]


def test_before_anything_was_said_there_is_only_status_and_colophon(tmp_path: Path) -> None:
    table = Table(tmp_path, 1)
    assert [one.key for one in table.document().chapters] == ["status", "colophon"]
    table.store.close()


def test_a_round_that_is_still_open_is_not_in_the_draft(tmp_path: Path) -> None:
    table = Table(tmp_path, 6)
    table.opens("collect")
    for phone in range(6):
        table.says(phone, f"Wat ik zie, is vraag {'abcdef'[phone]}.")
    table.turns_over()
    table.writes_down("summary", "Een samenvatting van onderweg.")
    assert "lived" not in [one.key for one in table.document().chapters]
    table.writes_down("commitment", "Een ruimte regelen.")
    assert "onderweg" not in table.page()
    assert "Een ruimte regelen." not in table.page()
    table.closes()
    assert "Een samenvatting van onderweg." in words(table, "lived")
    assert "Een ruimte regelen." in words(table, "next_steps")
    table.store.close()


def test_groups_are_not_told_while_people_may_still_come_in(tmp_path: Path) -> None:
    table = Table(tmp_path, 14)
    table.opens("arrival")
    table.closes()
    assert "Andere deelnemers" not in table.page()
    table.ends()
    assert "Andere deelnemers" in table.page()
    table.store.close()


def test_a_tick_that_the_table_did_not_allow_is_not_told(tmp_path: Path) -> None:
    """A phone can send any form; with fewer than three who do not come along the tick would be a name."""
    table = Table(tmp_path, 6)
    table.opens("come_along")
    table.says(0, "Geen lijst.", needed_for="me")
    table.says(1, "Een tolk.", needed_for="others")
    table.turns_over()
    table.closes()
    assert "Geen lijst." in words(table, "disagreement")
    assert "eerst niet meegingen" not in table.page()
    table.store.close()


def test_of_many_quotes_twelve_are_printed_and_none_twice(tmp_path: Path) -> None:
    table = Table(tmp_path, 6)
    table.opens("collect")
    for phone in range(6):
        table.says(phone, "Dit zeggen we allemaal.")
        for number in range(3):
            table.says(phone, f"Verhaal {phone} {number}.")
    table.turns_over()
    table.closes()
    (brought,) = (one for one in chapter(table.document(), "lived").blocks if isinstance(one, Harvest))
    texts = [one.text for one in brought.blocks if isinstance(one, Quote)]
    assert len(texts) == len(set(texts)) == 12
    table.store.close()


def test_own_words_in_romanian_wait_for_somebody_to_translate_them(tmp_path: Path) -> None:
    table = Table(tmp_path, 6, languages="ro: tolk")
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 5, "stand_aside")
    table.answers(5, own_words="Nu cred încă.", language="ro")
    table.closes()
    assert "Nu cred" not in table.page()
    assert "Een paar kaarten wachten op een vertaling." in words(table, "account")
    table.does("version", card=table.card("Nu cred încă."), text="Ik geloof het nog niet.")
    assert "Nu cred" not in table.page()
    assert "Ik geloof het nog niet." in words(table, "disagreement")
    table.store.close()
