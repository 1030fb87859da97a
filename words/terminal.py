"""What the house says on the terminal, in Dutch or, for whoever set the terminal to English, in English."""

import os
import sys
from typing import TextIO

import words


def tell(key: str, out: TextIO | None = None, **values: object) -> None:
    """Prints one sentence of the catalogue (`terminal.<key>`)."""
    print(sentence(f"terminal.{key}", **values), file=out or sys.stdout, flush=True)


def complain(key: str, **values: object) -> int:
    """Says on the terminal why something cannot be done; gives 1, the code with which a program then ends."""
    tell(key, sys.stderr, **values)
    return 1


def sentence(key: str, /, **values: object) -> str:
    """Any sentence of the house in the language of the terminal."""
    language = "en" if os.environ.get("LANG", "").startswith("en") else "nl"
    return words.say(language, key, **values)
