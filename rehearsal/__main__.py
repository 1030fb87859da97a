"""`./dialoogtafel demo`: a practice table with invented people, so that a chair can train a whole evening alone.

The people come in by the front door, like any phone. The house is a real one, marked as practice, and gone afterwards.
"""

import asyncio
import signal
import sys
from argparse import ArgumentParser, Namespace
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from rehearsal.table import laid
from replay.server import DidNotOpen, Running, running
from words.terminal import sentence, tell

LEAST, MOST = 1, 40
LOOKING_SECONDS = 1.0


def main(arguments: list[str]) -> int:
    """Goes on until somebody presses Ctrl-C; 1 with a sentence when the house does not open, or closes by itself."""
    options = _options(arguments)
    try:
        with (
            TemporaryDirectory() as data,
            running(Path(data), "--practice", "--host", options.host, port=options.port) as house,
        ):
            return asyncio.run(_practises(house, options))
    except DidNotOpen as closed:
        print(str(closed).strip(), file=sys.stderr)
    except KeyboardInterrupt:
        return 0
    return 1


async def _practises(house: Running, options: Namespace) -> int:
    """The table, until it is stopped (0) or the house closes (1)."""
    stopped = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stopped.set)
    table = asyncio.create_task(_table(house, options))
    while not stopped.is_set() and not table.done() and house.process.poll() is None:
        with suppress(TimeoutError):
            await asyncio.wait_for(stopped.wait(), LOOKING_SECONDS)
    table.cancel()
    await asyncio.gather(table, return_exceptions=True)
    if not stopped.is_set():
        tell_us("closed")
    return 0 if stopped.is_set() else 1


async def _table(house: Running, options: Namespace) -> None:
    async with laid(house.url, urlsplit(house.desk).path, options.phones, options.pace) as practice:
        reached = urlsplit(practice.link)
        address = f"{reached.scheme}://{reached.netloc}"
        tell_us("ready")
        tell("desk", url=practice.link)
        tell("screen", url=address + practice.wall.address)
        tell("phones", url=address, code=practice.wall.code)
        tell_us("coming")
        await practice.goes_on()


def tell_us(key: str) -> None:
    """Prints one sentence of the rehearsal."""
    print(sentence(f"rehearsal.{key}"), flush=True)


def _options(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="dialoogtafel demo", description=sentence("rehearsal.help"))
    parser.add_argument("--port", type=int, default=8000, help=sentence("rehearsal.help.port"))
    parser.add_argument("--host", default="0.0.0.0", help=sentence("rehearsal.help.host"))  # noqa: S104 - as `run`
    parser.add_argument("--phones", type=int, default=12, help=sentence("rehearsal.help.phones"))
    parser.add_argument("--pace", type=float, default=1.0, help=sentence("rehearsal.help.pace"))
    options = parser.parse_args(arguments)
    if not LEAST <= options.phones <= MOST:
        parser.error(sentence("rehearsal.how_many", least=LEAST, most=MOST))
    return options


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
