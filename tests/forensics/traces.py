"""Every order and every value of every row, cell, frame, line and page that has to do with a card, a seat or a group.

Row numbers, places on a page, commits in the log, lines of a log, values as numbers: whatever can be put in a row.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tests.forensics.seizure import Seizure
from tests.forensics.server_folder import HEAP, lying
from tests.forensics.sqlite_file import Frame, Value, cells, children, frames, pages
from tests.forensics.thing import Tables, Thing, as_number

COUNTED = re.compile(rb'"name": "([^"]*)", "count": (\d+)')
SHORTEST_VALUE = 3


def search(seizure: Seizure, tables: Tables, roots: Mapping[str, int], things: list[Thing]) -> None:
    """Every order and every value of every row, cell, frame, line and page that has to do with a thing."""
    known = {token: thing for thing in things for token in thing.tokens}
    history = list(frames(seizure.wal))
    newest = pages(seizure.database) | {frame.page: frame.image for frame in history}
    names = dict(_names(newest, roots))
    _from_rows(tables, known)
    _from_places(newest, names, known)
    _from_history(history, names, known)
    _from_bytes(seizure, things)
    _from_lines(seizure, things)
    _from_shown_pages(seizure, things)


def search_server(seizure: Seizure, tables: Tables, things: list[Thing]) -> None:
    """The same of a server: its rows, how they lie in its files, and every place of them in its log."""
    known = {token: thing for thing in things for token in thing.tokens}
    _from_rows(tables, known)
    for name, body in seizure.files.items():
        if name.startswith(HEAP):
            _from_lying(name, body, things)
    _from_bytes(seizure, things)
    _from_lines(seizure, things)
    _from_shown_pages(seizure, things)


def _from_lying(name: str, heap: bytes, things: Iterable[Thing]) -> None:
    rows = list(lying(heap))
    for thing in things:
        for row in rows:
            if any(token in row.raw for token in thing.tokens):
                thing.orders[f"{name}.by.commit"].append(row.by)
                thing.orders[f"{name}.ended.commit"].append(row.ended)
                thing.orders[f"{name}.spot"].append(row.spot)
                thing.orders[f"{name}.offset"].append(row.offset)
                thing.orders[f"{name}.notes"].append(row.notes)


def _names(newest: Mapping[int, bytes], roots: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    return ((page, name) for name, root in roots.items() for page in tree_below(newest, root))


def _from_rows(tables: Tables, known: Mapping[bytes, Thing]) -> None:
    for table, rows in tables.items():
        for row in rows:
            for thing in _of(row.values(), known):
                thing.values |= {raw for one in row.values() if len(raw := _as_bytes(one)) >= SHORTEST_VALUE}
                for column, value in row.items():
                    if value is not None:
                        thing.orders[f"{table}.{column}"].append(as_number(value))


def _as_bytes(value: Value) -> bytes:
    return value.encode() if isinstance(value, str) else value if isinstance(value, bytes) else b""


def _from_places(newest: Mapping[int, bytes], names: Mapping[int, str], known: Mapping[bytes, Thing]) -> None:
    for page, image in newest.items():
        for cell in cells(image, page):
            for thing in _of(cell.values, known):
                where = names.get(page, "nowhere")
                thing.orders[f"{where}.spot"].append(page * len(image) - cell.offset)
                thing.orders[f"{where}.offset"].append(-cell.offset)


def _from_history(history: list[Frame], names: Mapping[int, str], known: Mapping[bytes, Thing]) -> None:
    """When a row first stood in the log like this."""
    seen: set[tuple[str, tuple[Value, ...]]] = set()
    for number, frame in enumerate(history):
        where = names.get(frame.page, "nowhere")
        for cell in cells(frame.image, frame.page):
            if (where, cell.values) in seen:
                continue
            seen.add((where, cell.values))
            for thing in _of(cell.values, known):
                thing.orders[f"{where}.commit"].append(frame.commit)
                thing.orders[f"{where}.frame"].append(number)


def _from_bytes(seizure: Seizure, things: Iterable[Thing]) -> None:
    for name, body in seizure.files.items():
        for thing in things:
            for token in thing.tokens:
                if (at := body.find(token)) >= 0:
                    thing.orders[f"{name}.bytes"].append(at)


def _from_lines(seizure: Seizure, things: list[Thing]) -> None:
    """Lines that name a phone, counted per sort of line: what was asked, without the numbers in it."""
    for log in seizure.logs.values():
        counted: dict[str, int] = defaultdict(int)
        for number, line in enumerate(log.splitlines()):
            sort = re.sub(r"[^A-Za-z/]+", " ", line)
            named = [thing for thing in things if any(_stands(token, line) for token in thing.tokens)]
            for thing in named:
                thing.orders[f"log {sort}.line"].append(counted[sort])
                thing.orders["log.line"].append(number)
            counted[sort] += bool(named)


def _stands(token: bytes, line: str) -> bool:
    return token.hex() in line or (token.isascii() and token.decode("ascii") in line)


def _from_shown_pages(seizure: Seizure, things: Iterable[Thing]) -> None:
    for name, page in seizure.pages.items():
        for thing in things:
            if thing.mark and (at := page.find(thing.mark)) >= 0:
                thing.orders[f"shown {name}.shown"].append(at)


def tree_below(newest: Mapping[int, bytes], root: int) -> Iterator[int]:
    """The pages of a tree."""
    waiting = [root]
    while waiting:
        page = waiting.pop()
        if page in newest:
            yield page
            waiting += children(newest[page], page)


def search_counters(seizure: Seizure, groups: list[Thing]) -> None:
    """In the log stand all earlier states of the counters per group: when did which one go up?"""
    before: dict[bytes, int] = {}
    for number, frame in enumerate(frames(seizure.wal)):
        for name, count in COUNTED.findall(frame.image):
            if int(count) > before.get(name, 0):
                for group in groups:
                    if name in group.tokens and before:
                        group.orders["counter.commit"].append(frame.commit)
                        group.orders["counter.frame"].append(number)
            before[name] = max(int(count), before.get(name, 0))


def search_log_counters(log: bytes, groups: list[Thing]) -> None:
    """The same in the log of a server: where in it did which counter go up?"""
    before: dict[bytes, int] = {}
    for found in COUNTED.finditer(log):
        name, count = found[1], int(found[2])
        if count > before.get(name, 0):
            for group in groups:
                if name in group.tokens and before:
                    group.orders["counter.bytes"].append(found.start())
        before[name] = max(count, before.get(name, 0))


def _of(values: Iterable[Value], known: Mapping[bytes, Thing]) -> list[Thing]:
    found = {id(known[one]): known[one] for one in values if isinstance(one, bytes) and one in known}
    return list(found.values())
