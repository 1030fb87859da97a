"""Who made this and how it may be used. No venue, no clock, no name of anybody."""

from exports.blocks import Chapter, Paragraph
from exports.evening import Evening


def colophon(evening: Evening) -> Chapter | None:
    """The colophon, with the line by which somebody else refers to it."""
    here = evening.tongue(evening.display)
    typed = (("project", evening.project), ("municipality", evening.municipality), ("month", evening.month))
    lines = [Paragraph(text, here, evening.t(f"colophon.{name}")) for name, text in typed if text]
    fixed = [
        Paragraph(evening.t(f"colophon.{name}_text"), label=evening.t(f"colophon.{name}"))
        for name in ("made_by", "version", "method", "licence")
    ]
    source = ", ".join(filter(None, (f"“{evening.title}”", evening.municipality, evening.month)))
    refer = Paragraph(f"{source}.", here, evening.t("colophon.source")) if evening.title else None
    return evening.chapter("colophon", (*lines, *fixed, *([refer] if refer else [])))
