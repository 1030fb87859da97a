"""An evening whose memory is on a PostgreSQL server: the same table, and the same things are forgotten.

The server is made for these tests, set as `docs/postgresql.md` says.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from exports import handreiking
from sessions.copying import copy_of
from sessions.dialogue import find
from sessions.opening import open_house
from sessions.refusals import CannotOpen
from sessions.tables import Base
from tests.cluster import Cluster, cluster, is_there
from tests.table import Table

pytestmark = pytest.mark.skipif(not is_there(), reason="no PostgreSQL 15 on this machine")
Around = Callable[..., Table]
SAID = [f"Dit is kaart {number}." for number in range(12)]


@pytest.fixture(scope="module")
def server() -> Iterator[Cluster]:
    """One server for all of these tests."""
    with cluster() as opened:
        yield opened


@pytest.fixture
def around(server: Cluster, tmp_path: Path) -> Iterator[Around]:
    """A table with a database of its own: `around(6)`."""
    tables: list[Table] = []
    numbers = count()

    def sit_down(phones: int) -> Table:
        database = server.new_database(f"{tmp_path.name}-{next(numbers)}")
        tables.append(Table(tmp_path / f"house-{len(tables)}", phones, database=database))
        return tables[-1]

    yield sit_down
    for table in tables:
        table.store.close()


def again(table: Table) -> None:
    """The house is closed and opened."""
    table.store.close()
    table.store = open_house(table.folder, database=address(table))


def address(table: Table) -> str:
    return table.store.url.render_as_string(hide_password=False)


def asks(server: Cluster, table: Table, question: str) -> list[tuple[object, ...]]:
    """What the owner of the server sees, who sees everything."""
    with server.asks(str(table.store.url.database)) as owner:
        return owner.execute(question.encode()).fetchall()


def everybody_writes(table: Table) -> None:
    table.opens("collect")
    for number, text in enumerate(SAID):
        table.says(number % 6, text)


def test_an_evening_from_the_first_card_to_the_outcome(around: Around) -> None:
    table = around(6)
    table.opens("collect")
    for number in range(6):
        table.says(number, SAID[number])
    assert table.words("desk") == set()
    table.turns_over()
    assert table.words("table") == set(SAID[:6])
    table.closes()
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 3, *["not"] * 3)
    table.closes()
    outcome = table.screen().round
    assert outcome
    assert outcome.result
    assert outcome.result.counted
    table.ends()
    assert SAID[0] in table.page()


def test_a_house_that_opens_again_has_lost_nothing(around: Around) -> None:
    table = around(6)
    everybody_writes(table)
    again(table)
    assert table.phone(0).says(SAID[0]) == "already"
    table.gathers()
    assert table.words("desk") == set(SAID)


def test_what_the_steps_make_on_a_server_is_what_the_house_reads(around: Around) -> None:
    with around(2).store._reading.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_a_memory_of_another_version_is_refused_and_nothing_in_it_changes(
    server: Cluster, around: Around
) -> None:
    table = around(2)
    asks(server, table, "UPDATE alembic_version SET version_num = '9999' RETURNING 1")
    with pytest.raises(CannotOpen, match="other_version"):
        open_house(table.folder, database=address(table))
    assert asks(server, table, "SELECT version_num FROM alembic_version") == [("9999",)]


def test_tables_of_another_program_are_left_alone(server: Cluster, tmp_path: Path) -> None:
    database = server.new_database(tmp_path.name)
    with server.asks(tmp_path.name) as owner:
        owner.execute("CREATE TABLE recipes (name text)")
    with pytest.raises(CannotOpen, match="other_version"):
        open_house(tmp_path, database=database)


def test_until_a_round_closes_the_order_can_be_found_and_then_no_more(
    server: Cluster, around: Around
) -> None:
    """Every card gets one and the same number of the act that wrote it, and another place."""
    table = around(6)
    everybody_writes(table)
    with_place = "SELECT receipt, xmin::text FROM card ORDER BY ctid"
    before = asks(server, table, with_place)
    assert len({number for _, number in before}) == len(SAID)
    table.closes()
    after = asks(server, table, with_place)
    assert {receipt for receipt, _ in before} == {receipt for receipt, _ in after}
    assert [receipt for receipt, _ in before] != [receipt for receipt, _ in after]
    assert len({number for _, number in after}) == 1
    everything = asks(server, table, "SELECT xmin::text FROM seat UNION SELECT xmin::text FROM card")
    assert len(everything) == 1


def test_what_was_cleaned_stands_neither_in_a_table_nor_in_the_log_of_the_server(
    server: Cluster, around: Around
) -> None:
    table = around(6)
    everybody_writes(table)
    receipts = [card.receipt for card in table.kept()]
    seats = [digest for (digest,) in asks(server, table, "SELECT digest FROM seat")]
    with server.asks("postgres") as owner:
        owner.execute("CHECKPOINT")  # until then a server keeps its tables in mind
    during = every_byte(server.folder)
    assert all(during.count(receipt) > 1 for receipt in receipts)
    table.ends()
    after = every_byte(server.folder)
    assert not any(isinstance(seat, bytes) and seat in after for seat in seats)
    log = every_byte(server.folder / "pg_wal")
    assert not any(receipt in log for receipt in receipts)


def every_byte(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_while_somebody_reads_nothing_is_cleaned_and_the_reveal_waits(around: Around) -> None:
    table = around(2)
    with table.remembers() as reader:
        assert reader.db.connection()
        assert not table.store._place.scrub(table.store.url)
    assert table.store._place.scrub(table.store.url)


def test_a_handreiking_is_made_of_a_copy_and_the_reveal_does_not_wait(around: Around) -> None:
    table = around(6)
    table.opens("collect")
    for number in range(6):
        table.says(number, SAID[number])
    table.turns_over()
    table.closes()
    with table.remembers() as memory:
        made = handreiking.read(memory, find(memory, table.id))
    with table.remembers() as memory:
        copy = copy_of(memory, find(memory, table.id))
    with copy.opened() as (memory, at):
        table.store.scrub()
        assert handreiking.read(memory, at) == made
    assert SAID[0] in str(made)


def test_a_log_that_the_server_keeps_counts_as_not_cleaned(server: Cluster, around: Around) -> None:
    table = around(2)
    table.opens("collect")
    with told(server, "wal_keep_size = '64MB'"):
        assert not table.store._place.scrub(table.store.url)
    assert table.store._place.scrub(table.store.url)


@contextmanager
def told(server: Cluster, setting: str) -> Iterator[None]:
    """Whoever owns the server changes it while a table is held."""
    with server.asks() as owner:
        owner.execute(f"ALTER SYSTEM SET {setting}".encode())
        owner.execute("SELECT pg_reload_conf()")
        yield
        owner.execute("ALTER SYSTEM RESET ALL")
        owner.execute("SELECT pg_reload_conf()")


def test_who_reads_sees_the_table_of_one_moment(around: Around) -> None:
    table = around(6)
    table.opens("collect")
    with table.remembers() as memory:
        before = memory.db.connection().exec_driver_sql("SELECT count(*) FROM card").scalar()
        table.says(0, SAID[0])
        assert memory.db.connection().exec_driver_sql("SELECT count(*) FROM card").scalar() == before == 0
    assert len(table.kept()) == 1


def test_the_server_gathers_no_samples_of_what_people_said(server: Cluster, around: Around) -> None:
    table = around(6)
    everybody_writes(table)
    with server.asks(str(table.store.url.database)) as owner:
        owner.execute("ANALYZE")
    sampled = asks(server, table, "SELECT tablename FROM pg_stats WHERE schemaname = 'public'")
    assert sampled == []


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("log_min_messages", "warning"),
        ("log_statement", "all"),
        ("log_min_duration_statement", "0"),
        ("synchronous_commit", "off"),
    ],
)
def test_a_server_that_keeps_more_than_we_promise_is_refused_by_name(
    server: Cluster, tmp_path: Path, setting: str, value: str
) -> None:
    database = server.new_database(tmp_path.name)
    with server.asks(tmp_path.name) as owner:
        owner.execute(f"ALTER DATABASE \"{tmp_path.name}\" SET {setting} = '{value}'".encode())
    with pytest.raises(CannotOpen) as refused:
        open_house(tmp_path, database=database)
    assert refused.value.key == "server_settings"
    assert f"{setting} = {value}" in str(refused.value.values["settings"])
    with server.asks(tmp_path.name) as owner:
        assert owner.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)


def test_a_role_that_may_not_clean_is_refused_before_anybody_writes(server: Cluster, tmp_path: Path) -> None:
    database = server.new_database(tmp_path.name)
    with server.asks(tmp_path.name) as owner:
        owner.execute("REVOKE EXECUTE ON FUNCTION pg_ls_waldir() FROM dialoogtafel")
    with pytest.raises(CannotOpen) as refused:
        open_house(tmp_path, database=database)
    assert (refused.value.key, refused.value.values) == ("server_rights", {"rights": "pg_ls_waldir()"})


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ("postgresql+psycopg://nobody:Geheim1@/nowhere?host=/nergens", "no_server"),
        ("mysql://nobody:Geheim1@/nowhere", "no_such_database"),
        ("een database met Geheim1", "no_such_database"),
    ],
)
def test_an_address_that_leads_nowhere_is_a_reason_without_a_password(
    tmp_path: Path, wrong: str, reason: str
) -> None:
    with pytest.raises(CannotOpen) as refused:
        open_house(tmp_path, database=wrong)
    assert refused.value.key == reason
    assert "Geheim1" not in f"{refused.value} {refused.value.values}"
