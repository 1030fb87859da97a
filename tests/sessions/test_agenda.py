"""The agenda in the chair's hands: moved, skipped, repeated, prepared, and an opening taken back."""

from pathlib import Path

import pytest

from sessions import withdrawing
from sessions.dialogue import find
from sessions.leading import renew_progress
from sessions.refusals import NotFound, NotNow
from tests.table import Table


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Six phones at a table where the first views have been gathered."""
    table = Table(tmp_path, phones=6)
    table.opens("collect")
    table.says(0, "De bank belt nooit terug.")
    table.says(1, "Ik sta nergens ingeschreven.")
    table.turns_over()
    table.closes()
    return table


def key(table: Table, kind: str) -> str:
    """The first round of this kind that waits or was skipped."""
    return next(one.id.hex() for one in table.rounds if one.kind == kind and one.state != "closed")


def waiting(table: Table) -> list[str]:
    """The kinds of the rounds that wait, in the chair's order."""
    return [one.kind for one in table.rounds if one.state == "waiting"]


def opens_next(table: Table) -> str:
    """The kind of the round that opens when the chair presses the button."""
    table.does("open_round")
    return table.round.kind


def test_going_back_is_a_new_round_with_the_words_of_the_earlier_one(table: Table) -> None:
    earlier = table.round
    table.does("change_round", round=key(table, "seek_no"), prompt_nl="Iets anders")
    table.does("repeat_round", round=earlier.id.hex())
    table.does("open_round")
    assert table.round.id != earlier.id
    assert (table.round.kind, table.round.prompt) == (earlier.kind, earlier.prompt)
    assert table.cards("table") == []
    assert next(one for one in table.rounds if one.id == earlier.id).state == "closed"


def test_a_repeated_vote_starts_without_what_the_earlier_one_was_told(table: Table) -> None:
    table.opens("come_along")
    assert "minority_tick" in table.round.settings
    table.closes()
    table.does("repeat_round", round=table.round.id.hex())
    assert [one.settings for one in table.rounds if one.kind == "come_along"][1].get("minority_tick") is None


def test_what_was_not_held_cannot_be_repeated(table: Table) -> None:
    with pytest.raises(NotFound):
        table.does("repeat_round", round=key(table, "seek_no"))


def test_a_round_that_waits_can_be_moved_and_the_ends_stay_ends(table: Table) -> None:
    *rest, last_but_one, last = waiting(table)
    table.does("move_round", round=key(table, last), way="later")
    assert waiting(table) == [*rest, last_but_one, last]
    table.does("move_round", round=key(table, last), way="earlier")
    assert waiting(table) == [*rest, last, last_but_one]


def test_what_is_moved_up_is_opened_next(table: Table) -> None:
    table.does("move_round", round=key(table, "seek_no"), way="earlier")
    assert opens_next(table) == "seek_no"


def test_a_round_that_was_held_stays_where_it_was(table: Table) -> None:
    with pytest.raises(NotNow):
        table.does("move_round", round=table.round.id.hex(), way="later")


def test_a_skipped_round_goes_by_and_may_wait_again(table: Table) -> None:
    skipped = next(
        one for one in table.rounds if one.state == "waiting" and one.position > table.round.position
    )
    table.does("skip_round", round=skipped.id.hex())
    assert skipped.kind not in waiting(table)[:1]
    table.does("unskip_round", round=skipped.id.hex())
    table.does("open_round")
    assert table.round.id == skipped.id


def test_a_skipped_round_opens_when_the_chair_wants_it_after_all(table: Table) -> None:
    skipped = key(table, "spread")
    table.does("skip_round", round=skipped)
    table.does("open_round", round=skipped)
    assert table.round.id.hex() == skipped


def test_the_next_round_is_prepared_in_private_while_this_one_runs(table: Table) -> None:
    table.opens("seek_no")
    phones, wall = table.sees(), table.screen()
    table.does("change_round", round=key(table, "spread"), prompt_nl="Wie herkent dit ook?")
    table.does("move_round", round=key(table, "spread"), way="later")
    table.does("skip_round", round=key(table, "propose"))
    assert (table.sees(), table.screen()) == (phones, wall)
    table.closes()
    table.opens("spread")
    assert table.sees().round is not None
    assert table.round.prompt == {"nl": "Wie herkent dit ook?"}


def test_a_round_opened_by_mistake_goes_back_to_waiting(table: Table) -> None:
    held = table.round.id
    table.opens("seek_no")
    table.does("take_back")
    assert table.round.id == held
    assert "seek_no" in waiting(table)


