"""A chair who practises alone, in a real browser: the people are invented, the desk and the wall are the real ones."""

import pytest
from playwright.sync_api import Browser, expect

from replay.server import DESK as DESK_LINK
from replay.server import SCREEN as WALL_LINK
from tests.evening.people import SCREEN, Person
from tests.evening.test_more_hands import SecondChair
from tests.rehearsal.test_a_practice_table import practising
from words import say

# The desk hears how far the table is by a slow clock that has nothing to do with anybody's thumb.
SLOW_CLOCK = 120_000


@pytest.mark.long
def test_a_chair_leads_invented_people_through_a_round_and_every_page_says_that_it_is_practice(
    browser: Browser,
) -> None:
    with practising("--phones", "8") as (_, said):
        desk, wall = (pattern.search(said) for pattern in (DESK_LINK, WALL_LINK))
        assert desk
        assert wall
        chair = Practising(browser, desk.group(1))
        screen = Person(browser, SCREEN)
        screen.page.goto(wall.group(1))
        screen.sees(say("nl", "screen.practice"))
        chair.sees(say("nl", "desk.practice"))
        chair.starts("check_in")
        expect(chair.page.get_by_text(say("nl", "desk.progress.everybody"))).to_be_visible(timeout=SLOW_CLOCK)
        chair.does("take_up")
        expect(chair.page.locator("article[id^='card-']").first).to_be_visible()
        expect(chair.page.locator("span.tag.ask")).to_have_count(0)
        chair.does("turn_over")
        expect(screen.page.locator("li[id^='card-']").first).to_be_visible()
        chair.close()
        screen.close()


class Practising(SecondChair):
    """At the practice table, whose door is open already."""

    def enters(self) -> None:
        """The button behind the link, and the only table there is."""
        super().enters()
        self.page.locator("main a[href^='/voorzitter/']:not([href$='draaiboeken'])").first.click()
