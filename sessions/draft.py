"""The handreiking after the cards are gone: the page as it was composed that day, under a key of its own.

So the words people gave can go in time, and the chair still has something to read, to print and to have approved
(anonymity.md 3, the clock).
"""

from collections.abc import Callable

from sqlalchemy import select

from sessions.keys import Lock
from sessions.store import Memory
from sessions.tables import ChapterEdit, Dialogue, Draft, Edition

FUNCTIONS = ORGANISATION, COMMUNITY = "organisation", "community"

Compose = Callable[[Memory, Dialogue], str]


def lock_of(dialogue: bytes) -> str:
    """The name of the key of this draft."""
    return f"{dialogue.hex()}-draft"


def keep(memory: Memory, dialogue: Dialogue, compose: Compose) -> None:
    """Composes and locks the draft, once. A key that an earlier try left behind locked nothing and is renewed."""
    if memory.db.get(Draft, dialogue.id) is not None:
        return
    page, lock = compose(memory, dialogue), lock_of(dialogue.id)
    memory.keys.destroy(lock)
    memory.keys.make(lock)
    memory.db.add(Draft(dialogue=dialogue.id, body=memory.keys.seal(lock, page)))
    _lock_again(memory, dialogue.id, lock)


def read(memory: Memory, dialogue: Dialogue) -> str | None:
    """The page of the draft; None while the cards are still here. Raises NotKept when its key is gone."""
    kept = memory.db.get(Draft, dialogue.id)
    return memory.keys.unseal(lock_of(dialogue.id), kept.body) if kept else None


def change(memory: Memory, dialogue: Dialogue, anew: Callable[[str], str]) -> None:
    """Locks the page of the draft anew, changed; nothing while the cards are still here."""
    kept = memory.db.get(Draft, dialogue.id)
    if kept:
        lock = lock_of(dialogue.id)
        kept.body = memory.keys.seal(lock, anew(memory.keys.unseal(lock, kept.body)))


def lock_now(memory: Memory, dialogue: Dialogue) -> Lock:
    """What an editor's words are locked with: the key of the table, and that of the draft once the cards have to go."""
    return dialogue.id if memory.db.get(Draft, dialogue.id) is None else lock_of(dialogue.id)


def _lock_again(memory: Memory, dialogue: bytes, lock: Lock) -> None:
    """What an editor wrote goes along, because the key of the table will not be there tomorrow."""
    chapters = memory.db.scalars(select(ChapterEdit).where(ChapterEdit.dialogue == dialogue)).all()
    editions = memory.db.scalars(select(Edition).where(Edition.dialogue == dialogue)).all()
    written: list[ChapterEdit | Edition] = [*chapters, *editions]
    for one in written:
        one.body = memory.keys.seal(lock, memory.keys.unseal(dialogue, one.body))


def is_approved(dialogue: Dialogue) -> bool:
    """Whether both who must approve it did: one for the organisation, one for the community."""
    return set(FUNCTIONS) <= set(dialogue.approved)
