"""Pictures of every surface in every kind of round: `./dialoogtafel pictures --out DIR`.

Look at them. Would you trust this with your own story?
"""

import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from replay.server import running
from tests.evening.browser import how_to_start
from tests.evening.people import Room
from tests.pictures.album import Album
from tests.pictures.round_by_round import play
from words.terminal import tell


def main(arguments: list[str]) -> int:
    """Plays one evening through all kinds of round and takes a picture at every moment; 0 when all went well."""
    parser = ArgumentParser(prog="dialoogtafel pictures")
    parser.add_argument("--out", type=Path, default=Path("pictures"))
    parser.add_argument("--scheme", choices=("light", "dark"), default="light")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as data, running(Path(data)) as house, sync_playwright() as player:
        room = Room(house, player.chromium.launch(**how_to_start()))
        album = Album(options.out, options.scheme, room)
        play(room, album)
        room.close()
    tell("pictures", count=album.count, folder=options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
