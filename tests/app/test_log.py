"""The chair's log as a page: hers to print, and nobody else's."""

from tests.served import House
from words import say


def test_the_chair_prints_what_she_did(house: House) -> None:
    table = house.table(phones=5)
    table.opens("collect")
    table.does("pause")
    page = table.chair.get(f"/voorzitter/{table.key}/logboek")
    assert page.status == 200
    for what in ("open_round", "insert_round", "pause"):
        assert say("nl", f"desk.log.{what}") in page.text


def test_a_participant_does_not_see_it(house: House) -> None:
    table = house.table(phones=1)
    assert table.phones[0].get(f"/voorzitter/{table.key}/logboek").status == 401
