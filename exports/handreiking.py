"""The handreiking as people get it in their hands: a page for a browser, and paper."""

from exports.document import compose
from exports.page import draw
from exports.pdf import render
from sessions.store import Memory
from sessions.tables import Dialogue

PDF_NAME = "handreiking.pdf"
SHEET = "/static/css/handreiking.css"


def html(memory: Memory, dialogue: Dialogue, css_href: str = SHEET) -> str:
    """The whole page; its style sheet is linked, because the house lets no page bring a style of its own."""
    return draw(compose(memory, dialogue, dialogue.display_language), css=css_href)


def pdf(memory: Memory, dialogue: Dialogue) -> bytes:
    """The paper, as PDF/UA. Raises NoPaper. Call it with a reading memory, never while writing.

    The reading ends before the press starts: an open reader would block forgetting for seconds.
    """
    page = html(memory, dialogue, css_href="handreiking.css")
    memory.db.close()
    return render(page)
