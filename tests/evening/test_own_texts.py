"""*Mijn teksten* in a hand: read back, take back, five words, and back again from a browser that was never here."""

import contextlib
import re

import pytest
from playwright.sync_api import Error, Page, expect

from tests.access.inspector import AXE, RULES, RUN
from tests.evening.people import Phone, Room

OWN = "Zij vroeg mij naar mijn huissleutel."


def wrote(room: Room) -> Phone:
    """A phone that wrote a card, at a table of five."""
    room.chair.prepares()
    (phone, *_) = room.seated(5)
    room.chair.starts("collect")
    expect(phone.page.locator("form.answer")).to_be_visible()
    phone.says(OWN)
    return phone


def asks_for_words(phone: Phone) -> str:
    """Opens the panel and presses the button; gives the five words."""
    phone.page.locator("#own summary").click()
    phone.page.get_by_role("button", name="Vijf woorden vragen").click()
    expect(phone.page.locator("ol.five li")).to_have_count(5)
    return " ".join(phone.page.locator("ol.five li").all_inner_texts())


def is_open_to_everybody(page: Page) -> None:
    """axe finds nothing on this page, in the light and in the dark."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.evaluate(AXE)
        assert page.evaluate(RUN, RULES) == []


def goes_back(page: Page) -> None:
    """The Back button. The browser has kept no such page, and asks whether to send the form once more."""
    with contextlib.suppress(Error):
        page.go_back()


def test_a_writer_reads_back_takes_back_and_is_at_the_table_again(room: Room) -> None:
    phone = wrote(room)
    phone.page.locator("#own summary").click()
    phone.page.get_by_role("button", name="Mijn teksten lezen").click()
    phone.sees(OWN)
    is_open_to_everybody(phone.page)
    phone.page.get_by_role("button", name="Terugnemen").click()
    expect(phone.page.locator("#notice")).to_contain_text("Je tekst is weg.")
    phone.does_not_see(OWN)
    phone.page.get_by_role("link", name="Terug").click()
    expect(phone.page.locator("form.answer")).to_be_visible()
    phone.says("Iets anders.")


def test_five_words_work_in_another_browser_and_leave_nothing_there(room: Room) -> None:
    phone = wrote(room)
    words = asks_for_words(phone)
    is_open_to_everybody(phone.page)
    phone.page.get_by_role("link", name="Terug").click()
    other = room.phone()
    other.page.goto(room.house.url)
    other.page.get_by_role("link", name="Ik heb vijf woorden").click()
    is_open_to_everybody(other.page)
    other.page.fill("#words", words)
    other.page.click("form.answer button")
    other.sees(OWN)
    assert other.context.cookies() == []
    other.page.click("#away button")
    other.sees("Pannenkoeken")
    goes_back(other.page)
    other.does_not_see(OWN)


@pytest.mark.parametrize("way", ["mijn", "woorden"])
def test_after_leaving_fast_the_back_button_shows_no_text_and_no_words(room: Room, way: str) -> None:
    phone = wrote(room)
    phone.page.locator("#own summary").click()
    phone.page.locator(f"form[action='/tafel/{way}'] button").click()
    expect(phone.page).to_have_url(re.compile(f"/tafel/{way}$"))
    phone.page.click("#away button")
    phone.sees("Pannenkoeken")
    goes_back(phone.page)
    phone.does_not_see(OWN)
    expect(phone.page.locator("ol.five")).to_have_count(0)
