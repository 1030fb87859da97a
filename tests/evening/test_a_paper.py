"""The chair presses once: a page says how far the paper is, and then the file comes by itself, with script and without."""

from playwright.sync_api import Browser, Page, expect

from tests.evening.people import Room
from tests.evening.test_own_texts import is_open_to_everybody


def takes(page: Page, address: str, name: str) -> None:
    """From the list of everything to take along."""
    page.goto(f"{address}/papieren")
    with page.expect_download(timeout=120_000) as came:
        page.get_by_role("link", name=name, exact=True).click()
    assert came.value.suggested_filename == name
    assert came.value.path().read_bytes().startswith(b"%PDF")
    expect(page.get_by_role("link", name=f"Bewaar {name}")).to_be_visible()


def test_the_chair_presses_once_and_the_paper_comes_by_itself(room: Room, browser: Browser) -> None:
    room.chair.prepares()
    address, desk = room.chair.page.url.rstrip("/"), room.chair.page.context
    page = desk.new_page()
    takes(page, address, "handreiking.pdf")
    is_open_to_everybody(page)
    without = browser.new_context(
        java_script_enabled=False, storage_state=desk.storage_state(), locale="nl-NL"
    )
    takes(without.new_page(), address, "handreiking-archief.pdf")
    without.close()
