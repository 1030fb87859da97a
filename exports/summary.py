"""Two pages for one reader of the table: what most people read. Only that reader's own checklist is in it."""

from dataclasses import replace

from exports.blocks import Chapter, Document, Paragraph
from exports.chapters.checklist import checklist_of
from exports.chapters.short import LONGEST, asked, learned, not_agreed, proposed, voice
from exports.chapters.status import status
from exports.evening import Evening
from exports.sentences import opening

LINES = 8


def summary(evening: Evening, reader: str) -> Document:
    """The summary for this reader, with the same words and numbers as the whole."""
    mine = replace(evening, profession=reader)
    found = [part for part in (_short(mine), checklist_of(mine, reader, LINES), _status(mine)) if part]
    return Document(
        title=evening.title or evening.t("cover.untitled"),
        subtitle=evening.t("cover.summary_for", reader=reader),
        language=evening.language,
        municipality=evening.municipality,
        month=evening.month,
        version_label="",
        concept=evening.concept,
        chapters=tuple(replace(one, number=number) for number, one in enumerate(found, start=1)),
        form="summary",
    )


def _short(evening: Evening) -> Chapter | None:
    """Without the three advices: the checklist says them better."""
    said = (proposed, not_agreed, voice)
    told = (block for part in said for block in part(evening, "summary"))
    return evening.chapter("short", (*asked(evening), *learned(evening), *told))


def _status(evening: Evening) -> Chapter | None:
    """What it is worth and who decides; what organisations agreed stands in the whole."""
    told = status(evening)
    if told is None:
        return None
    said = (block for block in told.blocks if isinstance(block, Paragraph))
    said = (replace(block, text=opening(block.text, LONGEST)) for block in said)
    return evening.chapter("status", (*said, Paragraph(evening.t("summary.whole"))))
