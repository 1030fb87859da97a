"""Lists of words that help, one file per subject. Sex work is one of them, and no line of code knows about it.

A list is printed when the question, the title or the project of a table has one of the words it is `about`.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
Row = tuple[str, str, str]


def rows_for(subject: str, language: str) -> tuple[Row, ...]:
    """Rather, rather not and why, of every list about this subject; empty when there is none in this language."""
    return tuple(
        (one["rather"], one["rather_not"], one["because"])
        for listed in _lists()
        if any(word in subject.casefold() for word in listed["about"])
        for one in listed.get(language, ())
    )


@cache
def _lists() -> tuple[dict[str, Any], ...]:
    return tuple(tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml")))
