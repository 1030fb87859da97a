"""Votes become numbers when a round closes; a table of numbers that was shown does not change any more."""

import pytest

from sessions.tallies import of_question, vote
from sessions.views.round_face import Result
from tests.conftest import Seated
from tests.table import Table


def result(table: Table) -> Result:
    told = table.face().result
    assert told
    assert told == table.screen().round.result  # type: ignore[union-attr]
    return told


def numbers(table: Table) -> dict[str, int | None]:
    return {words or key: number for key, words, number in result(table).choices}


def test_while_a_vote_is_open_nobody_sees_anything_of_it(seated: Seated) -> None:
    table = seated(6)
    table.opens("vote_come_along")
    before = table.sees(), table.screen()
    table.votes(*["come_along"] * 6)
    assert (table.sees(), table.screen()) == before
    assert table.face().result is None


def test_a_vote_that_can_point_at_nobody_is_told_in_numbers(seated: Seated) -> None:
    table = seated(9)
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 6, *["not"] * 3)
    table.closes()
    assert numbers(table) == {"come_along": 6, "not": 3, "stand_aside": 0}
    assert result(table).leading == "come_along"


def test_a_vote_in_which_one_stands_alone_is_told_in_words(seated: Seated) -> None:
    table = seated(9)
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 8, "not")
    table.closes()
    assert numbers(table) == {"come_along": None, "not": None, "stand_aside": None}
    assert (result(table).leading, result(table).unanimous) == ("come_along", None)


def test_a_small_table_gets_words_and_never_a_number(seated: Seated) -> None:
    table = seated(4)
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 4)
    table.closes()
    assert set(numbers(table).values()) == {None}
    assert result(table).unanimous == "come_along"


def test_when_nobody_voted_there_is_nothing_to_tell(seated: Seated) -> None:
    table = seated(5)
    table.opens("vote_come_along")
    for one in table.everybody:
        one.passes()
    table.closes()
    assert table.face().result is None


def test_a_proposal_that_came_later_was_not_on_the_ballot(seated: Seated) -> None:
    table = seated(6)
    one = table.writes_down("proposal", "Eén loket.", title="Loket")
    table.writes_down("proposal", "Een maatje.", title="Maatje")
    table.opens("vote_choice")
    table.votes(*[one] * 6)
    table.closes()
    shown = numbers(table)
    assert shown == {"Loket": 6, "Maatje": 0}
    table.writes_down("proposal", "Een training.", title="Training")
    assert numbers(table) == shown


def test_a_proposal_that_is_dropped_takes_no_votes_of_another_along(seated: Seated) -> None:
    table = seated(9)
    one = table.writes_down("proposal", "Eén loket.", title="Loket")
    two = table.writes_down("proposal", "Een maatje.", title="Maatje")
    table.opens("vote_choice")
    table.votes(*[one] * 5, *[two] * 4)
    table.closes()
    table.does("change_statement", statement=two, status="dropped")
    assert numbers(table) == {"Loket": 5}
    assert result(table).unanimous is None


def test_how_widely_each_no_lives_is_told_after_the_close_and_not_before(seated: Seated) -> None:
    table = seated(8)
    wide, narrow, alone = (
        table.writes_down("no", text) for text in ("Geen lijst.", "Geen loket.", "Geen tolk.")
    )
    table.opens("spread")
    for number in range(8):
        rates = {
            wide: "recognise" if number < 5 else "not",
            narrow: "a_little" if number < 2 else "not",
            alone: "not",
        }
        table.answers(number, **{f"rate__{no}": level for no, level in rates.items()})
    assert table.screen().resonance == ()
    table.closes()
    told = {one.said.text: (one.word, one.people) for one in table.screen().resonance}
    assert told == {
        "Geen lijst.": ("people", 5),
        "Geen loket.": ("a_few", None),
        "Geen tolk.": ("nobody_yet", None),
    }


def test_scales_become_counts_of_each_value(seated: Seated) -> None:
    table = seated(5)
    table.opens("check_in")
    for number, value in enumerate("33345"):
        table.answers(number, scale__welcome=value)
    table.closes()
    with table.remembers() as memory:
        assert of_question(memory, table.round, "words.scale.welcome") == {"3": 3, "4": 1, "5": 1}


@pytest.mark.parametrize(
    ("choices", "group"),
    [
        (["come_along"] * 6, False),
        (["come_along"] * 4 + ["not"] * 2, False),
        (["come_along"] * 3 + ["not", "not", "stand_aside"], True),
        (["not"] * 6, True),
    ],
)
def test_the_writers_own_tick_is_asked_only_when_three_or_more_did_not_come_along(
    seated: Seated,
    choices: list[str],
    group: bool,  # noqa: FBT001
) -> None:
    table = seated(6)
    table.opens("come_along")
    assert not table.face().tick
    table.closes()
    table.opens("vote_come_along")
    table.votes(*choices)
    table.closes()
    table.opens("come_along")
    assert [one.sees().round.tick for one in table.everybody] == [group] * 6  # type: ignore[union-attr]


@pytest.mark.parametrize("late", [0, 1, 2, 3])
def test_a_vote_held_once_more_is_told_in_numbers_only_with_as_many_people_or_three_more(
    seated: Seated, late: int
) -> None:
    table = seated(10)
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 6, *["not"] * 4)
    table.closes()
    table.does("repeat_round", round=table.round.id.hex())
    for _ in range(late):
        table.comes_in().sits_down()
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 6, *["not"] * (4 + late))
    table.closes()
    assert result(table).counted == (late in (0, 3))


def test_who_comes_late_to_a_vote_turns_no_word_either_and_may_make_it_unanimous(seated: Seated) -> None:
    """Five of ten, then six of eleven: "most" would be the one who came in."""
    table = seated(10)
    for along, against in ((5, 5), (6, 5), (11, 0)):
        if along > 5 and len(table.phones) == 10:
            table.comes_in().sits_down()
        table.opens("vote_come_along")
        table.votes(*["come_along"] * along, *["not"] * against)
        table.closes()
        told = result(table)
        assert told.counted == (along == 5)
        assert told.unanimous == (None if against else "come_along")
        assert told.leading == told.unanimous


def test_a_vote_that_was_told_in_words_hides_no_later_one(seated: Seated) -> None:
    table = seated(10)
    for along, against in ((9, 1), (6, 5)):
        if along == 6:
            table.comes_in().sits_down()
        table.opens("vote_come_along")
        table.votes(*["come_along"] * along, *["not"] * against)
        table.closes()
    assert numbers(table) == {"come_along": 6, "not": 5, "stand_aside": 0}


def test_what_was_told_of_a_vote_stays_when_a_later_one_stands_near(seated: Seated) -> None:
    table = seated(10)
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 6, *["not"] * 4)
    table.closes()
    first = table.round
    with table.remembers() as memory:
        before = vote(memory, first)
    table.comes_in().sits_down()
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 6, *["not"] * 5)
    table.closes()
    with table.remembers() as memory:
        assert before == vote(memory, first)
    assert before is not None
    assert before.cells == {"come_along": 6, "not": 4, "stand_aside": 0}
