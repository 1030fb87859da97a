"""A dialogue: one sitting at one table, from the chair's preparation to the last check-out.

Here it is made and found again. What may happen to it stands in the verbs beside this file: `door`, `leading`,
`answering`, `laying`, `forgetting`.
"""

from collections.abc import Sequence
from secrets import randbelow, token_bytes
from typing import Any

from sqlalchemy import func, select

from sessions.refusals import NotFound
from sessions.script import Script, ScriptRound
from sessions.store import Memory
from sessions.tables import Dialogue, Round, Seat

PHONE, SCREEN, DESK = "phone", "screen", "desk"
# Interpreters and support: what they see changes with an act, never with a phone; only what was taken back goes at once
# from before an interpreter.
HANDS = "hands"
EVERYWHERE = (PHONE, SCREEN, DESK)
GOING = "going"  # a table that is being destroyed: nobody finds it any more
OTHER = "other"  # the language of whatever no longer says in which one it was written
CODE_DIGITS = 7


def make(memory: Memory, chair: bytes, script: Script, *, practice: bool = False) -> Dialogue:
    """A table in preparation, with the rounds of a script and a key of its own. For `practice` every page of it says so."""
    dialogue = Dialogue(
        id=token_bytes(16),
        chair=chair,
        script=script.key,
        code=new_code(memory),
        languages=[],
        practice=practice,
    )
    memory.keys.make(dialogue.id)
    memory.db.add(dialogue)
    memory.db.flush()
    for position, planned in enumerate(script.rounds):
        memory.db.add(from_script(dialogue, planned, position))
    return dialogue


def from_script(dialogue: Dialogue, planned: ScriptRound, position: int) -> Round:
    """A round as the script has it; from here on the chair may change every word."""
    settings: dict[str, Any] = {
        "scales": [_scale(one) for one in planned.scales],
        "rules": {language: list(lines) for language, lines in planned.rules.items()},
        "sides": {language: list(names) for language, names in planned.sides.items()},
    }
    return Round(
        id=token_bytes(16),
        dialogue=dialogue.id,
        position=position,
        kind=planned.kind,
        minutes=planned.minutes,
        name=dict(planned.name),
        prompt=dict(planned.prompt),
        hint=dict(planned.hint),
        cue=dict(planned.cue),
        settings={name: value for name, value in settings.items() if value},
    )


def find(memory: Memory, dialogue: bytes) -> Dialogue:
    """The dialogue with this id; raises NotFound."""
    found = memory.db.get(Dialogue, dialogue)
    if found is None or found.state == GOING:
        raise NotFound("no_table")
    return found


def of_chair(memory: Memory, chair: bytes) -> Sequence[Dialogue]:
    """All tables of one chair."""
    mine = select(Dialogue).where(Dialogue.chair == chair, Dialogue.state != GOING)
    return memory.db.scalars(mine.order_by(Dialogue.title, Dialogue.id)).all()


def rounds(memory: Memory, dialogue: Dialogue) -> Sequence[Round]:
    """The agenda, in the chair's order."""
    mine = select(Round).where(Round.dialogue == dialogue.id)
    return memory.db.scalars(mine.order_by(Round.position)).all()


def current_round(memory: Memory, dialogue: Dialogue) -> Round | None:
    """The round the table is in, open or just closed."""
    if dialogue.current_round is None:
        return None
    return memory.db.get(Round, dialogue.current_round)


def seats(memory: Memory, dialogue: Dialogue) -> int:
    """How many phones have a seat."""
    mine = select(func.count()).select_from(Seat).where(Seat.dialogue == dialogue.id)
    return memory.db.scalar(mine) or 0


def shows(dialogue: Dialogue, *audiences: str) -> None:
    """Says that something these audiences see has changed; only then are their pages drawn anew."""
    for audience in audiences:
        name = f"{audience}_version"
        setattr(dialogue, name, getattr(dialogue, name) + 1)


def spoken_languages(dialogue: Dialogue) -> list[str]:
    """The languages a phone may choose here, the screen's own first."""
    others = [one["code"] for one in dialogue.languages if one["code"] != dialogue.display_language]
    return [dialogue.display_language, *others]


def new_code(memory: Memory) -> str:
    """Seven digits that no other table has: digits, because keyboards differ."""
    while True:
        code = "".join(str(randbelow(10)) for _ in range(CODE_DIGITS))
        if memory.db.scalar(select(Dialogue.id).where(Dialogue.code == code)) is None:
            return code


def _scale(item: Any) -> dict[str, Any]:
    return {
        "key": item.key,
        "values": [str(value) for value in range(item.lowest, item.highest + 1)],
        "item": dict(item.item),
        "low": dict(item.low_label),
        "high": dict(item.high_label),
    }
