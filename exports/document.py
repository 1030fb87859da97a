"""One composed document that feeds every form: page, paper, word processor and data, so that they never differ.

Chapters are numbered as they appear; what nobody said has no chapter. A small table gives a thin document.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from exports.blocks import Chapter, Document
from exports.chapters.account import account
from exports.chapters.checklist import checklist
from exports.chapters.colophon import colophon
from exports.chapters.disagreement import disagreement
from exports.chapters.guide import guide
from exports.chapters.help import help_and_contact
from exports.chapters.how import how
from exports.chapters.interventions import interventions
from exports.chapters.learned import learned
from exports.chapters.lived import lived
from exports.chapters.next_steps import next_steps
from exports.chapters.other_voices import other_voices
from exports.chapters.preconditions import preconditions
from exports.chapters.proposal import proposal
from exports.chapters.short import short
from exports.chapters.status import status
from exports.chapters.why import why
from exports.chapters.word_list import word_list
from exports.evening import Evening
from exports.readers import file_names
from exports.recalling import recall
from exports.summary import summary
from sessions.store import Memory
from sessions.tables import Dialogue

CHAPTERS: tuple[Callable[[Evening], Chapter | None], ...] = (
    short,
    status,
    guide,
    why,
    how,
    lived,
    other_voices,
    learned,
    proposal,
    disagreement,
    interventions,
    preconditions,
    checklist,
    word_list,
    next_steps,
    help_and_contact,
    account,
    colophon,
)


@dataclass(frozen=True)
class Made:
    """All that is made of one evening: the whole handreiking, and two pages for every reader by the name of its file."""

    whole: Document
    summaries: tuple[tuple[str, Document], ...]


def make(memory: Memory, dialogue: Dialogue, language: str = "nl") -> Made:
    """Everything at once, from one reading of the memory, so that no number differs."""
    return made_of(recall(memory, dialogue, language))


def made_of(evening: Evening) -> Made:
    """Everything that is made of an evening."""
    pages = zip(file_names(evening.readers), evening.readers, strict=True)
    return Made(written(evening), tuple((name, summary(evening, reader)) for name, reader in pages))


def compose(memory: Memory, dialogue: Dialogue, language: str = "nl") -> Document:
    """The handreiking so far, from closed rounds only; the same memory gives the same document.

    `language` is that of the frame words; what people said stays in the language of the screen.
    """
    return written(recall(memory, dialogue, language))


def written(evening: Evening) -> Document:
    """The document of an evening."""
    found = [chapter for chapter in (make(evening) for make in CHAPTERS) if chapter]
    return Document(
        title=evening.title or evening.t("cover.untitled"),
        subtitle=_subtitle(evening),
        language=evening.language,
        municipality=evening.municipality,
        month=evening.month,
        version_label="",
        concept=evening.concept,
        chapters=tuple(replace(chapter, number=number) for number, chapter in enumerate(found, start=1)),
    )


def _subtitle(evening: Evening) -> str:
    if not evening.profession:
        return evening.t("cover.subtitle")
    return evening.t("cover.subtitle_for", reader=evening.profession)
