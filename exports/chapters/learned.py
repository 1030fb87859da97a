"""What we learned from each other: grains of truth people took home themselves, never a truth handed to another."""

from exports.blocks import Chapter, Lead
from exports.evening import Evening
from exports.harvest import harvests


def learned(evening: Evening) -> Chapter | None:
    """What we learned from each other."""
    found = harvests(evening, evening.of("learned"))
    return evening.chapter("learned", (Lead(evening.t("learned.opens")), *found) if found else ())
