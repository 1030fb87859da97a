"""A phone on prepaid data pays for every byte: what one first visit and one push may cost (issue of the screens, part 5)."""

from playwright.sync_api import Response

from tests.evening.people import Room

FIRST_LOAD = 50_000
MOST_REQUESTS = 6
PUSH = 8 * 1024
CARD = "Als ik zeg wat ik doe, krijg ik geen huurcontract. Dat is al twee keer gebeurd."


def test_the_first_visit_of_a_phone_is_small(room: Room) -> None:
    room.chair.prepares()
    phone = room.phone()
    answers: list[Response] = []
    phone.page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - the player marks what it calls
    phone.page.goto(room.house.url)
    phone.types(room.house.code)
    phone.speaks("Nederlands")
    phone.sees("Welkom")
    assert sum(_bytes(one) for one in answers) <= FIRST_LOAD
    assets = {one.url for one in answers if "/static/" in one.url}
    pages = 1
    assert len(assets) + pages <= MOST_REQUESTS


def test_a_push_with_twelve_cards_is_small(room: Room) -> None:
    room.chair.prepares()
    phones = room.seated(5)
    room.chair.starts("collect")
    for number in range(12):
        phones[number % 5].says(f"{CARD} {number}")
    room.chair.does("take_up")
    room.chair.does("turn_over")
    phones[0].sees(f"{CARD} 11")
    page = phones[0].page.request.get(f"{room.house.url}/tafel").body()
    assert len(page) <= PUSH


def _bytes(answer: Response) -> int:
    sizes = answer.request.sizes()
    return int(sizes["responseBodySize"]) + int(sizes["responseHeadersSize"])
