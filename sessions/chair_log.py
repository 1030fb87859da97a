"""What the chair did, kept to be shown: rounds changed, cards set apart and why, versions given, roll calls.

No words of a card, no card, and nothing finer than the round: an order of acts would tell when something was written.
What stands here in words is the chair's own (method.md A5: log the choice).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from secrets import token_bytes

from sqlalchemy import select

from sessions.asks import Form, written
from sessions.refusals import NotAnAnswer
from sessions.store import Memory
from sessions.tables import ChairAct, Dialogue, Round

REASON = "reason"
KEPT = (
    *("open_round", "change_round", "repeat_round", "insert_round", "skip_round", "take_back", "ask_again"),
    *(
        "set_apart",
        "release",
        "version",
        "leave_out",
        "finish_roll_call",
        "pause",
        "help",
        "freeze",
        "note",
        "undo",
    ),
    *("interpret_card", "interpret_round", "interpret_said", "call_help"),
    *("gave_second", "gave_scribe", "gave_interpreter", "gave_support", "gave_reader", "gave_coauthor"),
    *("gave_official", "gave_editor", "gave_organisation"),
    *("took_second", "took_scribe", "took_interpreter", "took_support", "took_reader", "took_coauthor"),
    *("took_official", "took_editor", "took_organisation"),
)


@dataclass(frozen=True)
class Done:
    """One sort of act in one round: how often, and the chair's own words, in no order."""

    what: str
    times: int
    words: tuple[str, ...]


def check(form: Form) -> None:
    """Raises NotAnAnswer when the reason is too long: before anything is done, so that nothing is done unnoted."""
    written(form, REASON)


def keep(memory: Memory, dialogue: Dialogue, what: str, form: Form) -> None:
    """Notes an act of the chair with the round the table is in now, and the reason when one was given."""
    reason = written(form, REASON)
    sealed = memory.keys.seal(dialogue.id, reason) if reason else b""
    row = {"id": token_bytes(16), "dialogue": dialogue.id, "round": dialogue.current_round}
    memory.db.add(ChairAct(**row, what=what, body=sealed))


def write_note(form: Form) -> None:
    """The chair's answer to the neutrality check; raises NotAnAnswer when nothing is written."""
    if not written(form, REASON):
        raise NotAnAnswer("empty")


def done(memory: Memory, dialogue: Dialogue, rounds: Iterable[Round | None]) -> list[Done]:
    """What was done in these rounds together (None: before the first), sort by sort."""
    wanted = {one.id if one else None for one in rounds}
    mine = select(ChairAct).where(ChairAct.dialogue == dialogue.id).order_by(ChairAct.id)
    acts = [one for one in memory.db.scalars(mine) if one.round in wanted]
    times = Counter(one.what for one in acts)
    return [Done(what, times[what], _words(memory, dialogue, acts, what)) for what in KEPT if times[what]]


def _words(memory: Memory, dialogue: Dialogue, acts: list[ChairAct], what: str) -> tuple[str, ...]:
    sealed = (one.body for one in acts if one.what == what and one.body)
    return tuple(memory.keys.unseal(dialogue.id, body) for body in sealed)
