"""What editors write is as safe as the cards: locked, moved with the draft, gone with it; a text taken back is in none."""

from datetime import date, timedelta

from exports import handreiking
from sessions import destroying, editing, retention
from sessions.dialogue import find
from sessions.draft import lock_of
from sessions.editing import Edit
from sessions.store import Memory
from sessions.tables import ChapterEdit, Edition
from tests.conftest import Seated
from tests.promises.disk import as_it_lies, opened
from tests.sessions.test_withdrawing import takes_back
from tests.table import Table

EVENING = date(2027, 3, 4)
SECRET = "Zij vroeg mij naar mijn huissleutel."
WRITTEN = "Dit schreef de redactie."
NAMED = "Na de klankbordgroep"


def edited(seated: Seated) -> Table:
    """An editor typed a card over, in a chapter and in a version."""
    table = seated(6)
    table.store.today = lambda: EVENING
    table.opens("collect")
    table.says(0, SECRET)
    table.says(1, "Een brief die niemand begrijpt.")
    table.turns_over()
    table.closes()
    table.ends()
    text = f"{WRITTEN} {SECRET}"

    def edits(memory: Memory) -> None:
        at = find(memory, table.id)
        editing.keep(memory, at, "guide", Edit(text, 0, "basis"))
        editing.name_version(memory, at, NAMED, {"guide": text})

    table.store.write(edits)
    return table


def on_day(table: Table, day: int) -> None:
    retention.tidy(table.store, EVENING + timedelta(days=day), handreiking.to_keep)


def everything(table: Table) -> str:
    return opened(table.folder, table.id, lock_of(table.id).encode())


def test_what_an_editor_wrote_is_locked(seated: Seated) -> None:
    """README: "Everything a card says is locked with a key per table"."""
    table = edited(seated)
    assert everything(table).count(WRITTEN) == 2
    assert as_it_lies(table.folder, WRITTEN) == as_it_lies(table.folder, NAMED) == []


def test_a_text_that_is_taken_back_is_in_no_chapter_and_no_version(seated: Seated) -> None:
    """README: "A text that its writer takes back leaves desk, screen, handreiking and disk at once."."""
    table = edited(seated)
    takes_back(table, 0, SECRET)
    found = everything(table)
    assert "huissleutel" not in found
    assert found.count(WRITTEN) == 2


def test_on_day_30_an_editors_words_go_along_with_the_draft_and_can_be_changed(seated: Seated) -> None:
    table = edited(seated)
    before = (table.folder / "keys" / f"{table.id.hex()}.key").read_bytes()
    on_day(table, 30)
    with table.remembers() as memory:
        assert WRITTEN in handreiking.html(memory, find(memory, table.id))
    table.store.write(
        lambda memory: editing.keep(memory, find(memory, table.id), "guide", Edit("Later.", 1, ""))
    )
    table.store.scrub()
    assert everything(table).count(WRITTEN) == 1
    (table.folder / "keys" / "copied.key").write_bytes(before)
    (table.folder / "keys" / f"{lock_of(table.id)}.key").unlink()
    assert WRITTEN not in everything(table)


def test_on_day_90_and_when_a_table_is_destroyed_nothing_of_it_is_left(seated: Seated) -> None:
    """README: "After 90 days a draft that nobody approved is gone as well."."""
    table, other = edited(seated), edited(seated)
    on_day(table, 30)
    on_day(table, 90)
    destroying.let_go(other.store, other.id)
    for one in (table, other):
        with one.remembers() as memory:
            assert memory.db.query(ChapterEdit).count() == 0
            assert memory.db.query(Edition).count() == 0
        assert not list((one.folder / "keys").glob(f"{one.id.hex()}*"))
