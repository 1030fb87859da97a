"""What the method suggests at this moment (method.md A5). It is a line on the desk; the chair follows it or does not.

Nothing here acts, and nothing here looks at what is still open: only at closed rounds, and at what the chair herself did.
"""

from collections.abc import Sequence

from sessions import tallies, theming
from sessions.agenda import WAITING
from sessions.going_back import askings
from sessions.kind import RoundKind
from sessions.method import KINDS
from sessions.statements import all_said
from sessions.store import Memory
from sessions.tables import Dialogue, Round
from sessions.views.screen_view import resonance

ASKS_FOR_THE_NO = 3
MINUTES_UNDER_WATER = 45
CYCLING = 3
ALONE = "nobody_yet"


def suggestion(memory: Memory, dialogue: Dialogue, now: Round | None, agenda: Sequence[Round]) -> str:
    """The name of a sentence (`desk.suggest.<name>`), or "" when the method has nothing to say now."""
    if now is None:
        return ""
    if _seeks_no(now):
        return _after_seeking(memory, dialogue, now, agenda)
    if now.state != "closed":
        return ""
    shared = resonance(memory, dialogue, now)
    if shared:
        return "name_the_no" if any(one.word == ALONE for one in shared) else "propose"
    if _gathers_views(KINDS[now.kind]) and not any(map(_seeks_no, _held(agenda))):
        return "seek_no"
    idea = _after_vote(memory, dialogue, now, agenda)
    return idea or ("under_water" if theming.came_back(memory, dialogue, CYCLING) else "")


def no_asked(agenda: Sequence[Round]) -> int:
    """How often the table was asked for its no until now, every asking counted."""
    return sum(1 + askings(one) for one in _held(agenda) if _seeks_no(one))


def enough_time_left(agenda: Sequence[Round]) -> bool:
    """Whether the rounds that still wait leave the 45 minutes that going under the waterline takes (method.md A3.8).

    The agenda's own minutes: the app keeps no clock of the evening.
    """
    return sum(one.minutes for one in agenda if one.state == WAITING) >= MINUTES_UNDER_WATER


def _after_seeking(memory: Memory, dialogue: Dialogue, now: Round, agenda: Sequence[Round]) -> str:
    enough = no_asked(agenda) >= ASKS_FOR_THE_NO
    if now.state != "closed":
        return "ask_again" if now.waves and not enough else ""
    if not all_said(memory, dialogue, "no"):
        return "choose_nos" if now.waves else ""
    return "spread" if enough else "spread_or_ask"


def _after_vote(memory: Memory, dialogue: Dialogue, now: Round, agenda: Sequence[Round]) -> str:
    """The third vote leads under the waterline only with a trained chair and with time; else the no is written down."""
    earlier = [one for one in agenda if one.state == "closed" and one.id != now.id]
    idea = tallies.next_after_vote(memory, now, earlier)
    if idea == "step_5" and not (dialogue.trained and enough_time_left(agenda)):
        return "minority"
    if idea == "lobby" and any(_was_divided(memory, one) for one in earlier):
        return "step_1"
    return idea


def _was_divided(memory: Memory, round_: Round) -> bool:
    return tallies.next_after_vote(memory, round_, []) == "lobby"


def _held(agenda: Sequence[Round]) -> list[Round]:
    return [one for one in agenda if one.state not in (WAITING, "skipped")]


def _seeks_no(round_: Round) -> bool:
    return "no" in KINDS[round_.kind].chair_adds


def _gathers_views(kind: RoundKind) -> bool:
    """Step 1 in writing: cards of the kind people live through. A talk is followed by whatever the chair wants."""
    return kind.chapter == "lived" and any(step.asks and not step.asks[0].counted for step in kind.steps)
