"""The rich evening is played once for all who read its handreiking."""

from collections.abc import Iterator

import pytest

from tests.exports.evening import rich
from tests.exports.small import small
from tests.table import Table


@pytest.fixture(scope="session")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    """Fourteen phones, every kind of round."""
    table = rich(tmp_path_factory.mktemp("rich"))
    yield table
    table.store.close()


@pytest.fixture(scope="session")
def small_table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    """Four phones, talk and a vote."""
    table = small(tmp_path_factory.mktemp("small"))
    yield table
    table.store.close()
