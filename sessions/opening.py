"""The house opens: the folder, the keys, the memory brought up to date, and a look whether it is sound."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, create_engine, inspect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from sessions import places
from sessions.keys import KeyRing
from sessions.refusals import CannotOpen
from sessions.store import Aside, Store

MIGRATIONS = Path(__file__).parent / "migrations"
DATABASE = "dialoogtafel.sqlite"
SETTING = "DIALOOGTAFEL_DATABASE"


def open_house(data: Path, aside: Aside | None = None, database: str = "") -> Store:
    """The store of this house, made when it is new: keys in this folder, the memory in it too or at `database`.

    Raises CannotOpen when the memory is of another version or damaged, or when the server there may not be trusted.
    """
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    url = address_of(data, database)
    bring_up_to_date(url)
    places.of(url).settle(url)
    keys = KeyRing(data / "keys")
    keys.secret(
        "returning"
    )  # made now: else the date of its file would be the moment somebody first asked for five words
    return Store(url, keys, aside)


def address_of(data: Path, database: str = "") -> URL:
    """Where the memory lies. Raises CannotOpen for an address that is none, or of a kind we do not know."""
    try:
        url = make_url(database or f"sqlite:///{data / DATABASE}")
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError):
        raise CannotOpen(
            "no_such_database"
        ) from None  # the error would quote the address, and with it the password
    places.of(url)
    return url


def bring_up_to_date(url: URL) -> None:
    """Runs the migrations that are missing; raises CannotOpen."""
    place = places.of(url)
    looking, memory = create_engine(url, hide_parameters=True), place.plain(url)
    try:
        with looking.connect() as connection:
            _check(connection, place)
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["engine"] = memory
        command.upgrade(config, "head")
    except DBAPIError as broken:
        raise place.out_of_reach(broken) from broken
    finally:
        looking.dispose()
        memory.dispose()


def _check(connection: Connection, place: places.Place) -> None:
    """A revision we do not know was written by a newer house; guessing could lose what people said.

    Looks without our pragmas: even the first of them would change a file that is not ours.
    """
    known = {one.revision for one in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in known:
        raise CannotOpen("other_version")
    place.look(connection)
    if current is None and inspect(connection).get_table_names():
        raise CannotOpen("other_version")
