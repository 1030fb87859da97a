"""Ten houses with a memory on a server that each break one promise: of the house, or of the server under it."""

from collections.abc import Callable
from contextlib import closing

import psycopg
from sqlalchemy import URL, Connection

from sessions import on_postgresql, opening
from tests.cluster import OWNER, ROLE
from tests.forensics.mutants import after_every_answer, an_access_log, as_they_came


def a_moment_on_the_card() -> None:
    """A column created_at, as nearly every program has."""
    _at_the_first_start("ALTER TABLE card ADD COLUMN created_at timestamptz DEFAULT clock_timestamp()")


def numbered_cards() -> None:
    """Cards that are counted, as nearly every table is."""
    _at_the_first_start("ALTER TABLE card ADD COLUMN number bigserial")


def rows_that_stay() -> None:
    """The log is dropped, but rows lie where they were written, and so do those that were replaced."""

    def nothing(raw: psycopg.Connection[tuple[object, ...]]) -> None:
        pass

    on_postgresql.pour = nothing


def a_log_that_stays() -> None:
    """Everything that ever happened still stands in the log of the server."""

    def nothing(raw: psycopg.Connection[tuple[object, ...]]) -> bool:
        return True

    on_postgresql.drop_the_log = nothing


def ended_rows_stay() -> None:
    """Cards are written anew by one act, but what they replace only counts as ended and lies where it lay."""

    def renew(raw: psycopg.Connection[tuple[object, ...]]) -> None:
        raw.execute("UPDATE card SET place = place")

    on_postgresql.pour = renew


def a_turnout_row() -> None:
    """A row "this seat has answered in this round", to show who is still writing."""
    _at_the_first_start("CREATE TABLE turnout (seat bytea, round bytea, PRIMARY KEY (seat, round))")
    after_every_answer(
        "INSERT INTO turnout SELECT :seat, current_round FROM dialogue WHERE id = :at ON CONFLICT DO NOTHING"
    )


def a_seat_on_the_card() -> None:
    """The digest of the seat on each card, so that a person can find her own cards back."""
    _at_the_first_start("ALTER TABLE card ADD COLUMN seat bytea")
    after_every_answer("UPDATE card SET seat = :seat WHERE seat IS NULL AND :at IS NOT NULL")


def a_server_that_notes_what_is_asked() -> None:
    """Whoever runs the server wants to know what is slow, and the house does not look before it opens."""

    def away(connection: Connection) -> None:
        pass

    on_postgresql.look = away
    louder = ("log_min_messages = 'log'", "log_min_duration_statement = 0")
    _at_the_first_start(*(f"ALTER ROLE {ROLE} SET {setting}" for setting in louder), as_role=OWNER)


MUTANTS: dict[str, Callable[[], None]] = {
    "created_at": a_moment_on_the_card,
    "numbered": numbered_cards,
    "no_pour": rows_that_stay,
    "log_stays": a_log_that_stays,
    "ended_rows": ended_rows_stay,
    "turnout_row": a_turnout_row,
    "seat_on_card": a_seat_on_the_card,
    "access_log": an_access_log,
    "server_log": a_server_that_notes_what_is_asked,
    "unshuffled": as_they_came,
}


def _at_the_first_start(*changes: str, as_role: str = ROLE) -> None:
    up_to_date = opening.bring_up_to_date

    def and_then(url: URL) -> None:
        up_to_date(url)
        with closing(on_postgresql.broom(url.set(username=as_role))) as raw:
            if not raw.execute("SELECT 1 FROM dialogue").fetchone():
                for change in changes:
                    raw.execute(change.encode())

    opening.bring_up_to_date = and_then
