"""The handreiking as people get it in their hands: a page for a browser, paper, files to change, two pages for each reader.

Once the cards are gone it is the draft that was locked that day (anonymity.md 3, the clock). Call these with a reading
memory, never while writing: the reading ends before anything is drawn, because an open reader would block forgetting.
"""

import words
from exports import keeping
from exports.blocks import Document
from exports.document import Made, make
from exports.docx import docx as word
from exports.editing.whole import edited, without_unused
from exports.odt import odt as open_document
from exports.page import draw, draw_for_press
from exports.pdf import Variant, render
from exports.replied import with_corrections, with_replies
from exports.standing import as_it_stands
from exports.theme import Theme
from sessions import draft, editing, publication, replies
from sessions.store import Memory
from sessions.tables import Dialogue

NAME = "handreiking"
PDF_NAME = f"{NAME}.pdf"
ARCHIVE_NAME = f"{NAME}-archief.pdf"
SHEET = "/static/css/handreiking.css"


def html(
    memory: Memory, dialogue: Dialogue, css_href: str = SHEET, theme: Theme | None = None, logo: str = ""
) -> str:
    """The whole page; its style sheet is linked, because the house lets no page bring a style of its own. `logo` is the
    address of the picture of an organisation; its colours come with the style sheet (`Theme.sheet`).

    Raises NotKept when the draft was destroyed, like everything here.
    """
    return draw(read(memory, dialogue).whole, css=css_href, theme=theme, logo=logo)


def sheet(document: Document, theme: Theme) -> str:
    """A page of this document, whatever it is, in the clothes of the organisation."""
    return draw(document, css=SHEET, theme=theme, logo=theme.logo_in_itself)


def pdf(memory: Memory, dialogue: Dialogue, theme: Theme | None = None) -> bytes:
    """The paper, as PDF/UA, in the colours of an organisation when it has any. Raises NoPaper."""
    return printed(read(memory, dialogue).whole, theme)


def archive(memory: Memory, dialogue: Dialogue, theme: Theme | None = None) -> bytes:
    """The paper for an archive, as PDF/A-3a. Raises NoPaper."""
    return printed(read(memory, dialogue).whole, theme, "pdf/a-3a")


def docx(memory: Memory, dialogue: Dialogue) -> bytes:
    """The file for Word."""
    return word(read(memory, dialogue).whole)


def odt(memory: Memory, dialogue: Dialogue) -> bytes:
    """The file for LibreOffice and others."""
    return open_document(read(memory, dialogue).whole)


def readers(memory: Memory, dialogue: Dialogue) -> tuple[str, ...]:
    """The readers who have two pages of their own, by the name that stands in an address and in a file name."""
    return tuple(name for name, _ in read(memory, dialogue).summaries)


def summary(memory: Memory, dialogue: Dialogue, reader: str, theme: Theme | None = None) -> bytes | None:
    """The two pages of this reader as PDF/UA; None when there is no such reader. Raises NoPaper."""
    found = dict(read(memory, dialogue).summaries).get(reader)
    return printed(found, theme) if found else None


def summary_name(reader: str) -> str:
    """The name of that file."""
    return f"samenvatting-{reader}.pdf"


def printed(document: Document, theme: Theme | None = None, variant: Variant = "pdf/ua-1") -> bytes:
    """A document on paper. Raises NoPaper."""
    return render(draw_for_press(document, theme), variant=variant)


def read(memory: Memory, dialogue: Dialogue) -> Made:
    """What there is to print now, as editors left it, with what organisations answered to it."""
    made, texts = unedited(memory, dialogue), editing.edits(memory, dialogue)
    given, corrected = replies.all_of(memory, dialogue), publication.corrections(memory, dialogue)
    concept = not draft.is_approved(dialogue)
    memory.db.close()
    stands = as_it_stands(edited(made, texts), concept=concept)
    return with_corrections(with_replies(stands, given), corrected)


def published(memory: Memory, dialogue: Dialogue) -> Made:
    """What anybody may read: whatever an editor does meanwhile, what two people approved. Raises NotFound."""
    stands, given = publication.read(memory, dialogue), replies.all_of(memory, dialogue)
    memory.db.close()
    return with_corrections(with_replies(keeping.from_text(stands.made), given), stands.corrections)


def public(memory: Memory, dialogue: Dialogue, theme: Theme | None = None) -> str:
    """The page of that. Raises NotFound."""
    return draw(published(memory, dialogue).whole, css=SHEET, theme=theme)


def to_publish(memory: Memory, dialogue: Dialogue) -> str:
    """What is locked away when it is published: all that was approved, and no answer to it yet."""
    made, texts = unedited(memory, dialogue), editing.edits(memory, dialogue)
    return keeping.to_text(as_it_stands(edited(made, texts), concept=False))


def unedited(memory: Memory, dialogue: Dialogue) -> Made:
    """What it is made of: the draft when the cards are gone, else what the rounds that are closed say."""
    locked = draft.read(memory, dialogue)
    return keeping.from_text(locked) if locked else make(memory, dialogue, dialogue.display_language)


def language(_memory: Memory, dialogue: Dialogue) -> str:
    """The language in which it is written."""
    return words.understood(dialogue.display_language, "reader")


def to_keep(memory: Memory, dialogue: Dialogue) -> str:
    """What is locked away when the cards go: what was composed, without quotes that no editor chose."""
    kept = [text for one in editing.versions(memory, dialogue) for text in one.texts.values()]
    texts = [*kept, *editing.edits(memory, dialogue).values()]
    made = make(memory, dialogue, dialogue.display_language)
    return keeping.to_text(without_unused(made, texts))
