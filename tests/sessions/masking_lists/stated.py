"""The figures that docs/for-experts.md states about what is found in texts."""

import re
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parents[3] / "docs" / "for-experts.md"


class Stated(NamedTuple):
    """A row: how many texts or parts were looked at, and the percentage that stands in the last column."""

    texts: int
    found: float


def stated(name: str) -> Stated:
    """The row with this name."""
    row = re.search(
        rf"^\| \*\*{re.escape(name)}\*\*.*?\| (\d[\d,]*) \|.*?([\d.]+) % \|$", PAGE.read_text("utf-8"), re.M
    )
    assert row, name
    return Stated(int(row.group(1).replace(",", "")), float(row.group(2)))
