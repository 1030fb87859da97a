"""What readers say about a passage of the draft: is it right, can somebody be recognised, is a word difficult, what misses.

Whoever has five words, and the sounding board with its link, reads before anybody outside does (handreiking.md). A remark
holds no way back to whoever made it: no moment, no order, no phone; nor does any page move when one comes in, because the
chair would see when. "Somebody can be recognised" stops the draft until
it is handled.
"""

import json
from dataclasses import dataclass
from secrets import token_bytes

from sqlalchemy import func, select

from sessions.asks import Form, written
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from sessions.retention import TEXTS
from sessions.store import Memory
from sessions.tables import Dialogue, Remark

RECOGNISABLE, STOPPED = "recognisable", "stopped"
SORTS = ("right", RECOGNISABLE, "hard_word", "missing")
MOST = 500


@dataclass(frozen=True)
class Made:
    """A remark on the passage with this mark, in this chapter. `words` may be empty."""

    key: str
    sort: str
    chapter: str
    passage: str
    words: str


def may_be_read(dialogue: Dialogue) -> bool:
    """Whether the draft can be read by those who sat at the table: from the end of the evening until the cards go."""
    return dialogue.state == "ended" and dialogue.forgotten < TEXTS


def add(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    """Keeps a remark from a form (`sort`, `chapter`, `passage`, `said`).

    Raises NotNow before the end of the evening, NotAnAnswer without a sort, or when there are more than anybody can read.
    """
    if not may_be_read(dialogue):
        raise NotNow("no_draft_yet")
    sort = form.get("sort", "")
    if sort not in SORTS:
        raise NotAnAnswer("which_remark")
    if _is_full(memory, dialogue):
        raise NotAnAnswer("enough_remarks")
    told = {name: form.get(name, "")[:64] for name in ("chapter", "passage")}
    _keep(memory, dialogue, {"sort": sort, **told, "words": written(form, "said")})


def tell_stopped(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    """A quote of this `chapter` was stopped: the chair is told that, what was `said` with it, and nothing of the quote."""
    if may_be_read(dialogue) and not _is_full(memory, dialogue):
        told = {"chapter": form.get("chapter", "")[:64], "passage": "", "words": written(form, "said")}
        _keep(memory, dialogue, {"sort": STOPPED, **told})


def waiting(memory: Memory, dialogue: Dialogue) -> tuple[Made, ...]:
    """What still waits for the chair, in the order of random numbers; those that stop the draft first."""
    mine = select(Remark).where(Remark.dialogue == dialogue.id).order_by(Remark.id)
    found = [_read(memory, dialogue, one) for one in memory.db.scalars(mine)]
    return tuple(sorted(found, key=lambda one: one.sort != RECOGNISABLE))


def handle(memory: Memory, dialogue: Dialogue, key: str) -> None:
    """The chair did what was needed. The words of the remark go; raises NotFound."""
    try:
        found = memory.db.get(Remark, bytes.fromhex(key))
    except ValueError:
        found = None
    if found is None or found.dialogue != dialogue.id:
        raise NotFound("no_remark")
    memory.db.delete(found)


def stops(memory: Memory, dialogue: Dialogue) -> bool:
    """Whether somebody can be recognised by a passage, and nobody looked at that yet."""
    return any(one.sort == RECOGNISABLE for one in waiting(memory, dialogue))


def _is_full(memory: Memory, dialogue: Dialogue) -> bool:
    mine = select(func.count()).select_from(Remark).where(Remark.dialogue == dialogue.id)
    return (memory.db.scalar(mine) or 0) >= MOST


def _keep(memory: Memory, dialogue: Dialogue, told: dict[str, str]) -> None:
    sealed = memory.keys.seal(dialogue.id, json.dumps(told, ensure_ascii=False))
    memory.db.add(Remark(id=token_bytes(16), dialogue=dialogue.id, body=sealed))


def _read(memory: Memory, dialogue: Dialogue, remark: Remark) -> Made:
    return Made(key=remark.id.hex(), **json.loads(memory.keys.unseal(dialogue.id, remark.body)))
