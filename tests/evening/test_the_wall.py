"""The wall: from one card to two hundred without scrolling, in words that are read at eight metres."""

import pytest
from playwright.sync_api import Browser, Page, expect

from replay.server import Running
from tests.evening.people import Room

WORDS = (
    "Ik kreeg een brief: rekening gesloten. Niemand belde.",
    "Als ik zeg wat ik doe, krijg ik geen huurcontract. Dat is al twee keer gebeurd, en daarna durfde ik niet meer.",
    "Wij willen helpen, maar de regels laten weinig ruimte.",
    "Rust.",
    "Ik ben bang dat mijn naam in een systeem komt waar iedereen van de gemeente in kan kijken.",
)
AMOUNTS = (1, 5, 12, 40, 200)
LEAST_PIXELS = 24  # of 1080: a letter of 2 cm on a picture of 1.5 m high
LAY = """([amount, words]) => {
  const list = document.querySelector("#wall .cards");
  list.replaceChildren(...Array.from({ length: amount }, (_, number) => {
    const card = document.createElement("li");
    card.className = "card";
    card.id = `card-${number}`;
    card.append(document.createElement("p"));
    card.firstChild.textContent = words[number % words.length];
    return card;
  }));
  document.dispatchEvent(new CustomEvent("table:laid", { detail: {} }));
}"""
SHOWN = "() => [...document.querySelectorAll('#wall .cards > li:not([hidden])')].map((card) => card.id)"
SMALLEST = """() => {
  const fit = Number(getComputedStyle(document.documentElement).getPropertyValue("--fit"));
  return parseFloat(getComputedStyle(document.querySelector("#wall .cards .card")).fontSize) * fit;
}"""
SCROLLS = """() => {
  const wall = document.documentElement;
  return wall.scrollHeight > innerHeight + 1 || wall.scrollWidth > innerWidth;
}"""
# What the browser is asked, written where it can be read: whether a lamp stays on, no test can see.
ASKED = """
  const ask = (what) => Promise.resolve((document.documentElement.dataset.awake = what));
  Object.defineProperty(navigator, "wakeLock", { value: { request: ask } });
"""


def test_one_card_or_two_hundred_stand_on_the_wall_without_scrolling_and_can_be_read(room: Room) -> None:
    wall = with_cards(room)
    for amount in AMOUNTS:
        wall.evaluate(LAY, [amount, WORDS])
        seen = page_by_page(wall)
        assert sorted(seen) == sorted(f"card-{number}" for number in range(amount))
    assert wall.locator("#paging").is_visible()


def test_the_chair_turns_the_page_from_her_desk(room: Room) -> None:
    wall = with_cards(room)
    wall.evaluate(LAY, [200, WORDS])
    expect(wall.locator("#paging b")).to_have_text("1 / " + pages(wall))
    room.chair.turns_the_page()
    expect(wall.locator("html")).to_have_attribute("data-page", "1")


@pytest.mark.parametrize("surface", ["desk", "screen"])
def test_desk_and_wall_ask_the_machine_to_stay_awake(house: Running, browser: Browser, surface: str) -> None:
    page = browser.new_page()
    page.add_init_script(ASKED)
    page.goto(house.screen if surface == "screen" else house.desk)
    if surface == "desk":
        page.get_by_role("button").click()
        page.locator("main a[href^='/voorzitter/']").first.click()
        expect(page.locator("#prepare")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-awake", "screen")
    page.close()


def with_cards(room: Room) -> Page:
    """A wall on which cards lie."""
    room.chair.prepares()
    phones = room.seated(5)
    room.chair.starts("collect")
    for phone, words in zip(phones, WORDS, strict=True):
        phone.says(words)
    room.chair.does("take_up")
    room.chair.does("turn_over")
    room.screen.sees(WORDS[0])
    return room.screen.page


def pages(wall: Page) -> str:
    """Over how many pages the cards are laid."""
    return (wall.locator("#paging b").text_content() or "1 / 1").rpartition(" ")[2]


def page_by_page(wall: Page) -> list[str]:
    """The cards of all pages, as somebody with a clicker goes through them; every page fits and can be read."""
    seen: list[str] = []
    for _ in range(int(pages(wall))):
        assert not wall.evaluate(SCROLLS)
        assert wall.evaluate(SMALLEST) >= LEAST_PIXELS
        seen += wall.evaluate(SHOWN)
        wall.keyboard.press("PageDown")
    return seen
