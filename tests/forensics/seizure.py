"""What a seizure takes along: every file with its bytes and its times, what was printed, and every page that was shown.

Taken after a power cut or from a house that is closed; nothing is asked of the house itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.cluster import Cluster
from tests.forensics import server_folder
from tests.forensics.thing import Tables
from tests.forensics.truth import Truth

DATABASE = "dialoogtafel.sqlite"
MID_ROUND, CLOSED, ENDED, DAY_14, DAY_30 = "mid_round", "closed", "ended", "day_14", "day_30"


@dataclass(frozen=True)
class Seizure:
    """One disk, at one moment. `pages` are what screen, desk and paper showed; `truth` is only for the marks; `gone` is
    what may stand nowhere at this moment. `rows` is what a server shows its owner; a house with a file has none."""

    point: str
    files: dict[str, bytes]
    times: dict[str, float]
    pages: dict[str, str]
    truth: Truth
    open_round: str
    gone: dict[str, list[bytes]]
    rows: Tables | None = None

    @property
    def database(self) -> bytes:
        """The file with the tables."""
        return self.files[DATABASE]

    @property
    def wal(self) -> bytes:
        """The log beside it."""
        return self.files.get(f"{DATABASE}-wal", b"")

    @property
    def logs(self) -> dict[str, str]:
        """Everything that reads as lines and is no page."""
        return {
            name: body.decode("utf-8", "replace")
            for name, body in self.files.items()
            if name.endswith(".log")
        }

    def lies_in(self, folder: Path) -> Path:
        """The same files once more, for programs that want to open them; the folder they are in."""
        for name, body in self.files.items() if self.rows is None else self._keys():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(body)
        return folder

    def _keys(self) -> list[tuple[str, bytes]]:
        return [(name, body) for name, body in self.files.items() if name.startswith("keys/")]


def take(
    point: str, data: Path, log: Path, pages: dict[str, str], truth: Truth, server: Cluster | None = None
) -> Seizure:
    """Copies all there is; of a server its folder too, and then its owner is made to ask it everything."""
    found = {str(path.relative_to(data)): path for path in _files(data)} | {"printed.log": log}
    of_the_server = server_folder.files(server) if server else {}
    return Seizure(
        point,
        {name: path.read_bytes() for name, path in found.items()} | of_the_server,
        {name: path.stat().st_mtime for name, path in found.items()},
        dict(pages),
        truth,
        truth.open_round,
        {sort: list(words) for sort, words in truth.gone.items()},
        server_folder.rows(server) if server else None,
    )


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())
