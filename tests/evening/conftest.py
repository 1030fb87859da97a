"""Whole evenings in a real browser, against a house in a process of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from replay.server import Running, running
from tests.evening.browser import how_to_start
from tests.evening.people import Room

# No test asks how fast the machine is: a busy one gets the time it needs, and a page that never comes still fails.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The browser of this machine instead of one that Playwright would fetch."""
    return {**browser_type_launch_args, **how_to_start()}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Running]:
    """An open house with an empty table."""
    with running(tmp_path / "data") as open_house:
        yield open_house


@pytest.fixture
def room(house: Running, browser: Browser) -> Iterator[Room]:
    """The chair at the desk and the screen on the wall; phones come in when they are asked."""
    opened = Room(house, browser)
    yield opened
    opened.close()
