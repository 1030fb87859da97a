"""What we are going to do, a card each: who, what, when, and in which round it was said."""

from exports.blocks import Chapter, Lead
from exports.evening import Evening
from exports.harvest import harvests


def interventions(evening: Evening) -> Chapter | None:
    """To work."""
    found = harvests(evening, evening.of("interventions"))
    opens = (Lead(evening.t("interventions.opens")),) if evening.advised else ()
    return evening.chapter("interventions", (*opens, *found) if found else ())
