"""The house opens: the folder, the keys, the memory brought up to date, and a look whether it is sound."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError

from sessions.keys import KeyRing
from sessions.store import Aside, Store, engine

MIGRATIONS = Path(__file__).parent / "migrations"
DATABASE = "dialoogtafel.sqlite"


class CannotOpen(Exception):
    """The memory cannot be used as it is; `key` names the sentence for the terminal."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def open_house(data: Path, aside: Aside | None = None) -> Store:
    """The store in this folder, made when it is new. Raises CannotOpen when it is of another version or damaged."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    url = f"sqlite:///{data / DATABASE}"
    bring_up_to_date(url)
    (data / DATABASE).chmod(0o600)
    return Store(url, KeyRing(data / "keys"), aside)


def bring_up_to_date(url: str) -> None:
    """Runs the migrations that are missing; raises CannotOpen."""
    looking, memory = create_engine(url, hide_parameters=True), engine(url)
    try:
        with looking.connect() as connection:
            _check(connection)
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["engine"] = memory
        command.upgrade(config, "head")
    except DBAPIError as broken:
        raise CannotOpen("broken_memory") from broken
    finally:
        looking.dispose()
        memory.dispose()


def _check(connection: Connection) -> None:
    """A revision we do not know was written by a newer house; guessing could lose what people said.

    Looks without our pragmas: even the first of them would change a file that is not ours.
    """
    known = {one.revision for one in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in known:
        raise CannotOpen("other_version")
    if connection.dialect.name == "sqlite":
        sound = connection.execute(text("PRAGMA quick_check")).scalar()
        if sound != "ok":
            raise CannotOpen("broken_memory")
    if current is None and _has_tables(connection):
        raise CannotOpen("other_version")


def _has_tables(connection: Connection) -> bool:
    return bool(inspect(connection).get_table_names())
