"""Whole evenings in a real browser, against a house in a process of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from replay.server import Running, running
from tests.evening.people import Chair, Phone, Room, Screen

# Debian's browser, without the lines it would otherwise open to its maker.
QUIET = ("--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
         "--disable-component-update --disable-sync").split()  # fmt: skip
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1440, "height": 900}
SCREEN = {"width": 1920, "height": 1080}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The browser of this machine instead of one that Playwright would fetch."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    return {**browser_type_launch_args, "executable_path": found, "args": QUIET}


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


__all__ = ["Chair", "Phone", "Screen"]
