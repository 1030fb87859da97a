"""The memory of the house: one writer, answers that arrive together kept together, nothing said before it is durable.

Acts wait in a queue; the writer takes all that wait, shuffles them, and commits them at once. So the order on disk is
not the order in which people pressed the button, and "received" is only said after the disk has answered.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from queue import Empty, SimpleQueue
from random import SystemRandom
from threading import Event, Lock, Thread
from time import sleep
from typing import Any, Generic, TypeVar

from sqlalchemy import URL, make_url
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.orm import Session as Db

from sessions import places
from sessions.keys import KeyRing
from sessions.refusals import NotKept

T = TypeVar("T")
Aside = Callable[[Callable[[], None]], None]
Calendar = Callable[[], date]

GATHERING_SECONDS = 0.004
LARGEST_BATCH = 200
SCRUB_TRIES = 60
SCRUB_PAUSE_SECONDS = 0.03


@dataclass(frozen=True)
class Memory:
    """What an act of the domain works with: the tables, and the keys to what cards say."""

    db: Db
    keys: KeyRing


class _Waiting(Generic[T]):
    """An act on its way to the disk, and who waits for it."""

    def __init__(self, act: Callable[[Memory], T]) -> None:
        self.act = act
        self.done = Event()
        self.result: T | None = None
        self.error: BaseException | None = None


def local_day() -> date:
    """The day it is where this house stands."""
    return datetime.now(UTC).astimezone().date()


class Store:
    """The database and its one writer. `aside` runs slow work where phones do not feel it.

    `today` is the only clock of the memory: it tells days, and only the chair's acts and `retention` look at it.
    """

    def __init__(
        self, url: URL | str, keys: KeyRing, aside: Aside | None = None, today: Calendar = local_day
    ) -> None:
        self.keys = keys
        self.today = today
        self._aside: Aside = aside or (lambda work: work())
        self.url = make_url(url)
        self._place = places.of(self.url)
        self._reading, self._writing = self._place.reading(self.url), self._place.writing(self.url)
        self._acts: SimpleQueue[_Waiting[Any]] = SimpleQueue()
        self._starting = Lock()
        self._writer: Thread | None = None

    @contextmanager
    def read(self) -> Iterator[Memory]:
        """A short look at what is kept. Never held open across a wait: an open reader blocks forgetting."""
        with Db(self._reading, expire_on_commit=False) as db:
            yield Memory(db, self.keys)

    def write(self, act: Callable[[Memory], T]) -> T:
        """Does `act` and returns when it is durable. Raises what `act` raised (then nothing of it is kept), or NotKept."""
        return self._queue(_Waiting(act))

    def scrub(self) -> None:
        """Removes what was deleted from the disk and from the log beside it; raises NotKept when it cannot."""
        self._queue(_Scrub())

    def close(self) -> None:
        """Writes what still waits, and lets go of the files."""
        if self._writer is not None:
            self._queue(_Last())
            self._writer.join()
            self._writer = None
        self._reading.dispose()
        self._writing.dispose()

    def _queue(self, waiting: _Waiting[T]) -> T:
        self._start()
        self._acts.put(waiting)
        waiting.done.wait()
        if waiting.error is not None:
            raise waiting.error
        return waiting.result  # type: ignore[return-value]

    def _start(self) -> None:
        with self._starting:
            if self._writer is None:
                self._writer = Thread(target=self._write_for_ever, name="writer", daemon=True)
                self._writer.start()

    def _write_for_ever(self) -> None:
        last = False
        while not last:
            batch = self._gathered()
            scrubs = [one for one in batch if isinstance(one, _Scrub)]
            acts = [one for one in batch if not isinstance(one, _Scrub)]
            SystemRandom().shuffle(acts)
            if acts:
                self._commit(acts)
            if scrubs:
                self._clean(scrubs)
            last = any(isinstance(one, _Last) for one in acts)

    def _gathered(self) -> list[_Waiting[Any]]:
        batch = [self._acts.get()]
        sleep(GATHERING_SECONDS)
        while len(batch) < LARGEST_BATCH:
            try:
                batch.append(self._acts.get_nowait())
            except Empty:
                break
        return batch

    def _commit(self, batch: list[_Waiting[Any]]) -> None:
        try:
            with Db(self._writing, expire_on_commit=False) as db, db.begin():
                for waiting in batch:
                    _try(waiting, Memory(db, self.keys))
        except Exception:  # noqa: BLE001 - whatever it was: nobody hears "received", and the writer goes on
            for waiting in batch:
                waiting.error = NotKept("not_kept")
        finally:
            for waiting in batch:
                waiting.done.set()

    def _clean(self, scrubs: "list[_Scrub]") -> None:
        """Once for all who asked: what they want gone was written before any of them stood in line."""
        clean = any(self._cleaned() for _ in range(SCRUB_TRIES))
        for waiting in scrubs:
            waiting.error = None if clean else NotKept("not_cleaned")
            waiting.done.set()

    def _cleaned(self) -> bool:
        clean: list[bool] = []
        with suppress(Exception):  # whoever waits hears that it is not clean; the writer goes on
            self._aside(lambda: clean.append(self._place.scrub(self.url)))
        if not any(clean):
            sleep(SCRUB_PAUSE_SECONDS)
        return any(clean)


class _Scrub(_Waiting[None]):
    def __init__(self) -> None:
        super().__init__(lambda _memory: None)


class _Last(_Waiting[None]):
    def __init__(self) -> None:
        super().__init__(lambda _memory: None)


def _try(waiting: _Waiting[Any], memory: Memory) -> None:
    """One act in a savepoint of its own, so that a refused answer never takes its neighbours along."""
    try:
        with memory.db.begin_nested():
            waiting.result = waiting.act(memory)
    except (IntegrityError, DataError):
        waiting.error = NotKept("not_kept")
    except DBAPIError:
        raise
    except Exception as refused:  # noqa: BLE001 - handed to the one who asked
        waiting.error = refused
