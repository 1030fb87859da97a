"""What this paper is worth, said before anybody builds on it: who decides, what cannot be, what organisations agreed."""

from exports.blocks import Block, Chapter, Paragraph, Table
from exports.evening import Evening


def status(evening: Evening) -> Chapter | None:
    """The status, with the mandate and the agreements as the table heard them before the door opened."""
    blocks: tuple[Block, ...] = (
        Paragraph(evening.t("status.concept" if evening.concept else "status.approved")),
    )
    if evening.mandate:
        mandate = Paragraph(evening.mandate, evening.tongue(evening.display), evening.t("status.mandate"))
        blocks = (*blocks, mandate)
    return evening.chapter("status", (*blocks, *_agreed(evening)))


def _agreed(evening: Evening) -> tuple[Block, ...]:
    if not evening.agreements:
        return ()
    head = (evening.t("status.who"), evening.t("status.agreed"))
    return (Table(evening.t("status.agreements"), head, evening.agreements),)
