"""A phone on prepaid data pays for every byte: what one first visit and one push may cost (issue of the screens, part 5)."""

from tests.access.budgets import FIRST_LOAD, MOST_REQUESTS, PUSH, first_load, push_with_twelve_cards
from tests.evening.people import Room


def test_the_first_visit_of_a_phone_is_small(room: Room) -> None:
    room.chair.prepares()
    size, requests = first_load(room)
    assert size <= FIRST_LOAD
    assert requests <= MOST_REQUESTS


def test_a_push_with_twelve_cards_is_small(room: Room) -> None:
    room.chair.prepares()
    phones = room.seated(5)
    room.chair.starts("collect")
    assert push_with_twelve_cards(room, phones) <= PUSH
