"""Everything moves live: what is pushed is the page itself, to who may see it, when it may be seen, and never sooner."""

import pytest

from tests.line import Line
from tests.served import House, Table
from words import say


def with_a_question(house: House, kind: str = "collect", phones: int = 6) -> Table:
    """A table with an open round."""
    table = house.table(phones)
    table.opens(kind)
    return table


def test_a_pushed_page_is_the_page_byte_for_byte_on_phones_desk_and_screen(house: House) -> None:
    table = with_a_question(house)
    phone, desk, wall = table.phones[0].watches(), table.chair_watches(), table.room_watches()
    table.does("pause")
    assert phone.page() == table.phones[0].page().text
    assert desk.page() == table.desk().text
    assert wall.page() == table.wall().text


def test_all_phones_of_one_language_get_the_same_bytes(house: House) -> None:
    table = with_a_question(house)
    table.phones[0].says("Ik heb al geschreven.")
    table.phones[1].skips()
    pages = {phone.page().body for phone in table.phones}
    assert len(pages) == 1
    lines = [phone.watches() for phone in table.phones]
    table.does("pause")
    assert len({line.page() for line in lines}) == 1


def test_phones_of_two_languages_get_their_own_language(house: House) -> None:
    table = house.table(languages="en: tolk")
    (dutch,), (english,) = table.seats(1, "nl"), table.seats(1, "en")
    lines = dutch.watches(), english.watches()
    table.does("pause")
    for language, line in zip(("nl", "en"), lines, strict=True):
        assert f'<html lang="{language}"' in line.page()


def comes_to_rest(table: Table) -> None:
    """Everything that was still on its way to a phone has arrived."""
    line = table.phones[1].watches()
    for _ in ("a pause", "and on"):
        table.does("pause")
        line.page()


def what_b_sees(house: House, *, a_sends: bool) -> list[str]:
    """Every page and every push of phone B around the moment at which A does, or does not, say something."""
    table = house.table(6)
    table.does("insert_round", kind="collect")
    key = table.waiting_round()
    table.does("open_round")
    sender, other = table.phones[0], table.phones[5]
    comes_to_rest(table)
    before = other.page()
    line = other.follows(before)
    if a_sends:
        assert sender.says("Een lijst maken ze toch.").status == 200
        assert sender.skips().status == 200
    after = other.page()
    table.does("pause")
    last = other.page()
    seen = [before.text, after.text, *line.everything(until=last.version), last.text]
    return [
        text.replace(key, "round").replace(key[:8], "round").replace(last.ticket, "ticket") for text in seen
    ]


def test_page_and_pushes_of_phone_b_are_the_same_whether_a_sends_or_not(house: House) -> None:
    assert what_b_sees(house, a_sends=True) == what_b_sees(house, a_sends=False)


def test_a_card_in_the_box_makes_nothing_move_anywhere(house: House) -> None:
    table = with_a_question(house)
    lines = [table.phones[1].watches(), table.chair_watches(), table.room_watches()]
    before = table.desk().body, table.wall().body
    table.phones[0].says("Nog niemand mag dit zien.")
    assert (table.desk().body, table.wall().body) == before
    table.does("pause")
    for line, version in zip(lines, versions_before_pause(table), strict=True):
        line.page()
        assert line.seen == version


def versions_before_pause(table: Table) -> list[int]:
    """What phone, desk and screen count when the pause was the only thing that happened."""
    return [page.version for page in (table.phones[1].page(), table.desk(), table.wall())]


def test_cards_reach_the_desk_when_taken_up_and_everybody_when_turned_over(house: House) -> None:
    table = with_a_question(house)
    phone, wall, desk = table.phones[5].watches(), table.room_watches(), table.chair_watches()
    for writer in table.phones[:5]:
        writer.says("De wachttijd is lang.")
    table.everybody_skips()
    assert "wachttijd" not in table.desk().text
    table.does("take_up")
    assert desk.shows("De wachttijd is lang.")
    assert "wachttijd" not in table.phones[5].page().text + table.wall().text
    table.does("turn_over")
    assert phone.shows("De wachttijd is lang.")
    assert wall.shows("De wachttijd is lang.")


