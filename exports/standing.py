"""How far a document is, said anew each time it is printed: what was locked away as a concept may be approved since."""

from dataclasses import replace

import words
from exports.blocks import Chapter, Document, Paragraph
from exports.document import Made

SENTENCES = (
    ("reader.status.concept", "reader.status.approved"),
    ("reader.colophon.version_text", "reader.colophon.version_approved"),
)


def as_it_stands(made: Made, *, concept: bool) -> Made:
    """The whole and its two pages, with or without the word CONCEPT and the sentences that say so."""
    pages = tuple((name, _standing(page, concept)) for name, page in made.summaries)
    return Made(_standing(made.whole, concept), pages)


def _standing(document: Document, concept: bool) -> Document:  # noqa: FBT001 - a state, as in the document
    said = {}
    for one, other in SENTENCES:
        true, gone = (one, other) if concept else (other, one)
        said[words.say(document.language, gone)] = words.say(document.language, true)
    chapters = tuple(_said(chapter, said) for chapter in document.chapters)
    return replace(document, concept=concept, chapters=chapters)


def _said(chapter: Chapter, said: dict[str, str]) -> Chapter:
    blocks = (
        replace(one, text=said.get(one.text, one.text)) if isinstance(one, Paragraph) else one
        for one in chapter.blocks
    )
    return replace(chapter, blocks=tuple(blocks))
