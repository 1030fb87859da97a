"""What must be arranged first, sorted: without these the best advice stays a nice idea."""

from exports.blocks import Chapter, Lead
from exports.evening import Evening
from exports.harvest import harvests


def preconditions(evening: Evening) -> Chapter | None:
    """What must be arranged."""
    found = harvests(evening, evening.of("preconditions"))
    return evening.chapter("preconditions", (Lead(evening.t("preconditions.opens")), *found) if found else ())
