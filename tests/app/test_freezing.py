"""The chair lets the screen stand still, and lets it go: over HTTP, with a screen that is loaded anew meanwhile."""

from tests.served import House
from words import say

CARDS = ("Ik mis de bewoners.", "Ik vertrouw het niet.")


def test_a_screen_that_stands_still_shows_the_same_after_a_reload_until_the_chair_lets_it_go(
    house: House,
) -> None:
    table = house.table(phones=5)
    table.opens("collect")
    for phone, words in zip(table.phones, CARDS, strict=False):
        phone.says(words)
    table.everybody_skips()
    table.does("take_up")
    table.does("turn_over")
    table.does("freeze")
    for told in ("desk.frozen_now", "desk.is_frozen", "desk.let_go"):
        assert say("nl", told) in table.desk().text
    table.does("close_round")
    table.opens("check_in")
    assert all(words in table.wall().text for words in CARDS)
    own = table.phones[0].post("/tafel/mijn")
    room = table.room_watches()
    table.phones[0].post("/tafel/mijn/terug", {"text": own.field("text", "/tafel/mijn/terug")})
    assert CARDS[0] not in room.page()
    assert CARDS[0] not in table.wall().text
    assert CARDS[1] in table.wall().text
    table.does("freeze")
    assert CARDS[1] not in table.wall().text
    assert say("nl", "desk.frozen_now") not in table.desk().text


def test_what_would_move_on_a_frozen_screen_is_refused_with_a_sentence(house: House) -> None:
    table = house.table(phones=1)
    table.does("freeze")
    refused = table.tries("screen", shows="rules")
    assert (refused.status, refused.notice) == (409, say("nl", "errors.screen_frozen"))
