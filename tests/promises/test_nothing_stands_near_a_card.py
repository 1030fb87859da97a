"""Nothing that points at a person or a moment stands near a card: in the description, and in the file itself."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import Date, DateTime, Table, Time

from sessions.on_sqlite import PRAGMAS, broom, plain
from sessions.opening import DATABASE
from sessions.tables import Base
from tests.conftest import Seated

# Exactly the columns of anonymity.md 2. One more is a decision about anonymity, not a line of code.
COLUMNS = {
    "card": {
        "id",
        "round",
        "question",
        "body",
        "language",
        "quote",
        "research",
        "receipt",
        "place",
        "left_out",
    },
    "version": {"card", "body"},
    "seat": {"digest", "dialogue", "epoch"},
    "tally": {"round", "question", "choice", "count"},
}
POINTS_AT = {"card": {"round"}, "version": {"card"}, "seat": {"dialogue"}, "tally": {"round"}}
NEVER = {
    *("date", "time", "day", "at", "on", "when", "created", "updated", "changed", "moment", "stamp", "clock"),
    *(
        "seq",
        "sequence",
        "order",
        "number",
        "nr",
        "counter",
        "rowid",
        "address",
        "ip",
        "host",
        "agent",
        "device",
    ),
    *(
        "browser",
        "socket",
        "session",
        "cookie",
        "seat",
        "phone",
        "group",
        "perspective",
        "writer",
        "author",
        "user",
    ),
}
NEAR = {name for name in Base.metadata.tables if name not in ("dialogue", "round")}
# The only days we keep; the third is that of the first link the chair gave to somebody of the community.
OF_A_WHOLE_TABLE = {"opened_on", "ended_on", "community_from"}


@pytest.fixture
def file(seated: Seated) -> Iterator[sqlite3.Connection]:
    """The file of a house in which something was said, opened the way a finder would."""
    table = seated(5)
    table.opens("collect")
    table.says(0, "Ik mis de bewoners.")
    with closing(sqlite3.connect(table.folder / DATABASE)) as raw:
        yield raw


def tables_in(file: sqlite3.Connection) -> dict[str, str]:
    """Every table in the file, and the sentence that made it."""
    made = file.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
    return dict(made)


@pytest.mark.parametrize("name", COLUMNS)
def test_a_card_a_version_a_seat_and_a_count_have_these_columns_and_no_other(
    name: str, file: sqlite3.Connection
) -> None:
    described = {column.name for column in Base.metadata.tables[name].columns}
    on_disk = {row[1] for row in file.execute(f"PRAGMA table_xinfo({name})")}
    assert described == on_disk == COLUMNS[name]


@pytest.mark.parametrize("name", COLUMNS)
def test_no_way_leads_from_a_card_to_a_seat(name: str, file: sqlite3.Connection) -> None:
    described = {key.column.table.name for key in Base.metadata.tables[name].foreign_keys}
    on_disk = {row[2] for row in file.execute(f"PRAGMA foreign_key_list({name})")}
    assert described == on_disk == POINTS_AT[name]


@pytest.mark.parametrize("name", sorted(NEAR))
def test_near_a_card_no_column_is_called_after_a_person_or_a_moment(
    name: str, file: sqlite3.Connection
) -> None:
    on_disk = {row[1] for row in file.execute(f"PRAGMA table_xinfo({name})")}
    for column in on_disk | set(Base.metadata.tables[name].columns.keys()):
        assert not NEVER & set(column.lower().split("_")), f"{name}.{column}"


@pytest.mark.parametrize("table", Base.metadata.tables.values(), ids=str)
def test_no_table_keeps_a_moment_and_only_a_whole_table_keeps_a_day(table: Table) -> None:
    for column in table.columns:
        assert not isinstance(column.type, DateTime | Time), column
        assert not isinstance(column.type, Date) or (
            table.name == "dialogue" and column.name in OF_A_WHOLE_TABLE
        ), column


def test_the_file_holds_what_is_described_and_nothing_else(file: sqlite3.Connection) -> None:
    assert set(tables_in(file)) == {*Base.metadata.tables, "alembic_version"}
    others = file.execute(
        "SELECT type, name FROM sqlite_schema WHERE type NOT IN ('table', 'index')"
    ).fetchall()
    assert others == []


def test_no_table_has_a_hidden_row_number(file: sqlite3.Connection) -> None:
    """The row number of SQLite is the order in which people wrote."""
    for name, made in tables_in(file).items():
        assert "WITHOUT ROWID" in made, name
        assert "AUTOINCREMENT" not in made.upper(), name
        with pytest.raises(sqlite3.OperationalError, match="no such column"):
            file.execute(f"SELECT rowid FROM {name}")  # noqa: S608


def test_the_number_of_a_card_is_sixteen_random_bytes(file: sqlite3.Connection) -> None:
    ((number, receipt),) = file.execute("SELECT id, receipt FROM card").fetchall()
    assert (len(number), len(receipt)) == (16, 32)
    assert number[:8] not in receipt


def test_every_connection_writes_over_what_it_deletes_and_leaves_no_temporary_file(seated: Seated) -> None:
    table = seated(1)
    url = table.store.url
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "temp_store": 2,
    }
    assert set(wanted) == set(PRAGMAS) - {"busy_timeout"}
    database = table.store._reading.url.database
    assert database
    for source in (table.store._reading, table.store._writing, plain(url)):
        with source.connect() as connection:
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
            assert found == wanted
            assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 5000
    with closing(broom(database)) as raw:
        assert {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
        assert raw.execute("PRAGMA busy_timeout").fetchone() == (0,)


def test_what_a_query_asks_for_never_stands_in_a_log(seated: Seated) -> None:
    table = seated(1)
    assert table.store._reading.hide_parameters
    assert table.store._writing.hide_parameters
    assert not table.store._reading.echo
