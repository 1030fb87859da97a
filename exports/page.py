"""Draws a composed handreiking as one HTML page: the same page is read on a phone and goes into the press.

Everything is escaped and nothing of it ends up in a class, a style or an address, so a card with `<script>` in it
is printed as exactly that. Words that are missing are an error here, not a gap on paper.
"""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import words
from exports.blocks import Document
from exports.theme import Theme

TEMPLATES = Path(__file__).parent.parent / "templates"


def draw(document: Document, *, css: str, theme: Theme | None = None, logo: str = "") -> str:
    """The page of a document. `css` is the address of its style sheet for a browser (the press brings its own), `logo`
    that of the picture of an organisation.
    """
    return (
        _drawing_table()
        .get_template("handreiking/document.html")
        .render(
            document=document,
            css=css,
            colour=(theme or Theme()).colours,
            logo=logo,
            t=words.speaker(document.language),
        )
    )


def draw_for_press(document: Document, theme: Theme | None = None) -> str:
    """The page as the press gets it: with the colours and the logo in it, because the press fetches nothing."""
    theme = theme or Theme()
    page = draw(document, css="handreiking.css", theme=theme, logo=theme.logo_in_itself)
    return page.replace("</head>", f"<style>{theme.sheet}</style></head>", 1)


@cache
def _drawing_table() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
