"""An editor in a real browser: marks by a button, kept by itself, the page beside the text, and two at once."""

from playwright.sync_api import Page, expect

from tests.evening.people import Room
from tests.evening.test_own_texts import is_open_to_everybody

OWN = "Dit schreef de redactie zelf."


def opens_colophon(room: Room, page: Page) -> None:
    """The chapter that every handreiking has."""
    page.goto(f"{room.chair.page.url.rstrip('/')}/bewerken/colophon")
    expect(page.locator("#preview h2")).to_be_visible()


def test_an_editor_types_sees_the_page_and_nobodys_words_are_lost(room: Room) -> None:
    room.chair.prepares()
    editor, other = room.chair.page.context.new_page(), room.chair.page.context.new_page()
    opens_colophon(room, other)
    opens_colophon(room, editor)
    expect(editor.locator("#sheet h2")).to_contain_text("Colofon")
    text, kept = editor.locator("#chapter-text"), editor.locator("#kept")
    text.fill(OWN)
    expect(kept).to_have_text("Bewaard.")
    expect(editor.locator("#sheet .chapter p")).to_have_text(OWN)
    expect(editor.locator("#plain")).to_contain_text("Hier valt niets op.")
    text.select_text()
    editor.get_by_role("button", name="Vet").click()
    expect(text).to_have_value(f"**{OWN}**")
    expect(editor.locator("#sheet strong")).to_have_text(OWN)
    editor.locator("#shelf summary").click()
    editor.locator("[data-line]").first.click()
    expect(editor.locator("#sheet .chapter p")).to_have_count(2)
    expect(kept).to_have_text("Bewaard.")
    is_open_to_everybody(editor)
    other.locator("#chapter-text").fill("Van de ander.")
    expect(other.locator("#kept")).to_contain_text("Iemand anders heeft dit hoofdstuk intussen bewaard.")
    other.get_by_role("button", name="Bewaar", exact=True).click()
    expect(other.locator("#another h2")).to_have_text("De tekst die iemand anders bewaarde")
    expect(other.locator("#chapter-text")).to_have_value("Van de ander.")
    expect(other.locator("#another-text")).to_contain_text(OWN)
    is_open_to_everybody(other)
