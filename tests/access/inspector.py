"""Looks at every page with axe and reads its markup, the way an album looks with a camera: at every moment."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.access.markup import mistakes
from tests.evening.people import Room

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# In another theme only colours are new: the page, its names and its sizes were looked at in the first.
COLOURS = ["color-contrast", "link-in-text-block"]
RUN = """async (rules) => {
  const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  const where = (one) => one.nodes.map((node) => node.html.slice(0, 160)).join(" | ");
  return found.violations.map((one) => `${one.id}: ${one.help} ${where(one)}`);
}"""
SCHEMES = ("light", "dark")
Chosen = Callable[[int], Sequence[str]]


def every_scheme(_number: int) -> Sequence[str]:
    """The whole matrix: each page in the light and in the dark."""
    return SCHEMES


def in_turns(number: int) -> Sequence[str]:
    """A sample: the next page in the other theme."""
    return SCHEMES[number % 2 :][:1]


@dataclass
class Inspector:
    """What was found, by moment and surface. `schemes` says in which themes the page with this number is looked at.

    `only` is the surface it keeps to; "" is all of them. One of so many pages as `every` says is looked at with axe, in
    turns of surface, kind and moment; the markup of all is read.
    """

    room: Room
    schemes: Chosen = in_turns
    only: str = ""
    every: int = 1
    met: int = 0
    looked: int = 0
    pages: dict[str, str] = field(default_factory=dict)
    found: dict[str, list[str]] = field(default_factory=dict)

    def takes(self, moment: str, *surfaces: str) -> None:
        """Looks at these surfaces now ("phone", "desk", "screen"; none named: all three)."""
        for name, page in self.room.surfaces().items():
            if (not surfaces or name.partition(" ")[0] in surfaces) and name.startswith(self.only):
                self._looks_at(page, f"{moment}-{name}")

    def _looks_at(self, page: Page, name: str) -> None:
        self.room.brings_up_to_date(page)
        self.met += 1
        if self.met % self.every == 0:
            self._asks_axe(page, name)
        self._reads(page, name)

    def _asks_axe(self, page: Page, name: str) -> None:
        rules = RULES
        for scheme in self.schemes(self.looked):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
            if not page.evaluate("() => 'axe' in window"):
                page.evaluate(AXE)
            self._notes(f"{name} ({scheme})", page.evaluate(RUN, rules))
            self.looked += 1
            rules = COLOURS

    def _reads(self, page: Page, name: str) -> None:
        """The page as it was sent, before any script touched it."""
        self.pages[name] = page.request.get(page.url).text()
        self._notes(f"{name} (html)", mistakes(self.pages[name]))

    def _notes(self, name: str, wrong: Any) -> None:
        if wrong:
            self.found[name] = list(wrong)
