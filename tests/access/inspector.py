"""Looks at every page with axe, the way an album looks at it with a camera: at every moment of an evening."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.evening.people import Room

AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (rules) => {
  const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  const where = (one) => one.nodes.map((node) => node.html.slice(0, 160)).join(" | ");
  return found.violations.map((one) => `${one.id}: ${one.help} ${where(one)}`);
}"""


@dataclass
class Inspector:
    """What axe found, by moment and surface. `schemes` are the themes every page is looked at in."""

    room: Room
    schemes: tuple[str, ...] = ("light",)
    looked: int = 0
    found: dict[str, list[str]] = field(default_factory=dict)

    def takes(self, moment: str, *surfaces: str) -> None:
        """Looks at these surfaces now ("phone", "desk", "screen"; none named: all three)."""
        for name, page in self.room.surfaces().items():
            if not surfaces or name in surfaces:
                self._looks_at(page, f"{moment}-{name}")

    def _looks_at(self, page: Page, name: str) -> None:
        for scheme in self.schemes:
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
            page.evaluate(AXE)
            wrong: Any = page.evaluate(RUN, RULES)
            self.looked += 1
            if wrong:
                self.found[f"{name} ({scheme})"] = wrong
