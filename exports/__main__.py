"""The handreiking of an evening, from the terminal: `./dialoogtafel handreiking --out DIR`. The same as at the desk."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from sqlalchemy import select

from exports import handreiking
from exports.pdf import NoPaper
from sessions.dialogue import find
from sessions.opening import DATABASE, CannotOpen, open_house
from sessions.store import Store
from sessions.tables import Dialogue
from words.terminal import complain, tell

DATA = Path(__file__).parent.parent / "data"
SHEET = Path(__file__).parent / "handreiking.css"


def main(arguments: list[str]) -> int:
    """Writes handreiking.html and handreiking.pdf; 1 with a sentence when there is no such evening or no paper."""
    parser = ArgumentParser(prog="dialoogtafel handreiking", description="The handreiking of an evening.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--out", type=Path, default=Path())
    parser.add_argument("--table", default="", help="the title of the table, when there are more")
    options = parser.parse_args(arguments)
    if not (options.data / DATABASE).exists():
        return complain("no_memory", data=options.data)
    try:
        return _write(open_house(options.data), options.table, options.out)
    except CannotOpen as trouble:
        return complain(trouble.key, data=options.data)
    except NoPaper as none:
        return complain(f"paper.{none.reason_key}")


def _write(store: Store, title: str, out: Path) -> int:
    held = _held(store, title)
    if len(held) != 1:
        return complain("which_table", titles=", ".join(repr(name) for name, _ in held) or "-")
    out.mkdir(parents=True, exist_ok=True)
    with store.read() as memory:
        at = find(memory, held[0][1])
        (out / "handreiking.html").write_text(handreiking.html(memory, at, SHEET.name), "utf-8")
        (out / SHEET.name).write_bytes(SHEET.read_bytes())
        (out / handreiking.PDF_NAME).write_bytes(handreiking.pdf(memory, at))
    tell("handreiking", folder=out.resolve())
    return 0


def _held(store: Store, title: str) -> list[tuple[str, bytes]]:
    """The tables that were opened, by this title when one was given."""
    with store.read() as memory:
        opened = memory.db.scalars(select(Dialogue).where(Dialogue.state != "preparing"))
        return [(one.title, one.id) for one in opened if title in ("", one.title)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
