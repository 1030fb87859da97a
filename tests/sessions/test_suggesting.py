"""What the method whispers to the chair, and that it never acts: the chair may always do something else (method.md A5)."""

from pathlib import Path

import pytest

from sessions.refusals import NotNow
from tests.table import Table


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Six phones and a trained chair."""
    return Table(tmp_path, phones=6)


def asked_for_the_no(table: Table, *times: str) -> None:
    """A round in which the no was asked for this often on phones."""
    table.opens("seek_no")
    for number, time in enumerate(times):
        if number:
            table.does("ask_again")
        for phone in (0, 1):
            table.says(phone, f"Nee van {phone} ({time}).")
        table.turns_over()


def votes_until_the_third(table: Table) -> None:
    """Three votes of five with and one who does not come along."""
    for _ in range(3):
        table.opens("vote_come_along")
        table.votes(*["come_along"] * 5, "not")
        table.closes()


def test_after_all_the_views_the_no_is_sought(table: Table) -> None:
    table.opens("collect")
    assert table.desk().suggestion == ""
    table.closes()
    assert table.desk().suggestion == "seek_no"


def test_the_no_is_asked_for_three_times(table: Table) -> None:
    asked_for_the_no(table, "een", "twee")
    assert (table.desk().no_asked, table.desk().suggestion) == (2, "ask_again")
    table.does("ask_again")
    assert (table.desk().no_asked, table.desk().suggestion) == (3, "")


def test_an_earlier_round_that_asked_for_the_no_counts_too(table: Table) -> None:
    asked_for_the_no(table, "een", "twee")
    table.writes_down("no", "Ik geloof er niets van.")
    table.closes()
    assert table.desk().suggestion == "spread_or_ask"
    table.does("repeat_round", round=table.round.id.hex())
    table.does("open_round")
    table.closes()
    assert (table.desk().no_asked, table.desk().suggestion) == (3, "spread")


def test_without_a_sentence_to_spread_the_chair_is_told_to_choose_some(table: Table) -> None:
    asked_for_the_no(table, "een", "twee", "drie")
    table.closes()
    assert table.desk().suggestion == "choose_nos"


@pytest.mark.parametrize(("levels", "idea"), [("recognise", "propose"), ("not", "name_the_no")])
def test_a_no_that_nobody_shares_is_named_before_proposals(table: Table, levels: str, idea: str) -> None:
    no = table.writes_down("no", "Ik geloof er niets van.")
    table.opens("spread")
    for number in range(6):
        table.answers(number, **{f"rate__{no}": levels})
    table.closes()
    assert table.desk().suggestion == idea


def test_the_third_vote_leads_under_the_waterline_with_a_trained_chair_and_time(table: Table) -> None:
    votes_until_the_third(table)
    assert table.desk().suggestion == "step_5"


def test_without_a_trained_chair_the_minority_is_written_down(table: Table) -> None:
    table.does("prepare", trained="no")
    votes_until_the_third(table)
    assert table.desk().suggestion == "minority"


def test_without_45_minutes_left_the_minority_is_written_down(table: Table) -> None:
    votes_until_the_third(table)
    for waiting in [one for one in table.rounds if one.state == "waiting"]:
        table.does("change_round", round=waiting.id.hex(), minutes="1")
    assert table.desk().suggestion == "minority"


def test_a_table_that_is_divided_twice_goes_back_to_the_views(table: Table) -> None:
    one, other = (table.writes_down("proposal", text) for text in ("Een loket.", "Een maatje."))
    for idea in ("lobby", "step_1"):
        table.opens("vote_choice")
        table.votes(*[one] * 3, *[other] * 3)
        table.closes()
        assert table.desk().suggestion == idea


@pytest.mark.parametrize("kind", ["arrows", "own_arrows"])
def test_under_the_waterline_goes_only_who_is_trained_or_wants_it_on_purpose(table: Table, kind: str) -> None:
    table.does("prepare", trained="no")
    with pytest.raises(NotNow) as refused:
        table.opens(kind)
    assert refused.value.key == "not_trained"
    deep = next(one.id.hex() for one in table.rounds if one.kind == kind)
    table.does("open_round", round=deep, anyway="yes")
    assert table.round.kind == kind


def test_what_the_preparation_leaves_out_stays(table: Table) -> None:
    table.does("prepare", people="7")
    assert table.state.trained
