"""What an organisation brings along: its colours and its logo, in the folder `organisation` beside the memory.

Colours that cannot be read are refused, all of them: half a theme is nobody's. The house opens in our own, and says so.
"""

from pathlib import Path

from app.colours import light, measured, of_a_theme
from exports.theme import LEAST_CONTRAST, NoTheme, Theme, load, too_weak
from words.terminal import complain

FOLDER = "organisation"


def worn(data: Path) -> Theme:
    """The theme the house wears; our own, with a sentence on the terminal, when the organisation's cannot be used."""
    try:
        theme = load(data / FOLDER)
        _check(theme)
    except NoTheme as none:
        complain(f"theme.{none.reason_key}", **none.values)
        complain("theme_refused")
        return Theme()
    return theme


def _check(theme: Theme) -> None:
    """Raises NoTheme for colours that cannot be read on a screen; of paper they were measured already."""
    for ground, ink, apart in measured({**light(), **of_a_theme(theme.typed)}):
        if apart < LEAST_CONTRAST:
            raise too_weak(ground, ink, apart)
