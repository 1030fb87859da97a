"""A second pair of hands at the desk: given with a link that works once, and taken back at any moment."""

import re

from tests.served import Chair, House
from words import say


def link(house: House) -> str:
    """The link the chair gives to somebody else."""
    page = house.chair.post("/voorzitter/tweede")
    assert page.status == 200
    found = re.search(r'id="second-link">([^<]+)<', page.text)
    assert found
    return found.group(1)


def test_a_second_chair_leads_the_same_table(own_house: House) -> None:
    table, second = own_house.table(phones=1), Chair(own_house.url)
    assert second.opens_desk(link(own_house)).status == 303
    assert second.post(f"/voorzitter/{table.key}/pause").status == 303
    assert say("nl", "desk.go_on") in table.desk().text


def test_a_link_to_the_desk_works_once(own_house: House) -> None:
    given = link(own_house)
    assert Chair(own_house.url).opens_desk(given).status == 303
    assert Chair(own_house.url).opens_desk(given).status == 404


def test_the_desk_is_taken_back_and_the_other_one_is_shown_nothing_any_more(own_house: House) -> None:
    table, second = own_house.table(phones=1), Chair(own_house.url)
    second.opens_desk(link(own_house))
    line = second.follows(second.get(f"/voorzitter/{table.key}"))
    unused = link(own_house)
    assert own_house.chair.post("/voorzitter/alleen-hier").status == 303
    assert line.is_let_go()
    assert second.get(f"/voorzitter/{table.key}").status == 401
    assert Chair(own_house.url).opens_desk(unused).status == 404
    assert table.desk().status == 200


def test_a_participant_gets_no_link(own_house: House) -> None:
    phone = own_house.table(phones=1).phones[0]
    assert phone.post("/voorzitter/tweede").status == 401
    assert phone.post("/voorzitter/alleen-hier").status == 401
