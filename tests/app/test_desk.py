"""The chair's desk: opened once, by one button, led by acts that each have a name, and closed to everybody else."""

from concurrent.futures import ThreadPoolExecutor
from secrets import token_bytes
from urllib.parse import urlsplit

import pytest

from sessions import chairs
from sessions.keys import KeyRing
from sessions.opening import DATABASE
from sessions.store import Store
from tests.served import Chair, House, Table
from words import say


def another_chair(house: House) -> Chair:
    """Somebody with a desk of her own in the same house. The house itself makes only one."""
    data = house.running.data
    store = Store(f"sqlite:///{data / DATABASE}", KeyRing(data / "keys"))
    link = store.write(lambda memory: chairs.new_link(memory, token_bytes(16)))
    store.close()
    chair = Chair(house.url)
    assert chair.opens_desk(f"{house.url}/voorzitter/link/{link}").status == 303
    return chair


def a_link(house: House) -> str:
    """A fresh one-time link to the desk of this chair, as `./dialoogtafel chair` prints it."""
    data = house.running.data
    store = Store(f"sqlite:///{data / DATABASE}", KeyRing(data / "keys"))
    link = store.write(
        lambda memory: chairs.new_link(memory, chairs.who(memory, str(house.chair.inside_of_cookie()["v"])))
    )
    store.close()
    return f"{house.url}/voorzitter/link/{link}"


def test_A4_a_link_opens_a_desk_once(house: House) -> None:
    link = a_link(house)
    assert Chair(house.url).opens_desk(link).goes_to == "/voorzitter"
    second = Chair(house.url)
    refused = second.opens_desk(link)
    assert (refused.status, refused.notice) == (404, say("nl", "errors.wrong_link"))
    assert second.cookies == {}


def test_A4_A8_looking_at_a_link_uses_nothing_up(house: House) -> None:
    link = a_link(house)
    for _ in range(3):
        preview = house.visitor().get(urlsplit(link).path)
        assert preview.status == 200
        assert "set-cookie" not in preview.headers
    assert Chair(house.url).opens_desk(link).status == 303


def test_A1_an_invented_link_and_a_used_one_get_the_same_answer(house: House) -> None:
    used = a_link(house)
    Chair(house.url).opens_desk(used)
    one = Chair(house.url).opens_desk(used)
    other = Chair(house.url).opens_desk(f"{house.url}/voorzitter/link/{'a' * 32}")
    assert (one.status, one.body) == (other.status, other.body)


def test_A4_a_newer_link_makes_the_one_before_it_useless(house: House) -> None:
    first, second = a_link(house), a_link(house)
    assert Chair(house.url).opens_desk(first).status == 404
    assert Chair(house.url).opens_desk(second).status == 303


def test_A4_a_link_pressed_ten_times_at_once_opens_one_desk(house: House) -> None:
    link = a_link(house)
    with ThreadPoolExecutor(10) as together:
        heard = list(together.map(lambda _: Chair(house.url).opens_desk(link).status, range(10)))
    assert sorted(heard) == [303] + [404] * 9


def test_C1_the_cookie_of_a_desk_never_comes_along_from_another_site(house: House) -> None:
    chair = Chair(house.url)
    chair.opens_desk(a_link(house))
    flags = {part.strip().lower() for part in chair.set_cookie.split(";")[1:]}
    assert {"httponly", "samesite=strict", "path=/"} <= flags


def test_C2_opening_a_desk_forgets_what_the_browser_was_before(house: House) -> None:
    phone = house.table(phones=1).phones[0]
    chair = Chair(house.url)
    chair.cookies = dict(phone.cookies)
    chair.opens_desk(a_link(house))
    assert sorted(chair.inside_of_cookie()) == ["_permanent", "v"]


@pytest.mark.parametrize("path", ["", "/{}", "/{}/handreiking", "/{}/handreiking.pdf"])
def test_A5_without_a_desk_there_is_nothing_to_see(house: House, path: str) -> None:
    table = house.table(phones=1)
    for somebody in (house.visitor(), table.phones[0]):
        refused = somebody.get(f"/voorzitter{path.format(table.key)}")
        assert refused.status == 401
        assert refused.question == say("nl", "desk.login")


@pytest.mark.parametrize("act", ["pause", "end", "take_up", "prepare", "finish_roll_call"])
def test_A5_a_participant_leads_nothing(house: House, act: str) -> None:
    table = house.table(phones=1)
    before = table.desk().body
    assert table.phones[0].post(f"/voorzitter/{table.key}/{act}", {"title": "Anders"}).status == 401
    assert table.desk().body == before


