"""What only somebody with the folder of the house in hand can read. For tests that compare it with what people see."""

import json
from pathlib import Path

from sqlalchemy import select

from sessions.door import join_token
from sessions.keys import KeyRing
from sessions.opening import DATABASE
from sessions.store import Store
from sessions.tables import Card, Dialogue, Round, Tally


def texts_kept(data: Path, table: str) -> list[str]:
    """Every text that phones gave this table and that is kept, wherever it lies."""
    key, store = bytes.fromhex(table), Store(f"sqlite:///{data / DATABASE}", KeyRing(data / "keys"))
    with store.read() as memory:
        of_table = select(Card.body).join(Round, Card.round == Round.id).where(Round.dialogue == key)
        bodies = [body for body in memory.db.scalars(of_table) if body]
        written = [json.loads(memory.keys.unseal(key, body)) for body in bodies]
    store.close()
    return [str(one["text"]) for one in written if "text" in one]


def votes_counted(data: Path, table: str) -> dict[str, int]:
    """What every closed vote of this table came to, also the numbers that nobody is shown."""
    key, store = bytes.fromhex(table), Store(f"sqlite:///{data / DATABASE}", KeyRing(data / "keys"))
    with store.read() as memory:
        of_table = select(Tally).join(Round, Tally.round == Round.id).where(Round.dialogue == key)
        counted = {one.choice: one.count for one in memory.db.scalars(of_table)}
    store.close()
    return counted


def token_in_the_qr(data: Path, table: str, code: str) -> str:
    """What a camera reads: it is kept nowhere, and made with a key of the house."""
    dialogue = Dialogue(id=bytes.fromhex(table), code=code.replace(" ", ""))
    return join_token(KeyRing(data / "keys"), dialogue)
