"""Lays out a page with our own letters and our own style sheet, and refuses to fetch anything else.

Only `exports.press` imports this, inside its own process: importing WeasyPrint needs Pango.
"""

from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from exports.archiving import for_an_archive
from exports.tagging import finish, tell_more

FOLDER = Path(__file__).parent
ARCHIVE = "pdf/a-3a"
SQUARE = "□"
IN_ITSELF = "data:image/png;base64,"
SHEETS = (FOLDER / "fonts" / "faces.css", FOLDER / "handreiking.css")


class OnlyOurFonts(URLFetcher):  # type: ignore[misc]
    """Deny all. A card that says `<img src=file:///...>` is text; should it ever become more, it meets a closed door."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self._ours = frozenset(path.as_uri() for path in (FOLDER / "fonts").glob("*.ttf"))

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The font at exactly this address, or a picture that is in the page itself; raises PermissionError for all else."""
        if url not in self._ours and not url.startswith(IN_ITSELF):
            raise PermissionError(url)
        return super().fetch(url, headers)


def print_page(html: str, variant: str = "pdf/ua-1") -> bytes:
    """The PDF of a page, tagged whatever the variant. No base address, so that no link in it can point into this machine.

    A letter for which this machine has no shape (there are scripts we do not bring) becomes a square that can be told
    from a letter: an empty glyph would be nothing to whoever listens (ISO 14289-1, 7.21.8).
    """
    tell_more()
    paper, shapeless = _laid_out(html, variant)
    if shapeless:
        paper, _ = _laid_out(html.translate(dict.fromkeys(shapeless, SQUARE)), variant)
    return for_an_archive(finish(paper)) if variant == ARCHIVE else finish(paper)


def _laid_out(html: str, variant: str) -> tuple[bytes, set[int]]:
    """The paper as it comes, and the letters in it that have no shape."""
    fetcher, fonts = OnlyOurFonts(), FontConfiguration()
    sheets = [CSS(filename=str(sheet), url_fetcher=fetcher, font_config=fonts) for sheet in SHEETS]
    pages = HTML(string=html, url_fetcher=fetcher).render(
        stylesheets=sheets, font_config=fonts, presentational_hints=False
    )
    paper = pages.write_pdf(pdf_variant=variant)
    return paper, {letter for font in pages.fonts.values() for letter in font.missing}
