"""Who may sit at the desk: a link that opens it once, and the desk that is then open.

Only digests are kept. Handing a laptop over, or a laptop that dies, is a new link away.
"""

from hashlib import sha256
from secrets import token_bytes, token_urlsafe

from sqlalchemy import delete, select

from sessions.refusals import NotFound
from sessions.store import Memory
from sessions.tables import ChairKey, Dialogue, HandKey

LINK, LOGIN = "link", "login"


def house_chair(memory: Memory) -> bytes:
    """The chair of this house; made at the first start. Who closed every desk finds the tables again."""
    known = (memory.db.scalar(select(one.chair).limit(1)) for one in (ChairKey, Dialogue))
    return next((chair for chair in known if chair), None) or token_bytes(16)


def new_link(memory: Memory, chair: bytes) -> str:
    """A secret that opens this chair's desk once. Earlier links that nobody used stop working."""
    memory.db.execute(delete(ChairKey).where(ChairKey.chair == chair, ChairKey.purpose == LINK))
    return _new(memory, chair, LINK)


def use_link(memory: Memory, secret: str) -> str:
    """Opens the desk: the link is gone, and a login takes its place. Raises NotFound for a used or invented one."""
    key = _find(memory, secret, LINK)
    memory.db.delete(key)
    return _new(memory, key.chair, LOGIN)


def who(memory: Memory, secret: str) -> bytes:
    """The chair whose desk this login opened; raises NotFound."""
    return _find(memory, secret, LOGIN).chair


def leave(memory: Memory, secret: str) -> None:
    """Closes this desk."""
    memory.db.delete(_find(memory, secret, LOGIN))


def leave_others(memory: Memory, secret: str) -> None:
    """Takes the desk back: every other desk of this chair is closed, everybody's link and page at her tables too."""
    mine = _find(memory, secret, LOGIN)
    others = ChairKey.chair == mine.chair, ChairKey.digest != mine.digest
    memory.db.execute(delete(ChairKey).where(*others))
    tables = select(Dialogue.id).where(Dialogue.chair == mine.chair)
    memory.db.execute(delete(HandKey).where(HandKey.dialogue.in_(tables)))


def new_secret() -> str:
    """What a link or a desk holds, and nobody guesses."""
    return token_urlsafe(24)


def digest(secret: str) -> bytes:
    """All that is kept of a secret."""
    return sha256(secret.encode()).digest()


def _new(memory: Memory, chair: bytes, purpose: str) -> str:
    secret = new_secret()
    memory.db.add(ChairKey(digest=digest(secret), chair=chair, purpose=purpose))
    return secret


def _find(memory: Memory, secret: str, purpose: str) -> ChairKey:
    key = memory.db.get(ChairKey, digest(secret))
    if key is None or key.purpose != purpose:
        raise NotFound("wrong_link")
    return key
