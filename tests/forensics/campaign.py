"""Many evenings, and an examiner at each of them. Two houses are open at a time; what was seized is forgotten at once."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from tests.cluster import Cluster, cluster, made
from tests.forensics.broken import FILE, SERVER
from tests.forensics.houses import Street, street
from tests.forensics.playing import play
from tests.forensics.verdict import Findings, look_into

MEMORY = Path("/dev/shm")  # noqa: S108 - where it exists: no disk has to be waited for


@contextmanager
def streets() -> Iterator[Sequence[Street]]:
    """Where the evenings are played, honest ones and others."""
    with street() as one, street() as other:
        yield one, other


def findings(
    places: Sequence[Street], evenings: range, mutant: str = "", memory: str = FILE
) -> list[Findings]:
    """Plays these evenings and looks into every seizure."""
    if memory == SERVER:
        made()  # once, before two hands want it at the same time
    shares = [evenings[number :: len(places)] for number in range(len(places))]
    with (
        TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder,
        ThreadPoolExecutor(len(places)) as hands,
    ):
        played = hands.map(
            lambda place, share: _played(place, Path(folder), share, mutant, memory), places, shares
        )
        in_order = sorted((one for share in played for one in share), key=lambda pair: pair[0])
    return [one for _, found in in_order for one in found]


def _played(
    place: Street, folder: Path, evenings: range, mutant: str, memory: str
) -> list[tuple[int, list[Findings]]]:
    return [(number, _evening(place, folder / str(number), number, mutant, memory)) for number in evenings]


def _evening(place: Street, folder: Path, number: int, mutant: str, memory: str) -> list[Findings]:
    with _server(memory) as server:
        found = [look_into(one) for one in play(place, folder, number, mutant, server)]
    rmtree(folder)
    return found


@contextmanager
def _server(memory: str) -> Iterator[Cluster | None]:
    """A server for one evening; a house with a file needs none."""
    if memory == FILE:
        yield None
        return
    with cluster(MEMORY if MEMORY.is_dir() else None) as opened:
        yield opened
