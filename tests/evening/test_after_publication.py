"""Afterwards, in a real browser: an organisation answers the advices of what is published, and everybody reads it there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from replay.server import Running, running
from tests.evening.people import DESK, PHONE, Person
from tests.evening.test_own_texts import is_open_to_everybody
from tests.published import FIRST, published
from words import say


@pytest.fixture
def house(tmp_path: Path) -> Iterator[tuple[Running, str]]:
    """A house in which a handreiking was published, and the path of its table."""
    key = published(tmp_path / "data")
    with running(tmp_path / "data") as open_house:
        yield open_house, f"{open_house.url}/voorzitter/{key}"


def opens(browser: Browser, link: str, size: dict[str, int]) -> Person:
    """Somebody presses the button behind a link."""
    somebody = Person(browser, size)
    somebody.page.goto(link)
    somebody.page.locator("form button").click()
    expect(somebody.page).not_to_have_url(link)
    return somebody


def gives(chair: Page, table: str, role: str, who: str = "") -> str:
    """The chair gives a link."""
    chair.goto(f"{table}/handen")
    is_open_to_everybody(chair)
    if who:
        chair.locator(f"#give-{role}").get_by_label(who).check()
    chair.locator(f"#give-{role} button").click()
    return chair.locator("#hand-link").inner_text()


@pytest.mark.long
def test_an_organisation_answers_on_a_phone_and_the_chair_corrects_at_her_desk(
    house: tuple[Running, str], browser: Browser
) -> None:
    open_house, table = house
    chair = opens(browser, open_house.desk, DESK)
    bank = opens(browser, gives(chair.page, table, "organisation", "bank"), PHONE)
    bank.sees(say("nl", "desk.reader_replies"))
    is_open_to_everybody(bank.page)
    bank.page.get_by_role("link", name=say("nl", "desk.replies")).click()
    bank.sees(say("nl", "desk.replies_mean"))
    is_open_to_everybody(bank.page)

    first = bank.page.locator("section.card", has_text=FIRST)
    first.get_by_label(say("nl", "desk.reply_choice.not")).check()
    bank.page.get_by_role("button", name=say("nl", "desk.reply_send")).click()
    bank.sees(say("nl", "desk.reply_wrong.reason"))
    expect(first.get_by_label(say("nl", "desk.reply_choice.not"))).to_be_checked()
    is_open_to_everybody(bank.page)
    first.get_by_label(say("nl", "desk.reply_reason"), exact=True).fill("Dat doen wij al.")
    bank.page.get_by_label(say("nl", "desk.reply_function")).fill("hoofd klantcontact")
    bank.page.get_by_role("button", name=say("nl", "desk.reply_send")).click()
    bank.sees(say("nl", "desk.reply_kept"))

    for role, told in (("official", "desk.reader_official_waits"), ("editor", "desk.reader_edits")):
        somebody = opens(browser, gives(chair.page, table, role), PHONE)
        somebody.sees(say("nl", told))
        is_open_to_everybody(somebody.page)
        somebody.page.get_by_role("link", name=say("nl", "desk.hand_later")).click()
        somebody.page.get_by_role("button", name=say("nl", "desk.hand_later_make")).click()
        somebody.sees(say("nl", "desk.hand_later_link"))
        expect(somebody.page.locator("#hand-link")).to_contain_text("/hand/")
        is_open_to_everybody(somebody.page)
        somebody.close()

    chair.page.goto(f"{table}/opmerkingen")
    chair.sees("1 van 2 adviezen beantwoord")
    is_open_to_everybody(chair.page)
    chair.page.locator("a[href*='/lezing/']").click()
    chair.sees("Niet overnemen, want: Dat doen wij al.")
    chair.page.goto(f"{table}/opmerkingen")
    chair.page.get_by_role("button", name=say("nl", "desk.correct_yes")).click()
    chair.sees(say("nl", "desk.correcting"))
    is_open_to_everybody(chair.page)
    for somebody in (chair, bank):
        somebody.close()
