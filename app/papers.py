"""What the chair takes along: the handreiking on paper, as files to change, for an archive, two pages for each reader.

A paper takes seconds. Whoever presses in a browser gets a page that says how far it is and then brings the file; a
program that asks for the file itself waits for it.
"""

import re
from collections.abc import Callable
from functools import partial

from flask import Blueprint, Response, redirect, request

import words
from app.apart import apart
from app.at_the_desk import Answer, composed, whoever_may
from app.house import DESK, here
from app.making import Order
from app.manners import preferred_language, sentence, status_of
from app.pages import draw
from exports import handreiking
from exports.blocks import Document
from exports.docx import docx as word
from exports.odt import odt as open_document
from exports.page import draw_for_press
from exports.pdf import NoPaper, Variant, render
from exports.theme import Theme
from sessions.hands import HOME, Hand
from sessions.refusals import NotFound, Refusal
from sessions.store import Memory
from sessions.tables import Dialogue

papers = Blueprint("papers", __name__, url_prefix="/voorzitter/<dialogue>")

Make = Callable[[Document, Theme], bytes]
PDF = "application/pdf"
SUMMARY = re.compile(r"samenvatting-(?P<reader>[^/]+)\.pdf")


def pressed(variant: Variant) -> Make:
    """Drawn in a thread, laid out in a process of its own."""
    return lambda document, theme: render(apart(partial(draw_for_press, document, theme)), variant=variant)


def written(make: Callable[[Document], bytes]) -> Make:
    """Files to change come as they are: whoever changes them gives them a look of their own."""
    return lambda document, _theme: apart(partial(make, document))


FILES: dict[str, tuple[Make, str]] = {
    handreiking.PDF_NAME: (pressed("pdf/ua-1"), PDF),
    handreiking.ARCHIVE_NAME: (pressed("pdf/a-3a"), PDF),
    "handreiking.docx": (
        written(word),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "handreiking.odt": (written(open_document), "application/vnd.oasis.opendocument.text"),
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


@papers.get("/papieren/<name>")
@whoever_may(HOME)
def being_made(hand: Hand, name: str) -> Answer:
    """How far this file is. Pressing twice does not make it twice; after a refusal it begins anew."""
    making, key, language = here().making, (hand.dialogue, name), preferred_language(DESK)
    paper = making.begin(key, _order(*key))
    notice, status = _why_not(paper.refused, language) if paper.refused else ("", 200)
    if paper.refused:
        making.forget(key)
    about = {"dialogue": hand.dialogue.hex(), "name": name, "step": paper.step, "notice": notice}
    return draw("desk/paper.html", language, **about), status


@papers.get(f"/<any({NAMES}):name>")
@whoever_may(HOME)
def take_along(hand: Hand, name: str) -> Answer:
    """The handreiking as a file."""
    return _take(hand, name)


@papers.get("/samenvatting-<reader>.pdf")
@whoever_may(HOME)
def two_pages(hand: Hand, reader: str) -> Answer:
    """The two pages of one reader. Raises NotFound for a reader who was not at the table's list."""
    return _take(hand, handreiking.summary_name(reader))


def as_file(dialogue: bytes, name: str) -> Response:
    """The handreiking in this form, to take along. Raises NoPaper."""
    kind = FILES[name][1] if name in FILES else PDF
    content = here().making.take((dialogue, name), _order(dialogue, name))
    return Response(content, mimetype=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _take(hand: Hand, name: str) -> Answer:
    """Who looks at pages waits on one. Without Pango on this machine the rest still works, and this says so."""
    if "text/html" in request.accept_mimetypes.values() and not here().making.is_ready((hand.dialogue, name)):
        return redirect(f"/voorzitter/{hand.dialogue.hex()}/papieren/{name}", 303)
    try:
        return as_file(hand.dialogue, name)
    except NoPaper as none:
        language = preferred_language(DESK)
        notice, status = _why_not(none, language)
        return here().page(hand.dialogue, hand.audience, language, notice).html, status


def _order(dialogue: bytes, name: str) -> Order:
    """What is asked for by this name. Raises NotFound."""
    house, summary = here(), SUMMARY.fullmatch(name)
    make, _ = FILES[handreiking.PDF_NAME if summary else _known(name)]
    compose = partial(_summary, summary["reader"]) if summary else _whole
    return Order(partial(composed, house, dialogue, compose), lambda document: make(document, house.theme))


def _known(name: str) -> str:
    if name not in FILES:
        raise NotFound("no_handreiking")
    return name


def _whole(memory: Memory, dialogue: Dialogue) -> Document:
    return handreiking.read(memory, dialogue).whole


def _summary(reader: str, memory: Memory, dialogue: Dialogue) -> Document:
    found = dict(handreiking.read(memory, dialogue).summaries).get(reader)
    if found is None:
        raise NotFound("no_table")
    return found


def _why_not(refused: NoPaper | Refusal, language: str) -> tuple[str, int]:
    if isinstance(refused, Refusal):
        return sentence(refused, language), status_of(refused)
    return words.say(language, f"errors.paper.{refused.reason_key}"), 503
