"""Sentences of the group: written down close to what was said, with no way back to a card."""

import pytest

from sessions.refusals import NotAnAnswer, NotFound
from sessions.statements import WHAT, Said, all_said
from sessions.tables import Statement
from tests.conftest import Seated
from tests.table import Table


def said(table: Table, what: str) -> list[Said]:
    with table.remembers() as memory:
        return all_said(memory, table.state, what)


def test_every_sort_of_sentence_is_kept_with_what_belongs_to_it(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    for what, fields in WHAT.items():
        table.writes_down(what, f"Een {what}.", **dict.fromkeys(fields, "voor de zomer"), onbekend="x")
        (one,) = said(table, what)
        assert (one.texts, one.fields) == ({"nl": f"Een {what}."}, dict.fromkeys(fields, "voor de zomer"))


def test_sentences_stand_in_the_order_of_the_chair(seated: Seated) -> None:
    table = seated(5)
    keys = [table.writes_down("no", f"Nee {number}.") for number in range(5)]
    assert table.statements("no") == keys


def test_a_sentence_in_two_languages_is_read_in_the_readers_own(seated: Seated) -> None:
    table = seated(5)
    table.writes_down("no", "Geen lijst.", text_en="No list.")
    (one,) = said(table, "no")
    assert one.text("en", "nl") == ("No list.", "en")
    assert one.text("ro", "nl") == ("Geen lijst.", "nl")


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ({"what": "no", "text": ""}, "empty"),
        ({"what": "no", "text": "\u200b"}, "empty"),
        ({"what": "no", "text_en": "Only English."}, "empty"),
        ({"what": "no", "text": "x" * 4_001}, "too_long"),
        ({"what": "poem", "text": "Rozen."}, "unknown_field"),
        ({"what": "no", "text": "Nee.", "status": "burned"}, "unknown_field"),
    ],
)
def test_what_is_no_sentence_is_refused(seated: Seated, form: dict[str, str], why: str) -> None:
    table = seated(5)
    with pytest.raises(NotAnAnswer, match=why):
        table.does("say", **form)
    assert table.statements("no") == []


def test_a_sentence_holds_no_telephone_number(seated: Seated) -> None:
    table = seated(5)
    table.writes_down("commitment", "Bel 06 12 34 56 78.", owner="jan@bank.nl")
    (one,) = said(table, "commitment")
    assert (one.texts["nl"], one.fields["owner"]) == ("Bel [telefoonnummer].", "[e-mailadres]")


def test_a_sentence_may_change_and_what_the_form_leaves_out_stays(seated: Seated) -> None:
    table = seated(5)
    key = table.writes_down(
        "condition", "Open in de avond.", because="het kan niet", text_en="Open at night."
    )
    table.does("change_statement", statement=key, text="Open in de avond.", status="taken_in")
    (one,) = said(table, "condition")
    assert one.texts == {"nl": "Open in de avond.", "en": "Open at night."}
    assert (one.fields, one.status) == ({"because": "het kan niet"}, "taken_in")


def test_with_other_words_the_versions_of_the_old_words_go(seated: Seated) -> None:
    table = seated(5)
    key = table.writes_down("condition", "Open in de avond.", text_en="Open at night.", text_ro="Seara.")
    table.does("change_statement", statement=key, text="Ook op zondag.", text_en="On Sunday too.")
    (one,) = said(table, "condition")
    assert one.texts == {"nl": "Ook op zondag.", "en": "On Sunday too."}


def test_a_sentence_that_is_dropped_loses_its_words(seated: Seated) -> None:
    table = seated(5)
    key = table.writes_down("no", "Geen lijst, zegt Mirela.", text_en="No list.")
    table.does("change_statement", statement=key, status="dropped")
    assert table.statements("no") == []
    with table.remembers() as memory:
        (row,) = memory.db.query(Statement)
        assert "Mirela" not in memory.keys.unseal(table.id, row.body)
    with pytest.raises(NotFound, match="no_statement"):
        table.does("change_statement", statement=key, status="open")


@pytest.mark.parametrize("key", ["", "geen", "00" * 16])
def test_a_sentence_that_is_not_there_or_of_another_table_is_not_found(seated: Seated, key: str) -> None:
    here, there = seated(5), seated(5)
    foreign = there.writes_down("no", "Geen lijst.")
    for one in (key, foreign):
        with pytest.raises(NotFound, match="no_statement"):
            here.does("change_statement", statement=one, text="Iets anders.")


def test_before_everybody_lie_the_newest_version_and_only_the_sentences_of_this_talk(seated: Seated) -> None:
    table = seated(5)
    table.opens("talk")
    table.writes_down("sentence", "Eerder gezegd.")
    table.closes()
    table.opens("talk")
    table.writes_down("sentence", "Nu gezegd.")
    table.does("next_step")
    assert [one.text for one in table.face().laid["sentence"]] == ["Nu gezegd."]
    table.closes()
    table.opens("come_along")
    table.writes_down("version", "Eén loket.")
    table.writes_down("version", "Eén loket, gratis.")
    assert [one.text for one in table.face().laid["version"]] == ["Eén loket, gratis."]


def test_nothing_the_group_said_can_be_read_on_the_disk(seated: Seated) -> None:
    table = seated(5)
    table.writes_down("proposal", "Loketvoorstel.", title="Titelwoord")
    files = b"".join(one.read_bytes() for one in table.folder.iterdir() if one.is_file())
    assert b"Loketvoorstel" not in files
    assert b"Titelwoord" not in files


def test_a_sentence_has_no_way_back_to_a_card(seated: Seated) -> None:
    columns = {column.name for column in Statement.__table__.columns}
    assert columns == {"id", "dialogue", "round", "what", "status", "place", "body"}
    table = seated(5)
    table.opens("seek_no")
    table.says(0, "Geen lijst.")
    table.says(1, "Iets anders.")
    table.turns_over()
    card = table.card("Geen lijst.")
    key = table.writes_down("no", "Geen lijst.")
    with table.remembers() as memory:
        kept = memory.db.get_one(Statement, bytes.fromhex(key))
        assert card not in f"{kept.id.hex()} {memory.keys.unseal(table.id, kept.body)}"
