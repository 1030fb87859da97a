"""Houses for the examiner: opened in a moment, killed as a power cut would, opened again with what was left."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from replay.server import CODE, DESK, ROOT, DidNotOpen, found, free_port
from tests.cluster import Cluster

LOOKS = 2_000
PAUSE_SECONDS = 0.01


@dataclass
class House:
    """A house that is open: where, and what it says on the terminal."""

    street: "Street"
    data: Path
    log: Path
    mutant: str
    port: int
    process: int
    desk: str
    server: Cluster | None = None

    @property
    def database(self) -> str:
        """Where its memory lies, "" for its own folder."""
        return self.server.address() if self.server else ""

    def kill(self) -> None:
        """As a power cut would: nothing gets a chance to tidy up. A house that is gone already is left in peace."""
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            self.street.hears_of(self.process)
            self.process = 0

    def opens_again(self) -> None:
        """With the memory that was left, at the same address."""
        self.process, self.desk = self.street.starts(
            self.data, self.log, self.mutant, self.port, self.database
        )


class Street:
    """One process that starts houses."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "tests.forensics.street"],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._line()

    @contextmanager
    def house(self, folder: Path, mutant: str = "", server: Cluster | None = None) -> Iterator[House]:
        """A new house, with its log in this folder and its memory there too, or on the server; gone afterwards."""
        data, log, port = folder / "data", folder / "printed.log", free_port()
        opened = House(self, data, log, mutant, port, 0, "", server)
        opened.opens_again()
        try:
            yield opened
        finally:
            opened.kill()

    def starts(self, data: Path, log: Path, mutant: str, port: int, database: str) -> tuple[int, str]:
        """Starts a house; its process, and the chair's link. Raises DidNotOpen."""
        before = log.stat().st_size if log.exists() else 0
        order = {"data": str(data), "port": port, "log": str(log), "mutant": mutant, "database": database}
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        process = self._line()
        said = _said(log, before)
        return process, found(DESK, said)

    def hears_of(self, process: int) -> None:
        """Waits until the street has seen this house go."""
        assert self._line() == process

    def close(self) -> None:
        """No more houses."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def _line(self) -> int:
        assert self._process.stdout is not None
        said = self._process.stdout.readline()
        if not said:
            raise DidNotOpen("street")
        return int(said)


@contextmanager
def street() -> Iterator[Street]:
    """A street for a while."""
    opened = Street()
    try:
        yield opened
    finally:
        opened.close()


def _said(log: Path, before: int) -> str:
    """What the house says until it is open. It has no other way to tell us than the terminal of its chair."""
    for _ in range(LOOKS):
        said = log.read_bytes()[before:].decode() if log.exists() else ""
        if CODE.search(said):
            return said
        sleep(PAUSE_SECONDS)
    raise DidNotOpen(log.read_text("utf-8") if log.exists() else "")
