"""A table that is led in English: the screen, the phones, the desk and the handreiking follow the chair's one choice."""

import pytest
from lxml import html

from tests.access.markup import mistakes
from tests.answer import Answer
from tests.served import House, Table
from words import say

CARD = "De bank belde niet."
VERSION = "The bank did not call."


def language_of(page: Answer) -> str:
    """The language in which this page says it speaks."""
    return str(html.fromstring(page.text).get("lang"))


def key_of(desk: Answer, words: str) -> str:
    """The card with these words, as the forms of the desk call it."""
    page = html.fromstring(desk.text)
    return str(
        page.xpath(
            f"string(//*[@class='card' or self::li][contains(., '{words}')]//input[@name='card']/@value)"
        )
    )


@pytest.fixture
def table(house: House) -> Table:
    """Five people, one of whom speaks Dutch, at an English table."""
    made = house.table(
        title="A plain account", display_language="en", languages="en: nobody\nnl: interpreter\nro:"
    )
    made.seats(4, "en", quote="yes")
    made.seats(1, "nl", quote="yes")
    return made


def test_screen_phones_cue_cards_and_handreiking_of_an_english_table_are_in_english(table: Table) -> None:
    arriving = table.house.phone()
    arriving.enters(table.code)
    choices = html.fromstring(arriving.page().text).xpath("//main//button[@name='language']/@value")
    assert choices == ["en", "nl", "ro"]
    table.opens("collect")
    english, dutch = table.phones[0], table.phones[-1]
    wall, phone = table.wall(), english.page()
    assert (language_of(wall), language_of(phone), language_of(dutch.page())) == ("en", "en", "nl")
    assert wall.question == phone.question != dutch.page().question
    assert mistakes(wall.text) == []
    assert dutch.says(CARD).status == 200
    assert english.says("I pay in cash.").status == 200
    table.everybody_skips()
    table.does("take_up")
    desk = table.desk()
    assert say("nl", "desk.needs_version.en") in desk.text
    assert say("nl", "desk.version_label.en") in desk.text
    table.does("version", card=key_of(desk, CARD), text=VERSION)
    table.does("turn_over")
    assert VERSION in table.wall().cards
    assert CARD not in table.wall().text
    table.does("close_round")
    table.does("end")
    paper = table.chair.get(f"/voorzitter/{table.key}/handreiking")
    assert language_of(paper) == "en"
    assert say("en", "reader.concept") in paper.text
    assert say("nl", "reader.concept") not in paper.text
    assert VERSION in paper.text
    assert CARD not in paper.text


def test_a_phone_nobody_translates_for_hears_which_language_the_table_reads(table: Table) -> None:
    table.opens("collect")
    romanian = table.seats(1, "ro")[0]
    assert say("ro", "phone.not_covered.en") in romanian.page().text
    assert say("ro", "phone.not_covered.nl") not in romanian.page().text


def test_the_language_of_the_screen_is_chosen_before_the_door_opens(house: House) -> None:
    table = house.table()
    assert 'name="display_language"' not in table.desk().text
    late = table.tries("prepare", display_language="en", title="Too late")
    assert (late.status, late.notice) == (409, say("nl", "errors.before_the_door"))
    assert language_of(table.wall()) == "nl"
    assert "Too late" not in table.desk().text
    before = Table(house, house.chair, house.chair.makes_table())
    assert before.tries("prepare", display_language="ro").status == 400
    before.does("prepare", display_language="en")
    assert 'value="en" checked' in before.desk().text


def test_the_chair_of_an_english_table_writes_in_english_first_and_in_dutch_if_that_helps(
    table: Table,
) -> None:
    table.opens("talk")
    desk = html.fromstring(table.desk().text)
    assert desk.xpath("//form[starts-with(@id, 'change-question')]//textarea/@name") == [
        "prompt_en",
        "prompt_nl",
    ]
    assert desk.xpath("//form[@id='form-add-sentence']//textarea/@lang") == ["en", "nl"]
