"""Many evenings, and an examiner at each of them. Two houses are open at a time; what was seized is forgotten at once."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from tests.forensics.houses import street
from tests.forensics.playing import play
from tests.forensics.verdict import Findings, look_into

STREETS = 2
MEMORY = Path("/dev/shm")  # noqa: S108 - where it exists: no disk has to be waited for
Tells = Callable[[int], None]


def findings(evenings: range, mutant: str = "", tells: Tells = lambda _number: None) -> list[Findings]:
    """Plays these evenings and looks into every seizure; `tells` hears of every evening that is over."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        shares = [evenings[number::STREETS] for number in range(STREETS)]
        with ThreadPoolExecutor(STREETS) as hands:
            played = hands.map(lambda share: list(_played(Path(folder), share, mutant, tells)), shares)
            in_order = sorted((one for share in played for one in share), key=lambda pair: pair[0])
            return [one for _, found in in_order for one in found]


def _played(folder: Path, evenings: range, mutant: str, tells: Tells) -> Iterator[tuple[int, list[Findings]]]:
    with street() as houses:
        for number in evenings:
            place = folder / f"{mutant}{number}"
            seized = play(houses, place, number, mutant)
            rmtree(place)
            tells(number)
            yield number, [look_into(one) for one in seized]
