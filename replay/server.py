"""A house in a process of its own, met as people meet it: by its address, its links and the files it leaves behind."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
DESK = re.compile(r"(http\S+/voorzitter/link/\S+)")
SCREEN = re.compile(r"(http\S+/scherm/\S+)")
CODE = re.compile(r" (\d{3} \d{4})$", re.MULTILINE)
PATIENCE_SECONDS = 20


class DidNotOpen(Exception):
    """The house did not open; the text is what it said on the terminal."""


@dataclass(frozen=True)
class Running:
    """A house that is open. `desk` works once; `code` is that of the table that waits for its chair."""

    url: str
    desk: str
    screen: str
    code: str
    data: Path
    process: "subprocess.Popen[str]"

    def kill(self) -> None:
        """As a power cut would: nothing gets a chance to tidy up."""
        self.process.kill()
        self.process.wait(PATIENCE_SECONDS)


@contextmanager
def running(data: Path, *arguments: str, port: int = 0) -> Iterator[Running]:
    """Opens a house on this machine alone, with its memory in `data`; stopped afterwards. Raises DidNotOpen."""
    house = start(data, *arguments, port=port)
    try:
        yield house
    finally:
        stop(house)


def start(data: Path, *arguments: str, port: int = 0) -> Running:
    """Starts a house and waits until it has said where its doors are; `port` 0 takes a free one. Raises DidNotOpen.

    Its memory lies in the folder, whatever the setting for real evenings says.
    """
    where = ("--host", "127.0.0.1", "--port", str(port or free_port()), "--database", "")
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-P", "-m", "app.serve", *where, "--data", str(data), *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    said = _until_open(process)
    desk, screen, code = (found(pattern, said) for pattern in (DESK, SCREEN, CODE))
    return Running(f"http://127.0.0.1:{where[3]}", desk, screen, code.replace(" ", ""), data, process)


def stop(house: Running) -> None:
    """Stops a house as a chair does, and waits until it is gone."""
    house.process.terminate()
    house.process.communicate(timeout=PATIENCE_SECONDS)


def _until_open(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    said = ""
    while not CODE.search(said):
        line = process.stdout.readline()
        if not line:
            raise DidNotOpen(said + process.communicate(timeout=PATIENCE_SECONDS)[1])
        said += line
    return said


def found(pattern: re.Pattern[str], said: str) -> str:
    """What a house said after this; raises DidNotOpen."""
    match = pattern.search(said)
    if match is None:
        raise DidNotOpen(said)
    return match.group(1)


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
