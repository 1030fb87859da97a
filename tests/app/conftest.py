"""One house for all these tests, in a process of its own; every test has a table of its own in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from replay.server import running
from tests.line import hang_up
from tests.served import House


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """An open house; the chair has opened her desk."""
    with running(tmp_path_factory.mktemp("house") / "data") as open_house:
        yield House(open_house)


@pytest.fixture
def own_house(tmp_path: Path) -> Iterator[House]:
    """A house for one test, when what it does would be felt by the others."""
    with running(tmp_path / "data") as open_house:
        yield House(open_house)


@pytest.fixture(autouse=True)
def nobody_stays_on_the_line() -> Iterator[None]:
    """Every web socket of a test is closed after it."""
    yield
    hang_up()
