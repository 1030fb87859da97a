"""The community reads first: seven days before anybody of an organisation, counted from an act of the chair."""

from datetime import date, timedelta

import pytest

from sessions import reading_order, retention
from sessions.dialogue import find
from sessions.hands import CHAIR, COAUTHOR, EDITOR, OFFICIAL, READER, SECOND
from sessions.refusals import NotNow
from tests.conftest import Seated
from tests.sessions.test_retention import EVENING, held
from tests.table import Table


def day(number: int) -> date:
    """So many days after the evening."""
    return EVENING + timedelta(days=number)


def gives(table: Table, role: str, number: int) -> None:
    """The chair gives a link on this day."""
    table.store.write(lambda memory: reading_order.note(find(memory, table.id), role, day(number)))


def reads(table: Table, role: str, number: int) -> str:
    """What somebody hears who comes to read on this day; "" when she reads."""
    try:
        reading_order.check(table.state, role, day(number))
    except NotNow as refused:
        return refused.key
    return ""


def test_officials_read_seven_days_after_the_first_link_for_the_community(seated: Seated) -> None:
    table = held(seated)
    gives(table, READER, 2)
    gives(table, COAUTHOR, 5)
    assert reads(table, READER, 2) == reads(table, COAUTHOR, 2) == ""
    assert reads(table, OFFICIAL, 8) == "community_reads_first"
    assert reads(table, OFFICIAL, 9) == ""


def test_the_day_is_said_to_whoever_comes_too_early(seated: Seated) -> None:
    table = held(seated)
    gives(table, READER, 2)
    with pytest.raises(NotNow) as early:
        reading_order.check(table.state, OFFICIAL, day(3))
    assert early.value.values == {"day": day(9)}


def test_a_link_for_an_official_or_an_editor_begins_nothing(seated: Seated) -> None:
    table = held(seated)
    for role in (OFFICIAL, EDITOR):
        gives(table, role, 1)
    assert reads(table, OFFICIAL, 13) == "community_has_not_begun"


def test_a_link_given_before_the_evening_ended_counts_from_its_end(seated: Seated) -> None:
    table = held(seated)
    gives(table, READER, -10)
    assert reads(table, OFFICIAL, 6) == "community_reads_first"
    assert reads(table, OFFICIAL, 7) == ""


@pytest.mark.parametrize("role", [READER, COAUTHOR, OFFICIAL, EDITOR])
def test_nobody_from_outside_reads_while_people_are_still_at_the_table(seated: Seated, role: str) -> None:
    table = seated(5)
    gives(table, READER, 0)
    assert reads(table, role, 30) == "no_draft_yet"
    assert reads(table, CHAIR, 0) == reads(table, SECOND, 0) == ""


def test_on_which_day_anybody_read_is_kept_nowhere(seated: Seated) -> None:
    table = held(seated)
    gives(table, READER, 2)
    for number in (3, 10):
        reads(table, READER, number)
        reads(table, OFFICIAL, number)
    assert table.state.community_from == day(2)
    assert retention.days(table.state).keys() == {14, 30, 90}
