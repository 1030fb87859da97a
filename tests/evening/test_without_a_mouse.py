"""An evening by keyboard only, from both sides; and what somebody hears who does not look."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from replay.server import Running
from sessions.method import KINDS
from tests.evening.by_keyboard import KeyboardChair, KeyboardPhone
from tests.evening.people import Room
from tests.pictures.round_by_round import play

LISTEN = """() => {
  window.heard = [];
  const voice = document.getElementById("announce");
  new MutationObserver(() => window.heard.push(voice.textContent)).observe(voice, { childList: true, characterData: true });
}"""
SAID = ("Ik mis de bewoners.", "Ik wil een vast loket.")


@pytest.fixture
def quiet_room(house: Running, browser: Browser) -> Iterator[Room]:
    """A room whose chair has no mouse."""
    opened = Room(house, browser, KeyboardChair)
    yield opened
    opened.close()


def test_an_evening_goes_by_keyboard_only_for_a_participant_and_for_the_chair(quiet_room: Room) -> None:
    room = quiet_room
    room.chair.prepares()
    phone = KeyboardPhone(room.browser, room.house.url)
    room.phones.append(phone)
    phone.joins(room.house.code)
    others = room.seated(4)
    room.chair.starts("collect")
    phone.says(SAID[0])
    others[0].says(SAID[1])
    for other in others[1:]:
        other.skips()
    room.chair.does("take_up")
    room.chair.does("turn_over")
    phone.sees(SAID[1])
    room.chair.does("close_round")
    room.chair.starts("come_along")
    room.chair.writes_down("version", "Eén vast aanspreekpunt.")
    room.chair.does("close_round")
    room.chair.starts("vote_come_along")
    phone.chooses("Ik ga mee")
    room.chair.does("close_round")
    room.chair.ends()
    phone.sees("Dank je wel")


class Moments(list[str]):
    """Remembers which moments there were."""

    def takes(self, moment: str, *_surfaces: str) -> None:
        """Looks at nothing."""
        self.append(moment)


@pytest.mark.long
def test_every_kind_of_round_goes_by_keyboard_only_from_both_sides(house: Running, browser: Browser) -> None:
    room, moments = Room(house, browser, KeyboardChair, KeyboardPhone), Moments()
    play(room, moments)
    room.close()
    assert sum(one.endswith("-closed") for one in moments) == len(KINDS)
    assert sum(one.endswith("-answered") for one in moments) > len(KINDS) / 2


def test_a_new_question_is_said_once_and_a_push_that_changes_nothing_is_not_said(room: Room) -> None:
    room.chair.prepares()
    (phone, *_) = room.seated(5)
    phone.page.evaluate(LISTEN)
    assert phone.page.locator("#announce").get_attribute("role") == "status"
    room.chair.starts("collect")
    expect(phone.page.locator("form.answer")).to_be_visible()
    question = phone.page.locator("#question").inner_text().strip()
    room.chair.does("help")
    expect(phone.page.locator("#help")).to_have_attribute("open", "")
    assert heard(phone.page) == [question]


def test_the_focus_goes_to_the_new_question_when_the_field_under_it_is_gone(room: Room) -> None:
    room.chair.prepares()
    (phone, *_) = room.seated(5)
    room.chair.starts("collect")
    phone.page.locator("form.answer textarea").focus()
    room.chair.does("close_round")
    room.chair.starts("vote_come_along")
    phone.sees("Ik ga mee")
    expect(phone.page.locator("#question")).to_be_focused()


def heard(page: Page) -> list[str]:
    """What was said aloud since we listened."""
    said = page.evaluate("() => window.heard")
    return [str(one).strip() for one in said]
