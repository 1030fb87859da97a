"""What happens to a phone at a table: it loses the line, it sleeps, it is typing when the page changes."""

import re

from playwright.sync_api import Error, WebSocket, WebSocketRoute, expect

from sessions.script import load
from tests.evening.people import Phone, Room

HALF = "Ik wil graag dat iemand"
SECONDS_BEHIND = 5


def at_a_question(room: Room, kind: str = "collect") -> Phone:
    """A phone that sits before an open question."""
    room.chair.prepares()
    (phone, *_) = room.seated(5)
    room.chair.starts(kind)
    expect(phone.page.locator("form.answer")).to_be_visible()
    return phone


def goes_back(phone: Phone) -> None:
    """Presses Back. A page that was the answer to a form is not shown again: the browser shows a page of its own."""
    try:
        phone.page.go_back()
    except Error as trouble:
        assert "ERR_CACHE_MISS" in str(trouble)  # noqa: PT017 - there is nothing else to see


def test_typed_words_and_the_cursor_survive_a_push(room: Room) -> None:
    phone = at_a_question(room)
    phone.writes(HALF)
    phone.page.locator("form.answer textarea").focus()
    room.chair.does("help")
    expect(phone.page.locator("#help")).to_have_attribute("open", "")
    expect(phone.page.locator("form.answer textarea")).to_have_value(HALF)
    expect(phone.page.locator("form.answer textarea")).to_be_focused()


def test_typed_words_never_move_into_the_next_question_and_are_shown_as_not_received(room: Room) -> None:
    phone = at_a_question(room)
    phone.writes(HALF)
    room.chair.does("close_round")
    room.chair.starts("seek_no")
    expect(phone.page.locator("#unsent")).to_contain_text("Niet ontvangen")
    expect(phone.page.locator("#unsent")).to_contain_text(HALF)
    expect(phone.page.locator("form.answer textarea")).to_have_value("")
    phone.page.get_by_role("button", name="Sluiten").click()
    expect(phone.page.locator("#unsent")).to_have_count(0)


def test_a_card_sent_without_a_line_arrives_when_the_line_is_back(room: Room) -> None:
    phone = at_a_question(room)
    phone.context.set_offline(offline=True)
    phone.writes(HALF)
    phone.page.locator("form.answer button.primary").click()
    expect(phone.page.locator("#state")).to_contain_text("Nog niet verstuurd")
    expect(phone.page.locator("form.answer textarea")).to_have_value(HALF)
    phone.context.set_offline(offline=False)
    expect(phone.page.locator("#notice")).to_contain_text("Ontvangen", timeout=15_000)
    expect(phone.page.locator("#state")).to_have_text("")


def test_a_phone_that_was_away_comes_back_where_the_table_is(room: Room) -> None:
    phone = at_a_question(room)
    phone.context.set_offline(offline=True)
    room.chair.does("close_round")
    room.chair.starts("vote_come_along")
    phone.context.set_offline(offline=False)
    phone.sees("Ik ga mee")


def test_an_answer_that_comes_too_late_says_so_and_keeps_the_words(room: Room) -> None:
    phone = at_a_question(room)
    phone.context.set_offline(offline=True)
    phone.writes(HALF)
    phone.page.locator("form.answer button.primary").click()
    expect(phone.page.locator("#state")).to_contain_text("Nog niet verstuurd")
    room.chair.does("close_round")
    phone.context.set_offline(offline=False)
    expect(phone.page.locator("#unsent")).to_contain_text(HALF, timeout=15_000)


def test_the_screen_goes_blank_with_one_tap_and_comes_back_with_one(room: Room) -> None:
    phone = at_a_question(room)
    phone.writes(HALF)
    phone.page.get_by_text("Scherm leeg").click()
    expect(phone.page.locator("button.empty")).to_be_visible()
    phone.page.mouse.click(180, 400)
    expect(phone.page.locator("form.answer textarea")).to_have_value(HALF)


def test_snel_weg_leaves_no_way_back(room: Room) -> None:
    phone = at_a_question(room)
    phone.writes(HALF)
    phone.page.get_by_role("button", name="Snel weg").click()
    phone.sees("Pannenkoeken")
    assert phone.context.cookies() == []
    phone.page.go_back()
    expect(phone.page.get_by_text(HALF)).to_have_count(0)
    expect(phone.page.locator("form.answer textarea")).to_have_count(0)
    assert phone.page.evaluate("() => localStorage.length + sessionStorage.length") == 0


def test_without_script_snel_weg_and_scherm_leeg_work_and_back_shows_nothing_of_the_table(room: Room) -> None:
    room.chair.prepares()
    plain = room.phone(script=False)
    plain.joins(room.house.code)
    room.seated(4)
    room.chair.starts("collect")
    plain.refreshes()
    plain.says(HALF)
    plain.page.get_by_role("link", name="Scherm leeg").click()
    expect(plain.page.get_by_text("Wat maak jij mee?")).to_have_count(0)
    plain.page.get_by_role("link").click()
    expect(plain.page.locator("form.answer textarea")).to_be_visible()
    plain.page.get_by_role("button", name="Snel weg").click()
    plain.sees("Pannenkoeken")
    assert plain.context.cookies() == []
    for _ in range(4):
        goes_back(plain)
        expect(plain.page.get_by_text(HALF)).to_have_count(0)
        expect(plain.page.locator("form.answer textarea")).to_have_count(0)


def test_a_word_is_hidden_before_it_is_sent(room: Room) -> None:
    phone = at_a_question(room)
    phone.writes("Vraag het aan Kasia")
    phone.page.get_by_text("Woorden verbergen").click()
    phone.page.get_by_role("button", name="[naam]").click()
    expect(phone.page.locator("form.answer textarea")).to_have_value("Vraag het aan [naam]")


def test_a_phone_whose_web_sockets_are_blocked_sees_what_the_chair_does_at_most_five_seconds_later(
    room: Room,
) -> None:
    room.chair.prepares()
    phone = room.phone()
    lines: list[WebSocket] = []
    phone.page.on("websocket", lambda line: lines.append(line))  # noqa: PLW0108 - the player marks what it calls
    phone.page.route("**/socket.io/**", lambda call: call.abort())
    phone.page.route_web_socket("**/socket.io/**", goes_nowhere)
    phone.joins(room.house.code)
    expect(phone.page.locator("#question")).not_to_have_text(asked("seek_no"))
    room.chair.starts("seek_no")
    expect(phone.page.locator("#question")).to_have_text(asked("seek_no"))
    room.chair.does("close_round")
    room.chair.starts("vote_come_along")
    expect(phone.page.locator("#question")).to_have_text(asked("vote_come_along"))
    assert lines == []
    assert seconds_between_looks(phone) <= SECONDS_BEHIND


def goes_nowhere(_line: WebSocketRoute) -> None:
    """What a strict network does with a web socket: nothing comes out at the other end."""


def asked(kind: str) -> str:
    """The question of a round that the chair puts in without changing a word."""
    return next(one for one in load("dialoogtafel").rounds if one.kind == kind).prompt["nl"]


def seconds_between_looks(phone: Phone) -> float:
    """How often a phone without a line looks whether there is something new, as its own script says."""
    sources = phone.page.locator("script[src]").evaluate_all("all => all.map((one) => one.src)")
    script = "".join(phone.page.request.get(source).text() for source in sources)
    (milliseconds,) = re.findall(r"\bPOLL_MILLISECONDS = (\d+)", script)
    assert "setInterval(() => line.connected || lookAgain(), POLL_MILLISECONDS)" in script
    return int(milliseconds) / 1000
