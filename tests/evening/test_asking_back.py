"""A name is asked about on the phone itself: one tap hides it, one tap sends. Nothing of it outlives its question."""

from playwright.sync_api import expect

from tests.evening.people import Room
from tests.evening.test_a_phone_in_a_hand import at_a_question

WITH_A_NAME = "Vraag het aan Samira."


def test_one_tap_hides_a_name_and_one_sends_it_even_when_the_page_is_renewed_meanwhile(room: Room) -> None:
    phone = at_a_question(room)
    phone.writes(WITH_A_NAME)
    phone.page.get_by_text("Alleen voor deze tekst").click()
    only_here = phone.page.get_by_label("Mag deze tekst in het boekje?")
    only_here.select_option("no")
    phone.page.locator("form.answer button.primary").click()
    expect(phone.page.locator("#look-title")).to_be_focused()
    expect(phone.page.locator("form.answer")).to_be_hidden()
    phone.page.get_by_label("Samira → [naam]").check()
    room.chair.does("help")
    expect(phone.page.locator("#help")).to_have_attribute("open", "")
    expect(phone.page.get_by_label("Samira → [naam]")).to_be_checked()
    phone.page.locator("#look button.primary").click()
    expect(phone.page.locator("#notice")).to_contain_text("Ontvangen")
    expect(phone.page.locator("#look")).to_have_count(0)
    expect(phone.page.locator("form.answer textarea")).to_have_value("")
    expect(only_here).to_have_value("")


def test_who_does_not_want_to_send_it_gets_her_text_back_and_a_closed_question_shows_it_as_not_received(
    room: Room,
) -> None:
    phone = at_a_question(room)
    phone.writes(WITH_A_NAME)
    phone.page.locator("form.answer button.primary").click()
    phone.page.get_by_role("link", name="Niet versturen").click()
    expect(phone.page.locator("form.answer textarea")).to_have_value(WITH_A_NAME)
    phone.page.locator("form.answer button.primary").click()
    expect(phone.page.locator("#look")).to_be_visible()
    room.chair.does("close_round")
    expect(phone.page.locator("#unsent")).to_contain_text(WITH_A_NAME)
    expect(phone.page.locator("#look")).to_have_count(0)
