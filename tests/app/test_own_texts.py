"""*Mijn teksten* on the phone: read back, take back, and five words that do the same from any other phone."""

import re
from pathlib import Path

import pytest

from tests.answer import Answer
from tests.served import House, Phone, Table, Visitor

OWN = "Zij vroeg mij naar mijn huissleutel."
KEY = re.compile(r'name="text" value="([0-9a-f]{64})"')


def on_the_table(house: House) -> Table:
    """The first phone wrote a card; it lies on the table with another."""
    table = house.table(6)
    table.opens("collect")
    assert table.phones[0].says(OWN).status == 200
    assert table.phones[1].says("Iets van een ander.").status == 200
    table.everybody_skips()
    table.does("take_up")
    table.does("turn_over")
    return table


def looks_back(phone: Phone) -> Answer:
    """Opens *Mijn teksten*."""
    return phone.post("/tafel/mijn")


def keys_on(page: Answer) -> list[str]:
    """What can be taken back from this page."""
    return KEY.findall(page.text)


def five_words(phone: Phone) -> str:
    """Asks for the words."""
    page = phone.post("/tafel/woorden")
    assert page.status == 200
    return " ".join(re.findall(r"<li>([a-z]+)</li>", page.text))


def comes_back(visitor: Visitor, words: str) -> Answer:
    """Types five words on the page where they are asked."""
    return visitor.post("/terug", {"words": words, "once": visitor.get("/terug").field("once", "/terug")})


def test_a_phone_reads_back_its_own_texts_and_only_in_the_answer_to_its_button(house: House) -> None:
    table = on_the_table(house)
    page = looks_back(table.phones[0])
    assert page.status == 200
    assert OWN in page.text
    assert "Iets van een ander." not in page.text
    assert "data-ticket" not in page.text
    assert looks_back(table.phones[5]).question == page.question
    assert keys_on(looks_back(table.phones[5])) == []


@pytest.mark.parametrize("path", ["/tafel/mijn", "/tafel/mijn/terug", "/tafel/woorden"])
def test_whoever_goes_back_to_such_a_page_gets_the_table(house: House, path: str) -> None:
    table = on_the_table(house)
    came = table.phones[0].get(path)
    assert (came.status, came.goes_to) == (303, "/tafel")


def test_the_page_of_the_table_is_the_same_for_who_looked_back_and_who_did_not(house: House) -> None:
    table = on_the_table(house)
    looks_back(table.phones[0])
    five_words(table.phones[0])
    assert table.phones[0].page().body == table.phones[4].page().body
    assert "/tafel/mijn" in table.phones[4].page().text


def test_what_is_taken_back_leaves_desk_screen_and_phones_at_once(house: House) -> None:
    table = on_the_table(house)
    wall = table.room_watches()
    key = keys_on(looks_back(table.phones[0]))[0]
    answer = table.phones[0].post("/tafel/mijn/terug", {"text": key})
    assert answer.status == 200
    assert answer.notice == "Je tekst is weg."
    assert OWN not in answer.text
    assert OWN not in wall.page()
    assert OWN not in table.desk().text + table.wall().text + table.phones[3].page().text
    assert OWN not in table.kept()
    again = table.phones[0].post("/tafel/mijn/terug", {"text": key})
    assert again.status == 200


def test_who_takes_back_what_the_group_took_over_is_told_that_it_stays(house: House) -> None:
    table = on_the_table(house)
    table.does("say", what="proposal", text=OWN)
    key = keys_on(looks_back(table.phones[0]))[0]
    answer = table.phones[0].post("/tafel/mijn/terug", {"text": key})
    assert "Deze zin blijft van de groep:" in answer.text
    assert OWN in answer.text


def test_J12_nobody_takes_back_what_is_not_theirs(house: House) -> None:
    table = on_the_table(house)
    key = keys_on(looks_back(table.phones[0]))[0]
    for phone in (table.phones[1], house.table(1).phones[0]):
        refused = phone.post("/tafel/mijn/terug", {"text": key})
        assert refused.status == 404
        assert "niet van jou" in refused.notice
    invented = table.phones[0].post("/tafel/mijn/terug", {"text": "ab" * 32})
    assert invented.status == 404
    assert OWN in table.wall().text


