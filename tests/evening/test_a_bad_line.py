"""A hall in which three in ten pieces get lost: everything arrives, and everything once."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.evening.bad_line import BadLine, bad_line
from tests.evening.people import Person, Phone, Room

LOSES = 3
SAID = (
    ("Niemand belde mij.", "Ik wil een brief."),
    ("De regels zijn streng.", "Wij willen helpen."),
    ("Ik mis de bewoners.", "Begin morgen."),
)
PATIENCE_MILLISECONDS = 180_000


@pytest.mark.long
def test_an_evening_with_three_in_ten_pieces_lost_ends_with_everything_received_once(room: Room) -> None:
    room.chair.prepares()
    with bad_line(urlsplit(room.house.url).port or 0) as line:
        far = far_away(room, line)
        near = room.seated(2)
        room.chair.starts("collect")
        line.loses = LOSES
        for phone, cards in zip(far, SAID, strict=True):
            sends_until_received(phone, cards)
        for phone in near:
            phone.skips()
        room.chair.does("take_up")
        room.chair.does("turn_over")
        for phone in far:
            sees_everything_once(phone)
        assert line.lost >= LOSES
        for phone in far:
            phone.context.close()  # its browser has complained about the line, and rightly
    sees_everything_once(room.screen)
    expect(room.screen.page.locator("#wall .cards > li")).to_have_count(sum(map(len, SAID)))


def far_away(room: Room, line: BadLine) -> list[Phone]:
    """Phones that have come in over this line while it was good."""
    far = [Phone(room.browser, line.url) for _ in SAID]
    for phone in far:
        phone.joins(room.house.code)
    return far


def sends_until_received(phone: Phone, cards: tuple[str, ...]) -> None:
    """Presses once a card; the phone does the rest. What was received has gone from the field."""
    for words in cards:
        phone.page.locator("form.answer textarea").fill(words, timeout=PATIENCE_MILLISECONDS)
        phone.page.locator("form.answer button.primary").click()
        expect(phone.page.locator("form.answer textarea")).to_have_value("", timeout=PATIENCE_MILLISECONDS)


def sees_everything_once(person: Person) -> None:
    """Every card that anybody sent, one time."""
    for words in (one for cards in SAID for one in cards):
        expect(person.page.get_by_text(words)).to_have_count(1, timeout=PATIENCE_MILLISECONDS)
