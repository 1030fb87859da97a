"""The colours and the logo of an organisation, from a folder of its own: `theme.css` and `logo.png` or `logo.jpg`.

One style sheet for screens and paper; each takes the names it knows.

Of the style sheet only colours with a name we know are taken over, so that nothing in it can fetch or hide anything.
The logo is painted anew: what a camera or a drawing program wrote into it stays behind, and SVG is refused.
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, UnidentifiedImageError

SHEET = Path(__file__).parent / "handreiking.css"
NAMED = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?)\s*;")
# Which ink is printed on which ground.
PAIRS = (
    *(("sheet", ink) for ink in ("ink", "ink-soft", "petrol", "ochre")),
    *(("petrol-soft", ink) for ink in ("ink", "ink-soft", "petrol")),
    *(("paper", ink) for ink in ("ink", "ink-soft", "petrol")),
    *(("ochre-soft", ink) for ink in ("ink", "ink-soft", "ochre")),
    *(("plum-soft", ink) for ink in ("ink", "ink-soft", "plum")),
    ("petrol", "sheet"),
)
LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
MOST_BYTES, MOST_PIXELS = 4_000_000, 16_000_000
LOGO_SIZE = (640, 240)


@cache
def usual_colours() -> Mapping[str, str]:
    """The colours of our own style sheet."""
    return dict(NAMED.findall(SHEET.read_text("utf-8")))


class NoTheme(Exception):
    """This theme cannot be used. `reason_key` is "contrast" or "logo"."""

    def __init__(self, reason_key: str, **values: object) -> None:
        super().__init__(reason_key)
        self.reason_key, self.values = reason_key, values


@dataclass(frozen=True)
class Theme:
    """The colours of the paper by name, all of them, the logo as PNG (b"" when there is none), and what was `typed`."""

    colours: Mapping[str, str] = field(default_factory=usual_colours)
    logo: bytes = b""
    typed: Mapping[str, str] = field(default_factory=dict)

    @property
    def sheet(self) -> str:
        """The style sheet with these colours; it holds nothing else."""
        return ":root { " + " ".join(f"--{name}: {colour};" for name, colour in self.colours.items()) + " }\n"

    @property
    def logo_in_itself(self) -> str:
        """The logo as an address that is the picture itself, for the press, which fetches nothing."""
        return f"data:image/png;base64,{b64encode(self.logo).decode()}" if self.logo else ""


def load(folder: Path) -> Theme:
    """The theme in this folder, or our own where it says nothing. Raises NoTheme."""
    sheet = (folder / "theme.css").read_text("utf-8", "replace") if (folder / "theme.css").exists() else ""
    ours, typed = usual_colours(), dict(NAMED.findall(sheet))
    colours = {**ours, **{name: colour for name, colour in typed.items() if name in ours}}
    for ground, ink in PAIRS:
        apart = contrast(colours[ground], colours[ink])
        if apart < LEAST_CONTRAST:
            raise too_weak(ground, ink, apart)
    found = [folder / name for name in ("logo.png", "logo.jpg") if (folder / name).exists()]
    return Theme(colours, _painted_anew(found[0]) if found else b"", typed)


def too_weak(ground: str, ink: str, apart: float) -> NoTheme:
    """Why colours are refused: which two, and how far apart they are, rounded down so that 4.49 is not called enough."""
    return NoTheme(
        "contrast", ground=ground, ink=ink, apart=f"{int(apart * 10) / 10:.1f}", least=LEAST_CONTRAST
    )


def contrast(one: str, other: str) -> float:
    """How far two colours are apart, from 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _painted_anew(path: Path) -> bytes:
    """A small PNG of the same picture. Raises NoTheme for what is no picture, or one that would fill the memory."""
    if path.stat().st_size > MOST_BYTES:
        raise NoTheme("logo")
    try:
        with Image.open(path, formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise NoTheme("logo")
            small = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        raise NoTheme("logo") from None
    small.thumbnail(LOGO_SIZE)
    bare = Image.new("RGBA", small.size)
    bare.paste(small)
    painted = BytesIO()
    bare.save(painted, "PNG", optimize=True)
    return painted.getvalue()
