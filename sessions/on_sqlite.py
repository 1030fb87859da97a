"""The memory as one file (SQLite): the pragmas that make it keep what was said, and forget what has to go."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from sessions.refusals import CannotOpen

PRAGMAS = {
    "journal_mode": "WAL",
    "synchronous": "FULL",
    "secure_delete": "ON",
    "foreign_keys": "ON",
    "trusted_schema": "OFF",
    "temp_store": "MEMORY",
    "busy_timeout": "5000",
}


def plain(url: URL, begin: str = "BEGIN") -> Engine:
    """A way in with the pragmas of anonymity.md 3; parameters never reach a log or an error."""
    made = create_engine(url, hide_parameters=True)
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", lambda connection: connection.exec_driver_sql(begin))
    return made


def reading(url: URL) -> Engine:
    """For short looks."""
    return plain(url)


def writing(url: URL) -> Engine:
    """For the one writer, who never meets another half way."""
    return plain(url, "BEGIN IMMEDIATE")


def of_this_process() -> Engine:
    """A memory without a file: every connection has one of its own, gone when it is closed. Nothing of it is sorted on a
    disk either.
    """
    made = create_engine("sqlite://", hide_parameters=True, poolclass=NullPool)
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return made


def look(connection: Connection) -> None:
    """Whether the file is sound; raises CannotOpen."""
    if connection.exec_driver_sql("PRAGMA quick_check").scalar() != "ok":
        raise CannotOpen("broken_memory")


def settle(url: URL) -> None:
    """Nobody else on this machine reads the file."""
    if url.database:
        Path(url.database).chmod(0o600)


def out_of_reach(_error: BaseException) -> CannotOpen:
    """What it means when the file answers with an error."""
    return CannotOpen("broken_memory")


def scrub(url: URL) -> bool:
    """VACUUM, then empty the log beside the file. False when a reader holds on: then nothing may be shown yet."""
    if url.database is None:
        return True
    try:
        with closing(broom(url.database)) as raw:
            raw.execute("VACUUM")
            return tuple(raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()) == (0, 0, 0)
    except sqlite3.Error:
        return False


def broom(database: str) -> sqlite3.Connection:
    """A connection of its own, because cleaning runs in a thread of its own. It waits for nobody: phones would feel it.

    With the same pragmas as every other: else VACUUM would leave a copy of everything in a temporary file.
    """
    raw = sqlite3.connect(database)
    _prepare(raw, None)
    raw.execute("PRAGMA busy_timeout=0")
    return raw


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name}={value}").fetchall()
