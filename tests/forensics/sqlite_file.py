"""A database file read as bytes, the way an examiner does: pages, cells and where they lie, and the log beside it.

The format: https://www.sqlite.org/fileformat2.html. Only what lies on the page itself is read; that is where order hides.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from struct import unpack_from

Value = int | float | str | bytes | None

LEAF_INDEX, LEAF_TABLE, INNER_INDEX, INNER_TABLE = 10, 13, 2, 5
WAL_HEADER, FRAME_HEADER = 32, 24
INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


@dataclass(frozen=True)
class Cell:
    """One row as it lies on a page: which page, how many bytes from its start, and what can be read of it."""

    page: int
    offset: int
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Frame:
    """A page as it was written to the log, in which commit (counted from the start of the file)."""

    page: int
    commit: int
    image: bytes


def page_size(database: bytes) -> int:
    """How large a page is."""
    size = int(unpack_from(">H", database, 16)[0])
    return 65_536 if size == 1 else size


def pages(database: bytes) -> dict[int, bytes]:
    """All pages of the file, by number; the first is 1."""
    size = page_size(database)
    return {1 + start // size: database[start : start + size] for start in range(0, len(database), size)}


def frames(wal: bytes) -> Iterator[Frame]:
    """Everything that stands in the log, also what SQLite itself would not look at any more."""
    if len(wal) < WAL_HEADER:
        return
    size, commit = int(unpack_from(">I", wal, 8)[0]), 0
    for start in range(WAL_HEADER, len(wal) - size - FRAME_HEADER + 1, size + FRAME_HEADER):
        page, after_commit = unpack_from(">II", wal, start)
        yield Frame(page, commit, wal[start + FRAME_HEADER : start + FRAME_HEADER + size])
        commit += after_commit > 0


def children(image: bytes, number: int) -> list[int]:
    """The pages below a page of a tree."""
    start = 100 if number == 1 else 0
    if image[start] not in (INNER_INDEX, INNER_TABLE):
        return []
    below = [int(unpack_from(">I", image, offset)[0]) for offset in _offsets(image, start)]
    return [*below, int(unpack_from(">I", image, start + 8)[0])]


def cells(image: bytes, number: int) -> Iterator[Cell]:
    """The rows on a page; nothing when it is no page of a tree."""
    start = 100 if number == 1 else 0
    kind = image[start]
    if kind not in (LEAF_INDEX, LEAF_TABLE, INNER_INDEX):
        return
    for offset in _offsets(image, start):
        try:
            yield Cell(number, offset, tuple(_record(image, offset, kind)))
        except (IndexError, ValueError):
            continue


def unused(image: bytes, number: int) -> bytes:
    """What lies between the list of cells and the cells themselves: with secure_delete only zeros."""
    start = 100 if number == 1 else 0
    if image[start] not in (LEAF_INDEX, LEAF_TABLE, INNER_INDEX, INNER_TABLE):
        return b""
    many, content = unpack_from(">HH", image, start + 3)
    head = 12 if image[start] in (INNER_INDEX, INNER_TABLE) else 8
    return image[start + head + 2 * many : content or 65_536]


def _offsets(image: bytes, start: int) -> tuple[int, ...]:
    many = int(unpack_from(">H", image, start + 3)[0])
    head = 12 if image[start] in (INNER_INDEX, INNER_TABLE) else 8
    room = (len(image) - start - head) // 2
    return unpack_from(f">{min(many, room)}H", image, start + head)


def _record(image: bytes, at: int, kind: int) -> Iterator[Value]:
    if kind == INNER_INDEX:
        at += 4
    _, at = _varint(image, at)
    if kind == LEAF_TABLE:
        row, at = _varint(image, at)
        yield row
    head, first = _varint(image, at)
    body = at + head
    while first < at + head:
        sort, first = _varint(image, first)
        value, length = _value(image, body, sort)
        if body + length > len(image):
            return
        yield value
        body += length


def _value(image: bytes, at: int, sort: int) -> tuple[Value, int]:
    if sort in INTEGERS:
        return int.from_bytes(image[at : at + INTEGERS[sort]], "big", signed=True), INTEGERS[sort]
    if sort == 7:
        return float(unpack_from(">d", image, at)[0]), 8
    if sort < 12:
        return {8: 0, 9: 1}.get(sort), 0
    length = (sort - 12) // 2
    raw = image[at : at + length]
    return (raw if sort % 2 == 0 else raw.decode("utf-8", "replace")), length


def _varint(image: bytes, at: int) -> tuple[int, int]:
    number = 0
    for step in range(8):
        number = number << 7 | image[at + step] & 0x7F
        if image[at + step] < 0x80:
            return number, at + step + 1
    return number << 8 | image[at + 8], at + 9
