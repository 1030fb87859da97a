"""What the replay says on the terminal: its own sentences, and what is wrong with a session file."""

import sys
from typing import TextIO

from replay.passage import BrokenFile
from words.terminal import sentence


def tell(key: str, where: TextIO | None = None, **values: object) -> None:
    """Prints one sentence of the catalogue (`replay.<key>`)."""
    print(say(key, **values), file=where or sys.stdout, flush=True)


def say(key: str, **values: object) -> str:
    """One sentence of the replay in the language of the terminal."""
    return sentence(f"replay.{key}", **values)


def complaint(broken: BrokenFile) -> str:
    """What is wrong with a session file, with its line when that is known."""
    why = say(f"broken.{broken.reason}", **broken.values)
    return why if broken.line is None else say("on_line", line=broken.line, why=why)
