"""What the chair takes along: the handreiking on paper, as files to change, for an archive, two pages for each reader."""

from collections.abc import Callable

import gevent
from flask import Blueprint, Response

import words
from app.at_the_desk import Answer, composed, whoever_may
from app.house import DESK, here
from app.manners import preferred_language
from app.pages import draw
from exports import handreiking
from exports.blocks import Document
from exports.docx import docx as word
from exports.odt import odt as open_document
from exports.pdf import NoPaper
from sessions.hands import HOME, Hand
from sessions.refusals import NotFound

papers = Blueprint("papers", __name__, url_prefix="/voorzitter/<dialogue>")

PDF = "application/pdf"


def apart(make: Callable[[Document], bytes]) -> Callable[[Document], bytes]:
    """Makes a file in a thread of its own: it is work of a third of a second, and phones would feel that."""
    return lambda document: bytes(gevent.get_hub().threadpool.apply(make, (document,)))


# Files to change come as they are: whoever changes them gives them a look of their own.
FILES: dict[str, tuple[Callable[[Document], bytes], str]] = {
    handreiking.PDF_NAME: (lambda document: handreiking.printed(document, here().theme), PDF),
    handreiking.ARCHIVE_NAME: (
        lambda document: handreiking.printed(document, here().theme, "pdf/a-3a"),
        PDF,
    ),
    "handreiking.docx": (
        apart(word),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "handreiking.odt": (apart(open_document), "application/vnd.oasis.opendocument.text"),
}
NAMES = ", ".join(f"'{name}'" for name in FILES)


@papers.get("/papieren")
@whoever_may(HOME)
def all_papers(hand: Hand) -> Answer:
    """Every form there is, with two pages for each reader."""
    at = hand.dialogue
    readers = composed(here(), at, handreiking.readers)
    language = preferred_language(DESK)
    return draw("desk/papers.html", language, dialogue=at.hex(), files=tuple(FILES), readers=readers)


@papers.get(f"/<any({NAMES}):name>")
@whoever_may(HOME)
def take_along(hand: Hand, name: str) -> Answer:
    """The handreiking as a file. Without Pango on this machine the rest still works, and this says so."""
    try:
        return as_file(hand.dialogue, name)
    except NoPaper as none:
        return _no_paper(hand, none)


@papers.get("/samenvatting-<reader>.pdf")
@whoever_may(HOME)
def two_pages(hand: Hand, reader: str) -> Answer:
    """The two pages of one reader. Raises NotFound for a reader who was not at the table's list."""
    at = hand.dialogue
    try:
        found = composed(
            here(), at, lambda memory, table: handreiking.summary(memory, table, reader, here().theme)
        )
    except NoPaper as none:
        return _no_paper(hand, none)
    if found is None:
        raise NotFound("no_table")
    return _file(found, handreiking.summary_name(reader), PDF)


def as_file(dialogue: bytes, name: str) -> Response:
    """The handreiking in this form, to take along. Raises NoPaper."""
    made, kind = FILES[name]
    return _file(made(composed(here(), dialogue, handreiking.read).whole), name, kind)


def _file(content: bytes, name: str, kind: str) -> Response:
    return Response(content, mimetype=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _no_paper(hand: Hand, none: NoPaper) -> Answer:
    language = preferred_language(DESK)
    notice = words.say(language, f"errors.paper.{none.reason_key}")
    return here().page(hand.dialogue, hand.audience, language, notice).html, 503
