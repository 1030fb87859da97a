"""Did the table say these words? The scribe reads a few sentences back, and only what the table confirms goes on paper.

More than half is enough, and no number is ever told: one "something is missing" would point at one phone.
"""

from collections.abc import Mapping, Sequence

from sessions.asks import RateEach
from sessions.method import KINDS
from sessions.rounds.talk import CONFIRMED
from sessions.statements import Said, laid_down
from sessions.store import Memory
from sessions.tables import Dialogue, Round
from sessions.tallies import of_question


def confirmed(counts: Mapping[str, int]) -> bool:
    """Whether more than half of those who answered said "right" (method.md, decisions on top)."""
    return 2 * counts.get(CONFIRMED, 0) > sum(counts.values())


def confirmed_sentences(memory: Memory, dialogue: Dialogue, round_: Round) -> Sequence[Said]:
    """What this round laid before the table and the table confirmed, once it is closed: sentences of a talk, points."""
    if round_.state != "closed":
        return ()
    return [
        said
        for question, over in _asked_back(round_)
        for said in laid_down(memory, dialogue, round_, over)
        if confirmed(of_question(memory, round_, f"{question}.{said.key}"))
    ]


def _asked_back(round_: Round) -> list[tuple[str, str]]:
    asks = [(step, ask) for step in KINDS[round_.kind].steps for ask in step.asks]
    return [
        (f"{step.key}.{ask.question}", ask.over)
        for step, ask in asks
        if isinstance(ask, RateEach) and CONFIRMED in ask.levels
    ]
