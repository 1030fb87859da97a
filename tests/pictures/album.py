"""Where the pictures go, each named by moment and surface."""

from pathlib import Path

from playwright.sync_api import Page

from tests.evening.people import Room


class Album:
    """A folder of pictures; `count` says how many were taken."""

    def __init__(self, folder: Path, scheme: str, room: Room) -> None:
        self.folder, self.scheme, self.room = folder, scheme, room
        self.count = 0

    def takes(self, moment: str, *surfaces: str) -> None:
        """One picture of each of these surfaces ("phone", "desk", "screen"; none named: all three)."""
        for name, page in self.room.surfaces().items():
            if not surfaces or name in surfaces:
                self._take(page, f"{moment}-{name}")

    def _take(self, page: Page, name: str) -> None:
        page.emulate_media(color_scheme="dark" if self.scheme == "dark" else "light", reduced_motion="reduce")
        self.room.brings_up_to_date(page)
        page.evaluate("() => document.fonts.ready")
        page.screenshot(path=self.folder / f"{name}.png", full_page="-phone" in name)
        self.count += 1
