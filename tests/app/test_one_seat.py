"""Who repeats, forges, borrows or takes back gets what one seat is worth, and nothing more."""

import re
from concurrent.futures import ThreadPoolExecutor

from tests.served import House, Phone, Table, Visitor
from tests.with_the_key import votes_counted
from words import say

KEY = re.compile(r'name="text" value="([0-9a-f]{64})"')
CHOICES = ("come_along", "not", "stand_aside")


def voting(house: House) -> tuple[Table, dict[str, str]]:
    """A table of six with an open vote, and the form that goes with it."""
    table = house.table(6)
    table.opens("vote_come_along")
    return table, table.phones[0].envelope()


def votes(phone: Visitor, form: dict[str, str], choice: str) -> int:
    """One vote; its status."""
    return phone.post("/tafel/kaart", {**form, "vote": choice}).status


def counted(table: Table) -> dict[str, int]:
    """Closes the vote, and looks at what it came to as nobody at the table can."""
    table.tries("close_round")
    return votes_counted(table.house.running.data, table.key)


def test_J5_J11_votes_sent_fifty_times_at_once_are_the_vote_of_one_seat(house: House) -> None:
    table, form = voting(house)
    with ThreadPoolExecutor(10) as together:
        heard = set(together.map(lambda n: votes(table.phones[0], form, CHOICES[n % 3]), range(50)))
    assert heard == {200}
    assert all(votes(phone, form, "come_along") == 200 for phone in table.phones)
    assert counted(table) == {"come_along": 6, "not": 0, "stand_aside": 0}


def test_J4_J8_who_borrows_a_seat_or_forges_one_adds_no_vote(house: House) -> None:
    table, form = voting(house)
    assert all(votes(phone, form, "come_along") == 200 for phone in table.phones)
    stranger = house.phone()
    own, other = (phone.cookies["b"] for phone in table.phones[:2])
    for forged in (own[:-1], own[1:], own[::-1], own.swapcase(), own.rpartition(".")[0], own + own):
        stranger.cookies["b"] = forged
        assert votes(stranger, form, "not") == 403
    stranger.cookies["b"] = other
    assert votes(stranger, form, "stand_aside") == 200
    assert counted(table) == {"come_along": 5, "not": 0, "stand_aside": 1}


def test_J10_nothing_but_a_choice_of_this_vote_in_this_step_is_a_vote(house: House) -> None:
    table, form = voting(house)
    phone = table.phones[0]
    for choice in (
        "true",
        "1",
        "1.0",
        "-1",
        "NaN",
        "[]",
        "come_along,not",
        "COME_ALONG",
        "not\0",
        "\u202ecome_along",
    ):
        assert votes(phone, form, choice) == 400
    for step in ("", "1", "-1", "00", "0.0", "1e0", "\u0660", "9" * 30):
        assert votes(phone, {**form, "step": step}, "not") == 409
    for more in ({"n": "2"}, {"receipt": "00"}, {"seat": "1"}, {"k": "00"}):
        assert votes(phone, {**form, **more}, "not") == 400
    assert sum(counted(table).values()) == 0


def test_J9_a_vote_that_was_received_while_the_round_closed_counts_and_a_later_one_does_not(
    house: House,
) -> None:
    table, form = voting(house)
    with ThreadPoolExecutor(8) as together:
        sent = [together.submit(votes, phone, form, "come_along") for phone in table.phones]
        closed = [together.submit(table.tries, "close_round") for _ in range(2)]
        heard = [one.result() for one in sent]
    assert {one.result().status for one in closed} <= {303, 409}
    assert set(heard) <= {200, 409}
    before = counted(table)
    assert before.get("come_along", 0) == heard.count(200)
    assert {votes(phone, form, "not") for phone in table.phones} == {409}
    assert counted(table) == before


def test_J12_a_text_taken_back_gives_no_place_for_one_more(house: House) -> None:
    table = house.table(6)
    table.opens("collect")
    phone = table.phones[0]
    heard = [_says_and_takes_back(phone) for _ in range(14)]
    most = heard.count(200)
    assert heard == [200] * most + [409] * (14 - most)
    assert most < 14
    assert phone.says("Nog één.").notice == say("nl", "errors.no_slots")
    assert table.kept() == []


def test_J1_five_words_guessed_from_everywhere_at_once_are_tried_ten_times(own_house: House) -> None:
    def guesses(number: int) -> int:
        somebody = Visitor(own_house.url, {"X-Forwarded-For": f"192.0.2.{number}"})
        mark = somebody.get("/terug").field("once", "/terug")
        return somebody.post("/terug", {"words": "aandacht " * 5, "once": mark}).status

    with ThreadPoolExecutor(20) as together:
        heard = list(together.map(guesses, range(30)))
    assert (heard.count(404), heard.count(429)) == (10, 20)


def _says_and_takes_back(phone: Phone) -> int:
    status = phone.says("Steeds hetzelfde.").status
    for key in KEY.findall(phone.post("/tafel/mijn").text):
        assert phone.post("/tafel/mijn/terug", {"text": key}).status == 200
    return status
