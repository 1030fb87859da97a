"""The handreiking as people get it in their hands: a page for a browser, and paper.

Once the cards are gone it is the draft that was locked that day (anonymity.md 3, the clock).
"""

from exports.document import compose
from exports.page import draw
from exports.pdf import render
from sessions import draft
from sessions.store import Memory
from sessions.tables import Dialogue

PDF_NAME = "handreiking.pdf"
SHEET = "/static/css/handreiking.css"


def html(memory: Memory, dialogue: Dialogue, css_href: str = SHEET) -> str:
    """The whole page; its style sheet is linked, because the house lets no page bring a style of its own.

    Raises NotKept when the draft was destroyed.
    """
    locked = draft.read(memory, dialogue)
    if locked is not None:
        return locked.replace(SHEET, css_href, 1)
    return draw(compose(memory, dialogue, dialogue.display_language), css=css_href)


def pdf(memory: Memory, dialogue: Dialogue) -> bytes:
    """The paper, as PDF/UA. Raises NoPaper. Call it with a reading memory, never while writing.

    The reading ends before the press starts: an open reader would block forgetting for seconds.
    """
    page = html(memory, dialogue, css_href="handreiking.css")
    memory.db.close()
    return render(page)
