"""What the house says on the terminal, in Dutch or, for whoever set the terminal to English, in English."""

import os
import sys
from typing import TextIO

import words


def tell(key: str, out: TextIO | None = None, **values: object) -> None:
    """Prints one sentence of the catalogue (`terminal.<key>`)."""
    text = words.say(_language(), f"terminal.{key}", **values)
    print(text, file=out or sys.stdout, flush=True)


def _language() -> str:
    return "en" if os.environ.get("LANG", "").startswith("en") else "nl"
