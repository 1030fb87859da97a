"""Five words, for whoever asks: with them a person finds her own texts again, from any phone, without an account.

They are made from the phone's own key, so that asking twice, or a line that broke, gives the same five. The table keeps
a mark that only these words make, and the key of the phone under a lock that only these words open; neither says whose
it is, or that two of them came from one room (anonymity.md 3).
"""

import hmac
import re
from functools import cache
from hashlib import scrypt
from pathlib import Path
from secrets import token_bytes

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import select

from sessions.dialogue import find as find_dialogue
from sessions.door import has_seat
from sessions.keys import KeyRing
from sessions.refusals import NoSeat, NotAnAnswer, NotFound
from sessions.retention import RECEIPTS
from sessions.store import Memory
from sessions.tables import Dialogue, ReturnCode
from sessions.withdrawing import own_texts

LIST = Path(__file__).parent / "return_words" / "words.txt"
WORDS, BITS = 5, 11  # of 2,048 words: 55 bits
NONCE = 12
# About a tenth of a second and 32 MB for every guess: whoever takes the disk tries 55 bits at this price.
COST = {"n": 2**15, "r": 8, "p": 1, "maxmem": 64 * 1024 * 1024}


@cache
def all_words() -> tuple[str, ...]:
    """The committed list, in its own order."""
    return tuple(LIST.read_text("utf-8").split())


def words_of(seat_key: bytes) -> str:
    """The five words of this phone."""
    number = int.from_bytes(hmac.digest(seat_key, b"return code", "sha256"), "big")
    places = (number >> BITS * place & 2**BITS - 1 for place in range(WORDS))
    return " ".join(all_words()[place] for place in places)


def typed(text: str) -> str:
    """The five words as somebody typed them, with whatever between them; raises NotAnAnswer, without a costly try."""
    given = re.findall(r"[a-z]+", text.casefold())
    if len(given) != WORDS or not set(given) <= set(all_words()):
        raise NotAnAnswer("not_the_words")
    return " ".join(given)


def stretch(code: str, keys: KeyRing) -> bytes:
    """Makes guessing dear. Once for all tables of this house: how long it takes says nothing about which there are.

    Takes a tenth of a second of a processor: never call it where phones feel it.
    """
    return scrypt(code.encode(), salt=keys.secret("returning"), dklen=32, **COST)


def keep(memory: Memory, dialogue: Dialogue, seat_key: bytes, stretched: bytes) -> None:
    """Keeps the way back; once, however often it is asked. Raises NoSeat for a phone that was never at this table."""
    may = has_seat(memory, dialogue, seat_key) or own_texts(memory, dialogue, seat_key, "")
    if not may or dialogue.forgotten >= RECEIPTS:
        raise NoSeat("no_seat")
    lock = _lock(dialogue, stretched)
    if memory.db.get(ReturnCode, _mark(lock)) is None:
        nonce = token_bytes(NONCE)
        sealed = nonce + AESGCM(lock).encrypt(nonce, seat_key, dialogue.id)
        memory.db.add(ReturnCode(mark=_mark(lock), dialogue=dialogue.id, body=sealed))


def find(memory: Memory, stretched: bytes) -> tuple[Dialogue, bytes]:
    """The table and the key these words lead to; raises NotFound, for wrong words and for old ones alike."""
    for dialogue in memory.db.scalars(select(ReturnCode.dialogue).distinct()).all():
        at = find_dialogue(memory, dialogue)
        lock = _lock(at, stretched)
        kept = memory.db.get(ReturnCode, _mark(lock))
        if kept is not None:
            return at, AESGCM(lock).decrypt(kept.body[:NONCE], kept.body[NONCE:], at.id)
    raise NotFound("wrong_words")


def _lock(dialogue: Dialogue, stretched: bytes) -> bytes:
    return hmac.digest(stretched, dialogue.id, "sha256")


def _mark(lock: bytes) -> bytes:
    return hmac.digest(lock, b"find", "sha256")
