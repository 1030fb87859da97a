"""Where somebody can go who read this and needs a person, and whom to ask about the document itself."""

from exports.blocks import Block, Chapter, Paragraph, Table
from exports.evening import Evening


def help_and_contact(evening: Evening) -> Chapter | None:
    """Help and contact, as the chair filled it in before the door opened."""
    if not evening.help_lines:
        return None
    head = (evening.t("help.who"), evening.t("help.how"))
    table = Table(evening.t("help.caption"), head, evening.help_lines)
    return evening.chapter("help_and_contact", (table, *_contact(evening)))


def _contact(evening: Evening) -> tuple[Block, ...]:
    whom = evening.listed([one for one in (evening.project, evening.municipality) if one])
    return (
        (Paragraph(evening.t("help.contact", whom=whom), label=evening.t("help.questions")),) if whom else ()
    )
