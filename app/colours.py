"""The colours of every screen, as `tokens.css` names them, and which of them are read on which.

In the dark our own colours stay, which are measured; in the light an organisation brings its own.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from exports.theme import NAMED, contrast

TOKENS = Path(__file__).parent / "static" / "css" / "tokens.css"
DARK = "@media (prefers-color-scheme: dark)"
IN_THE_LIGHT = "@media not all and (prefers-color-scheme: dark) {{ :root {{ {} }} }}"
SIZE = re.compile(r"--(space|radius|touch|small|text|lead|title|big):\s*([^;]+);")
# Of whom looks for the keyboard: a frame around whatever stands there, which no theme may take away.
OURS = frozenset({"focus", "focus-edge"})
# Which ink is read on which ground.
PAIRS = (
    *(("table", ink) for ink in ("ink", "ink-soft", "petrol")),
    *(("paper", ink) for ink in ("ink", "ink-soft", "petrol")),
    *(("card", ink) for ink in ("ink", "ink-soft", "petrol", "ochre")),
    *(("petrol-soft", ink) for ink in ("ink", "ink-soft", "petrol")),
    *(("ochre-soft", ink) for ink in ("ink", "ink-soft", "petrol", "ochre")),
    ("plum-soft", "plum"),
    ("petrol", "on-petrol"),
)

Pair = tuple[str, str, float]


@cache
def light() -> Mapping[str, str]:
    """Our own colours by name."""
    return dict(NAMED.findall(_sheet().partition(DARK)[0]))


@cache
def dark() -> Mapping[str, str]:
    """The same for the dark; what is not said there stays as it is in the light."""
    return {**light(), **dict(NAMED.findall(_sheet().partition(DARK)[2]))}


@cache
def sizes() -> Mapping[str, str]:
    """Letters, space and corners: everything that is measured and no colour."""
    return dict(SIZE.findall(_sheet().partition(DARK)[0]))


def of_a_theme(typed: Mapping[str, str]) -> dict[str, str]:
    """What an organisation typed, as far as a screen knows the name and lets it be changed."""
    return {name: colour for name, colour in typed.items() if name in light() and name not in OURS}


def measured(colours: Mapping[str, str]) -> Iterator[Pair]:
    """Every ground with every ink on it, and how far they are apart."""
    for ground, ink in PAIRS:
        yield ground, ink, contrast(colours[ground], colours[ink])


def _sheet() -> str:
    return TOKENS.read_text("utf-8")
