"""A phone asks for it slower over the line, and everybody who asks gets the same answer."""

from tests.served import House
from words import say


def test_who_asks_first_and_who_asks_later_read_the_same(house: House) -> None:
    table = house.table(phones=2)
    first, second = (phone.post("/tafel/langzamer") for phone in table.phones)
    again = table.phones[0].post("/tafel/langzamer")
    assert first.status == second.status == again.status == 200
    assert first.notice == second.notice == again.notice == say("nl", "phone.slower_heard")
    assert first.body == second.body == again.body


def test_the_desk_does_not_move_when_a_thumb_does(house: House) -> None:
    table = house.table(phones=1)
    before = table.desk().body
    table.phones[0].post("/tafel/langzamer")
    assert table.desk().body == before


def test_only_a_phone_with_a_seat_may_ask(house: House) -> None:
    house.table(phones=1)
    assert house.phone().post("/tafel/langzamer").status == 403
