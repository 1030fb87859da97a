"""The two ways out that are always there: *snel weg* forgets, *scherm leeg* keeps the seat. Both work without script."""

import pytest
from lxml import html

from tests.served import House
from words import say


def test_C13_quick_exit_forgets_the_seat_and_shows_a_page_anybody_might_have_open(house: House) -> None:
    phone = house.table(phones=1).phones[0]
    gone = phone.post("/weg")
    assert (gone.status, gone.question) == (200, say("nl", "phone.recipe"))
    assert phone.cookies == {}
    assert '"cookies"' in gone.headers["clear-site-data"]
    assert phone.page().goes_to == "/"


def test_C13_the_harmless_page_leads_nowhere_back(house: House) -> None:
    page = house.table(phones=1).phones[0].post("/weg")
    assert page.links == []
    for word in ("tafel", "bijeenkomst", "dialoog"):
        assert word not in page.text.lower()


def test_C13_A8_following_a_link_to_the_harmless_page_forgets_nothing(house: House) -> None:
    table = house.table(phones=1)
    phone = table.phones[0]
    page = phone.get("/weg")
    assert page.question == say("nl", "phone.recipe")
    assert {"set-cookie", "clear-site-data"} & set(page.headers) == set()
    assert phone.page().question == say("nl", "phone.you_are_in")


def test_C13_quick_exit_works_in_the_middle_of_a_round_and_twice(house: House) -> None:
    table = house.table(phones=6)
    table.opens("collect")
    phone = table.phones[0]
    phone.says("Ik moet weg.")
    assert phone.post("/weg").status == 200
    assert phone.post("/weg").status == 200
    assert table.kept() == ["Ik moet weg."]


def test_who_left_comes_back_as_somebody_new(house: House) -> None:
    table = house.table(phones=1)
    phone = table.phones[0]
    before = phone.inside_of_cookie()["k"]
    phone.post("/weg")
    phone.joins(table.code)
    assert phone.inside_of_cookie()["k"] != before


@pytest.mark.parametrize("language", ["nl", "en", "ro"])
def test_an_empty_screen_keeps_the_seat_and_speaks_her_language(house: House, language: str) -> None:
    table = house.table(languages="en: tolk\nro: tolk")
    (phone,) = table.seats(1, language)
    empty = phone.get("/leeg", accept_language="hu")
    assert f'<html lang="{language}"' in empty.text
    assert empty.links == ["/tafel"]
    assert phone.page().question == say(language, "phone.you_are_in")


def test_every_page_of_a_phone_has_both_ways_out(house: House) -> None:
    table = house.table(phones=6)
    phone = table.phones[0]
    pages = [house.phone().get("/"), phone.page(), house.visitor().get("/bestaat-niet")]
    table.opens("collect")
    pages.append(phone.page())
    table.does("pause")
    pages.append(phone.page())
    table.does("end")
    pages.append(phone.page())
    for page in pages:
        assert "/leeg" in page.links
        assert '<form method="post" action="/weg"' in page.text


def test_titles_are_the_same_for_everybody_and_say_nothing(house: House) -> None:
    table = house.table(phones=1)
    for page in (house.phone().get("/"), table.phones[0].page(), table.wall()):
        assert f"<title>{say('nl', 'phone.title')}</title>" in page.text


def test_C9_C16_whoever_is_left_or_opens_us_learns_nothing_and_holds_nothing(house: House) -> None:
    phone = house.table(1).phones[0]
    for page in (phone.page(), house.visitor().get("/"), phone.post("/weg")):
        assert page.headers["referrer-policy"] in ("same-origin", "no-referrer")
        assert page.headers["cross-origin-opener-policy"] == "same-origin"


def test_C12_no_browser_offers_what_was_typed_or_sends_it_to_be_spelled(house: House) -> None:
    table, found = house.table(6, languages="en: tolk"), 0
    for kind in ("collect", "interventions", "preconditions", "come_along", "seek_no"):
        table.opens(kind)
        page = html.fromstring(table.phones[0].page().text)
        fields = page.xpath("//form[@class='answer']//*[self::textarea or self::input[not(@type)]]")
        assert isinstance(fields, list)
        found += len(fields)
        guarded = [one.get("autocomplete") == "off" and one.get("spellcheck") == "false" for one in fields]  # type: ignore[union-attr]
        assert all(guarded)
        table.does("close_round")
    assert found > 6
