"""The last act at the desk can be undone, and nothing a phone does decides whether."""

import pytest
from sqlalchemy import select

from sessions import withdrawing
from sessions.dialogue import find
from sessions.refusals import NotNow
from sessions.tables import Round
from sessions.undoing import LAST
from tests.conftest import Seated
from tests.table import Table

ONE, TWO, THREE = "Vraag het aan Kasia.", "Ik mis de bewoners.", "Ik ben moe."


@pytest.fixture
def table(seated: Seated) -> Table:
    """Six phones, and three cards on the table."""
    table = seated(6)
    table.opens("collect")
    for phone, text in enumerate((ONE, TWO, THREE)):
        table.says(phone, text)
    table.turns_over()
    return table


def on_the_wall(table: Table) -> set[str]:
    face = table.screen().round
    assert face is not None
    return {card.text for card in face.cards}


def test_a_card_that_was_set_apart_lies_on_the_table_again_and_its_voice_is_gone(table: Table) -> None:
    table.does("set_apart", card=table.card(ONE), text="Er is een stem die zegt: vraag het.")
    assert table.desk().undo == "set_apart"
    table.does("undo")
    assert on_the_wall(table) == {ONE, TWO, THREE}
    assert table.face().voices == ()
    assert table.desk().undo == ""


def test_a_card_that_came_back_is_apart_again(table: Table) -> None:
    table.does("set_apart", card=table.card(ONE))
    table.does("release", card=table.card(ONE))
    table.does("undo")
    assert table.words("apart") == {ONE}


def test_other_words_go_and_the_card_comes_to_the_chair_first(table: Table) -> None:
    table.does("version", card=table.card(ONE), text="Vraag het aan [naam].")
    table.does("version", card=table.card(ONE), text="Vraag het.")
    table.does("undo")
    (back,) = table.cards("desk")
    assert (back.text, back.own) == ("Vraag het aan [naam].", ONE)
    assert on_the_wall(table) == {TWO, THREE}


def test_the_first_other_words_leave_the_writers_own(table: Table) -> None:
    table.does("version", card=table.card(ONE), text="Vraag het.")
    table.does("undo")
    assert [card.text for card in table.cards("desk")] == [ONE]


def test_two_themes_are_two_again_with_the_cards_they_had(table: Table) -> None:
    for text, name in ((ONE, "Hulp"), (TWO, "Bewoners")):
        table.does("sort_cards", text=name, **{f"card.{table.card(text)}": "yes"})
    hulp, bewoners = table.statements("theme")
    table.does("merge_themes", theme=hulp, into=bewoners)
    table.does("undo")
    assert [one.text for one in table.face().themes] == ["Hulp", "Bewoners"]
    assert {card.own: card.theme for card in table.cards("table")} == {ONE: hulp, TWO: bewoners, THREE: ""}


def test_only_the_last_act_can_be_undone_and_only_once(table: Table) -> None:
    with pytest.raises(NotNow):
        table.does("undo")
    table.does("set_apart", card=table.card(ONE))
    table.does("pause")
    with pytest.raises(NotNow):
        table.does("undo")
    table.does("pause")
    table.does("set_apart", card=table.card(TWO))
    table.does("undo")
    with pytest.raises(NotNow):
        table.does("undo")
    assert table.words("apart") == {ONE}


def test_what_phones_do_changes_nothing_at_this_button(table: Table) -> None:
    table.does("set_apart", card=table.card(ONE))
    table.says(3, "Nog een kaart.")
    take_back(table, 3)
    take_back(table, 1)
    assert table.desk().undo == "set_apart"


def test_a_card_its_writer_took_back_never_comes_back_nor_do_the_words_it_had(table: Table) -> None:
    card = table.card(ONE)
    table.does("version", card=card, text="Vraag het aan de buurvrouw.")
    table.does("version", card=card, text="Vraag het.")
    take_back(table, 0)
    assert (table.desk().undo, kept(table)) == ("", [])
    with pytest.raises(NotNow):
        table.does("undo")


def test_nor_does_a_theme_that_was_called_by_them(table: Table) -> None:
    for text, name in ((TWO, ONE), (THREE, "Bewoners")):
        table.does("sort_cards", text=name, **{f"card.{table.card(text)}": "yes"})
    called, bewoners = table.statements("theme")
    table.does("merge_themes", theme=called, into=bewoners)
    take_back(table, 0)
    assert (table.desk().undo, kept(table)) == ("", [])
    assert [one.text for one in table.face().themes] == ["Bewoners"]


def test_what_can_be_undone_lies_locked_and_goes_when_the_round_closes(table: Table) -> None:
    table.does("version", card=table.card(ONE), text="Vraag het aan de buurvrouw.")
    (sealed,) = kept(table)
    assert b"buurvrouw" not in bytes.fromhex(sealed)
    table.closes()
    assert (table.desk().undo, kept(table)) == ("", [])


def test_a_screen_that_stands_still_gets_no_card_back(table: Table) -> None:
    table.does("freeze")
    table.does("set_apart", card=table.card(ONE))
    with pytest.raises(NotNow, match="screen_frozen"):
        table.does("undo")
    assert on_the_wall(table) == {TWO, THREE}


def take_back(table: Table, phone: int) -> None:
    key = table.phones[phone].seat_key
    with table.remembers() as memory:
        (own, *_) = withdrawing.own_texts(memory, find(memory, table.id), key, "nl")
    withdrawing.take_back(table.store, table.id, key, own.key)


def kept(table: Table) -> list[str]:
    """What is kept of last acts, as it lies on the disk."""
    with table.remembers() as memory:
        return [one.settings[LAST] for one in memory.db.scalars(select(Round)) if LAST in one.settings]
