"""Why these people sat at one table: the question, and the project it belongs to."""

from exports.blocks import Block, Chapter, Heading, Lead, Paragraph
from exports.evening import Evening


def why(evening: Evening) -> Chapter | None:
    """Why this dialogue. Without a question there was nothing to come for; a small table has said all this on page one."""
    if not evening.question or not evening.rounds or evening.only_talk:
        return None
    here = evening.tongue(evening.display)
    return evening.chapter(
        "why",
        (
            Lead(evening.t("why.opens")),
            Heading(evening.t("why.question")),
            Lead(evening.question, here),
            *_project(evening, here),
        ),
    )


def _project(evening: Evening, here: str | None) -> tuple[Block, ...]:
    return (Paragraph(evening.project, here, evening.t("why.project")),) if evening.project else ()
