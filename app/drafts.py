"""The draft on a phone that came back with five words: chapter by chapter, and nothing of it stays on that phone."""

from app.at_the_desk import composed
from app.house import here
from app.manners import own_language
from app.own_texts import Way
from app.pages import draw
from exports import handreiking, passages
from sessions import remarks
from sessions.dialogue import find
from sessions.refusals import NotNow


def draft_page(dialogue: bytes, way: Way, key: str, notice: str = "", typed: str = "") -> str:
    """One chapter of it, the first when `key` names none; `typed` comes back. Raises NotNow when there is none to read."""
    with here().store.read() as memory:
        if not remarks.may_be_read(find(memory, dialogue)):
            raise NotNow("no_draft_yet")
    document = composed(here(), dialogue, handreiking.read).whole
    now = passages.chapter(document, key) or document.chapters[0]
    return draw(
        "phone/draft.html",
        own_language(),
        document=document,
        now=now,
        parts=passages.passages(now),
        way=way,
        notice=notice,
        typed=typed,
    )
