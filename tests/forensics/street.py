"""A street of houses: one process that has everything ready, and forks a house for every evening that is played.

For the tests only. A house here is `app.serve` itself; what it prints goes to a log, as it would on a rented machine.
A mutant is the same house with one promise broken.
"""

import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from app import serve
from app.pages import make_ready
from sessions.opening import address_of, bring_up_to_date
from sessions.script import load_all
from tests.forensics.broken import FILE, MUTANTS, SERVER
from words import say, spoken


def main() -> None:
    """Reads one order a line: the folder, the port, the log, and which promise is broken ("" for none)."""
    _warms_up()
    _answers(0)
    for line in sys.stdin:
        _opens(**json.loads(line))


def _warms_up() -> None:
    """What every house would do for itself: reading scripts, words and templates, and making tables once."""
    load_all()
    for language in spoken():
        say(language, "phone.received")
    make_ready(lambda: None)
    with TemporaryDirectory() as folder:
        bring_up_to_date(address_of(Path(folder)))


def _opens(data: str, port: int, log: str, mutant: str, database: str) -> None:
    house = os.fork()
    if house:
        _answers(house)
        os.waitpid(house, 0)
        _answers(house)
        return
    _speaks_into(Path(log))
    if mutant:
        MUTANTS[SERVER if database else FILE][mutant]()
    where = ["--host", "127.0.0.1", "--port", str(port), "--data", data, "--database", database]
    os._exit(serve.main(where))


def _speaks_into(log: Path) -> None:
    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    nowhere = os.open(os.devnull, os.O_RDONLY)
    for stream, becomes in ((0, nowhere), (1, file), (2, file)):
        os.dup2(becomes, stream)


def _answers(number: int) -> None:
    print(number, flush=True)


if __name__ == "__main__":
    main()
