"""A handreiking is composed from a copy: nobody who forgets has to wait for somebody who reads."""

from pathlib import Path

import pytest
from sqlalchemy import select, text

from exports import handreiking
from sessions.copying import Copy, copy_of
from sessions.dialogue import find
from sessions.refusals import NotKept, TooMuch
from sessions.tables import Base, Card, Seat
from tests.table import Table

TOLD = ("De wachttijd is lang.", "Niemand belt terug.", "Ik wil weten waar ik aan toe ben.")
IN_THE_BOX = "Dit ligt nog dicht."


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """A table that told three things, and now answers the next question."""
    table = Table(tmp_path, 6)
    table.opens("collect")
    for phone, words in enumerate(TOLD):
        table.says(phone, words)
    table.turns_over()
    table.closes()
    table.opens("collect")
    table.says(0, IN_THE_BOX)
    return table


def copied(table: Table) -> Copy:
    with table.remembers() as memory:
        return copy_of(memory, find(memory, table.id))


def test_what_is_made_of_a_copy_is_what_would_be_made_at_the_table(table: Table) -> None:
    table.writes_down("sentence", "Zo gaat het al jaren.")
    with table.remembers() as memory:
        made = handreiking.read(memory, find(memory, table.id))
    assert TOLD[0] in str(made)
    with copied(table).opened() as (memory, at):
        assert handreiking.read(memory, at) == made


def test_forgetting_never_waits_for_whoever_composes(table: Table) -> None:
    with copied(table).opened():
        table.store.scrub()
    with table.remembers() as memory:
        find(memory, table.id)
        with pytest.raises(NotKept):
            table.store.scrub()


def test_what_lies_in_the_box_and_who_sits_at_the_table_stay_behind(table: Table) -> None:
    with copied(table).opened() as (memory, at):
        assert len(memory.db.scalars(select(Card)).all()) == len(TOLD)
        assert Seat.__table__ not in copied(table).rows
        assert IN_THE_BOX not in str(handreiking.read(memory, at))


def test_every_table_that_hangs_on_a_dialogue_goes_along_or_is_left_behind_on_purpose(table: Table) -> None:
    left = {one.name for one in Base.metadata.sorted_tables} - {one.name for one in copied(table).rows}
    of_the_house = {"own_script", "chair_key"}
    assert left - of_the_house == {"seat", "hand_key", "return_code", "research_card"}


def test_a_copy_lies_on_no_disk_and_is_sorted_on_none(table: Table) -> None:
    with copied(table).opened() as (memory, _):
        assert memory.db.execute(text("PRAGMA database_list")).one().file == ""
        assert memory.db.scalar(text("PRAGMA temp_store")) == 2


def test_what_a_copy_holds_is_locked_and_dies_with_the_key(table: Table) -> None:
    copy = copied(table)
    assert TOLD[0] not in str(copy.rows)
    table.store.keys.destroy(table.id)
    with copy.opened() as (memory, at), pytest.raises(NotKept, match="no_key"):
        handreiking.read(memory, at)


def test_P5_more_cards_than_one_handreiking_holds_are_refused_before_one_is_read(table: Table) -> None:
    with table.remembers() as memory:
        at = find(memory, table.id)
        assert copy_of(memory, at, most=len(TOLD)).rows
        with pytest.raises(TooMuch, match="too_many_cards") as refused:
            copy_of(memory, at, most=len(TOLD) - 1)
    assert refused.value.values == {"most": len(TOLD) - 1}
