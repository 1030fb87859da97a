"""What lies where: in a file of the house, or on a server. Both are read to the last byte, and answer the same questions."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.forensics import server_folder
from tests.forensics.seizure import DATABASE, Seizure
from tests.forensics.sqlite_file import cells, frames, pages, unused
from tests.forensics.thing import Row, Tables, Thing
from tests.forensics.traces import (
    search,
    search_counters,
    search_log_counters,
    search_server,
    tree_below,
)

ROW_NUMBER = "rowid"
# The other tables say nothing about people; their rows change with every page that is drawn.
OF_PEOPLE = ("seat", "card", "version", "theme_card", "return_code", "research_card")


@dataclass(frozen=True)
class Disk:
    """`loose` are values that may be locked texts, also of rows that are gone; `left_over` the bytes where nothing
    should be."""

    seizure: Seizure
    tables: Tables
    roots: dict[str, int]
    loose: frozenset[bytes]
    left_over: int

    def search(self, things: list[Thing], groups: list[Thing]) -> None:
        """Notes every order and every value that has to do with these."""
        if self.seizure.rows is None:
            search(self.seizure, self.tables, self.roots, things)
            search_counters(self.seizure, groups)
        else:
            search_server(self.seizure, self.tables, things)
            search_log_counters(self.seizure.files.get(server_folder.LOG, b""), groups)


def read(seizure: Seizure, folder: Path) -> Disk:
    """The disk of this seizure; `folder` is where its files lie once more."""
    return _in_a_file(seizure, folder) if seizure.rows is None else _on_a_server(seizure, seizure.rows)


def _on_a_server(seizure: Seizure, tables: Tables) -> Disk:
    loose = {one for body in seizure.files.values() for one in server_folder.locked(body)}
    return Disk(seizure, tables, {}, frozenset(loose), sum(map(len, _left_on_a_server(seizure, tables))))


def _left_on_a_server(seizure: Seizure, tables: Tables) -> Iterator[bytes]:
    for name in OF_PEOPLE:
        heap = seizure.files.get(f"{server_folder.HEAP}{name}", b"")
        yield server_folder.unused(heap).replace(b"\0", b"")
        yield from server_folder.ended(seizure.files, tables, name)


def _in_a_file(seizure: Seizure, folder: Path) -> Disk:
    tables, roots = _tables(folder / DATABASE)
    images = [*pages(seizure.database).items(), *((one.page, one.image) for one in frames(seizure.wal))]
    on_pages = {value for page, image in images for cell in cells(image, page) for value in cell.values}
    loose = frozenset(value for value in on_pages if isinstance(value, bytes))
    return Disk(seizure, tables, roots, loose, _left_in_a_file(seizure))


def _tables(database: Path) -> tuple[Tables, dict[str, int]]:
    with closing(sqlite3.connect(database)) as db:
        db.row_factory = sqlite3.Row
        schema = db.execute("SELECT type, name, rootpage FROM sqlite_schema WHERE rootpage").fetchall()
        names = [str(one["name"]) for one in schema if one["type"] == "table"]
        roots = {str(one["name"]): int(one["rootpage"]) for one in schema}
        return {name: _rows(db, name) for name in names}, roots


def _rows(db: sqlite3.Connection, table: str) -> list[Row]:
    try:
        found = db.execute(f'SELECT rowid AS {ROW_NUMBER}, * FROM "{table}"').fetchall()  # noqa: S608
    except sqlite3.OperationalError:
        found = db.execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608
    return [dict(one) for one in found]


def _left_in_a_file(seizure: Seizure) -> int:
    """The pages that hold the schema say nothing about people."""
    image = pages(seizure.database)
    schema = set(tree_below(image, 1))
    return sum(
        len(unused(one, page).replace(b"\0", b"")) for page, one in image.items() if page not in schema
    )
