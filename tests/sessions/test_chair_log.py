"""What the chair did can be shown: by the round, in her own words, and without a word of anybody's card."""

from pathlib import Path

import pytest
from sqlalchemy import select

from sessions.dialogue import find
from sessions.refusals import NotAnAnswer
from sessions.tables import ChairAct
from sessions.views.log_view import LogView, log_view
from tests.table import Table


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Six phones, and three cards with the chair that are hard to read."""
    table = Table(tmp_path, phones=6)
    table.opens("collect")
    for number in range(3):
        table.says(number, f"Iets over een mens, nummer {number}.")
    table.gathers()
    return table


def log(table: Table) -> LogView:
    """What can be printed."""
    with table.remembers() as memory:
        return log_view(memory, find(memory, table.id), "nl")


def noted(table: Table) -> dict[str, tuple[int, tuple[str, ...]]]:
    """What was done in the round of this moment."""
    last = log(table).rounds[-1]
    return {one.what: (one.times, one.words) for one in last.done}


def test_a_card_set_apart_is_noted_with_the_chairs_own_reason_and_without_its_words(table: Table) -> None:
    for number in range(2):
        table.does(
            "set_apart", card=table.card(f"Iets over een mens, nummer {number}."), reason="gaat over een buur"
        )
    assert noted(table)["set_apart"] == (2, ("gaat over een buur", "gaat over een buur"))
    assert "Iets over een mens" not in str(log(table))


def test_a_telephone_number_in_a_reason_is_not_kept(table: Table) -> None:
    table.does("set_apart", card=table.card("Iets over een mens, nummer 0."), reason="bel 06 12345678")
    assert noted(table)["set_apart"][1] == ("bel [telefoonnummer]",)


def test_what_was_refused_is_not_noted(table: Table) -> None:
    with pytest.raises(NotAnAnswer):
        table.does("note", reason=" ")
    assert "note" not in noted(table)


def test_a_reason_that_is_too_long_stops_the_act_itself(table: Table) -> None:
    card = table.card("Iets over een mens, nummer 0.")
    with pytest.raises(NotAnAnswer):
        table.does("set_apart", card=card, reason="x" * 4001)
    assert table.words("apart") == set()


def test_at_a_break_the_chair_answers_a_question_to_herself(table: Table) -> None:
    table.does("pause")
    table.does("note", reason="Ik bedankte steeds dezelfde kant.")
    assert noted(table)["note"] == (1, ("Ik bedankte steeds dezelfde kant.",))
    assert "dezelfde kant" not in table.page()


def test_nothing_in_an_act_says_which_card_it_was_or_when(table: Table) -> None:
    assert {column.name for column in ChairAct.__table__.columns} == {
        "id",
        "dialogue",
        "round",
        "what",
        "body",
    }
    with table.remembers() as memory:
        assert memory.db.scalars(select(ChairAct)).first() is not None


def test_how_the_chair_led_stands_in_the_account(table: Table) -> None:
    table.does("change_round", round=table.round.id.hex(), prompt_nl="Wat zie jij?")
    for number in range(3):
        table.does(
            "set_apart", card=table.card(f"Iets over een mens, nummer {number}."), reason="te herkennen"
        )
    table.closes()
    told = table.printed("account")
    assert "De voorzitter veranderde 1 keer een vraag of uitleg." in told
    assert "Waarom kaarten apart gingen, in de woorden van de voorzitter: te herkennen." in told


def test_why_one_card_went_apart_is_not_printed(table: Table) -> None:
    table.does("set_apart", card=table.card("Iets over een mens, nummer 0."), reason="te herkennen")
    table.closes()
    assert "te herkennen" not in table.page()
