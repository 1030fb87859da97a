"""A second pair of hands at the desk: given with a link that works once, and taken back at any moment."""

import re

import pytest

from tests.line import Line
from tests.served import Chair, House, Table
from words import say

ROMANIAN, DUTCH = "Nu vreau să mă înregistrez.", "Ik mis een rustig loket."
SCRIBE, INTERPRETER, SUPPORT, SECOND = "scribe", "interpreter", "support", "second"
LEADING = ("open_round", "close_round", "turn_over", "end", "lock", "change_code", "pause", "prepare")
HOME = ("handreiking", "handreiking.pdf", "papieren", "logboek", "handen")


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
    line, scribe = second.follows(second.get(f"/voorzitter/{table.key}")), hand(table, SCRIBE)
    writing, unused = follows(table, scribe), link(own_house)
    assert own_house.chair.post("/voorzitter/alleen-hier").status == 303
    assert line.is_let_go()
    assert writing.is_let_go()
    assert second.get(f"/voorzitter/{table.key}").status == 401
    assert scribe.get(f"/voorzitter/{table.key}").status == 401
    assert Chair(own_house.url).opens_desk(unused).status == 404
    assert table.desk().status == 200


def test_a_participant_gets_no_link(own_house: House) -> None:
    phone = own_house.table(phones=1).phones[0]
    assert phone.post("/voorzitter/tweede").status == 401
    assert phone.post("/voorzitter/alleen-hier").status == 401


def given(table: Table, role: str, *languages: str) -> str:
    """The link the chair gives for this table."""
    covers = {f"covers.{code}": "yes" for code in languages}
    page = table.chair.post(f"/voorzitter/{table.key}/handen", {"role": role, **covers})
    assert page.status == 200, page.notice
    found = re.search(r'id="hand-link">([^<]+)<', page.text)
    assert found
    return found.group(1)


def hand(table: Table, role: str, *languages: str) -> Chair:
    """Somebody who opened such a link in a browser of her own."""
    came = Chair(table.house.url)
    opened = came.opens_desk(given(table, role, *languages))
    assert (opened.status, opened.goes_to) == (303, f"/voorzitter/{table.key}")
    return came


def taken_back(table: Table) -> None:
    """The chair takes the first link of the list back."""
    where = f"/voorzitter/{table.key}/handen"
    key = table.chair.get(where).field("hand", f"{where}/terug")
    assert table.chair.post(f"{where}/terug", {"hand": key}).status == 303


def looks(table: Table, somebody: Chair) -> str:
    """Her page."""
    page = somebody.get(f"/voorzitter/{table.key}")
    assert page.status == 200
    return page.text


def follows(table: Table, somebody: Chair) -> Line:
    """Her page, live."""
    return somebody.follows(somebody.get(f"/voorzitter/{table.key}"))


def with_cards(house: House) -> Table:
    """A table with a Romanian and a Dutch card with the chair."""
    table = house.table(6, languages="ro: tolk")
    table.opens("collect")
    table.phones[0].says(ROMANIAN, language="ro")
    table.phones[1].says(DUTCH)
    for phone in table.phones[2:]:
        phone.skips()
    table.does("take_up")
    return table


def test_a_link_for_a_helper_opens_one_page_once_and_a_preview_uses_nothing_up(house: House) -> None:
    table = house.table()
    link = given(table, SCRIBE)
    path = link.removeprefix(house.url)
    assert house.visitor().get(path).status == 200
    assert Chair(house.url).opens_desk(link).status == 303
    used = Chair(house.url).opens_desk(link)
    assert (used.status, used.notice) == (404, say("nl", "errors.wrong_hand"))


def test_the_page_of_the_interpreter_holds_only_what_waits_in_her_languages(house: House) -> None:
    table = with_cards(house)
    interpreter = hand(table, INTERPRETER, "ro")
    seen = looks(table, interpreter)
    assert ROMANIAN in seen
    others = (DUTCH, table.code, "scherm/", "Gewoon een rekening", "Collect", "Duinhaven", "bewoners")
    assert [word for word in others if word in seen] == []
    assert not re.search(r"\d", re.sub(r"<[^>]*>", "", seen))
    line = follows(table, interpreter)
    given_now = {
        "key": interpreter_key(seen),
        "name": "",
        "language": "ro",
        "text": "Ik wil niet op een lijst.",
    }
    assert interpreter.post(f"/voorzitter/{table.key}/interpret_card", given_now).status == 303
    assert line.shows(say("nl", "desk.interpreter_empty"))
    assert "Ik wil niet op een lijst." in table.desk().text


def interpreter_key(page: str) -> str:
    """The card that waits."""
    found = re.search(r'name="key" value="([0-9a-f]+)"', page)
    assert found
    return found.group(1)


