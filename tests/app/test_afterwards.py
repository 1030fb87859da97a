"""Whoever comes afterwards with a link: a student who edits, an official who waits a week, a reader who stops a quote."""

import re
from datetime import timedelta

import pytest
from babel.dates import format_date

from sessions.store import local_day
from tests.access.markup import mistakes
from tests.app.test_forgetting import ended
from tests.app.test_own_texts import comes_back, five_words
from tests.app.test_reading import PASSAGE, helper, queue, reads
from tests.served import Chair, House
from words import say

QUOTE, OTHER = "Ik mis de bewoners.", "Een brief die niemand begrijpt."
CLOSED_TO_AN_EDITOR = (
    *("opmerkingen", "handen", "logboek", "handreiking", "handreiking.pdf", "papieren", "antwoorden"),
)
ACTS = (
    "prepare",
    "open_round",
    "leave_out",
    "say",
    "set_apart",
    "goedkeuren",
    "publiceren",
    "verbeteren",
    "wissen",
)


def test_a_student_edits_the_handreiking_and_sees_nothing_else(house: House) -> None:
    table = ended(house, quote="yes")
    student, here = helper(table, "editor"), f"/voorzitter/{table.key}"
    page = student.get(here)
    assert {f"{here}/bewerken", f"{here}/lezen", "/hand/later"} == set(page.links)
    assert mistakes(page.text) == mistakes(student.get("/hand/later").text) == []
    assert not any(word in page.text for word in (QUOTE, OTHER, "scherm/"))
    assert student.get(f"{here}/bewerken").links.count(f"{here}/lezen") == 1
    kept = student.post(f"{here}/bewerken/guide", {"text": "Voor wie brieven schrijft.", "number": "0"})
    assert kept.status == 303
    assert "Voor wie brieven schrijft." in table.chair.get(f"{here}/handreiking").text
    assert QUOTE in student.get(f"{here}/bewerken/lived/citaten").text
    assert [student.get(f"{here}/{one}").status for one in CLOSED_TO_AN_EDITOR] == [403] * 7
    assert [student.post(f"{here}/{one}").status for one in ACTS] == [403] * len(ACTS)
    assert student.get("/voorzitter").status == 401
    assert student.get(f"/voorzitter/{house.table().key}").status == 404


def test_a_student_finds_no_text_that_may_not_be_quoted(house: House) -> None:
    table = ended(house)
    student = helper(table, "editor")
    seen = [student.get(f"/voorzitter/{table.key}/{path}").text for path in ("bewerken", "lezen")]
    seen += [student.get(f"/voorzitter/{table.key}/bewerken/{key}").text for key in ("how", "account")]
    assert not any(text in page for text in (QUOTE, OTHER) for page in seen)


@pytest.mark.parametrize("role", ["editor", "reader", "coauthor", "official"])
def test_while_people_are_at_the_table_nobody_from_outside_reads_along(house: House, role: str) -> None:
    table = house.table(5)
    somebody = helper(table, role)
    for path in ("lezen", "bewerken") if role == "editor" else ("lezen",):
        refused = somebody.get(f"/voorzitter/{table.key}/{path}")
        assert (refused.status, say("nl", "errors.no_draft_yet") in refused.text) == (409, True)
    assert say("nl", "desk.reader_waits") in somebody.get(f"/voorzitter/{table.key}").text


def test_an_official_waits_until_the_community_has_read_for_a_week_and_hears_when_that_is(
    house: House,
) -> None:
    table = ended(house, quote="yes")
    here = f"/voorzitter/{table.key}"
    official = helper(table, "official")
    assert say("nl", "desk.reader_official_waits") in official.get(here).text
    assert say("nl", "errors.community_has_not_begun") in official.get(f"{here}/lezen").text
    assert helper(table, "reader").get(f"{here}/lezen").status == 200
    refused, first = official.get(f"{here}/lezen"), local_day() + timedelta(days=7)
    assert refused.status == 409
    assert say("nl", "errors.community_reads_first", day=format_date(first, "long", "nl")) in refused.text
    assert str(first.year) in official.get(here).text
    assert official.post(f"{here}/lezen", {"sort": "right"}).status == 409


def mark_of(page: str, quote: str) -> str:
    """How the form points at this quote."""
    found = zip(PASSAGE.findall(page), re.findall(r"<span[^>]*>(.*?)</span>", page), strict=False)
    return next(str(mark) for mark, text in found if quote in text)


def test_with_five_words_somebody_stops_a_quote_and_nobody_can_choose_it_again(house: House) -> None:
    table = ended(house, quote="yes")
    words, visitor = five_words(table.phones[0]), house.visitor()
    draft = reads(visitor, comes_back(visitor, words), words, chapter="lived")
    form = {"words": words, "chapter": "lived", "sort": "stop", "passage": mark_of(draft.text, QUOTE)}
    gone = visitor.post("/terug/opmerking", {**form, "once": draft.field("once", "/terug/opmerking")})
    assert say("nl", "phone.quote_stopped") in gone.text
    assert QUOTE not in gone.text
    here = f"/voorzitter/{table.key}"
    for path in ("handreiking", "bewerken/lived", "bewerken/lived/citaten", "lezen?hoofdstuk=lived"):
        assert QUOTE not in table.chair.get(f"{here}/{path}").text
    assert OTHER in table.chair.get(f"{here}/handreiking").text
    assert say("nl", "desk.remark_stopped") in queue(table).text
    assert QUOTE in comes_back(visitor, words).text


def test_what_is_no_quote_cannot_be_stopped_and_somebody_hears_what_can_be_done(house: House) -> None:
    table = ended(house)
    here = f"/voorzitter/{table.key}"
    reader = helper(table, "reader")
    mark = PASSAGE.findall(reader.get(f"{here}/lezen?hoofdstuk=status").text)[0]
    refused = reader.post(f"{here}/lezen", {"chapter": "status", "sort": "stop", "passage": mark})
    assert (refused.status, refused.notice) == (400, say("nl", "errors.not_a_quote"))


def test_a_student_goes_on_tomorrow_with_a_link_of_her_own(house: House) -> None:
    table = ended(house)
    student = helper(table, "editor")
    given = student.post("/hand/later")
    link = re.search(r'id="hand-link">([^<]+)<', given.text)
    assert link
    assert student.get(f"/voorzitter/{table.key}").status == 401
    tomorrow = Chair(house.url)
    assert tomorrow.opens_desk(link.group(1)).goes_to == f"/voorzitter/{table.key}"
    assert tomorrow.get(f"/voorzitter/{table.key}/bewerken").status == 200
    assert house.visitor().post("/hand/later").status == 401
