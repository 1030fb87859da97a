"""What an examiner makes of a seizure: for every card, seat and group all that could say when it came and with what.

He has the keys and the code. Every order counts (row numbers, places on a page, commits in the log, lines, values), every
value that stands in two places, and every receipt he can compute from what he found.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from sessions.keys import KeyRing
from sessions.refusals import NotKept
from sessions.seats import receipts, seat_digest
from tests.forensics.disk import Disk, read
from tests.forensics.people import GROUPS, mark_of
from tests.forensics.seizure import Seizure
from tests.forensics.thing import Tables, Thing

MOST_SLOTS = 12
LOCKS = ("research",)
SHORTEST_LOCK = 200


@dataclass(frozen=True)
class Evidence:
    """Everything from one seizure. `unlocked` is what the keys opened; `left_over` the bytes where nothing should be."""

    seizure: Seizure
    cards: list[Thing]
    seats: list[Thing]
    groups: list[Thing]
    unlocked: bytes
    left_over: int


def examine(seizure: Seizure) -> Evidence:
    """Reads a seizure to the last byte."""
    with TemporaryDirectory() as folder:
        there = seizure.lies_in(Path(folder))
        disk = read(seizure, there)
        texts = _unlock(disk, KeyRing(there / "keys"))
    tables = disk.tables
    cards = [*_cards(seizure, tables, texts), *_given_to_research(seizure, tables, texts)]
    seats = _seats(seizure, tables)
    groups = [Thing({name.encode()}) for name in GROUPS]
    disk.search([*cards, *seats], groups)
    _try_keys(seizure, tables, cards)
    unlocked = "\n".join(texts.values()).encode()
    return Evidence(seizure, cards, seats, groups, unlocked, disk.left_over)


def _unlock(disk: Disk, keys: KeyRing) -> dict[bytes, str]:
    """Every locked text that one of the keys opens: of rows that are there, and of rows that were."""
    dialogues = [one["id"] for one in disk.tables["dialogue"] if isinstance(one["id"], bytes)]
    in_rows = {value for rows in disk.tables.values() for row in rows for value in row.values()}
    locked = [one for one in in_rows | disk.loose if isinstance(one, bytes) and len(one) > SHORTEST_LOCK]
    locks: list[bytes | str] = [*dialogues, *LOCKS]
    opened: dict[bytes, str] = {}
    for body, lock in product(locked, locks):
        with suppress(NotKept):
            opened[body] = keys.unseal(lock, body)
    return opened


def _cards(seizure: Seizure, tables: Tables, texts: Mapping[bytes, str]) -> list[Thing]:
    kinds = {row["id"]: row["kind"] for row in tables["round"]}
    owners = dict(_owners(seizure, tables))
    found = []
    for row in tables["card"]:
        body = row["body"]
        text = json.loads(texts.get(body, "{}")).get("text", "") if isinstance(body, bytes) else ""
        mark, receipt = mark_of(text), row.get("receipt")
        owner, moment = seizure.truth.said.get(mark, (-1, 0))
        if owner < 0 and isinstance(receipt, bytes) and row["place"] == "urn":
            owner = owners.get(receipt, -1)
            moment = seizure.truth.voted.get(owner, 0)
        tokens = {one for one in (row["id"], receipt) if isinstance(one, bytes)}
        if owner >= 0:
            round_, wave = str(kinds[row["round"]]), str(row["place"])
            found.append(Thing(tokens, owner=owner, moment=moment, round=round_, wave=wave, mark=mark))
    return found


def _given_to_research(seizure: Seizure, tables: Tables, texts: Mapping[bytes, str]) -> Iterator[Thing]:
    for row in tables.get("research_card", []):
        body, key = row["body"], row["id"]
        told = json.loads(texts.get(body, "{}")) if isinstance(body, bytes) else {}
        mark = mark_of(told.get("text", ""))
        owner, moment = seizure.truth.said.get(mark, (-1, 0))
        if owner >= 0 and isinstance(key, bytes):
            yield Thing({key}, owner=owner, moment=moment, round=told["kind"], mark=mark)


def _owners(seizure: Seizure, tables: Tables) -> Iterator[tuple[bytes, int]]:
    """Whose a vote is. Only the truth can know: it has the keys of the phones."""
    asked = {(row["round"], row["question"]) for row in tables["card"]}
    for person, key in seizure.truth.keys.items():
        for round_, question in asked:
            if isinstance(round_, bytes) and isinstance(question, str):
                yield from ((one, person) for one in receipts(key, round_, question, 1))


def _seats(seizure: Seizure, tables: Tables) -> list[Thing]:
    """Every phone of which anything could be known: its seat, or the address it came from."""
    found = []
    kept = {row["digest"] for row in tables["seat"]}
    for person in seizure.truth.people:
        key = seizure.truth.keys.get(person.number)
        if key is not None:
            digest = {seat_digest(key)} & kept if kept else {seat_digest(key)}
            found.append(Thing({*digest, person.address.encode()}, owner=person.number))
    return found


def _try_keys(seizure: Seizure, tables: Tables, cards: list[Thing]) -> None:
    """Would any secret or digest that lies here give a receipt that lies here?"""
    secrets = {body for name, body in seizure.files.items() if name.startswith("keys/")}
    secrets |= {row["digest"] for name in ("seat", "chair_key", "hand_key") for row in tables[name]}  # type: ignore[misc]
    by_receipt = {token: card for card in cards for token in card.tokens}
    asked = {(row["round"], row["question"]) for row in tables["card"]}
    for secret in secrets:
        for round_, question in asked:
            if isinstance(round_, bytes) and isinstance(question, str):
                for one in receipts(secret, round_, question, MOST_SLOTS):
                    if one in by_receipt:
                        by_receipt[one].values.add(secret)
