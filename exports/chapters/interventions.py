"""What we are going to do, a card each: who, what, when, and in which round it was said."""

from exports.blocks import Chapter
from exports.evening import Evening
from exports.harvest import harvests


def interventions(evening: Evening) -> Chapter | None:
    """To work."""
    return evening.chapter("interventions", harvests(evening, evening.of("interventions")))
