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
    """The PDF of a page, tagged whatever the variant. No base address, so that no link in it can point into this machine."""
    tell_more()
    fetcher, fonts = OnlyOurFonts(), FontConfiguration()
    sheets = [CSS(filename=str(sheet), url_fetcher=fetcher, font_config=fonts) for sheet in SHEETS]
    raw = HTML(string=html, url_fetcher=fetcher).write_pdf(
        stylesheets=sheets, font_config=fonts, pdf_variant=variant, presentational_hints=False
    )
    return for_an_archive(finish(raw)) if variant == ARCHIVE else finish(raw)
