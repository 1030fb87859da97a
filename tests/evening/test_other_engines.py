"""The same evening in the other two engines: Firefox, and WebKit, which is nearest to an iPhone.

The desk, the screen and one phone have a browser; the other phones at the table need none.
"""

import pytest
from playwright.sync_api import Playwright

from replay.server import Running
from tests import served
from tests.evening import people, webkit

pytestmark = pytest.mark.long
SAID = ("Ik mis de bewoners.", "Ik wil een vast loket.")


def test_an_evening_goes_in_firefox(house: Running, playwright: Playwright) -> None:
    browser = playwright.firefox.launch(channel="moz-firefox", executable_path="/usr/bin/firefox-esr")
    room = people.Room(house, browser)
    plays(house, room.chair, room.screen, room.phone())
    room.close()
    browser.close()


def test_an_evening_goes_in_webkit(house: Running) -> None:
    with webkit.browsers() as browsers:
        room = webkit.Room(house, browsers)
        plays(house, room.chair, room.screen, room.phone)


def plays(
    house: Running,
    chair: people.Chair | webkit.Chair,
    screen: people.Screen | webkit.Person,
    phone: people.Phone | webkit.Phone,
) -> None:
    """From the code to *Snel weg*: a card, two votes, a question that is skipped, a screen that goes blank."""
    chair.prepares()
    phone.joins(house.code)
    others = [served.Phone(house.url).joins(house.code) for _ in range(4)]
    chair.starts("collect")
    phone.says(SAID[0])
    for other in others:
        other.says(SAID[1])
    screen.does_not_see(SAID[0])
    chair.does("take_up")
    chair.sees(SAID[0])
    phone.does_not_see(SAID[1])
    chair.does("turn_over")
    screen.sees(SAID[0])
    phone.sees(SAID[1])
    chair.does("close_round")
    chair.starts("vote_come_along")
    phone.chooses("Ik ga niet mee")
    for other in others:
        other.answers(vote="come_along")
    chair.does("close_round")
    screen.sees("Niet iedereen gaat mee.")
    chair.starts("check_in")
    phone.goes_blank_and_comes_back()
    phone.skips()
    phone.leaves_fast()
