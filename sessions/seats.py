"""A seat is a key that only the phone has. The table keeps its digest; a card keeps a receipt.

Receipts are made from the key, the round and the question. Without the phone two receipts look unrelated, so the
disk cannot say that two cards came from one hand (anonymity.md 2).
"""

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from secrets import token_bytes

SEAT_KEY_BYTES = 32


@dataclass(frozen=True)
class Phone:
    """What a phone brings along, from its own cookie: the key, and what its owner allowed."""

    seat_key: bytes
    language: str
    quote: bool = False
    research: bool = False


def new_seat_key() -> bytes:
    """32 random bytes, for one phone and one evening."""
    return token_bytes(SEAT_KEY_BYTES)


def seat_digest(seat_key: bytes) -> bytes:
    """What the table keeps of a seat."""
    return sha256(seat_key).digest()


def receipt(seat_key: bytes, round_id: bytes, question: str, slot: int) -> bytes:
    """The proof that this phone gave its n-th answer (n = `slot`, from 1) to this question."""
    answered = round_id + b"|" + question.encode() + b"|" + str(slot).encode()
    return sha256(hmac.digest(seat_key, answered, "sha256")).digest()


def receipts(seat_key: bytes, round_id: bytes, question: str, most: int) -> Iterator[bytes]:
    """All the slots this phone has for this question."""
    return (receipt(seat_key, round_id, question, slot) for slot in range(1, most + 1))
