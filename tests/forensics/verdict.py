"""What must hold and what is conceded, at every moment a disk can be taken (anonymity.md 5).

Conceded means: it can be found out, we say so on the page *Wat een inbeslagname oplevert*, and the figure is printed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.forensics import canaries, linking
from tests.forensics.advantage import Advantage, Tricks, advantage
from tests.forensics.evidence import Evidence, examine
from tests.forensics.linking import Question
from tests.forensics.seizure import CLOSED, DAY_14, DAY_30, ENDED, MID_ROUND, Seizure

HOLDS, NO_SIGN, CONCEDED = "holds", "no_sign", "conceded"
BOUND = 0.05
MOST_LEFT_OVER = 64
ENOUGH = 1_000  # comparisons; below, chance decides what a bound is worth

QUESTIONS: dict[str, Question] = {
    "card_seat": linking.card_and_seat,
    "card_seat_open": linking.open_card_and_seat,
    "vote_seat_open": linking.open_vote_and_seat,
    "card_late_seat": linking.card_and_late_seat,
    "card_group": linking.card_and_group,
    "card_group_open": linking.open_card_and_group,
    "seat_group": linking.seat_and_group,
    "shown_order": linking.shown_order,
    "card_card": linking.same_hand,
    "order": linking.order,
    "card_card_closed": linking.closed_same_hand,
    "order_closed": linking.closed_order,
    "card_card_open": linking.open_same_hand,
    "order_open": linking.open_order,
}
_ALWAYS = {"card_seat": HOLDS, "card_group": HOLDS, "seat_group": HOLDS, "shown_order": HOLDS}
_IN_A_ROUND = {
    "card_seat_open": HOLDS,
    "card_group_open": HOLDS,
    "vote_seat_open": NO_SIGN,  # one vote a phone: too few for a bound, so no sign of it may be seen
    # Whoever saw somebody come in while a round was open looks for the first card after the cleaning. That is the order
    # of the open round, which is conceded; which seat is hers is not: that is asked with all the other seats.
    "card_late_seat": CONCEDED,
    "card_card_closed": HOLDS,
    "order_closed": HOLDS,
    "card_card_open": CONCEDED,
    "order_open": CONCEDED,
}
_AFTER_A_ROUND = {"card_card": HOLDS, "order": HOLDS}
PROMISED: dict[str, dict[str, str]] = {
    MID_ROUND: _ALWAYS | _IN_A_ROUND,
    CLOSED: _ALWAYS | _AFTER_A_ROUND,
    ENDED: _ALWAYS | _AFTER_A_ROUND,
    DAY_14: _ALWAYS | _AFTER_A_ROUND,
    DAY_30: _ALWAYS | _AFTER_A_ROUND,
}


@dataclass(frozen=True)
class Findings:
    """What one seizure told: every trick of every question, the canaries, and bytes that should have been zero."""

    point: str
    tricks: Mapping[str, Tricks]
    canaries: tuple[str, ...]
    left_over: int


@dataclass(frozen=True)
class Line:
    """One line of the table. `kept` is None where nothing was promised, and where there was too little to measure."""

    point: str
    question: str
    promised: str
    figure: Advantage
    kept: bool | None


def look_into(seizure: Seizure) -> Findings:
    """Asks all questions of one seizure."""
    evidence = examine(seizure)
    asked = {name: QUESTIONS[name](evidence) for name in PROMISED[seizure.point]}
    return Findings(seizure.point, asked, tuple(_canaries(evidence)), evidence.left_over)


def table(findings: Sequence[Findings], bound: float = BOUND) -> list[Line]:
    """All lines: what was promised, and what an examiner gains at most."""
    lines = []
    for point, promised in PROMISED.items():
        taken = [one for one in findings if one.point == point]
        for question, promise in promised.items():
            figure = advantage([one.tricks[question] for one in taken])
            lines.append(Line(point, question, promise, figure, _kept(promise, figure, bound)))
    return lines


def undecided(findings: Sequence[Findings], bound: float) -> bool:
    """Whether chance alone may keep a bound from being met: then more evenings will tell."""
    return any(line.kept is False and line.figure.low <= bound for line in table(findings, bound))


def _kept(promise: str, figure: Advantage, bound: float) -> bool | None:
    if promise == CONCEDED or (promise == HOLDS and figure.comparisons < ENOUGH):
        return None
    return (figure.high if promise == HOLDS else figure.low) <= bound


def all_canaries(findings: Sequence[Findings]) -> list[str]:
    """Everything that was found and should be nowhere."""
    return [f"{one.point}: {what}" for one in findings for what in one.canaries]


def most_left_over(findings: Sequence[Findings]) -> int:
    """The most bytes in one file after a round was closed, in places where nothing should be."""
    return max((one.left_over for one in findings if one.point != MID_ROUND), default=0)


def _canaries(evidence: Evidence) -> list[str]:
    """Also in what the keys opened: only there, the words people did write may stand."""
    gone = evidence.seizure.gone
    forbidden = {sort: words for sort, words in gone.items() if sort != "plain words"}
    return canaries.found(evidence.seizure.files, gone) + canaries.found(
        {"unlocked": evidence.unlocked}, forbidden
    )
