"""Debian's browser, without the lines it would otherwise open to its maker."""

import shutil
from typing import Any

QUIET = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
# The one without a window comes first: a room full of phones costs a third of it.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def how_to_start() -> dict[str, Any]:
    """What Playwright needs to start the browser of this machine instead of one it would fetch."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return {"executable_path": found, "args": QUIET}
