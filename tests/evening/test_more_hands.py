"""An evening that does not go in one line: a round is put in and held again, somebody writes on paper, a second chair
takes over and goes under the waterline, and the chair takes the desk back."""

import pytest
from playwright.sync_api import Browser, expect

from tests import served
from tests.evening.people import DESK, PHONE, Chair, Person, Room
from tests.evening.test_own_texts import is_open_to_everybody
from words import say

ON_PAPER, ON_A_PHONE, ARROW = "Mijn brief kwam nooit aan.", "Ik mis de bewoners.", "Jullie luisteren nooit."


class SecondChair(Chair):
    """Somebody with a link of the chair, in a browser of her own."""

    def __init__(self, browser: Browser, link: str) -> None:
        Person.__init__(self, browser, DESK)
        self.page.goto(link)
        self.enters()
        expect(self.page.locator("#agenda")).to_be_visible()


def the_others(room: Room, count: int) -> list[served.Phone]:
    """So many phones more, without a window: what they see is shown elsewhere."""
    return [served.Phone(room.house.url).joins(room.house.code) for _ in range(count)]


def types_paper(chair: Chair, words: str) -> None:
    """A card of somebody without a phone."""
    panel = chair.page.locator("details[id^='paper-']")
    panel.locator("summary").click()
    panel.locator("textarea").first.fill(words)
    chair._presses(panel.get_by_role("button"))


def goes_back(chair: Chair) -> None:
    """The last round once more: a new one, the earlier one is kept."""
    line = chair.page.locator("#agenda li.closed > details").last
    line.locator("summary").click()
    chair._presses(line.locator("form[action$='/repeat_round'] button"))
    chair.does("open_round")


def gives(chair: Chair, role: str) -> str:
    """A link for somebody; an interpreter covers every language there is."""
    page = chair.page
    table = page.url
    page.goto(f"{table}/handen")
    is_open_to_everybody(page)
    for covers in page.locator(f"#give-{role} input[type=checkbox]").all():
        covers.check()
    page.locator(f"#give-{role} button").click()
    link = page.locator("#hand-link").inner_text()
    page.goto(table)
    expect(page.locator("#agenda")).to_be_visible()
    return link


def helps(room: Room, role: str) -> Person:
    """Somebody opens the link of a helper; every page of hers is open to everybody."""
    came = Person(room.browser, PHONE)
    came.page.goto(gives(room.chair, role))
    is_open_to_everybody(came.page)
    came.page.get_by_role("button").click()
    expect(came.page.locator("html[data-audience]")).to_have_count(1)
    is_open_to_everybody(came.page)
    return came


def takes_the_desk_back(chair: Chair) -> None:
    """The link the chair gave opens nothing any more."""
    table = chair.page.url
    chair.page.goto(f"{table}/handen")
    chair.page.locator("#given li").first.get_by_role("button").click()
    expect(chair.page.locator("#given li")).to_have_count(2)
    chair.page.goto(table)
    expect(chair.page.locator("#agenda")).to_be_visible()


@pytest.mark.long
def test_a_round_again_a_card_on_paper_and_step_5_with_a_second_chair_who_takes_over(room: Room) -> None:
    room.chair.prepares(paper_seats="1")
    (phone,) = room.seated(1)
    others = the_others(room, 4)

    room.chair.starts("collect")
    phone.says(ON_A_PHONE)
    assert others[0].says("Ik wil één loket.").status == 200
    for one in others[1:]:
        assert one.skips().status == 200
    types_paper(room.chair, ON_PAPER)
    room.screen.does_not_see(ON_PAPER)
    room.chair.does("take_up")
    room.chair.does("turn_over")
    room.screen.sees(ON_PAPER)
    phone.sees(ON_PAPER)

    room.chair.does("close_round")
    goes_back(room.chair)
    expect(phone.page.locator("form.answer")).to_be_visible()
    phone.does_not_see(ON_PAPER)

    interpreter, support = helps(room, "interpreter"), helps(room, "support")
    second = SecondChair(room.browser, gives(room.chair, "second"))
    second.does("close_round")
    second.inserts("arrows")
    second.does("open_round")
    phone.sees("Wat zegt deze kant?")
    phone.says(ARROW)
    second.does("next_step")
    expect(phone.page.locator("form.answer input[name=step][value='1']")).to_have_count(1)
    second.does("close_round")
    room.chair.sees("5 Onder de waterlijn: pijlen gooien")
    room.screen.does_not_see(ARROW)

    takes_the_desk_back(room.chair)
    second.sees(say("nl", "desk.login"))
    support.page.get_by_role("button", name=say("nl", "desk.support_call")).click()
    phone.sees(say("nl", "phone.pause_text"))
    support.sees(say("nl", "desk.support_open"))
    room.chair.does("pause")
    phone.does_not_see(say("nl", "phone.pause_text"))
    for helper in (second, interpreter, support):
        helper.close()
