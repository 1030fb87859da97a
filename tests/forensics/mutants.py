"""Nine houses with a file that each break one promise. The examiner must find every one, or the test is worth nothing.

Each changes the house before it opens, in a process of its own (`street`). Nothing here can be reached from the app.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

from sqlalchemy import URL, text

from sessions import answering, laying, on_sqlite, opening
from sessions.answering import Question
from sessions.asks import Form
from sessions.seats import Phone, seat_digest
from sessions.store import Memory
from sessions.tables import Card, Dialogue, Round

Changes = Callable[[sqlite3.Connection], object]


def a_moment_on_the_card() -> None:
    """A column created_at, as nearly every program has."""
    _at_the_first_start(
        "ALTER TABLE card ADD COLUMN created_at TEXT;"
        "CREATE TRIGGER stamped AFTER INSERT ON card BEGIN "
        "UPDATE card SET created_at = strftime('%Y-%m-%d %H:%M:%f') WHERE id = NEW.id; END;"
    )


def hidden_row_numbers() -> None:
    """The table of cards as it would be without a thought: with SQLite's hidden row number."""
    _at_the_first_start(
        "CREATE TABLE with_numbers AS SELECT * FROM card;"
        "DROP TABLE card;"
        "ALTER TABLE with_numbers RENAME TO card;"
        "CREATE UNIQUE INDEX only_one ON card (receipt);"
        "CREATE UNIQUE INDEX found_by ON card (id);"
    )


def no_vacuum() -> None:
    """The log is emptied, but the file keeps its cells where they were written."""

    def only_the_log(url: URL) -> bool:
        with closing(on_sqlite.broom(str(url.database))) as raw:
            return tuple(raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()) == (0, 0, 0)

    on_sqlite.scrub = only_the_log


def a_passive_checkpoint() -> None:
    """The log is written back but not emptied: everything that ever happened still stands in it."""

    def gently(url: URL) -> bool:
        with closing(on_sqlite.broom(str(url.database))) as raw:
            raw.execute("VACUUM")
            raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        return True

    on_sqlite.scrub = gently


def a_turnout_row() -> None:
    """A row "this seat has answered in this round", to show who is still writing."""
    _at_the_first_start(
        "CREATE TABLE turnout (seat BLOB, round BLOB, PRIMARY KEY (seat, round)) WITHOUT ROWID;"
    )
    after_every_answer(
        "INSERT OR IGNORE INTO turnout SELECT :seat, current_round FROM dialogue WHERE id = :at"
    )


def a_seat_on_the_card() -> None:
    """The digest of the seat on each card, so that a person can find her own cards back."""
    _at_the_first_start("ALTER TABLE card ADD COLUMN seat BLOB;")
    after_every_answer("UPDATE card SET seat = :seat WHERE seat IS NULL AND :at IS NOT NULL")


def an_access_log() -> None:
    """What every web server does when nobody tells it not to."""
    from app import serve  # here and not above: it makes the whole process a house

    plain: Any = vars(serve)["WSGIServer"]
    setattr(serve, "WSGIServer", lambda *given, **named: plain(*given, **{**named, "log": "default"}))  # noqa: B010


def nothing_is_overwritten() -> None:
    """secure_delete off: what is removed stays readable until its place is used again."""
    on_sqlite.PRAGMAS["secure_delete"] = "OFF"


def as_they_came() -> None:
    """Cards are turned over in the order in which they were sent."""
    came: list[bytes] = []
    make, there = answering._card, laying._at

    def noted(
        question: Question, name: str, sealed: bytes, writer: Phone, receipt: bytes, place: str
    ) -> Card:
        came.append(receipt)
        return make(question, name, sealed, writer, receipt, place)

    def in_order(memory: Memory, round_: Round, place: str) -> list[Card]:
        known = {receipt: number for number, receipt in enumerate(came)}
        return sorted(there(memory, round_, place), key=lambda card: known.get(card.receipt, -1))

    answering._card, laying._at = noted, in_order


MUTANTS: dict[str, Callable[[], None]] = {
    "created_at": a_moment_on_the_card,
    "rowid": hidden_row_numbers,
    "no_vacuum": no_vacuum,
    "passive_checkpoint": a_passive_checkpoint,
    "turnout_row": a_turnout_row,
    "seat_on_card": a_seat_on_the_card,
    "access_log": an_access_log,
    "secure_delete_off": nothing_is_overwritten,
    "unshuffled": as_they_came,
}


def _at_the_first_start(changes: str) -> None:
    up_to_date = opening.bring_up_to_date

    def and_then(url: URL) -> None:
        up_to_date(url)
        with closing(sqlite3.connect(str(url.database))) as raw:
            if not raw.execute("SELECT 1 FROM dialogue").fetchone():
                raw.executescript(changes)

    opening.bring_up_to_date = and_then


def after_every_answer(statement: str) -> None:
    """Also does this, with the digest of the seat that answered."""
    hears = answering.hears

    def and_more(memory: Memory, dialogue: Dialogue, phone: Phone, form: Form) -> str:
        word = hears(memory, dialogue, phone, form)
        memory.db.flush()
        memory.db.execute(text(statement), {"seat": seat_digest(phone.seat_key), "at": dialogue.id})
        return word

    answering.hears = and_more
