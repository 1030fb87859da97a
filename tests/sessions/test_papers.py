"""People without a phone: their papers lie among the cards, and never help to lift the only card of a phone."""

from pathlib import Path

import pytest

from sessions.refusals import NotAnAnswer, NotNow
from tests.table import Table


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Six phones and two people who write on paper."""
    return Table(tmp_path, phones=6, paper_seats="2")


def test_a_paper_lies_among_the_cards_of_phones_and_looks_like_them(table: Table) -> None:
    table.opens("collect")
    table.does("type_in", words="Mijn brief kwam nooit aan.", quote="yes")
    for number in (0, 1):
        table.says(number, f"Kaart van {number}.")
    table.turns_over()
    assert "Mijn brief kwam nooit aan." in table.words("table")
    table.closes()
    assert "Mijn brief kwam nooit aan." in table.page()


def test_there_are_no_more_papers_than_people_who_write_on_paper(table: Table) -> None:
    table.opens("collect")
    for number in range(2):
        table.does("type_in", words=f"Papier {number}.")
    assert table.desk().on_paper == ()
    with pytest.raises(NotNow) as refused:
        table.does("type_in", words="Een derde papier.")
    assert refused.value.key == "no_more_papers"


def test_a_paper_never_helps_to_lift_a_lone_card(table: Table) -> None:
    table.opens("collect")
    table.says(0, "De enige kaart.")
    for number in range(2):
        table.does("type_in", words=f"Papier {number}.")
    for number in range(1, 6):
        table.phone(number).passes()
    with pytest.raises(NotNow):
        table.does("take_up")


def test_a_vote_on_paper_is_a_vote(table: Table) -> None:
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 6)
    table.does("type_in", vote="not")
    table.closes()
    seen = table.screen().round
    assert seen is not None
    assert seen.result is not None
    assert (seen.result.unanimous, seen.result.leading) == (None, "come_along")


def test_an_empty_paper_and_a_choice_that_is_not_there_are_refused(table: Table) -> None:
    table.opens("vote_come_along")
    for form in ({}, {"vote": "perhaps"}, {"round": "x"}):
        with pytest.raises(NotAnAnswer):
            table.does("type_in", **form)
    assert len(table.desk().on_paper) == 2


def test_the_next_round_has_papers_of_its_own(table: Table) -> None:
    table.opens("collect")
    for number in range(2):
        table.does("type_in", words=f"Papier {number}.")
    table.closes()
    table.does("repeat_round", round=table.round.id.hex())
    table.does("open_round")
    table.does("type_in", words="Weer een papier.")


def test_without_people_on_paper_the_desk_has_no_form_for_it(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=6)
    table.opens("collect")
    assert table.desk().on_paper == ()


def test_a_small_table_is_asked_for_no_words_on_paper_either(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=3, paper_seats="3")
    table.opens("collect")
    assert table.desk().on_paper == ()
