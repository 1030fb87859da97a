"""The screen on the wall, behind a secret link of its own."""

from flask import Blueprint

from app.house import SCREEN, here
from sessions.door import by_screen_token

screen = Blueprint("screen", __name__)


@screen.get("/scherm/<token>")
def wall(token: str) -> str:
    """What the whole room sees."""
    with here().store.read() as memory:
        found = by_screen_token(memory, token)
        dialogue, language = found.id, found.display_language
    return here().page(dialogue, SCREEN, language).html
