"""Coming in: a code or a QR, a language, an agreement, a seat. And everything that may go wrong on the way."""

import pytest

from tests.served import House, Table
from words import say


def test_a_phone_comes_in_by_code_chooses_a_language_agrees_and_has_a_seat(house: House) -> None:
    table = house.table(languages="en: tolk")
    phone = house.phone()
    assert phone.enters(table.code).goes_to == "/tafel"
    assert phone.page().question == say("nl", "phone.choose_language")
    phone.speaks("en")
    assert phone.page().question == say("en", "phone.welcome")
    phone.agrees()
    assert phone.page().question == say("en", "phone.you_are_in")


def test_C11_the_token_of_the_qr_stands_in_one_answer_and_then_in_no_address_or_page(house: House) -> None:
    table = house.table()
    token = table.qr_token()
    phone = house.phone()
    came = phone.get(f"/q/{token}")
    assert (came.status, came.goes_to) == (303, "/tafel")
    assert token not in phone.page().text
    phone.speaks("nl")
    assert phone.agrees().status == 303
    assert token not in phone.page().text + came.headers["set-cookie"]


@pytest.mark.parametrize("token", ["x", "%C3%A9", "a" * 300, "%00", "..%2f"])
def test_H6_a_qr_that_is_none_is_refused_in_a_sentence(house: House, token: str) -> None:
    answer = house.visitor().get(f"/q/{token}", accept_language="nl")
    assert answer.status == 404
    assert answer.notice in (say("nl", "errors.wrong_code"), say("nl", "errors.not_here"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_J1_a_wrong_code_is_a_sentence_in_the_language_of_the_browser(house: House, language: str) -> None:
    answer = house.phone().post("/", {"code": "000 000x"}, accept_language=language)
    assert (answer.status, answer.notice) == (404, say(language, "errors.wrong_code"))
    assert "set-cookie" not in answer.headers


def test_J1_the_door_rests_after_ten_wrong_codes_but_the_qr_still_works(own_house: House) -> None:
    table = own_house.table()
    guesser = own_house.phone()
    assert [guesser.enters(f"000 00{number:02}").status for number in range(10)] == [404] * 10
    tired = own_house.phone().enters(table.code)
    assert (tired.status, tired.notice) == (429, say("nl", "errors.too_many_tries"))
    assert own_house.phone().get(f"/q/{table.qr_token()}").status == 303


def test_J1_the_desk_advises_a_new_code_or_a_lock_when_many_wrong_codes_were_tried(own_house: House) -> None:
    advice, mistake = say("nl", "desk.guessed"), "no code"
    renewed, locked, quiet = own_house.table(), own_house.table(), own_house.table(1)
    before = quiet.phones[0].page()
    for _ in range(9):
        own_house.phone().enters(mistake)
    assert advice not in renewed.desk().text
    chair = renewed.chair_watches()
    own_house.phone().enters(mistake)
    assert chair.shows(advice)
    assert all(advice in table.desk().text for table in (renewed, locked, quiet))
    renewed.does("change_code")
    locked.does("lock")
    assert [advice in table.desk().text for table in (renewed, locked, quiet)] == [False, False, True]
    assert quiet.phones[0].page().version == before.version


def test_J1_a_wrong_code_and_an_old_code_get_the_same_answer(house: House) -> None:
    table = house.table()
    old = table.code
    table.does("change_code")
    wrong, late = house.phone().enters("1"), house.phone().enters(old)
    assert (wrong.status, wrong.body) == (late.status, late.body)


@pytest.mark.parametrize("typed", ["{} {}", " {}{} ", "{}-{}", "{}.{}"])
def test_J2_a_code_may_be_typed_as_people_type(house: House, typed: str) -> None:
    code = house.table().code.replace(" ", "")
    assert house.phone().enters(typed.format(code[:3], code[3:])).status == 303


def test_J2_digits_of_another_script_are_the_same_code(house: House) -> None:
    code = house.table().code.translate({ord(str(digit)): chr(0x0660 + digit) for digit in range(10)})
    assert house.phone().enters(code).status == 303


def test_a_table_in_preparation_says_that_the_door_is_closed(house: House) -> None:
    table = Table(house, house.chair, house.chair.makes_table())
    phone = house.phone()
    phone.enters(table.code)
    phone.speaks("nl")
    assert say("nl", "phone.door_closed") in phone.page().text
    refused = phone.agrees()
    assert (refused.status, refused.notice) == (409, say("nl", "errors.door_closed"))


def test_behind_a_locked_door_nobody_new_gets_a_seat_and_who_sits_keeps_hers(house: House) -> None:
    table = house.table(phones=1)
    late = house.phone()
    late.enters(table.code)
    late.speaks("nl")
    table.does("lock")
    refused = late.agrees()
    assert (refused.status, refused.notice) == (409, say("nl", "errors.door_locked"))
    assert table.phones[0].page().question == say("nl", "phone.you_are_in")


def test_who_came_in_with_the_old_code_types_the_new_one(house: House) -> None:
    table = house.table()
    phone = house.phone()
    phone.enters(table.code)
    phone.speaks("nl")
    table.does("change_code")
    refused = phone.agrees()
    assert (refused.status, refused.notice) == (409, say("nl", "errors.old_code"))
    assert phone.joins(table.code).page().question == say("nl", "phone.you_are_in")


def test_nobody_takes_part_without_ticking_so(house: House) -> None:
    table = house.table()
    phone = house.phone()
    phone.enters(table.code)
    phone.speaks("nl")
    refused = phone.post("/tafel/plaats", {"quote": "yes"})
    assert (refused.status, refused.notice) == (400, say("nl", "errors.no_consent"))
    assert "0 telefoons" in table.desk().text


def test_C14_pressing_twice_takes_one_seat(house: House) -> None:
    table = house.table(phones=1)
    assert table.phones[0].agrees().status == 303
    assert "1 telefoon " in table.desk().text


def test_an_ended_table_lets_nobody_in(house: House) -> None:
    table = house.table(phones=1)
    code, token = table.code, table.qr_token()
    table.does("end")
    assert house.phone().enters(code).status == 404
    assert house.phone().get(f"/q/{token}").status == 404


def test_a_language_that_nobody_speaks_here_is_refused(house: House) -> None:
    table = house.table()
    phone = house.phone()
    phone.enters(table.code)
    for language in ("ro", "xx", "nl/0", ""):
        refused = phone.speaks(language)
        assert (refused.status, refused.notice) == (400, say("nl", "errors.no_language"))


def test_without_a_code_there_is_no_language_and_no_seat(house: House) -> None:
    stranger = house.phone()
    assert stranger.speaks("nl").goes_to == "/"
    assert stranger.agrees().goes_to == "/tafel"
    assert stranger.page().goes_to == "/"
    assert stranger.cookies == {}


def test_C1_a_seat_is_one_cookie_that_no_script_reads_and_that_is_gone_after_the_evening(
    house: House,
) -> None:
    phone = house.table(phones=1).phones[0]
    assert list(phone.cookies) == ["b"]
    flags = [part.strip().lower() for part in phone.set_cookie.split(";")[1:]]
    assert {"httponly", "samesite=lax", "path=/"} <= set(flags)
    assert not [one for one in flags if one.startswith("domain")]


def test_C1_the_cookie_holds_a_key_a_table_a_language_and_what_was_allowed_and_nothing_else(
    house: House,
) -> None:
    phone = house.table(phones=1).phones[0]
    assert sorted(phone.inside_of_cookie()) == ["_permanent", "c", "d", "k", "l", "q", "r"]


def test_C2_a_key_that_somebody_put_there_before_is_not_taken_over(house: House) -> None:
    table = house.table()
    phone = house.phone()
    phone.cookies["b"] = "geplant"
    phone.joins(table.code)
    assert phone.cookies["b"] != "geplant"
    assert len(phone.inside_of_cookie()["k"]) == 64


@pytest.mark.parametrize("spoiled", ["forged", "cut", "empty", "long", "of the desk"])
def test_C4_J3_a_cookie_that_is_not_ours_is_no_seat(house: House, spoiled: str) -> None:
    table = house.table(phones=1)
    table.opens("collect")
    phone = table.phones[0]
    envelope, own = phone.envelope(), phone.cookies["b"]
    phone.cookies["b"] = {
        "forged": own[:-3] + ("AAA" if not own.endswith("AAA") else "BBB"),
        "cut": own[: len(own) // 2],
        "empty": "",
        "long": own + "A" * 7000,
        "of the desk": house.chair.cookies["b"],
    }[spoiled]
    refused = phone.post("/tafel/kaart", {**envelope, "words": "Ik ben iemand anders."})
    assert (refused.status, refused.notice) == (403, say("nl", "errors.no_seat"))
    assert phone.page().status == 303


def test_C4_a_cookie_without_a_name_is_no_cookie(house: House) -> None:
    table = house.table(phones=1)
    header = f"=b={table.phones[0].cookies['b']}"
    assert house.visitor().get("/tafel", cookie=header).status == 303


def test_J3_a_seat_of_one_table_is_no_seat_at_another(house: House) -> None:
    here, there = house.table(phones=1), house.table()
    phone = here.phones[0]
    first = phone.inside_of_cookie()["k"]
    phone.joins(there.code)
    assert phone.inside_of_cookie()["k"] != first
    assert "1 telefoon " in here.desk().text


def test_J1_nobody_guesses_the_code_of_a_roll_call_and_nobody_else_waits_for_who_tries(house: House) -> None:
    table = house.table(phones=2)
    table.does("start_roll_call")
    here, away = table.phones
    tried = [away.post("/tafel/oproep", {"code": str(number)}).status for number in range(12)]
    assert tried == [404] * 10 + [429] * 2
    assert away.post("/tafel/oproep", {"code": table.code}).status == 429
    assert here.post("/tafel/oproep", {"code": table.code}).notice == say("nl", "phone.you_are_back")


def test_S13_who_does_not_answer_the_roll_call_has_no_seat_any_more(house: House) -> None:
    table = house.table(phones=2)
    table.does("start_roll_call")
    here, away = table.phones
    assert here.post("/tafel/oproep", {"code": table.code}).notice == say("nl", "phone.you_are_back")
    wrong = away.post("/tafel/oproep", {"code": "1"})
    assert (wrong.status, wrong.notice) == (404, say("nl", "errors.wrong_code"))
    table.does("finish_roll_call")
    assert here.page().question == say("nl", "phone.you_are_in")
    assert away.page().question == say("nl", "phone.welcome")
