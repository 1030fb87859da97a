"""What the house says on the terminal, in Dutch or, for whoever set the terminal to English, in English."""

import os
import sys
from typing import TextIO

import words


def tell(key: str, out: TextIO | None = None, **values: object) -> None:
    """Prints one sentence of the catalogue (`terminal.<key>`)."""
    text = words.say(_language(), f"terminal.{key}", **values)
    print(text, file=out or sys.stdout, flush=True)


def complain(key: str, **values: object) -> int:
    """Says on the terminal why something cannot be done; gives 1, the code with which a program then ends."""
    tell(key, sys.stderr, **values)
    return 1


def _language() -> str:
    return "en" if os.environ.get("LANG", "").startswith("en") else "nl"
