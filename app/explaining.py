"""*Wat een inbeslagname oplevert*, to read on any phone before anybody types a word: the same page as in `docs/`."""

from functools import cache
from pathlib import Path

from flask import Blueprint
from markdown_it import MarkdownIt

from app.bundles import ROOT
from app.manners import own_language
from app.pages import draw

explaining = Blueprint("explaining", __name__)

# For whoever reads neither language the English one, as everywhere else.
PAGES = {"nl": "seizure.md"}
IN_ENGLISH = "seizure.en.md"


@explaining.get("/uitleg")
def what_there_is() -> str:
    """What exists in each phase of an evening, and what we do not protect against."""
    language = own_language()
    spoken = language if language in PAGES else "en"
    return draw(
        "phone/explained.html",
        language,
        notice="",
        page=_drawn(PAGES.get(language, IN_ENGLISH)),
        spoken=spoken,
    )


@cache
def _drawn(name: str) -> str:
    """Our own text as HTML. Its links lead to files that are not served: their words stay, the links go."""
    reader = MarkdownIt("commonmark").enable("table")
    for end in ("link_open", "link_close"):
        reader.add_render_rule(end, lambda *_: "")
    return str(reader.render(_read(ROOT / "docs" / name)))


def _read(path: Path) -> str:
    return path.read_text("utf-8")
