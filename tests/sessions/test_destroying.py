"""The chair lets a whole table go at once, by typing its name twice."""

import pytest

from sessions import destroying, return_code
from sessions.dialogue import find, make, of_chair
from sessions.refusals import NotAnAnswer, NotFound, NotKept
from sessions.script import load
from sessions.store import Memory
from sessions.tables import Base, Dialogue, ResearchCard
from tests.conftest import Seated
from tests.table import CHAIR, Table


def held(seated: Seated) -> Table:
    """An evening with everything that can lie on a table."""
    table = seated(6)
    table.opens("collect")
    table.says(0, "Ik mis de bewoners.")
    table.says(1, "Een brief die niemand begrijpt.")
    table.turns_over()
    table.does("version", card=table.card("Ik mis de bewoners."), text="Ik mis [wie].")
    table.writes_down("rule", "We laten elkaar uitpraten.")
    table.closes()
    table.opens("vote_come_along")
    table.votes("come_along", "not", "not", "not", "come_along", "come_along")
    table.closes()
    key = table.phones[0].seat_key
    slow = return_code.stretch(return_code.words_of(key), table.store.keys)
    table.store.write(lambda memory: return_code.keep(memory, find(memory, table.id), key, slow))
    return table


def destroys(table: Table, title: str, again: str) -> None:
    """The chair types this."""
    destroying.destroy(table.store, table.id, {"title": title, "title_again": again})


def left(memory: Memory) -> dict[str, int]:
    """Every table of the memory that still holds something."""
    counts = {
        name: memory.db.connection().exec_driver_sql(f"SELECT count(*) FROM {name}").scalar() or 0  # noqa: S608
        for name in Base.metadata.tables
    }
    return {name: count for name, count in counts.items() if count}


def test_typed_twice_everything_of_the_table_is_gone_with_its_key(seated: Seated) -> None:
    table = held(seated)
    title = table.state.title
    with table.remembers() as memory:
        assert len(left(memory)) >= 8
    destroys(table, title, f" {title} ")
    with table.remembers() as memory:
        assert left(memory) == {}
        assert of_chair(memory, CHAIR) == []
    assert not list((table.folder / "keys").glob(f"{table.id.hex()}*"))
    with pytest.raises(NotFound, match="no_table"):
        table.desk()


@pytest.mark.parametrize(("first", "again"), [("", ""), ("x", "x"), ("{}", ""), ("{}", "x"), ("x", "{}")])
def test_anything_else_typed_destroys_nothing(seated: Seated, first: str, again: str) -> None:
    table = held(seated)
    title = table.state.title
    with pytest.raises(NotAnAnswer, match="not_the_title"):
        destroys(table, first.format(title), again.format(title))
    assert table.state.state == "open"
    assert len(table.kept()) == 2
    assert "Ik mis [wie]." in table.page()


def test_a_table_without_a_title_goes_by_its_code(seated: Seated) -> None:
    table = seated(1)
    table.store.write(lambda memory: setattr(find(memory, table.id), "title", ""))
    destroys(table, table.state.code, table.state.code)
    with pytest.raises(NotFound, match="no_table"):
        table.desk()


def test_another_table_of_the_same_chair_stays(seated: Seated) -> None:
    table = held(seated)
    other = table.store.write(lambda memory: make(memory, CHAIR, load("kleine_tafel")).id)
    destroys(table, table.state.title, table.state.title)
    with table.remembers() as memory:
        assert [one.id for one in of_chair(memory, CHAIR)] == [other]
    assert (table.folder / "keys" / f"{other.hex()}.key").exists()


def test_what_was_given_to_research_goes_too_when_the_chair_says_so(seated: Seated) -> None:
    table = held(seated)
    given = ResearchCard(id=b"r" * 16, dialogue=table.id, language="nl", body=b"x")
    table.store.write(lambda memory: memory.db.add(given))
    destroys(table, table.state.title, table.state.title)
    with table.remembers() as memory:
        assert memory.db.query(ResearchCard).count() == 0


def test_a_table_that_could_not_be_cleaned_is_unreadable_and_is_finished_later(seated: Seated) -> None:
    table = held(seated)
    with table.store.read() as memory:
        memory.db.connection().exec_driver_sql("SELECT count(*) FROM card").scalar()
        with pytest.raises(NotKept, match="not_cleaned"):
            destroys(table, table.state.title, table.state.title)
    with pytest.raises(NotFound, match="no_table"):
        table.desk()
    assert not (table.folder / "keys" / f"{table.id.hex()}.key").exists()
    with table.remembers() as memory:
        assert left(memory) == {"dialogue": 1}
        assert memory.db.query(Dialogue.title).scalar() == ""
    destroying.finish(table.store)
    with table.remembers() as memory:
        assert left(memory) == {}
