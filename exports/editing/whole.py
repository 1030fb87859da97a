"""The document as editors left it: every form is made of this, so that none differs from another.

What nobody changed is what was composed. A chapter that was emptied is not there; what an editor wrote in a chapter that
lost all its cards still is.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import words
from exports.blocks import Block, Chapter, Document, Harvest
from exports.document import CHAPTERS, Made
from exports.editing.parts import Part, same_line, take_apart
from exports.editing.reading import from_text, without_what_is_gone
from exports.editing.writing import as_text

ORDER = tuple(make.__name__ for make in CHAPTERS)
NAMED = re.compile(r"^\s*\{\{.*\}\}\s*$", re.MULTILINE)
Texts = Mapping[str, str]


def edited(made: Made, texts: Texts) -> Made:
    """The whole and the two pages of every reader, with what editors wrote in them."""
    pages = tuple((name, _two_pages(page, made.whole, texts)) for name, page in made.summaries)
    return Made(_whole(made.whole, texts), pages)


def chapters(composed: Document, texts: Texts) -> tuple[Chapter, ...]:
    """The chapters there are to edit, as they were composed; bare when only an editor's words are left of one."""
    there = {one.key: one for one in composed.chapters}
    keys = [key for key in ORDER if key in there or key in texts]
    return tuple(there.get(key) or _bare(composed, key) for key in keys)


def current_texts(composed: Document, texts: Texts) -> dict[str, str]:
    """Every chapter as text, as it would be printed now."""
    language = composed.language
    return {
        one.key: without_what_is_gone(texts[one.key], one, language)
        if one.key in texts
        else as_text(one, language)
        for one in chapters(composed, texts)
    }


def without_unused(made: Made, texts: Iterable[str]) -> Made:
    """Without quotes that nobody chose: when the cards go, no more of them may stay than is printed."""
    used = {same_line(line) for text in texts for line in NAMED.findall(text)}
    left = tuple(_without_spare(one, made.whole.language, used) for one in made.whole.chapters)
    return replace(made, whole=replace(made.whole, chapters=left))


def _whole(composed: Document, texts: Texts) -> Document:
    found = (_chapter(one, composed.language, texts) for one in chapters(composed, texts))
    return _numbered(composed, (one for one in found if one.blocks))


def _chapter(composed: Chapter, language: str, texts: Texts) -> Chapter:
    text = texts.get(composed.key)
    return composed if text is None else _read(text, composed, language)


def _read(text: str, chapter: Chapter, language: str) -> Chapter:
    return from_text(without_what_is_gone(text, chapter, language), chapter, language)


def _two_pages(page: Document, whole: Document, texts: Texts) -> Document:
    """A chapter that both have gets the same words; the checklist of another reader is another chapter."""
    there = {(one.key, one.title): one for one in whole.chapters}
    found = (
        _short(one, there[one.key, one.title], page.language, texts[one.key])
        if one.key in texts and (one.key, one.title) in there
        else one
        for one in page.chapters
    )
    return _numbered(page, (one for one in found if one.blocks))


def _short(page: Chapter, whole: Chapter, language: str, text: str) -> Chapter:
    """What only these two pages say stays at their end: where the rest is."""
    both = {_sign(part) for part in take_apart(whole, language).parts}
    own = tuple(part.block for part in take_apart(page, language).parts if _sign(part) not in both)
    read = _read(text, page, language)
    return replace(read, blocks=(*read.blocks, *own)) if read.blocks else read


def _sign(part: Part) -> object:
    return part.line or part.block


def _numbered(document: Document, found: Iterable[Chapter]) -> Document:
    numbered = tuple(replace(one, number=number) for number, one in enumerate(found, start=1))
    return replace(document, chapters=numbered)


def _bare(composed: Document, key: str) -> Chapter:
    return Chapter(key, 0, words.say(composed.language, f"reader.chapter.{key}"), ())


def _without_spare(chapter: Chapter, language: str, used: set[str]) -> Chapter:
    chosen = [part.block for part in take_apart(chapter, language).spare if same_line(part.line) in used]
    return replace(chapter, blocks=tuple(_chosen_only(block, chosen) for block in chapter.blocks))


def _chosen_only(block: Block, chosen: Sequence[object]) -> Block:
    if not isinstance(block, Harvest):
        return block
    return replace(block, spare=tuple(one for one in block.spare if one in chosen))
