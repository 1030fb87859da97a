"""The handreiking from the terminal, in every form: `./dialoogtafel handreiking --out DIR`. The same as at the desk.

With `--demo` it is made from an evening that never was, so that anybody can see what comes out.
"""

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from sqlalchemy import select

from exports import demo, handreiking
from exports.document import Made, made_of
from exports.docx import docx
from exports.odt import odt
from exports.page import draw
from exports.pdf import NoPaper
from exports.theme import NoTheme, Theme, load
from sessions.dialogue import find
from sessions.opening import DATABASE, SETTING, open_house
from sessions.refusals import CannotOpen
from sessions.store import Store
from sessions.tables import Dialogue
from words.terminal import complain, tell

DATA = Path(__file__).parent.parent / "data"
SHEET = Path(__file__).parent / "handreiking.css"


def main(arguments: list[str]) -> int:
    """Writes all files; 1 with a sentence when there is no such evening or no paper. What needs no paper is there then."""
    options = _options(arguments)
    try:
        options.theme = load(options.data / "organisation")
    except NoTheme as none:
        return complain(f"theme.{none.reason_key}", **none.values)
    if options.demo:
        return _write(made_of(demo.evening()), options)
    if not options.database and not (options.data / DATABASE).exists():
        return complain("no_memory", data=options.data)
    try:
        return _of_a_table(open_house(options.data, database=options.database), options)
    except CannotOpen as trouble:
        return complain(trouble.key, data=options.data, **trouble.values)


def _options(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="dialoogtafel handreiking", description="The handreiking of an evening.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--database", default=os.environ.get(SETTING, ""))
    parser.add_argument("--out", type=Path, default=Path())
    parser.add_argument("--table", default="", help="the title of the table, when there are more")
    parser.add_argument("--demo", action="store_true", help="a sample, from an invented evening")
    parser.add_argument("--archive", action="store_true", help="a PDF/A-3a for an archive as well")
    return parser.parse_args(arguments)


def _of_a_table(store: Store, options: Namespace) -> int:
    held = _held(store, options.table)
    if len(held) != 1:
        return complain("which_table", titles=", ".join(repr(name) for name, _ in held) or "-")
    with store.read() as memory:
        made = handreiking.read(memory, find(memory, held[0][1]))
    return _write(made, options)


def _write(made: Made, options: Namespace) -> int:
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    _write_page(made, options.theme, out)
    (out / f"{handreiking.NAME}.docx").write_bytes(docx(made.whole))
    (out / f"{handreiking.NAME}.odt").write_bytes(odt(made.whole))
    try:
        _print(made, options)
    except NoPaper as none:
        return complain(f"paper.{none.reason_key}")
    tell("handreiking", folder=out.resolve())
    return 0


def _write_page(made: Made, theme: Theme, out: Path) -> None:
    (out / SHEET.name).write_text(SHEET.read_text("utf-8") + theme.sheet, "utf-8")
    if theme.logo:
        (out / "logo.png").write_bytes(theme.logo)
    page = draw(made.whole, css=SHEET.name, theme=theme, logo="logo.png" if theme.logo else "")
    (out / f"{handreiking.NAME}.html").write_text(page, "utf-8")


def _print(made: Made, options: Namespace) -> None:
    out: Path = options.out
    (out / handreiking.PDF_NAME).write_bytes(handreiking.printed(made.whole, options.theme))
    if options.archive:
        archived = handreiking.printed(made.whole, options.theme, "pdf/a-3a")
        (out / handreiking.ARCHIVE_NAME).write_bytes(archived)
    for reader, summary in made.summaries:
        paper = handreiking.printed(summary, options.theme)
        (out / handreiking.summary_name(reader)).write_bytes(paper)


def _held(store: Store, title: str) -> list[tuple[str, bytes]]:
    """The tables that were opened, by this title when one was given."""
    with store.read() as memory:
        opened = memory.db.scalars(select(Dialogue).where(Dialogue.state != "preparing"))
        return [(one.title, one.id) for one in opened if title in ("", one.title)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
