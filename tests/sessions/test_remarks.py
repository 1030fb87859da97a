"""What readers say of the draft: kept under lock, without a trace of who it was, and gone when it is handled."""

import pytest

from sessions import remarks
from sessions.dialogue import find
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from sessions.tables import Remark
from tests.conftest import Seated
from tests.sessions.test_retention import held, on_day
from tests.table import Table

SAID = "Deze zin gaat over één persoon."


def says(table: Table, sort: str, said: str = "") -> None:
    form = {"sort": sort, "chapter": "lived", "passage": "abc", "said": said}
    table.store.write(lambda memory: remarks.add(memory, find(memory, table.id), form))


def waiting(table: Table) -> tuple[remarks.Made, ...]:
    with table.remembers() as memory:
        return remarks.waiting(memory, find(memory, table.id))


def test_a_remark_is_read_by_the_chair_and_those_about_a_person_come_first(seated: Seated) -> None:
    table = held(seated)
    for sort in ("right", "hard_word", "recognisable", "missing"):
        says(table, sort, SAID if sort == "recognisable" else "")
    assert waiting(table)[0].sort == "recognisable"
    assert waiting(table)[0].words == SAID
    assert {one.chapter for one in waiting(table)} == {"lived"}


def test_nothing_stands_near_a_remark_but_a_random_number() -> None:
    assert {column.name for column in Remark.__table__.columns} == {"id", "dialogue", "body"}


def test_the_words_are_locked_and_without_a_telephone_number(seated: Seated) -> None:
    table = held(seated)
    says(table, "missing", f"{SAID} Bel 06 12 34 56 78.")
    assert waiting(table)[0].words == f"{SAID} Bel [telefoonnummer]."
    assert not any(SAID.encode() in path.read_bytes() for path in table.folder.rglob("*") if path.is_file())


def test_a_remark_that_is_handled_is_gone(seated: Seated) -> None:
    table = held(seated)
    says(table, "recognisable")
    key = waiting(table)[0].key
    table.store.write(lambda memory: remarks.handle(memory, find(memory, table.id), key))
    assert waiting(table) == ()
    with pytest.raises(NotFound):
        table.store.write(lambda memory: remarks.handle(memory, find(memory, table.id), key))


def test_nobody_says_anything_of_a_draft_before_the_end_or_after_the_cards_are_gone(seated: Seated) -> None:
    table = seated(5)
    with pytest.raises(NotNow):
        says(table, "right")
    later = held(seated)
    on_day(later, 31)
    with pytest.raises(NotNow):
        says(later, "right")


def test_a_remark_without_a_sort_is_refused(seated: Seated) -> None:
    table = held(seated)
    with pytest.raises(NotAnAnswer) as refused:
        says(table, "", SAID)
    assert refused.value.key == "which_remark"
    assert waiting(table) == ()


def test_there_is_an_end_to_how_many_are_kept(seated: Seated, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remarks, "MOST", 3)
    table = held(seated)
    for _ in range(3):
        says(table, "right")
    with pytest.raises(NotAnAnswer) as refused:
        says(table, "right")
    assert refused.value.key == "enough_remarks"


def test_remarks_go_with_the_cards(seated: Seated) -> None:
    table = held(seated)
    says(table, "hard_word", SAID)
    on_day(table, 30)
    with table.remembers() as memory:
        assert memory.db.query(Remark).count() == 0


def test_no_page_moves_when_a_remark_comes_in_or_goes(seated: Seated) -> None:
    table = held(seated)
    before = table.state
    says(table, "missing", SAID)
    key = waiting(table)[0].key
    table.store.write(lambda memory: remarks.handle(memory, find(memory, table.id), key))
    after = table.state
    assert (after.desk_version, after.hands_version, after.screen_version, after.phone_version) == (
        before.desk_version,
        before.hands_version,
        before.screen_version,
        before.phone_version,
    )
