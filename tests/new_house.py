"""A house nobody has used yet. Its memory is made once: bringing one up to date takes longer than most tests."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sessions.opening import DATABASE, open_house
from sessions.store import Store


def new_house(folder: Path) -> Store:
    """The store of a new house in this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / DATABASE).write_bytes(_never_used())
    return open_house(folder)


@cache
def _never_used() -> bytes:
    with TemporaryDirectory() as folder:
        open_house(Path(folder)).close()
        return (Path(folder) / DATABASE).read_bytes()
