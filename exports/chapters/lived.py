"""What people live through, in the words of those who allowed it and the sentences the table confirmed."""

from exports.blocks import Chapter, Lead
from exports.evening import Evening
from exports.harvest import harvests


def lived(evening: Evening) -> Chapter | None:
    """What people experience."""
    found = harvests(evening, evening.of("lived"))
    opens = Lead(evening.t("opens.confirmed" if evening.only_talk else "lived.opens"))
    return evening.chapter("lived", (opens, *found) if found else ())