def test_support_sees_no_card_and_brings_the_help_card_to_every_phone_at_once(house: House) -> None:
    table = with_cards(house)
    support, phone = hand(table, SUPPORT), table.phones[0].watches()
    table.does("version", card=interpreter_key_of_desk(table), text="Ik wil geen lijst.")
    table.does("turn_over")
    seen = looks(table, support)
    words = (ROMANIAN, DUTCH, "Ik wil geen lijst.", table.code, "scherm/", "interpret")
    assert [word for word in words if word in seen] == []
    line = follows(table, support)
    assert support.post(f"/voorzitter/{table.key}/call_help").status == 303
    assert phone.shows('<details id="help" open>')
    assert line.shows(say("nl", "desk.support_open"))
    refused = support.post(f"/voorzitter/{table.key}/pause")
    assert (refused.status, refused.notice) == (403, say("nl", "errors.not_yours"))
    table.does("pause")
    assert line.shows(say("nl", "desk.support_call"))


def interpreter_key_of_desk(table: Table) -> str:
    """The card that waits for a version at the desk."""
    return table.desk().field("card", f"/voorzitter/{table.key}/version")


def test_the_scribe_writes_at_the_desk_of_this_table_and_leads_nothing(house: House) -> None:
    table = with_cards(house)
    scribe = hand(table, SCRIBE)
    assert ROMANIAN in looks(table, scribe)
    assert DUTCH in looks(table, scribe)
    written = scribe.post(f"/voorzitter/{table.key}/say", {"what": "theme", "text": "Rust"})
    assert written.status == 303
    assert "Rust" in table.desk().text
    for act in LEADING:
        refused = scribe.post(f"/voorzitter/{table.key}/{act}")
        assert (refused.status, refused.notice) == (403, say("nl", "errors.not_yours"))


@pytest.mark.parametrize("role", [SCRIBE, INTERPRETER, SUPPORT])
def test_a_helper_takes_nothing_home_gives_no_links_and_destroys_nothing(house: House, role: str) -> None:
    table = house.table(languages="ro: tolk")
    helper = hand(table, role, "ro")
    assert [helper.get(f"/voorzitter/{table.key}/{one}").status for one in HOME] == [403] * len(HOME)
    assert helper.post(f"/voorzitter/{table.key}/handen", {"role": SECOND}).status == 403
    assert helper.post(f"/voorzitter/{table.key}/wissen", {"title": "x", "title_again": "x"}).status == 403
    assert helper.get("/voorzitter").status == helper.post("/voorzitter/tweede").status == 401
    assert helper.get(f"/voorzitter/{house.table().key}").status == 404


def test_a_second_chair_of_one_table_leads_it_and_finds_no_other(house: House) -> None:
    table, other = house.table(phones=1), house.table()
    second = hand(table, SECOND)
    assert second.post(f"/voorzitter/{table.key}/pause").status == 303
    assert say("nl", "desk.go_on") in table.desk().text
    assert second.get(f"/voorzitter/{table.key}/handreiking").status == 200
    assert second.get(f"/voorzitter/{other.key}").status == 404
    assert second.get(f"/voorzitter/{table.key}/handen").status == 403


@pytest.mark.parametrize("role", [SECOND, SCRIBE, INTERPRETER, SUPPORT])
def test_taken_back_a_page_shows_nothing_any_more(house: House, role: str) -> None:
    table = house.table(languages="ro: tolk")
    helper = hand(table, role, "ro")
    page = helper.get(f"/voorzitter/{table.key}")
    line = helper.follows(page)
    taken_back(table)
    assert line.is_let_go()
    assert helper.get(f"/voorzitter/{table.key}").status == 401
    assert helper.post(f"/voorzitter/{table.key}/call_help").status == 401
    assert helper.get(f"/versie/{page.ticket}").status == 410


def test_a_ticket_in_other_hands_opens_no_page(house: House) -> None:
    table = house.table(languages="ro: tolk")
    ticket = hand(table, SCRIBE).get(f"/voorzitter/{table.key}").ticket
    for somebody in (hand(table, SUPPORT), table.chair, house.visitor()):
        assert somebody.looks(ticket).answer() == "refused"


def test_whoever_leaves_is_gone_from_the_list_of_the_chair(house: House) -> None:
    table = house.table()
    scribe = hand(table, SCRIBE)
    where = f"/voorzitter/{table.key}/handen"
    assert say("nl", "desk.hand_opened") in table.chair.get(where).text
    scribe.post("/hand/uit")
    assert scribe.get(f"/voorzitter/{table.key}").status == 401
    assert say("nl", "desk.hands_nobody") in table.chair.get(where).text


def test_an_interpreter_without_a_language_gets_no_link(house: House) -> None:
    table = house.table(languages="ro: tolk")
    refused = table.chair.post(f"/voorzitter/{table.key}/handen", {"role": INTERPRETER})
    assert (refused.status, refused.notice) == (400, say("nl", "errors.which_languages"))
