"""What anybody may read: the handreiking as two people approved it, and what was corrected in it since, by the month.

There is one, and no older one: a sentence that had to go is readable nowhere once the correction is published. Nothing
finer than a month is kept, so that no day leads to whoever asked for a correction.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date

from sessions.asks import written
from sessions.draft import lock_of
from sessions.refusals import NotAnAnswer, NotFound
from sessions.store import Memory
from sessions.tables import Dialogue, Publication

A_QUOTE = ""  # a quote went because the community stopped it: a sentence of the house says so
LONGEST = 300


@dataclass(frozen=True)
class Corrected:
    """In which month ("2027-05") what was corrected, in one sentence; "" for a quote that was stopped."""

    month: str
    what: str


@dataclass(frozen=True)
class Published:
    """What stands there, as text, with its corrections, the first one first."""

    made: str
    corrections: tuple[Corrected, ...] = ()


def month_of(day: date) -> str:
    """All that is kept of a day."""
    return f"{day:%Y-%m}"


def read(memory: Memory, dialogue: Dialogue) -> Published:
    """What was published last. Raises NotFound when nothing ever was."""
    found = _found(memory, dialogue)
    if found is None:
        raise NotFound("no_handreiking")
    return found


def is_there(memory: Memory, dialogue: Dialogue) -> bool:
    """Whether anything was ever published of this table."""
    return memory.db.get(Publication, dialogue.id) is not None


def corrections(memory: Memory, dialogue: Dialogue) -> tuple[Corrected, ...]:
    """What was corrected in it; nothing when it was never published."""
    found = _found(memory, dialogue)
    return found.corrections if found else ()


def put(memory: Memory, dialogue: Dialogue, made: str, what: str, today: date) -> None:
    """Takes the place of what stood there. Raises NotAnAnswer when it differs from that and nothing says what changed."""
    before = _found(memory, dialogue)
    if before is None:
        _keep(memory, dialogue, Published(made))
    elif before.made != made:
        corrected = Corrected(month_of(today), _sentence(what))
        _keep(memory, dialogue, Published(made, (*before.corrections, corrected)))


def change(memory: Memory, dialogue: Dialogue, anew: Callable[[str], str], today: date) -> None:
    """What the community stops goes from here at once, and a line says that something went."""
    before = _found(memory, dialogue)
    made = anew(before.made) if before else ""
    if before is not None and made != before.made:
        gone = Corrected(month_of(today), A_QUOTE)
        told = before.corrections if gone in before.corrections else (*before.corrections, gone)
        _keep(memory, dialogue, Published(made, told))


def _sentence(what: str) -> str:
    said = " ".join(written({"what": what}, "what").split())
    if not said:
        raise NotAnAnswer("what_was_corrected")
    if len(said) > LONGEST:
        raise NotAnAnswer("too_long", most=LONGEST)
    return said


def _found(memory: Memory, dialogue: Dialogue) -> Published | None:
    kept = memory.db.get(Publication, dialogue.id)
    if kept is None:
        return None
    body = json.loads(memory.keys.unseal(lock_of(dialogue.id), kept.body))
    return Published(body["made"], tuple(Corrected(**one) for one in body["corrections"]))


def _keep(memory: Memory, dialogue: Dialogue, published: Published) -> None:
    sealed = memory.keys.seal(lock_of(dialogue.id), json.dumps(asdict(published), ensure_ascii=False))
    memory.db.merge(Publication(dialogue=dialogue.id, body=sealed))
