"""One writer, answers that arrive together kept together, and nothing said before it is durable."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from threading import Event, current_thread

import pytest
from sqlalchemy import Connection, Engine, event, select, update

from sessions.opening import DATABASE
from sessions.refusals import NotAnAnswer, NotKept
from sessions.store import Memory, Store
from sessions.tables import ChairKey, Statement
from tests.conftest import Seated

MANY = 60


def writes(number: int) -> Callable[[Memory], int]:
    """An act that keeps one row and gives its number back."""

    def act(memory: Memory) -> int:
        memory.db.add(ChairKey(digest=number.to_bytes(32, "big"), chair=b"c" * 16, purpose="login"))
        return number

    return act


def kept(store: Store) -> set[int]:
    with store.read() as memory:
        return {int.from_bytes(digest, "big") for digest in memory.db.scalars(select(ChairKey.digest))}


def together(store: Store, *acts: Callable[[Memory], int]) -> list[int | BaseException]:
    """All of these wait in the queue before the writer takes the first: what each got, or how it was refused."""
    held, queued = Event(), Event()

    def holds_the_writer(_memory: Memory) -> None:
        held.set()
        queued.wait()

    with ThreadPoolExecutor(len(acts) + 1) as people:
        people.submit(store.write, holds_the_writer)
        held.wait()
        waiting: list[Future[int]] = []
        for act in acts:
            waiting.append(people.submit(store.write, act))
            while store._acts.qsize() < len(waiting):
                pass
        queued.set()
    return [one.exception() or one.result() for one in waiting]


def fills_the_disk(engine: Engine) -> None:
    """From here on the file may not grow by a page: SQLite says what it says when a disk is full."""
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def test_what_was_written_is_on_disk_when_the_writer_says_so(store: Store) -> None:
    assert store.write(writes(7)) == 7
    database = store._reading.url.database
    assert database
    with closing(sqlite3.connect(database)) as somebody_else:
        assert somebody_else.execute("SELECT count(*) FROM chair_key").fetchone() == (1,)


def test_only_one_hand_writes_however_many_phones_answer(store: Store) -> None:
    hands: set[str] = set()
    store.write(writes(0))
    writer = store._writer
    assert writer

    def act(memory: Memory) -> int:
        hands.add(current_thread().name)
        return 0

    together(store, *[act] * 20)
    assert hands == {writer.name}


def test_answers_that_arrive_together_are_kept_together(store: Store) -> None:
    commits: list[str] = []
    store.write(writes(1000))
    event.listen(store._writing, "commit", lambda _connection: commits.append("commit"))
    got = together(store, *(writes(number) for number in range(MANY)))
    assert got == list(range(MANY))
    assert kept(store) == {*range(MANY), 1000}
    assert len(commits) == 1


def test_the_order_on_disk_is_not_the_order_of_the_thumbs(store: Store) -> None:
    order: list[int] = []

    def act(number: int) -> Callable[[Memory], int]:
        def done(_memory: Memory) -> int:
            order.append(number)
            return number

        return done

    together(store, *(act(number) for number in range(MANY)))
    assert sorted(order) == list(range(MANY))
    rising = sum(one < two for one, two in pairwise(order))
    assert rising < MANY * 0.8  # about half of the steps go up; all of them would be the order of sending


def test_a_refused_answer_leaves_its_neighbours_alone(store: Store) -> None:
    def refused(memory: Memory) -> int:
        writes(99)(memory)
        raise NotAnAnswer("empty")

    got = together(store, writes(1), refused, writes(2))
    assert [got[0], got[2]] == [1, 2]
    assert isinstance(got[1], NotAnAnswer)
    assert kept(store) == {1, 2}


def test_an_answer_that_is_there_already_is_refused_and_its_neighbours_are_kept(store: Store) -> None:
    store.write(writes(1))
    got = together(store, writes(1), writes(2))
    assert isinstance(got[0], NotKept)
    assert got[1] == 2
    assert kept(store) == {1, 2}


def test_a_surprise_in_one_act_does_not_silence_the_others(store: Store) -> None:
    def surprise(_memory: Memory) -> int:
        raise ZeroDivisionError

    got = together(store, surprise, writes(2))
    assert isinstance(got[0], ZeroDivisionError)
    assert got[1] == 2
    assert store.write(writes(3)) == 3


def test_on_a_full_disk_nothing_is_acknowledged_and_nothing_is_kept(store: Store) -> None:
    store.write(writes(1000))
    fills_the_disk(store._writing)
    got = together(store, *(writes(number) for number in range(150)))
    assert all(isinstance(one, NotKept) for one in got)
    assert kept(store) == {1000}


def test_whatever_goes_wrong_at_the_last_moment_nobody_hears_received_and_the_house_goes_on(
    store: Store,
) -> None:
    def breaks(_connection: Connection) -> None:
        event.remove(store._writing, "commit", breaks)
        raise OSError

    event.listen(store._writing, "commit", breaks)
    with pytest.raises(NotKept, match="not_kept"):
        store.write(writes(1))
    assert kept(store) == set()
    store.write(writes(2))
    assert kept(store) == {2}


def test_cleaning_that_breaks_is_tried_again_and_the_house_goes_on(store: Store) -> None:
    tried: list[int] = []

    def breaks_once(work: Callable[[], None]) -> None:
        tried.append(1)
        if len(tried) == 1:
            raise OSError
        work()

    other = Store(store.url, store.keys, breaks_once)
    other.scrub()
    other.write(writes(1))
    other.close()
    assert len(tried) == 2


def test_when_there_is_room_again_the_house_goes_on(store: Store) -> None:
    fills_the_disk(store._writing)
    together(store, *(writes(number) for number in range(150)))
    with store._writing.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1073741823")
    assert store.write(writes(5)) == 5


def test_a_vote_stays_secret_while_a_reader_blocks_the_cleaning_and_comes_out_afterwards(
    seated: Seated,
) -> None:
    table = seated(6)
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 3, *["not"] * 3)
    with table.remembers() as reader:
        assert reader.db.scalar(select(Statement.id)) is None
        with pytest.raises(NotKept, match="not_cleaned"):
            table.closes()
    shuffled = table.screen().round
    assert shuffled
    assert (shuffled.state, shuffled.result) == ("shuffled", None)
    assert table.desk().next_act == "close_round"
    table.closes()
    closed = table.screen().round
    assert closed
    assert closed.result
    assert closed.result.counted


def test_cleaning_leaves_an_empty_log_beside_the_file(store: Store, tmp_path: Path) -> None:
    store.write(writes(1))
    log = tmp_path / "house" / f"{DATABASE}-wal"
    assert log.stat().st_size
    store.scrub()
    assert log.stat().st_size == 0


def test_what_is_overwritten_and_cleaned_is_nowhere_in_the_files(store: Store, tmp_path: Path) -> None:
    def everywhere() -> bytes:
        return b"".join(one.read_bytes() for one in (tmp_path / "house").glob(f"{DATABASE}*"))

    store.write(lambda memory: memory.db.add(ChairKey(digest=b"weg" * 10, chair=b"c" * 16, purpose="login")))
    assert b"wegwegweg" in everywhere()
    store.write(lambda memory: memory.db.execute(update(ChairKey).values(digest=b"x" * 32)))
    store.scrub()
    assert b"wegwegweg" not in everywhere()


def test_a_house_that_closes_writes_what_still_waits(tmp_path: Path, store: Store) -> None:
    got = together(store, *(writes(number) for number in range(10)))
    writer = store._writer
    store.close()
    assert got == list(range(10))
    assert writer
    assert not writer.is_alive()
