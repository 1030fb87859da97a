"""What a replay tells: numbers, never a word of anybody and never a code of the file."""

import math
from collections import Counter
from collections.abc import Sequence

from replay.checks import Check
from replay.evening import Evening
from replay.held import Fault, Held

LOST, DOUBLED, EARLY = "lost", "doubled", "early"
SUPPRESSED = "suppressed"
Told = dict[str, object]


def summary(name: str, evening: Evening, checks: Sequence[Check]) -> Told:
    """The content of summary.json; the keys are those of the README of the example."""
    faults = all_faults(evening)
    acks = [seconds for held in evening.rounds for seconds in held.acks]
    posted = [one for held in evening.rounds for one in held.contributions]
    counted = Counter(fault.what for fault in faults)
    return {
        "file": name,
        "rounds": [_round(held) for held in evening.rounds],
        "totals": {
            "seats": evening.seats,
            "posted": len(posted),
            "acknowledged": sum(one.received for one in posted),
            **{what: counted[what] for what in (LOST, DOUBLED, EARLY)},
        },
        "ack_ms": {"p50": _milliseconds(acks, 0.5), "p95": _milliseconds(acks, 0.95)},
        "checks": [check.told() for check in checks],
        "ok": is_ok(evening, checks),
    }


def all_faults(evening: Evening) -> list[Fault]:
    """Everything that must not happen, in the order of the evening."""
    return [*(fault for held in evening.rounds for fault in held.faults), *evening.faults]


def is_ok(evening: Evening, checks: Sequence[Check]) -> bool:
    """Whether nothing went wrong and everything came out."""
    return not all_faults(evening) and all(check.ok for check in checks)


def _round(held: Held) -> Told:
    posted = held.contributions
    return {
        "id": held.round.id,
        "kind": held.round.kind,
        "posted": len(posted),
        "acknowledged": sum(one.received for one in posted),
        "passed": len(held.skipped - held.wrote),
        "on_table": held.places["table"],
        "apart": held.places["apart"],
        "languages": dict(Counter(one.card.language for one in posted if one.card).most_common()),
        "votes": (held.cells or SUPPRESSED) if held.sentence else None,
        "outcome": {"sentence": held.sentence, "next_step": held.idea or None} if held.sentence else None,
        "seconds": round(held.seconds, 1),
    }


def _milliseconds(seconds: Sequence[float], share: float) -> int | None:
    """The answer that is slower than this share of all answers, in milliseconds; None when there were none."""
    ordered = sorted(seconds)
    return round(1000 * ordered[math.ceil(share * len(ordered)) - 1]) if ordered else None
