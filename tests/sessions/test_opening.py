"""The house opens what is its own and leaves alone what is not."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from sessions import chairs
from sessions.opening import DATABASE, open_house
from sessions.refusals import CannotOpen
from sessions.return_code import stretch, words_of
from sessions.store import Store
from sessions.tables import Base
from tests.conftest import Seated


def newer(file: Path) -> None:
    """A house of next year was here."""
    open_house(file.parent).close()
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")


def other(file: Path) -> None:
    """Another program keeps its own things in a file of this name."""
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")


def nonsense(file: Path) -> None:
    """No database at all."""
    file.write_bytes(b"Dit is een boodschappenlijstje." * 200)


def scratched(file: Path) -> None:
    """Pages of our own database were overwritten."""
    open_house(file.parent).close()
    bytes_ = bytearray(file.read_bytes())
    bytes_[4096 : len(bytes_) // 2] = b"\xff" * (len(bytes_) // 2 - 4096)
    file.write_bytes(bytes_)


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (newer, "other_version"),
        (other, "other_version"),
        (nonsense, "broken_memory"),
        (scratched, "broken_memory"),
    ],
)
def test_a_memory_that_is_not_ours_is_refused_and_nothing_in_it_changes(
    tmp_path: Path, damage: Callable[[Path], None], reason: str
) -> None:
    file = tmp_path / DATABASE
    damage(file)
    before = file.read_bytes()
    with pytest.raises(CannotOpen) as refused:
        open_house(tmp_path)
    assert refused.value.key == reason
    assert file.read_bytes() == before
    assert not [one for one in tmp_path.iterdir() if one.name.endswith(("-wal", "-shm", "-journal"))]


def test_what_the_house_makes_is_what_the_house_reads(store: Store) -> None:
    """The steps that built the memory and the description of it never drift apart."""
    with store._reading.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_a_second_opening_keeps_everything(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    table.says(0, "Ik mis de bewoners.")
    table.says(1, "Ik ook.")
    before = [(card.id, card.body, card.receipt) for card in table.kept()]
    table.store.close()
    table.store = open_house(table.folder)
    assert [(card.id, card.body, card.receipt) for card in table.kept()] == before
    assert table.phone(0).says("Ik mis de bewoners.") == "already"
    table.gathers()
    assert table.words("desk") == {"Ik mis de bewoners.", "Ik ook."}


def test_an_empty_file_is_a_house_nobody_has_used_yet(tmp_path: Path) -> None:
    (tmp_path / DATABASE).touch()
    store = open_house(tmp_path)
    with store.read() as memory:
        assert memory.db.connection().exec_driver_sql("SELECT count(*) FROM card").scalar() == 0
    store.close()


def test_no_key_is_made_when_somebody_asks_for_five_words(store: Store, tmp_path: Path) -> None:
    keys = tmp_path / "house" / "keys"
    before = {one.name: one.stat().st_mtime_ns for one in (keys, *keys.iterdir())}
    stretch(words_of(b"k" * 32), store.keys)
    assert {one.name: one.stat().st_mtime_ns for one in (keys, *keys.iterdir())} == before


def test_only_the_owner_of_the_house_can_read_its_files(store: Store, tmp_path: Path) -> None:
    store.write(lambda memory: (memory.keys.secret("cookies"), chairs.new_link(memory, b"c" * 16)))
    files = [one for one in (tmp_path / "house").rglob("*") if one.is_file()]
    assert {one.name for one in files} >= {DATABASE, f"{DATABASE}-wal", "cookies.key"}
    assert {one.stat().st_mode & 0o777 for one in files} == {0o600}
    assert (tmp_path / "house").stat().st_mode & 0o777 == 0o700


def test_a_question_of_the_memory_never_stands_in_an_error(store: Store) -> None:
    with (
        pytest.raises(Exception, match="no such table") as trouble,
        store._reading.connect() as db,
    ):
        db.exec_driver_sql("SELECT * FROM nowhere WHERE text = ?", ("Ik mis de bewoners.",))
    assert "bewoners" not in str(trouble.value)
