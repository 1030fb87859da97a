"""Somebody comes in while a question lies on the table. Her seat may not stand in the log beside her first card."""

from secrets import token_bytes

from sessions import door
from sessions.dialogue import find
from sessions.opening import DATABASE
from sessions.seats import seat_digest
from tests.conftest import Seated
from tests.forensics.sqlite_file import cells, frames
from tests.table import Table

SEAT_COLUMNS = 3
CONSENT = {"take_part": "yes", "perspective": "0"}


def comes_in(table: Table) -> bytes:
    """A phone more; what the table keeps of its seat."""
    with table.store.read() as memory:
        code = find(memory, table.id).code
    key = token_bytes(32)
    door.sit_down(table.store, table.id, key, code, CONSENT)
    return seat_digest(key)


def in_the_log(table: Table, digest: bytes) -> bool:
    """Whether the log beside the file holds this seat."""
    return digest in (table.folder / f"{DATABASE}-wal").read_bytes()


def test_who_comes_in_during_a_round_leaves_no_trace_in_the_log(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    table.says(0, "Een kaart van iemand anders.")
    assert not in_the_log(table, comes_in(table))


def test_who_came_in_before_a_round_leaves_no_trace_once_it_is_open(seated: Seated) -> None:
    table = seated(6)
    digest = comes_in(table)
    assert in_the_log(table, digest)
    table.opens("collect")
    assert not in_the_log(table, digest)


def test_the_log_does_not_say_who_was_first_to_answer_the_roll_call(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    table.does("start_roll_call")
    for participant in table.everybody:
        participant.answers_roll_call()
    assert len(moments_in_the_log(table)) == 6
    table.does("finish_roll_call")
    assert len(moments_in_the_log(table)) <= 1


def moments_in_the_log(table: Table) -> set[int]:
    """The commits in which something about a seat was written."""
    digests = {seat_digest(phone.seat_key) for phone in table.phones}
    history = frames((table.folder / f"{DATABASE}-wal").read_bytes())
    seen: set[tuple[object, ...]] = set()
    moments = set()
    for frame in history:
        for cell in cells(frame.image, frame.page):
            if digests & set(cell.values) and len(cell.values) == SEAT_COLUMNS and cell.values not in seen:
                seen.add(cell.values)
                moments.add(frame.commit)
    return moments
