"""From the second time on the need and the vote are one form, the same on every phone (method.md, decisions)."""

from pathlib import Path

import pytest

from tests.table import Table


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Seven phones that voted once on a version; three do not come along."""
    table = Table(tmp_path, phones=7)
    table.writes_down("version", "Eén vast aanspreekpunt.")
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 4, *["not"] * 3)
    return table


def test_the_first_time_only_the_vote_is_asked(table: Table) -> None:
    assert table.asks == {"vote", "own_words"}


def test_the_second_time_everybody_is_asked_for_a_need_and_a_vote_at_once(table: Table) -> None:
    table.closes()
    table.opens("vote_come_along")
    assert table.asks == {"vote", "own_words", "words", "needed_for"}


def test_need_and_vote_are_one_answer_of_one_seat(table: Table) -> None:
    table.closes()
    table.opens("vote_come_along")
    table.answers(0, vote="not", words="Een naam die blijft.", needed_for="me")
    assert (table.round.envelopes, table.round.in_box) == (1, 1)


def test_the_chair_reads_first_what_people_need_themselves(table: Table) -> None:
    table.closes()
    table.opens("vote_come_along")
    table.answers(0, vote="not", words="Een naam die blijft.", needed_for="me")
    table.answers(1, vote="come_along", words="Iets op papier.", needed_for="others")
    table.gathers()
    assert {face.own: face.fields["needed_for"] for face in table.desk().waiting} == {
        "Een naam die blijft.": "me",
        "Iets op papier.": "others",
    }


def test_needs_of_the_second_time_lie_on_the_table_and_in_the_handreiking_and_the_vote_stays_closed(
    table: Table,
) -> None:
    table.closes()
    table.opens("vote_come_along")
    table.answers(0, vote="not", words="Een naam die blijft.", needed_for="me")
    table.answers(1, vote="come_along", words="Iets op papier.", needed_for="others")
    table.turns_over()
    seen = table.screen().round
    assert seen is not None
    assert ({face.text for face in seen.cards}, seen.result) == (
        {"Een naam die blijft.", "Iets op papier."},
        None,
    )
    table.closes()
    assert "Een naam die blijft." in table.printed("disagreement")


def test_with_fewer_than_five_phones_the_second_time_is_only_a_vote_as_well(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=4)
    table.opens("vote_come_along")
    table.closes()
    table.opens("vote_come_along")
    assert table.asks == {"vote"}
