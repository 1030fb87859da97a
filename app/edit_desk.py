"""A chapter on the editor's desk: what it was composed as, what became of it, and the page on which one works on it."""

from dataclasses import dataclass, replace

from app.apart import apart
from app.at_the_desk import composed
from app.house import DESK, here
from app.manners import preferred_language
from app.pages import draw
from exports import handreiking
from exports.blocks import Chapter, Document
from exports.editing.parts import same_line
from exports.editing.plain import remarks
from exports.editing.quotes import Choices, can_be_chosen, check, choices, known_of
from exports.editing.reading import from_text, without_what_is_gone
from exports.editing.shelf import arrived, things
from exports.editing.whole import chapters, current_texts
from exports.editing.writing import as_text
from sessions import editing
from sessions.differences import Piece, differences
from sessions.draft import is_approved
from sessions.editing import Edit, NamedVersion
from sessions.hands import Hand, may
from sessions.refusals import NotFound
from sessions.store import Memory
from sessions.tables import Dialogue

NEW = "new"
Listed = tuple[Document, dict[str, str], tuple[NamedVersion, ...], bool]


@dataclass(frozen=True)
class Opened:
    """A chapter as it was composed (`fresh` is that as text), what became of it, and the text as it would be printed now."""

    whole: Document
    chapter: Chapter
    edit: Edit
    fresh: str
    text: str

    @property
    def base(self) -> str:
        """What it was composed as when the first word was changed."""
        return self.fresh if self.edit.text is None else self.edit.base

    @property
    def quotes(self) -> tuple[Choices, ...]:
        """The quotes that can be chosen in it; the words of the table's own question point at nobody."""
        known = known_of(self.whole.title, self.whole.subtitle, self.whole.municipality)
        return choices(self.chapter, self.whole.language, self.text, known)

    def read(self, text: str) -> Chapter:
        """This text as a chapter. Raises Unreadable."""
        check(self.chapter, self.whole.language, text)
        return from_text(text, self.chapter, self.whole.language)

    def read_as_a_page(self, text: str) -> Document:
        """A document of this chapter alone. Raises Unreadable."""
        return replace(self.whole, chapters=(replace(self.read(text), number=self.chapter.number or 1),))


@dataclass(frozen=True)
class Beside:
    """Another text of the same chapter, to read beside the editor's own; `name` is that of a version."""

    sort: str
    text: str
    name: str = ""


def opened(hand: Hand, key: str) -> Opened:
    """The chapter with this key. Raises NotFound for one that this handreiking does not have."""
    return composed(here(), hand.dialogue, lambda memory, at: _opened(memory, at, key))


def beside(hand: Hand, at_hand: Opened, wanted: str) -> Beside:
    """What was asked for: the newly composed text, or that of a version. Raises NotFound."""
    if wanted == NEW:
        return Beside(NEW, at_hand.fresh)
    version = composed(here(), hand.dialogue, lambda memory, at: editing.version(memory, at, wanted))
    return Beside("version", version.texts.get(at_hand.chapter.key, ""), version.name)


def with_version(memory: Memory, at: Dialogue, key: str) -> tuple[Document, dict[str, str], NamedVersion]:
    """What was composed, what editors made of it, and the version with this key. Raises NotFound."""
    version = editing.version(memory, at, key)
    return handreiking.unedited(memory, at).whole, editing.edits(memory, at), version


def list_page(hand: Hand, notice: str) -> str:
    """Every chapter, and the versions that have a name."""
    whole, texts, versions, approved = composed(here(), hand.dialogue, _listed)
    return draw(
        "desk/editing.html",
        preferred_language(DESK),
        dialogue=hand.dialogue.hex(),
        chapters=chapters(whole, texts),
        texts=texts,
        versions=versions,
        approved=approved,
        may=may(hand.role),
        notice=notice,
    )


def chapter_page(
    hand: Hand, at_hand: Opened, text: str, notice: str = "", line: int = 0, beside: Beside | None = None
) -> str:
    """The page on which one works on a chapter, with this text in it."""
    told = apart(lambda: _around(at_hand, text, beside))
    return draw(
        "desk/edit_chapter.html",
        preferred_language(DESK),
        dialogue=hand.dialogue.hex(),
        chapter=at_hand.chapter,
        edited=at_hand.edit.text is not None,
        number=at_hand.edit.number,
        text=text,
        notice=notice,
        shown="".join(text.split("\n")[line - 1 : line]).strip() if line else "",
        beside=beside,
        **told,
    )


def changed_since(
    version: NamedVersion, whole: Document, texts: dict[str, str]
) -> list[tuple[Chapter, tuple[Piece, ...]]]:
    """The chapters that are different now, and how."""
    now = current_texts(whole, texts)
    changed = (
        (one, differences(version.texts.get(one.key, ""), now[one.key])) for one in chapters(whole, texts)
    )
    return [(one, pieces) for one, pieces in changed if pieces]


def _around(at_hand: Opened, text: str, beside: Beside | None) -> dict[str, object]:
    """What stands around the text of a chapter: things to place, advice, what arrived, another text."""
    new = {same_line(one) for one in arrived(at_hand.edit.base, at_hand.fresh)}
    shelf = things(at_hand.chapter, at_hand.whole.language, text)
    return {
        "things": shelf,
        "remarks": remarks(text, at_hand.whole.language),
        "quotes": can_be_chosen(at_hand.chapter, at_hand.whole.language),
        "arrived": [one for one in shelf if same_line(one.line) in new and not one.is_placed],
        "pieces": differences(text, beside.text) if beside else (),
    }


def _opened(memory: Memory, at: Dialogue, key: str) -> Opened:
    whole, texts = handreiking.unedited(memory, at).whole, editing.edits(memory, at)
    chapter = next((one for one in chapters(whole, texts) if one.key == key), None)
    if chapter is None:
        raise NotFound("no_chapter")
    fresh = as_text(chapter, whole.language)
    text = without_what_is_gone(texts[key], chapter, whole.language) if key in texts else fresh
    return Opened(whole, chapter, editing.edit_of(memory, at, key), fresh, text)


def _listed(memory: Memory, at: Dialogue) -> Listed:
    whole, texts = handreiking.unedited(memory, at).whole, editing.edits(memory, at)
    return whole, texts, editing.versions(memory, at), is_approved(at)
