"""How to read this: for whom it is, where to start with ten minutes, and what it is not."""

from exports.blocks import Block, Box, Chapter, Heading, Paragraph
from exports.evening import Evening
from exports.paths import trail
from exports.trace import stops


def guide(evening: Evening) -> Chapter | None:
    """The guide for readers."""
    if not evening.rounds:
        return None
    limits = Box("mind", evening.t("guide.limits"), (Paragraph(evening.t("guide.limits_text")),))
    drawn = trail(evening, stops(evening)) if evening.advised else None
    figure = (Heading(evening.t("figure.trail")), drawn) if drawn else ()
    return evening.chapter("guide", (*_for_whom(evening), *_where_to_start(evening), limits, *figure))


def _for_whom(evening: Evening) -> tuple[Block, ...]:
    """The readers as the chair typed them; without them it is for whoever works with this question."""
    if not evening.readers:
        return (Paragraph(evening.t("guide.for_everybody"), label=evening.t("guide.for")),)
    named = evening.t("guide.for_readers", readers=evening.listed(evening.readers))
    return (Paragraph(named, label=evening.t("guide.for")),)


def _where_to_start(evening: Evening) -> tuple[Block, ...]:
    """Only names chapters that are there."""
    if not evening.advised:
        return (Paragraph(evening.t("guide.start_short"), label=evening.t("guide.start")),)
    return (
        Paragraph(evening.t("guide.start_checklist"), label=evening.t("guide.start")),
        Paragraph(evening.t("guide.trace_text"), label=evening.t("guide.trace")),
    )
