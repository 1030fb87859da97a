"""What we learned from each other: grains of truth people took home themselves, never a truth handed to another."""

from exports.blocks import Chapter
from exports.evening import Evening
from exports.harvest import harvests


def learned(evening: Evening) -> Chapter | None:
    """What we learned from each other."""
    return evening.chapter("learned", harvests(evening, evening.of("learned")))
