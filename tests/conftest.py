"""Tables for whoever needs one, cleared away afterwards."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from tests.table import Table

# No clock decides whether a test is green, and nothing is remembered between two runs.
settings.register_profile("house", deadline=None, max_examples=40, database=None)
settings.load_profile("house")
Seated = Callable[..., Table]
# Whole evenings begin first: else the longest of them is waited for at the end, on one core.
EVENINGS = ("tests/access/", "tests/evening/", "tests/forensics/", "tests/replay/")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any order, with the long ones in front."""
    items.sort(key=lambda item: not item.nodeid.startswith(EVENINGS))


@pytest.fixture
def seated(tmp_path: Path) -> Iterator[Seated]:
    """So many phones at a table of their own: `seated(6)`."""
    tables: list[Table] = []
    numbers = count()

    def sit_down(phones: int, script: str = "lewis_deep_democracy", **more: str) -> Table:
        tables.append(Table(tmp_path / f"house-{next(numbers)}", phones, script, **more))
        return tables[-1]

    yield sit_down
    for table in tables:
        table.store.close()
