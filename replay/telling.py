"""What the replay says on the terminal, in Dutch or, for whoever set the terminal to English, in English."""

import os
import sys
from typing import TextIO

import words
from replay.passage import BrokenFile


def tell(key: str, where: TextIO | None = None, **values: object) -> None:
    """Prints one sentence of the catalogue (`replay.<key>`)."""
    print(sentence(key, **values), file=where or sys.stdout, flush=True)


def sentence(key: str, **values: object) -> str:
    """One sentence of the catalogue in the language of the terminal."""
    language = "en" if os.environ.get("LANG", "").startswith("en") else "nl"
    return words.say(language, f"replay.{key}", **values)


def complaint(broken: BrokenFile) -> str:
    """What is wrong with a session file, with its line when that is known."""
    why = sentence(f"broken.{broken.reason}", **broken.values)
    return why if broken.line is None else sentence("on_line", line=broken.line, why=why)
