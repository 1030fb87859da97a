"""The agenda is the chair's: what waits may be moved or skipped, and what was held may be held once more.

Going back opens a new round with the words of the earlier one. Nothing earlier is changed or deleted (method.md, decisions).
"""

from secrets import token_bytes

from sqlalchemy import update

from sessions.dialogue import DESK, current_round, rounds, shows
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from sessions.store import Memory
from sessions.tables import Dialogue, Round

WAITING, SKIPPED = "waiting", "skipped"
WAYS = {"earlier": -1, "later": 1}
# What a round was told when it opened, or came to while it was held: its repetition starts without.
OF_ONE_SITTING = frozenset({"minority_tick", "again", "askings", "before", "papers", "apart", "refused"})


def repeat_round(memory: Memory, dialogue: Dialogue, earlier: Round) -> Round:
    """The same question once more, as a new round after the one the table is in. Raises NotFound for one to come."""
    if earlier.state in (WAITING, SKIPPED):
        raise NotFound("no_round")
    settings = {name: value for name, value in earlier.settings.items() if name not in OF_ONE_SITTING}
    anew = Round(
        id=token_bytes(16),
        dialogue=dialogue.id,
        position=make_room(memory, dialogue),
        kind=earlier.kind,
        minutes=earlier.minutes,
        name=dict(earlier.name),
        prompt=dict(earlier.prompt),
        hint=dict(earlier.hint),
        cue=dict(earlier.cue),
        settings=settings,
    )
    memory.db.add(anew)
    memory.db.flush()
    shows(dialogue, DESK)
    return anew


def move_round(memory: Memory, dialogue: Dialogue, round_: Round, way: str) -> None:
    """Changes places with the round that waits before it ("earlier") or after it ("later"); the first one stays first."""
    if way not in WAYS:
        raise NotAnAnswer("unknown_field")
    neighbour = _neighbour(memory, dialogue, round_, WAYS[way])
    round_.position, neighbour.position = neighbour.position, round_.position
    shows(dialogue, DESK)


def skip_round(dialogue: Dialogue, round_: Round) -> None:
    """Lets a round go by that waits. It stays in the agenda, and may wait again."""
    _change(dialogue, round_, WAITING, SKIPPED)


def unskip_round(dialogue: Dialogue, round_: Round) -> None:
    """Lets a round that was skipped wait again, where it stood."""
    _change(dialogue, round_, SKIPPED, WAITING)


def make_room(memory: Memory, dialogue: Dialogue) -> int:
    """The place right after the round the table is in; all that comes later moves up one."""
    now = current_round(memory, dialogue)
    position = now.position + 1 if now else 0
    later = Round.dialogue == dialogue.id, Round.position >= position
    memory.db.execute(update(Round).where(*later).values(position=Round.position + 1))
    return position


def _neighbour(memory: Memory, dialogue: Dialogue, round_: Round, steps: int) -> Round:
    """The round it changes places with: itself at either end, and never one the table has left behind."""
    waiting = [one for one in rounds(memory, dialogue) if one.state in (WAITING, SKIPPED)]
    if round_ not in waiting:
        raise NotNow("round_was_held")
    place = waiting.index(round_) + steps
    return waiting[max(0, min(place, len(waiting) - 1))]


def _change(dialogue: Dialogue, round_: Round, before: str, after: str) -> None:
    if round_.state != before:
        raise NotNow("round_was_held")
    round_.state = after
    shows(dialogue, DESK)
