"""Nobody who works on the house is kept from its style page: axe finds nothing in either language or theme."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from replay.server import running
from tests.access.inspector import AXE, RULES, RUN, SCHEMES


def test_axe_finds_nothing_on_the_style_page(tmp_path: Path, browser: Browser) -> None:
    with running(tmp_path / "data", "--style") as house:
        for scheme, language in zip(SCHEMES, ("nl", "en"), strict=True):
            page = browser.new_page(locale=language, color_scheme="dark" if scheme == "dark" else "light")
            page.goto(f"{house.url}/stijl")
            expect(page.locator("#piece-scale")).to_be_visible()
            page.evaluate(AXE)
            assert page.evaluate(RUN, RULES) == []
            page.close()