def test_A5_J17_a_table_of_another_chair_looks_like_none_at_all(house: House) -> None:
    table, other = house.table(), another_chair(house)
    for path in ("", "/handreiking", "/handreiking.pdf"):
        theirs = other.get(f"/voorzitter/{table.key}{path}")
        nobodys = other.get(f"/voorzitter/{'00' * 16}{path}")
        assert theirs.status == 404
        assert theirs.body == nobodys.body
    assert other.post(f"/voorzitter/{table.key}/pause").status == 404
    assert table.key not in other.get("/voorzitter").text


@pytest.mark.parametrize("name", ["reveal", "PAUSE", "__init__", "pause%00", "handreiking", "%C3%A9"])
def test_an_act_that_does_not_exist_is_refused_in_a_sentence(house: House, name: str) -> None:
    refused = house.chair.post(f"/voorzitter/{house.table().key}/{name}", {}, accept_language="nl")
    assert refused.status == 404
    assert refused.notice == say("nl", "errors.no_act")


def test_A5_nobody_is_a_researcher_here(house: House) -> None:
    for path in ("/onderzoek", "/research", "/admin", "/console", "/api/state", "/metrics"):
        assert house.chair.get(path).status == 404


def test_the_door_does_not_open_without_a_mandate_and_the_agreements(house: House) -> None:
    table = Table(house, house.chair, house.chair.makes_table())
    table.does("prepare", title="Een huis", question="Wat is nodig?")
    refused = table.tries("open_door")
    assert (refused.status, refused.notice) == (409, say("nl", "errors.no_mandate"))


def test_the_desk_speaks_english_to_who_asks_for_it(house: House) -> None:
    table = house.table()
    refused = house.chair.post(f"/voorzitter/{table.key}/take_up", {}, accept_language="en")
    assert (refused.status, refused.notice) == (409, say("en", "errors.no_round_open"))


def test_A6_pressing_close_on_two_tabs_at_once_closes_once(house: House) -> None:
    table = house.table(phones=6)
    table.opens("vote_come_along")
    for phone in table.phones:
        phone.answers(vote="come_along")
    with ThreadPoolExecutor(4) as together:
        heard = list(together.map(lambda _: table.tries("close_round").status, range(4)))
    assert set(heard) <= {303, 409}
    assert 303 in heard
    assert say("nl", "screen.everybody_comes") in table.wall().text


def test_A6_after_the_end_nothing_is_opened_again(house: House) -> None:
    table = house.table(phones=6)
    table.opens("collect")
    table.does("end")
    for act in ("open_door", "open_round", "prepare", "start_roll_call", "pause", "insert_round"):
        assert table.tries(act, kind="collect").status == 409
    assert table.phones[0].page().question == say("nl", "phone.thanks")


def test_C3_a_desk_that_was_left_stays_closed(house: House) -> None:
    chair = Chair(house.url)
    chair.opens_desk(a_link(house))
    copied = Chair(house.url)
    copied.cookies = dict(chair.cookies)
    assert copied.get("/voorzitter").status == 200
    assert chair.post("/voorzitter/uit").goes_to == "/voorzitter"
    assert chair.get("/voorzitter").status == 401
    assert copied.get("/voorzitter").status == 401


def test_C3_S13_a_page_of_a_desk_that_was_left_is_shown_nothing_any_more(house: House) -> None:
    table = house.table()
    chair = Chair(house.url)
    chair.opens_desk(a_link(house))
    page = chair.get(f"/voorzitter/{table.key}")
    line, left = chair.follows(page), dict(chair.cookies)
    chair.post("/voorzitter/uit")
    assert line.is_let_go()
    chair.cookies = left
    assert chair.looks(page.ticket).answer() == "refused"
    assert chair.get(f"/versie/{page.ticket}").status == 410


def test_who_left_every_desk_finds_the_tables_again_with_a_new_link(own_house: House) -> None:
    table = own_house.table()
    own_house.chair.post("/voorzitter/uit")
    data = own_house.running.data
    store = Store(f"sqlite:///{data / DATABASE}", KeyRing(data / "keys"))
    link = store.write(lambda memory: chairs.new_link(memory, chairs.house_chair(memory)))
    store.close()
    chair = Chair(own_house.url)
    chair.opens_desk(f"{own_house.url}/voorzitter/link/{link}")
    assert table.key in chair.get("/voorzitter").text
