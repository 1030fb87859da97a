"""The silent "slower": one sentence for the chair, later, without a number."""

from pathlib import Path

import pytest

from sessions import pacing
from sessions.dialogue import find
from sessions.forgetting import end
from tests.table import Table

LUCKY, UNLUCKY = 0.1, 0.9


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Six phones at an open table."""
    return Table(tmp_path, phones=6)


def asks(table: Table) -> None:
    """Some phone would like it slower."""
    table.store.write(lambda memory: pacing.ask_slower(find(memory, table.id)))


def ticks(table: Table, drawn: float) -> bool:
    """The slow tick comes by, with this lot."""
    return table.store.write(lambda memory: pacing.tell_slower(find(memory, table.id), drawn))


def test_the_chair_reads_it_only_after_a_tick_and_a_lot(table: Table) -> None:
    before = table.state.desk_version
    asks(table)
    assert (table.desk().slower, table.state.desk_version) == (False, before)
    assert not ticks(table, UNLUCKY)
    assert not table.desk().slower
    assert ticks(table, LUCKY)
    assert table.desk().slower


def test_when_nobody_asked_no_tick_says_anything(table: Table) -> None:
    assert not ticks(table, LUCKY)
    assert not table.desk().slower


def test_asking_ten_times_is_asking_once(table: Table) -> None:
    for _ in range(10):
        asks(table)
    assert ticks(table, LUCKY)
    asks(table)
    assert not ticks(table, LUCKY)
    table.does("hear_slower")
    assert not table.desk().slower
    assert not ticks(table, LUCKY)


def test_nothing_on_phones_or_on_the_wall_moves(table: Table) -> None:
    phones, wall = table.sees(), table.screen()
    asks(table)
    ticks(table, LUCKY)
    assert (table.sees(), table.screen()) == (phones, wall)


def test_after_the_evening_nothing_of_it_is_left(table: Table) -> None:
    asks(table)
    end(table.store, table.id)
    assert table.state.slower == ""
