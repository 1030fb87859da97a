"""Draws a composed handreiking as one HTML page: the same page is read on a phone and goes into the press.

Everything is escaped and nothing of it ends up in a class, a style or an address, so a card with `<script>` in it
is printed as exactly that. Words that are missing are an error here, not a gap on paper.
"""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import words
from exports.blocks import Document

TEMPLATES = Path(__file__).parent.parent / "templates"


def draw(document: Document, *, css: str) -> str:
    """The page of a document; `css` is the address of its style sheet for a browser (the press brings its own)."""
    template = _drawing_table().get_template("handreiking/document.html")
    return template.render(document=document, css=css, t=words.speaker(document.language))


@cache
def _drawing_table() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
