"""Second thoughts of the chair: an act taken back before it had an effect, and a question put once more.

What a chair may do here never follows from what a phone did: a refusal would say whether somebody answered.
"""

from sessions.dialogue import DESK, EVERYWHERE, PHONE, current_round, rounds, shows
from sessions.method import KINDS
from sessions.refusals import NotNow
from sessions.store import Memory
from sessions.tables import Dialogue, Round

QUIET = "quiet"
COUNTED = ("envelopes", "in_box", "waves", "progress")


def can_take_back(round_: Round | None) -> bool:
    """Whether the last opening can be undone: the desk's own word still says that the phones are quiet.

    That word moves on the slow tick only. What a fast thumb sent meanwhile stays in the box, and counts when the
    question comes again.
    """
    if round_ is None or round_.state != "open" or round_.progress != QUIET:
        return False
    return not round_.waves and not askings(round_)


def take_back(memory: Memory, dialogue: Dialogue) -> None:
    """Undoes the last opening: of this question when it is a later one of its round, else of the whole round."""
    now = current_round(memory, dialogue)
    if now is None or not can_take_back(now):
        raise NotNow("too_late_to_undo")
    if now.step:
        _one_step_back(now)
    else:
        now.state = "waiting"
        dialogue.current_round = _held_last(memory, dialogue, now)
    shows(dialogue, *EVERYWHERE)


def can_ask_again(round_: Round | None) -> bool:
    """Whether this question may be opened to everybody once more: cards of it have been taken up.

    Only own words: who votes or places herself has one answer, and would count as two.
    """
    if round_ is None or round_.state != "open" or not round_.waves:
        return False
    asks = KINDS[round_.kind].step(round_.step).asked(settings=round_.settings)
    return all(not ask.counted and not ask.paper for ask in asks)


def ask_again(dialogue: Dialogue, round_: Round) -> None:
    """Puts the same question to everybody again, so that a few late cards are not alone (anonymity.md 4).

    Everybody answers or passes anew. Who has a card in the box already has answered this time.
    """
    if not can_ask_again(round_):
        raise NotNow("nothing_to_ask_again")
    round_.settings = {**round_.settings, "askings": askings(round_) + 1}
    round_.envelopes, round_.waves, round_.progress = round_.in_box, 0, QUIET
    shows(dialogue, PHONE, DESK)


def askings(round_: Round) -> int:
    """How often this question was put once more; 0 for the first time."""
    return int(round_.settings.get("askings", 0))


def remember_step(round_: Round) -> None:
    """Keeps how far the question was that is left now, for when the chair comes back to it: plain counters."""
    counted = {name: getattr(round_, name) for name in COUNTED}
    round_.settings = {**round_.settings, "before": {**counted, "askings": askings(round_)}, "askings": 0}


def before_was_taken_up(round_: Round) -> bool:
    """Whether cards of the question before this one went to the chair: what came after them is a rest."""
    before = round_.settings["before"] if round_.step else {}
    return bool(before) and bool(before["waves"] or before["askings"])


def one_writer_less(round_: Round) -> None:
    """Somebody took her last card of the question before this one out of the box: else, once the table is back at it, a
    lone text would have company. Put once more, it counts her again when she answers again.
    """
    if round_.step:
        before = round_.settings["before"]
        less = {
            "in_box": max(0, before["in_box"] - 1),
            "envelopes": before["envelopes"] - bool(before["askings"]),
        }
        round_.settings = {**round_.settings, "before": {**before, **less}}


def _one_step_back(round_: Round) -> None:
    before = round_.settings["before"]
    round_.step -= 1
    for name in COUNTED:
        setattr(round_, name, before[name])
    round_.settings = {**round_.settings, "askings": before["askings"]}


def _held_last(memory: Memory, dialogue: Dialogue, but: Round) -> bytes | None:
    """The round the table was in before: the last in the agenda that is closed."""
    closed = [one.id for one in rounds(memory, dialogue) if one.state == "closed" and one is not but]
    return closed[-1] if closed else None
