"""The handreiking after the cards are gone: the page as it was composed that day, under a key of its own.

So the words people gave can go in time, and the chair still has something to read, to print and to have approved
(anonymity.md 3, the clock).
"""

from collections.abc import Callable

from sessions.store import Memory
from sessions.tables import Dialogue, Draft

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


def read(memory: Memory, dialogue: Dialogue) -> str | None:
    """The page of the draft; None while the cards are still here. Raises NotKept when its key is gone."""
    kept = memory.db.get(Draft, dialogue.id)
    return memory.keys.unseal(lock_of(dialogue.id), kept.body) if kept else None


def is_approved(dialogue: Dialogue) -> bool:
    """Whether both who must approve it did: one for the organisation, one for the community."""
    return set(FUNCTIONS) <= set(dialogue.approved)