def test_what_a_fast_thumb_sent_before_an_opening_was_taken_back_still_counts(table: Table) -> None:
    table.opens("seek_no")
    table.says(0, "Ik geloof er niets van.")
    table.does("take_back")
    table.opens("seek_no")
    table.says(1, "Dit is al besloten.")
    table.turns_over()
    assert table.words("table") == {"Ik geloof er niets van.", "Dit is al besloten."}


def test_taking_back_follows_the_word_on_the_desk_and_never_a_single_answer(table: Table) -> None:
    table.opens("seek_no")
    table.phone(0).passes()
    assert table.desk().may_take_back
    table.everybody_else_passes()
    assert table.desk().may_take_back
    table.store.write(lambda memory: renew_progress(memory, find(memory, table.id)))
    assert not table.desk().may_take_back
    with pytest.raises(NotNow) as refused:
        table.does("take_back")
    assert refused.value.key == "too_late_to_undo"


def test_a_second_question_that_came_too_early_goes_back_to_the_first(table: Table) -> None:
    table.opens("talk")
    table.does("next_step")
    table.does("take_back")
    assert (table.round.step, table.round.state) == (0, "open")
    table.writes_down("sentence", "De bank belt nooit terug.")
    table.does("next_step")
    assert table.sees().round is not None
    assert len(table.statements("sentence")) == 1


def test_back_at_the_first_question_it_is_as_far_as_it_was(table: Table) -> None:
    table.opens("ground_rules")
    table.says(0, "Rustig praten.")
    table.everybody_else_passes()
    table.does("next_step")
    table.does("take_back")
    assert table.round.envelopes == 6


def test_nothing_that_was_laid_on_the_table_can_be_taken_back(table: Table) -> None:
    table.opens("seek_no")
    table.says(0, "Ik geloof er niets van.")
    table.says(1, "Dit is al besloten.")
    table.gathers()
    with pytest.raises(NotNow):
        table.does("take_back")


def test_the_same_question_is_put_once_more_to_everybody(table: Table) -> None:
    table.opens("seek_no")
    for number in (0, 1):
        table.says(number, f"Eerste nee {number}.")
    table.turns_over()
    table.says(2, "Een late nee.")
    table.does("ask_again")
    assert table.sees().round is not None
    assert table.sees().round.once_more  # type: ignore[union-attr]
    with pytest.raises(NotNow):
        table.does("take_up")
    table.says(0, "Nog een nee.")
    table.store.write(lambda memory: renew_progress(memory, find(memory, table.id)))
    table.turns_over()
    assert table.words("table") == {"Eerste nee 0.", "Eerste nee 1.", "Een late nee.", "Nog een nee."}


def test_who_answers_twice_to_a_question_put_once_more_is_still_one(table: Table) -> None:
    table.opens("seek_no")
    for number in (0, 1):
        table.says(number, f"Eerste nee {number}.")
    table.turns_over()
    table.does("ask_again")
    for number in range(4):
        table.phone(0).says(f"Nee nummer {number}.")
        table.phone(0).passes()
    for number in (1, 2):
        table.phone(number).passes()
        table.phone(number).passes()
    assert table.round.envelopes == 3
    with pytest.raises(NotNow):
        table.does("take_up")


def test_who_takes_an_answer_back_and_writes_again_is_still_one(table: Table) -> None:
    table.opens("seek_no")
    for number in (0, 1):
        table.says(number, f"Eerste nee {number}.")
    table.turns_over()
    table.does("ask_again")
    table.says(2, "Een nee van iemand anders.")
    for number in range(4):
        table.says(0, f"Nee nummer {number}.")
        with table.remembers() as memory:
            mine = withdrawing.own_texts(memory, find(memory, table.id), table.phones[0].seat_key, "nl")
        key = next(one.key for one in mine if one.text == f"Nee nummer {number}.")
        withdrawing.take_back(table.store, table.id, table.phones[0].seat_key, key)
    table.says(0, "De laatste nee.")
    assert (table.round.envelopes, table.round.in_box) == (2, 2)
    with pytest.raises(NotNow, match="too_few"):
        table.does("take_up")


def test_late_cards_after_a_second_asking_are_only_voiced(table: Table) -> None:
    table.opens("seek_no")
    for number in (0, 1):
        table.says(number, f"Eerste nee {number}.")
    table.turns_over()
    table.does("ask_again")
    table.says(3, "Heel laat.")
    table.closes()
    assert table.words("rest") == {"Heel laat."}


def test_a_question_is_not_put_once_more_before_cards_were_taken_up_nor_when_it_is_a_vote(
    table: Table,
) -> None:
    table.opens("seek_no")
    with pytest.raises(NotNow):
        table.does("ask_again")
    table.closes()
    table.opens("check_in")
    for number in (0, 1):
        table.says(number, f"Goed, {number}.")
    table.gathers()
    with pytest.raises(NotNow):
        table.does("ask_again")
