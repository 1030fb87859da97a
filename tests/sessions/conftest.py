"""A house of its own for a test that needs the memory and no table."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sessions.opening import open_house
from sessions.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A house nobody has used yet."""
    opened = open_house(tmp_path / "house")
    yield opened
    opened.close()
