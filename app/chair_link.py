"""A fresh link to the desk, from the terminal: `./dialoogtafel chair`. The one before it stops working."""

import os
import sys
from argparse import ArgumentParser
from pathlib import Path

from app.serve import DATA
from sessions import chairs
from sessions.opening import SETTING, open_house
from sessions.refusals import CannotOpen, NotKept
from words.terminal import complain, tell


def main(arguments: list[str]) -> int:
    """Prints the link; 1 with a sentence when the memory cannot be opened."""
    parser = ArgumentParser(prog="dialoogtafel chair", description="A new link to the desk.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--database", default=os.environ.get(SETTING, ""))
    parser.add_argument("--address", default="http://127.0.0.1:8000")
    options = parser.parse_args(arguments)
    try:
        store = open_house(options.data, database=options.database)
        link = store.write(lambda memory: chairs.new_link(memory, chairs.house_chair(memory)))
    except CannotOpen as trouble:
        return complain(trouble.key, data=options.data, **trouble.values)
    except (OSError, NotKept):
        return complain("no_folder", data=options.data)
    tell("desk", url=f"{options.address.rstrip('/')}/voorzitter/link/{link}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
