"""The desk's buttons carry the names of acts; there is no other way in."""

from contextlib import suppress

import pytest

from sessions.acts import ACTS, AFTER_THE_END
from sessions.refusals import NotFound, NotNow, Refusal
from tests.conftest import Seated
from tests.table import Table

NEED_A_ROUND = ("next_step", "take_up", "turn_over", "close_round")


@pytest.mark.parametrize("name", ["", "hears", "__class__", "delete", "OPEN_DOOR", "seats"])
def test_a_button_that_does_not_exist_does_nothing(seated: Seated, name: str) -> None:
    table = seated(1)
    before = table.desk()
    with pytest.raises(NotFound, match="no_act"):
        table.does(name)
    assert table.desk() == before


@pytest.mark.parametrize("name", NEED_A_ROUND)
def test_before_the_first_round_the_buttons_of_a_round_say_so(seated: Seated, name: str) -> None:
    with pytest.raises(NotNow, match="no_round_open"):
        seated(1).does(name)


def test_an_empty_form_is_an_act_or_a_refusal_and_never_a_surprise(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    for name in sorted(ACTS, key=lambda name: name == "end"):
        with suppress(Refusal):
            table.does(name)


def test_an_act_at_a_table_that_is_not_there_is_not_found(seated: Seated) -> None:
    table = seated(1)
    table.id = b"x" * 16
    for name in ACTS:
        with pytest.raises(NotFound, match="no_table"):
            table.does(name)


def test_after_the_end_no_act_opens_the_table_again(seated: Seated) -> None:
    table = seated(1)
    table.ends()
    before = table.desk()
    for name in set(ACTS) - AFTER_THE_END:
        with pytest.raises(NotNow, match="ended"):
            table.does(name)
    assert table.desk() == before


def shown(table: Table) -> tuple[int, int, int]:
    """The numbers of the newest page of phones, screen and desk."""
    state = table.state
    return state.phone_version, state.screen_version, state.desk_version


def test_cards_that_only_the_chair_sees_are_told_to_the_chair_alone(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    table.says(0, "Een.")
    table.says(1, "Twee.")
    table.everybody_else_passes()
    phone, screen, desk = shown(table)
    table.does("take_up")
    assert shown(table) == (phone, screen, desk + 1)
    table.does("version", card=table.card("Een."), text="Eén.")
    assert shown(table) == (phone, screen, desk + 2)
    table.does("turn_over")
    assert shown(table) == (phone + 1, screen + 1, desk + 3)


def test_answers_and_skips_are_told_to_nobody(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    before = shown(table)
    table.says(0, "Een.")
    table.phone(1).passes()
    assert shown(table) == before
