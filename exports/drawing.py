"""A drawing before it is drawn: bars, lines and words at their places, in units of which a page is 360 wide.

The same shapes become SVG for a browser and for the press. There is no colour and no markup here, only what a shape
means; how that looks is decided once, in the template.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

WIDTH = 360.0
Look = Literal["counted", "step", "track", "aside", "against", "before", "after", "thread", "frame"]
Voice = Literal["name", "words", "soft"]
SIZES: dict[Voice, float] = {"name": 13.0, "words": 12.0, "soft": 12.0}
LEADING = 1.25
UNDER = 5.0  # the tails of letters hang below their line


@dataclass(frozen=True)
class Bar:
    """A bar. "counted" is as long as its number; "step" has a fixed length, because the number is nobody's business."""

    shape: ClassVar[str] = "bar"
    x: float
    y: float
    width: float
    height: float
    look: Look


@dataclass(frozen=True)
class Line:
    """A thin line from one place to another."""

    shape: ClassVar[str] = "line"
    x: float
    y: float
    to_x: float
    to_y: float
    look: Look


@dataclass(frozen=True)
class Dot:
    """A round mark."""

    shape: ClassVar[str] = "dot"
    x: float
    y: float
    radius: float
    look: Look


@dataclass(frozen=True)
class Label:
    """One line of words, starting (or centred, or ending) at `x`, with its foot at `y`."""

    shape: ClassVar[str] = "label"
    x: float
    y: float
    text: str
    voice: Voice
    anchor: Literal["start", "middle", "end"] = "start"


Shape = Bar | Line | Dot | Label


@dataclass(frozen=True)
class Drawing:
    """All shapes of one figure, later ones over earlier ones."""

    height: float
    shapes: tuple[Shape, ...]
    width: float = WIDTH


class Sheet:
    """A sheet that is filled from top to bottom: `y` is where the next thing may start."""

    def __init__(self) -> None:
        self.y = 0.0
        self._shapes: list[Shape] = []

    def put(self, *shapes: Shape, down: float = 0.0) -> None:
        """Lays shapes down where they say they are, and goes on so much lower."""
        self._shapes += shapes
        self.y += down

    @property
    def looks(self) -> frozenset[str]:
        """How the bars look that lie here."""
        return frozenset(one.look for one in self._shapes if isinstance(one, Bar))

    def write(self, lines: Iterable[str], voice: Voice, x: float = 0.0) -> None:
        """Lines of words below each other."""
        for line in lines:
            self.y += SIZES[voice] * LEADING
            self._shapes.append(Label(x, self.y, line, voice))

    def drawing(self) -> Drawing:
        """All of it."""
        return Drawing(self.y + UNDER, tuple(self._shapes))
