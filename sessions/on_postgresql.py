"""The memory on a PostgreSQL server: the same promises as the file, kept by this server's own means (docs/postgresql.md).

A row here carries the number of the act that wrote it (xmin), lies where it was written (ctid), and stands once more in
the log of the server. So cleaning pours every table into new files, in one act and in a shuffled order, and then has the
server throw its log away. PostgreSQL's own VACUUM keeps the order and the number.
"""

from contextlib import closing
from typing import LiteralString

import psycopg
from psycopg import sql
from sqlalchemy import URL, Connection, Engine, create_engine, event, text

from sessions.refusals import CannotOpen
from sessions.server import SINCE, lacking, wrong
from sessions.tables import Base

# Held by everybody who reads, who writes, and who cleans: a reader sees a table whole, writers wait for each other, and
# nobody looks while it is poured (a reader from before would find an empty table).
READS, WRITES, CLEANS = ("ACCESS SHARE", "SHARE ROW EXCLUSIVE", "ACCESS EXCLUSIVE")
PATIENCE = "5s"
NO_PATIENCE = "30ms"  # phones wait behind whoever waits to clean
ANSWERS_WITHIN = 10  # seconds
SAMPLED = (
    "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid "
    "WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND a.attnum > 0 "
    "AND NOT a.attisdropped AND a.attstattarget IS DISTINCT FROM 0"
)
HANDS = 10


def plain(url: URL) -> Engine:
    """A way in; parameters never reach a log or an error."""
    given = {"connect_timeout": ANSWERS_WITHIN, "options": f"-c lock_timeout={PATIENCE}"}
    return create_engine(url, hide_parameters=True, pool_pre_ping=True, pool_size=HANDS, connect_args=given)


def reading(url: URL) -> Engine:
    """For short looks: all of one look is of one moment, as with the file."""
    made = plain(url).execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return _holding(made, READS)


def writing(url: URL) -> Engine:
    """For the one writer, who never meets another half way."""
    return _holding(plain(url), WRITES)


def look(connection: Connection) -> None:
    """Whether this server keeps what we promise, and lets us clean; raises CannotOpen."""
    number = int(connection.exec_driver_sql("SHOW server_version_num").scalar() or 0)
    if number < SINCE:
        raise CannotOpen("server_too_old", least=SINCE // 10_000)
    if settings := ", ".join(wrong(connection)):
        raise CannotOpen("server_settings", settings=settings)
    if rights := ", ".join(lacking(connection)):
        raise CannotOpen("server_rights", rights=rights)


def settle(url: URL) -> None:
    """No samples of columns: what the server gathers to plan its work would outlive the rows."""
    made = plain(url)
    with made.begin() as db:
        sampled = db.execute(text(SAMPLED)).all()
        for table, column in sampled:
            db.exec_driver_sql(f'ALTER TABLE "{table}" ALTER COLUMN "{column}" SET STATISTICS 0')
        for table in {table for table, _ in sampled}:
            db.exec_driver_sql(f'ALTER TABLE "{table}" SET (autovacuum_enabled = off)')
    made.dispose()


def out_of_reach(error: BaseException) -> CannotOpen:
    """The server does not answer, or refuses: of what it says only the kind, the rest may quote the setting."""
    return CannotOpen("no_server", kind=type(getattr(error, "orig", error)).__name__)


def scrub(url: URL) -> bool:
    """Pours, and drops the log. False when somebody holds on, or a log stays: then nothing may be shown yet."""
    try:
        with closing(broom(url)) as raw:
            pour(raw)
            return drop_the_log(raw)
    except psycopg.Error:
        return False


def broom(url: URL) -> psycopg.Connection:
    """A connection of its own."""
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(address, autocommit=True)


def pour(raw: psycopg.Connection) -> None:
    """Every table into a new file, in a shuffled order, by one act: its number is all that a row still carries."""
    with raw.transaction():
        raw.execute(f"SET LOCAL lock_timeout = '{NO_PATIENCE}'")
        raw.execute(f"LOCK TABLE dialogue IN {CLEANS} MODE")
        tables = _tables(raw)
        for name in tables:
            _say(raw, "CREATE TEMP TABLE {} ON COMMIT DROP AS TABLE {}", f"poured_{name}", name)
        raw.execute(sql.SQL("TRUNCATE {}").format(sql.SQL(", ").join(map(sql.Identifier, tables))))
        for name in tables:
            _say(raw, "INSERT INTO {} SELECT * FROM {} ORDER BY gen_random_uuid()", name, f"poured_{name}")
    for (
        name
    ) in tables:  # a row is marked when it is first read: let all be, not only the seats that come back
        _say(raw, "SELECT count(*) FROM {}", name)


def drop_the_log(raw: psycopg.Connection) -> bool:
    """A fresh log, and none of the old ones left."""
    raw.execute("SELECT pg_switch_wal()")
    raw.execute("CHECKPOINT")
    left = raw.execute(
        "SELECT count(*) FROM pg_ls_waldir(), pg_control_checkpoint() "
        "WHERE name ~ '^[0-9A-F]{24}$' AND name < redo_wal_file"
    ).fetchone()
    return left == (0,)


def _holding(made: Engine, mode: str) -> Engine:
    event.listen(made, "begin", lambda held: held.exec_driver_sql(f"LOCK TABLE dialogue IN {mode} MODE"))
    return made


def _tables(raw: psycopg.Connection) -> list[str]:
    """What is there, each after the tables it points at."""
    there = {
        name for (name,) in raw.execute("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
    }
    known = [table.name for table in Base.metadata.sorted_tables if table.name in there]
    return [*known, *sorted(there.difference(known))]


def _say(raw: psycopg.Connection, statement: LiteralString, *names: str) -> None:
    raw.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
