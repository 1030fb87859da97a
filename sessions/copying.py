"""One table to be read at leisure: making a handreiking takes longer than anybody may hold the memory.

An open reader blocks forgetting, and with it every reveal (anonymity.md 3). So the rows are taken in one short look,
still locked, and are read from the memory of this process alone; nothing of them touches a disk. Cards of a round that
is not closed stay behind, and so do seats, links and return codes: whoever composes has no business with them.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, Select, Table, func, insert, select
from sqlalchemy.orm import Session as Db

from sessions.keys import KeyRing
from sessions.on_sqlite import of_this_process
from sessions.refusals import TooMuch
from sessions.store import Memory
from sessions.tables import Base, Card, Dialogue, HandKey, ResearchCard, ReturnCode, Round, Seat

# Three times a full city evening. From here on a paper would take minutes, and nobody reads that many pages.
MOST_CARDS = 3_000
LEFT_BEHIND = frozenset(kind.__tablename__ for kind in (Seat, HandKey, ReturnCode, ResearchCard))


@dataclass(frozen=True)
class Copy:
    """The rows of one table as they were at one moment, locked as they lay there. `keys` open them, while they exist."""

    dialogue: bytes
    rows: Mapping[Table, Sequence[Row[Any]]]
    keys: KeyRing

    @contextmanager
    def opened(self) -> Iterator[tuple[Memory, Dialogue]]:
        """A memory with nothing else in it; gone afterwards."""
        with _nowhere().connect() as connection:
            Base.metadata.create_all(connection, tables=list(self.rows), checkfirst=False)
            for table, found in self.rows.items():
                if found:
                    names = table.columns.keys()
                    connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in found])
            connection.commit()
            with Db(connection, expire_on_commit=False) as db:
                yield Memory(db, self.keys), db.get_one(Dialogue, self.dialogue)


def copy_of(memory: Memory, dialogue: Dialogue, most: int = MOST_CARDS) -> Copy:
    """What may be composed from. Raises TooMuch when more than `most` cards lie in closed rounds: nothing is read then."""
    cards = _cards(dialogue.id)
    if (memory.db.scalar(select(func.count()).select_from(cards.subquery())) or 0) > most:
        raise TooMuch("too_many_cards", most=most)
    wanted = ((table, _of(table, dialogue.id)) for table in Base.metadata.sorted_tables)
    rows = {
        table: memory.db.execute(select(table).where(where)).all()
        for table, where in wanted
        if where is not None
    }
    return Copy(dialogue.id, rows, memory.keys)


def _of(table: Table, dialogue: bytes) -> ColumnElement[bool] | None:
    """Which rows of a table belong to this dialogue; None when none goes along."""
    if table.name in LEFT_BEHIND:
        return None
    if table is Base.metadata.tables[Dialogue.__tablename__]:
        return table.c.id == dialogue
    if "dialogue" in table.c:
        return table.c.dialogue == dialogue
    if "card" in table.c:
        return table.c.card.in_(_cards(dialogue))
    return table.c.round.in_(_closed(dialogue)) if "round" in table.c else None


def _closed(dialogue: bytes) -> Select[Any]:
    return select(Round.id).where(Round.dialogue == dialogue, Round.state == "closed")


def _cards(dialogue: bytes) -> Select[Any]:
    return select(Card.id).where(Card.round.in_(_closed(dialogue)))


@cache
def _nowhere() -> Engine:
    return of_this_process()