def test_somebody_without_a_seat_gets_neither_texts_nor_words(house: House) -> None:
    for path in ("/tafel/mijn", "/tafel/mijn/terug", "/tafel/woorden"):
        assert house.visitor().post(path).status == 403
    table = house.table(1)
    waiting = house.phone()
    waiting.enters(table.code)
    waiting.speaks("nl")
    assert waiting.post("/tafel/woorden").status == 403
    assert "/tafel/mijn" not in waiting.page().text


def test_five_words_bring_a_person_back_from_any_phone_also_after_the_evening(house: House) -> None:
    table = on_the_table(house)
    words = five_words(table.phones[0])
    assert len(words.split()) == 5
    assert five_words(table.phones[0]) == words
    table.does("close_round")
    table.does("end")
    other = house.visitor()
    assert other.get("/terug").status == 200
    page = comes_back(other, words.upper())
    assert page.status == 200
    assert OWN in page.text
    assert other.cookies == {}
    form = {"words": words, "text": keys_on(page)[0], "once": page.field("once", "/terug/tekst")}
    gone = other.post("/terug/tekst", form)
    assert (gone.status, gone.notice) == (200, "Je tekst is weg.")
    assert OWN not in comes_back(other, words).text
    assert OWN not in table.chair.get(f"/voorzitter/{table.key}/handreiking").text


def test_after_the_evening_a_phone_can_still_look_back_and_ask(house: House) -> None:
    table = on_the_table(house)
    table.does("close_round")
    table.does("end")
    phone = table.phones[0]
    assert "/tafel/woorden" in phone.page().text
    assert OWN in looks_back(phone).text
    assert len(five_words(phone).split()) == 5
    assert table.phones[5].post("/tafel/woorden").status == 403


def test_a_form_that_a_browser_sends_once_more_is_not_answered_again(house: House) -> None:
    table = on_the_table(house)
    words = five_words(table.phones[0])
    borrowed = house.visitor()
    form = {"words": words, "once": borrowed.get("/terug").field("once", "/terug")}
    assert OWN in borrowed.post("/terug", form).text
    for sent in (form, {"words": words}, {"words": words, "once": "x"}):
        again = borrowed.post("/terug", sent)
        assert again.status == 409
        assert OWN not in again.text
        assert "vijf woorden" in again.question


@pytest.mark.parametrize("typed", ["", "hallo", "appel appel appel appel appel appel", "<script>"])
def test_what_is_no_five_words_is_asked_again(house: House, typed: str) -> None:
    refused = comes_back(house.visitor(), typed)
    assert refused.status == 400
    assert "vijf woorden" in refused.notice
    assert "<script>" not in refused.text


def test_after_ten_wrong_tries_the_whole_house_rests_a_minute_and_the_table_goes_on(own_house: House) -> None:
    table = own_house.table(5)
    words = five_words(table.phones[0])
    stranger: Visitor = own_house.visitor()
    for _ in range(10):
        assert comes_back(stranger, "appel citroen konijn molen wolk").status == 404
    waits = comes_back(own_house.visitor(), words)
    assert waits.status == 429
    assert "Wacht een minuut" in waits.notice
    table.opens("collect")
    assert table.phones[0].says("De tafel gaat door.").status == 200


def test_pages_with_own_texts_are_kept_by_no_browser_and_name_nothing(house: House) -> None:
    table = on_the_table(house)
    words = five_words(table.phones[0])
    for page in (
        looks_back(table.phones[0]),
        table.phones[0].post("/tafel/woorden"),
        house.visitor().get("/terug"),
        comes_back(house.visitor(), words),
    ):
        assert page.headers["cache-control"] == "no-store"
        assert "<title>Bijeenkomst</title>" in page.text
        assert 'action="/weg"' in page.text


def test_neither_words_nor_key_lie_on_the_disk(house: House) -> None:
    table = house.table(5)
    words = five_words(table.phones[0])
    key = str(table.phones[0].inside_of_cookie()["k"])
    data: Path = house.running.data
    for raw in (path.read_bytes() for path in data.rglob("*") if path.is_file()):
        assert words.encode() not in raw
        assert key.encode() not in raw
        assert bytes.fromhex(key) not in raw
