"""Where the memory of a house may lie: in a file of its own, or on a PostgreSQL server. Both keep the same promises."""

from typing import Protocol

from sqlalchemy import URL, Connection, Engine

from sessions import on_postgresql, on_sqlite
from sessions.refusals import CannotOpen


class Place(Protocol):
    """What differs between them."""

    def plain(self, url: URL) -> Engine:
        """A way in, for whoever brings the tables up to date."""

    def reading(self, url: URL) -> Engine:
        """A way in for short looks."""

    def writing(self, url: URL) -> Engine:
        """A way in for the one writer."""

    def look(self, connection: Connection) -> None:
        """Whether the memory can be trusted to this place; raises CannotOpen. Changes nothing."""

    def settle(self, url: URL) -> None:
        """What has to be done once the tables are there."""

    def out_of_reach(self, error: BaseException) -> CannotOpen:
        """Why the house stays shut when this place answers with an error."""

    def scrub(self, url: URL) -> bool:
        """Removes what was deleted, and every order; False when it cannot be done now."""


PLACES: dict[str, Place] = {"sqlite": on_sqlite, "postgresql": on_postgresql}


def of(url: URL) -> Place:
    """The place this address points at; raises CannotOpen for a kind we do not know."""
    place = PLACES.get(url.get_backend_name())
    if place is None:
        raise CannotOpen("no_such_database")
    return place