def test_a_vote_is_told_when_the_round_is_closed_and_not_before(house: House) -> None:
    table = with_a_question(house, "vote_come_along")
    wall = table.room_watches()
    for phone in table.phones:
        phone.answers(vote="come_along")
    assert say("nl", "screen.everybody_comes") not in table.wall().text + table.desk().text
    table.does("close_round")
    assert wall.shows(say("nl", "screen.everybody_comes"))


def test_what_changed_before_the_phone_was_on_the_line_is_seen_in_the_number(house: House) -> None:
    table = with_a_question(house)
    phone = table.phones[0]
    page = phone.page()
    table.does("pause")
    line = phone.looks(page.ticket)
    assert line.answer() == "in"
    assert int(phone.get(f"/versie/{page.ticket}").text) > page.version


def test_S12_a_push_missed_is_made_good_by_the_next_one(house: House) -> None:
    table = with_a_question(house)
    phone = table.phones[0]
    line = phone.watches()
    line.closes()
    table.does("pause")
    again = phone.watches()
    table.does("pause")
    assert again.page() == phone.page().text


def test_S13_after_the_roll_call_old_lines_are_closed_and_old_tickets_open_nothing(house: House) -> None:
    table = with_a_question(house)
    here, away = table.phones[0], table.phones[1]
    lines = [here.watches(), away.watches(), table.chair_watches(), table.room_watches()]
    old = here.page().ticket
    table.does("start_roll_call")
    here.post("/tafel/oproep", {"code": table.code})
    table.does("finish_roll_call")
    assert all(line.is_let_go() for line in lines)
    assert here.looks(old).answer() == "refused"
    assert here.get(f"/versie/{old}").status == 410
    line = here.watches()
    table.does("pause")
    assert line.page() == here.page().text


def test_S13_who_was_not_there_at_the_roll_call_is_shown_the_door_only(house: House) -> None:
    table = with_a_question(house)
    here, away = table.phones[0], table.phones[1]
    table.does("start_roll_call")
    here.post("/tafel/oproep", {"code": table.code})
    table.does("finish_roll_call")
    theirs = here.page().ticket
    assert away.page().question == say("nl", "phone.welcome")
    assert away.looks(theirs).answer() == "refused"


def test_S13_a_phone_that_left_is_not_let_in_with_the_ticket_it_had(house: House) -> None:
    phone = with_a_question(house).phones[0]
    ticket = phone.page().ticket
    phone.post("/weg")
    assert phone.looks(ticket).answer() == "refused"


def test_at_the_end_everybody_who_was_there_hears_the_goodbye_and_may_look_again(house: House) -> None:
    table = with_a_question(house)
    phone, wall = table.phones[0].watches(), table.room_watches()
    table.does("end")
    assert last_page(phone, say("nl", "phone.thanks"))
    assert last_page(wall, say("nl", "screen.thanks"))
    assert table.phones[0].watches().seen == table.phones[0].page().version


def last_page(line: Line, words: str) -> bool:
    """Reads until these words come by; a page that never comes is a closed line or a time-out."""
    while words not in line.page():
        pass
    return True


@pytest.mark.parametrize("who", ["desk", "screen"])
def test_what_the_chair_does_shows_on_the_other_pages_at_once(house: House, who: str) -> None:
    table = with_a_question(house)
    line = table.chair_watches() if who == "desk" else table.room_watches()
    table.does("screen", shows="rules" if who == "desk" else "join")
    assert line.page()


def test_a_phone_that_takes_a_seat_moves_the_desk_and_no_other_phone(house: House) -> None:
    table = house.table(phones=1)
    desk, phone = table.chair_watches(), table.phones[0].watches()
    table.seats(1)
    assert "2 telefoons" in desk.page()
    table.does("pause")
    assert phone.page() == table.phones[0].page().text
