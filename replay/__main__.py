"""`./dialoogtafel replay FILE --out DIR`: plays a whole evening from a file and writes what came of it.

Without --url it opens a house of its own, on this machine only. 0 when everything came out, 1 when something was lost,
doubled, shown too early or came out otherwise, 2 when the file cannot be played.
"""

import asyncio
import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import urlsplit

from aiohttp import ClientError

from replay import server
from replay.chair import NotOffered, Refused
from replay.checks import Check, all_checks
from replay.evening import Evening, play
from replay.held import Held
from replay.passage import BrokenFile
from replay.remarks import remarks
from replay.session_file import SessionFile, read
from replay.summary import all_faults, is_ok, summary
from replay.telling import complaint, say, tell
from replay.viewer import NoPage
from replay.watching import Watch

PLAYED, FAILED, BROKEN = 0, 1, 2


class House(NamedTuple):
    """A house that is open: its address, and the path of the chair's link."""

    url: str
    link: str


def main(arguments: list[str]) -> int:
    """Plays and tells; the exit code."""
    options = _options(arguments)
    try:
        file = read(options.file)
        options.out.mkdir(parents=True, exist_ok=True)
    except BrokenFile as broken:
        print(complaint(broken), file=sys.stderr)
        return BROKEN
    except OSError:
        tell("no_out", sys.stderr, folder=options.out)
        return BROKEN
    try:
        with _folder(options) as data:
            return _replay(file, options, data)
    except server.DidNotOpen as closed:
        print(str(closed).strip(), file=sys.stderr)
    except (ClientError, OSError, TimeoutError) as silent:
        tell("no_house", sys.stderr, why=type(silent).__name__)
    except (NoPage, NotOffered) as missing:
        tell("not_offered", sys.stderr, what=missing)
    except Refused as refused:
        tell("refused", sys.stderr, why=refused)
    return FAILED


def _replay(file: SessionFile, options: Namespace, data: Path | None) -> int:
    must_not = file.expected.must_not
    watch = Watch(must_not, ((card.line, match) for card in file.cards for match in card.hard))
    with _house(options, data) as house:
        evening = asyncio.run(play(file, watch, house.url, house.link, _tell_round))
    checks = all_checks(file, evening, watch, data)
    _write(options.out, file, evening, checks)
    _tell_faults(evening, checks)
    for line, name in remarks(file, evening):
        tell("on_line", line=line, why=say("remark", name=name))
    ok = is_ok(evening, checks)
    tell("done" if ok else "failed", folder=options.out)
    return PLAYED if ok else FAILED


@contextmanager
def _folder(options: Namespace) -> Iterator[Path | None]:
    """Where the house of this replay keeps its memory: where we were told to, or a place that is gone afterwards."""
    if options.url:
        yield None
    elif options.data:
        yield options.data
    else:
        with TemporaryDirectory() as folder:
            yield Path(folder)


@contextmanager
def _house(options: Namespace, data: Path | None) -> Iterator[House]:
    if data is None:
        yield House(options.url, urlsplit(options.desk).path)
        return
    with server.running(data) as running:
        yield House(running.url, urlsplit(running.desk).path)


def _write(out: Path, file: SessionFile, evening: Evening, checks: tuple[Check, ...]) -> None:
    for paper in evening.papers:
        if paper.body:
            (out / paper.name).write_bytes(paper.body)
    told = json.dumps(summary(file.name, evening, checks), ensure_ascii=False, indent=1)
    (out / "summary.json").write_text(told + "\n", encoding="utf-8")


def _tell_round(held: Held) -> None:
    posted, received = len(held.contributions), sum(one.received for one in held.contributions)
    tell("round", id=held.round.id, kind=held.round.kind, posted=posted, received=received)


def _tell_faults(evening: Evening, checks: tuple[Check, ...]) -> None:
    for fault in all_faults(evening):
        why = say(f"fault.{fault.what}", **fault.values)
        tell("on_line", sys.stderr, line=fault.line, why=why)
    for check in [one for one in checks if not one.ok]:
        why = say("check_failed", check=check.check, where=check.where)
        tell("on_line", sys.stderr, line=check.line, why=why)


def _options(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="dialoogtafel replay", description=say("help"))
    parser.add_argument("file", type=Path, help=say("help.file"))
    parser.add_argument("--out", type=Path, required=True, help=say("help.out"))
    parser.add_argument("--data", type=Path, help=say("help.data"))
    parser.add_argument("--url", help=say("help.url"))
    parser.add_argument("--desk", help=say("help.desk"))
    options = parser.parse_args(arguments)
    if bool(options.url) != bool(options.desk) or (options.url and options.data):
        parser.error(say("url_and_desk"))
    return options


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
