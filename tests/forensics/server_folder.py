"""A PostgreSQL server as an examiner takes it: every file of its folder, and what its owner can ask it.

The format: https://www.postgresql.org/docs/15/storage-page-layout.html. A row carries the number of the act that wrote it
and of the one that ended it, and lies where it was written; in the log everything stands once more.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from json import dumps
from struct import unpack_from

from psycopg import Connection, sql

from tests.cluster import Cluster, made
from tests.forensics.sqlite_file import Value
from tests.forensics.thing import Row, Tables

PAGE, PAGE_HEAD, POINTER, ROW_HEAD = 8192, 24, 4, 23
LOG, HEAP = "pg_wal/#", "heap "
LIST = "pg_internal.init"
EMPTY = bytes(PAGE)
RELATIONS = (
    "SELECT c.relkind, coalesce(o.relname, c.relname), c.relname, pg_relation_filepath(c.oid), "
    "coalesce(o.relnamespace, c.relnamespace) = 'public'::regnamespace OR c.relname = 'pg_statistic' "
    "FROM pg_class c LEFT JOIN pg_class o ON o.reltoastrelid = c.oid "
    "WHERE c.relkind IN ('r', 'i', 't') AND pg_relation_filepath(c.oid) IS NOT NULL"
)
# Everything a server knows of a row besides what stands in it. What is called `commit` and `spot` can be near.
BESIDES = (
    'xmin::text::bigint AS "by.commit", xmax::text::bigint AS "ended.commit", cmin::text::bigint AS "command", '
    '((ctid::text::point)[0] * 65536 + (ctid::text::point)[1])::bigint AS "spot"'
)
# How a locked text of one, two or three steps begins.
BODY = re.compile(rb"(?=(\x80\x04\x00\x00|\x80\x08\x00\x00|\x80\x0c\x00\x00))")


@dataclass(frozen=True)
class Lying:
    """A row as it lies in a file, there or ended: where, by which act, what the server noted on it, and its bytes."""

    spot: int
    offset: int
    by: int
    ended: int
    notes: int
    raw: bytes


def rows(server: Cluster) -> Tables:
    """Every table, with all that the server knows of its rows."""
    with server.asks() as owner:
        names = [
            str(name)
            for (name,) in owner.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        ]
        return {name: _rows(owner, name) for name in names}


def _rows(owner: Connection[tuple[object, ...]], name: str) -> list[Row]:
    found = owner.execute(sql.SQL("SELECT {}, * FROM {}").format(sql.SQL(BESIDES), sql.Identifier(name)))
    columns = [column.name for column in found.description or ()]
    return [dict(zip(columns, map(_plain, row), strict=True)) for row in found]


def _plain(value: object) -> Value:
    if value is None or isinstance(value, (bytes, str, float)):
        return value
    if isinstance(value, (bool, int)):
        return int(value)
    if isinstance(value, (dict, list)):
        return dumps(value)
    return str(value)


def files(server: Cluster) -> dict[str, bytes]:
    """Every file, under a name that is the same every evening.

    Left out are the lists in which a server keeps the names of its tables (not the samples of their columns), its other
    databases, and pages of a server that nobody has used. A file that belongs to nothing is looked at.
    """
    known, other = _known(server)
    found: dict[str, bytes] = {}
    for path in sorted(one for one in server.folder.rglob("*") if one.is_file()):
        lies = str(path.relative_to(server.folder))
        name = known.get(re.sub("_(fsm|vm)$", "", lies), re.sub(r"[0-9A-F]{24}|\d+", "#", lies))
        if name and not lies.startswith(other) and path.name != LIST:
            body = path.read_bytes()
            found[name] = found.get(name, b"") + (body if lies in known else _new(body))
    return found


def _known(server: Cluster) -> tuple[dict[str, str], tuple[str, ...]]:
    """The names of its files, "" for those that are left out; and where its other databases are."""
    with server.asks() as owner:
        told = owner.execute(RELATIONS).fetchall()
        other = owner.execute(
            "SELECT oid::text FROM pg_database WHERE datname <> current_database()"
        ).fetchall()
    names = {
        str(path): _name(str(kind), str(of), str(name)) if ours else "" for kind, of, name, path, ours in told
    }
    return names, tuple(f"base/{one}/" for (one,) in other)


def _name(kind: str, of: str, name: str) -> str:
    return {"r": f"{HEAP}{of}", "t": f"toast {of}"}.get(kind, f"index {name if of == name else of}")


def _new(body: bytes) -> bytes:
    pages = (body[start : start + PAGE] for start in range(0, len(body), PAGE))
    return b"".join(page for page in pages if page != EMPTY[: len(page)] and page not in _never_used())


@cache
def _never_used() -> frozenset[bytes]:
    bodies = (path.read_bytes() for path in made().rglob("*") if path.is_file())
    return frozenset(body[start : start + PAGE] for body in bodies for start in range(0, len(body), PAGE))


def lying(heap: bytes) -> Iterator[Lying]:
    """The rows in the file of a table, also those that were ended."""
    for page in range(0, len(heap) - PAGE + 1, PAGE):
        (lower,) = unpack_from("<H", heap, page + 12)
        for number, pointer in enumerate(range(page + PAGE_HEAD, page + min(lower, PAGE), POINTER)):
            (where,) = unpack_from("<I", heap, pointer)
            offset, state, length = where & 0x7FFF, where >> 15 & 3, where >> 17
            if state == 1 and length >= ROW_HEAD:
                raw = heap[page + offset : page + offset + length]
                by, ended = unpack_from("<II", raw)
                more, notes = unpack_from("<HH", raw, 18)
                spot = (page // PAGE << 16) + number + 1
                yield Lying(spot, -offset, by, ended, more << 16 | notes, raw)


def unused(heap: bytes) -> bytes:
    """What lies between the list of rows and the rows themselves."""
    holes = []
    for page in range(0, len(heap) - PAGE + 1, PAGE):
        lower, upper = unpack_from("<HH", heap, page + 12)
        holes.append(heap[page + lower : page + upper])
    return b"".join(holes)


def locked(body: bytes) -> Iterator[bytes]:
    """Everything in a file that has the length of a locked text."""
    for found in BODY.finditer(body):
        length = int.from_bytes(found[1], "little") // 4
        yield body[found.start() + 4 : found.start() + length]


def ended(found: Mapping[str, bytes], tables: Tables, name: str) -> Iterator[bytes]:
    """Rows of this table that are no rows any more, and still lie in its file."""
    there = {row["spot"] for row in tables.get(name, [])}
    return (one.raw for one in lying(found.get(f"{HEAP}{name}", b"")) if one.spot not in there)
