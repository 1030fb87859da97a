"""What must be arranged first, sorted: without these the best advice stays a nice idea."""

from exports.blocks import Chapter
from exports.evening import Evening
from exports.harvest import harvests


def preconditions(evening: Evening) -> Chapter | None:
    """What must be arranged."""
    return evening.chapter("preconditions", harvests(evening, evening.of("preconditions")))
