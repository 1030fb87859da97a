"""After publication, over the web: organisations answer with a link, and corrections are made where all can see."""

import re
from collections.abc import Iterator

import pytest

from replay.server import running
from sessions.months import in_words
from sessions.publication import month_of
from sessions.store import local_day
from tests.access.markup import mistakes
from tests.answer import Answer
from tests.app.test_reading import PASSAGE, helper, queue
from tests.published import FIRST, QUOTE, published
from tests.served import Chair, House, Table, Visitor
from words import say

ADDRESS = re.compile(r"/lezing/[a-z2-7]{32}")
TESTS = 4
NAME = re.compile(r'name="choice\.(\w+)"')


@pytest.fixture(scope="module")
def long_ago(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Table]]:
    """A house in which handreikingen were published, one for every test."""
    folder = tmp_path_factory.mktemp("long ago") / "data"
    keys = [published(folder) for _ in range(TESTS)]
    with running(folder) as open_house:
        house = House(open_house)
        yield [Table(house, house.chair, key) for key in keys]


@pytest.fixture
def table(long_ago: list[Table]) -> Table:
    """One of those tables, for this test alone."""
    return long_ago.pop()


def anybody_reads(table: Table, name: str = "") -> Answer:
    """What stands at the address, or one of its files."""
    address = ADDRESS.search(queue(table).text)
    assert address
    return Visitor(table.house.url).get(address.group() + name)


def organisation(table: Table, who: str) -> Chair:
    """Somebody of this organisation, who opened the link of the chair."""
    form = {"role": "organisation", "organisation": who}
    given = table.chair.post(f"/voorzitter/{table.key}/handen", form)
    link = re.search(r"/hand/[\w-]+", given.text)
    assert link
    somebody = Chair(table.house.url)
    assert somebody.post(link.group()).goes_to == f"/voorzitter/{table.key}"
    assert Chair(table.house.url).post(link.group()).status == 404
    return somebody


def test_an_organisation_answers_and_everybody_reads_it_beside_the_advice(table: Table) -> None:
    bank, here = organisation(table, "bank"), f"/voorzitter/{table.key}/antwoorden"
    assert here in bank.get(f"/voorzitter/{table.key}").links
    asked = bank.get(here)
    first, second = dict.fromkeys(NAME.findall(asked.text))
    typed = {
        "function": "hoofd klantcontact",
        f"choice.{first}": "not",
        f"reason.{first}": "",
        f"choice.{second}": "partly",
        f"reason.{second}": "Alleen in de stad. Bel 06 12 34 56 78.",
        f"by.{second}": "ooit",
    }
    wrong = bank.post(here, typed)
    assert (wrong.status, wrong.notice) == (400, say("nl", "desk.reply_not_kept"))
    assert mistakes(asked.text) == mistakes(wrong.text) == mistakes(queue(table).text) == []
    assert say("nl", "desk.reply_wrong.reason") in wrong.text
    assert say("nl", "desk.reply_wrong.month") in wrong.text
    assert all(said in wrong.text for said in ("hoofd klantcontact", "Alleen in de stad.", 'value="ooit"'))
    assert "Antwoord van bank" not in anybody_reads(table).text

    mended = {**typed, f"reason.{first}": "Dat mag niet.", f"by.{second}": "juni 2099"}
    assert bank.post(here, mended).goes_to == f"{here}?bewaard=ja"
    assert say("nl", "desk.reply_kept") in bank.get(f"{here}?bewaard=ja").notice
    page = anybody_reads(table)
    assert "Niet overnemen, want: Dat mag niet." in page.text
    assert "want: Alleen in de stad. Bel [telefoonnummer]." in page.text
    assert f"Zegt hoofd klantcontact, in {in_words(month_of(local_day()), 'nl')}." in page.text
    assert anybody_reads(table, "/handreiking.docx").status == 200
    assert "2 van 2 adviezen beantwoord" in queue(table).text


def test_an_organisation_sees_nothing_but_the_advices_and_only_while_they_stand_there(table: Table) -> None:
    bank, here = organisation(table, "bank"), f"/voorzitter/{table.key}"
    for path in ("lezen", "bewerken", "opmerkingen", "handen", "logboek", "handreiking", "papieren"):
        assert bank.get(f"{here}/{path}").status == 403
    assert table.chair.get(f"{here}/antwoorden").status == 403
    assert table.chair.post(f"{here}/intrekken").status == 303
    refused = bank.get(f"{here}/antwoorden")
    assert (refused.status, say("nl", "errors.not_published") in refused.text) == (409, True)
    assert say("nl", "desk.reader_replies_waits") in bank.get(here).text


def test_a_correction_is_seen_by_everybody_and_needs_both_and_a_sentence(table: Table) -> None:
    here, what = f"/voorzitter/{table.key}", "De leeswijzer klopte niet."
    chapter = f"{here}/bewerken/guide"
    assert table.chair.post(chapter, {"text": "Voor iedereen.", "number": "0"}).status == 409
    assert table.chair.post(f"{here}/verbeteren").status == 303
    assert say("nl", "desk.correcting") in queue(table).text
    assert mistakes(queue(table).text) == []
    assert table.chair.post(chapter, {"text": "Voor iedereen.", "number": "0"}).status == 303
    assert "Voor iedereen." not in anybody_reads(table).text
    for somebody in (table.chair, helper(table, "coauthor")):
        assert somebody.post(f"{here}/goedkeuren").status == 200
    silent = table.chair.post(f"{here}/publiceren")
    assert (silent.status, silent.notice) == (400, say("nl", "errors.what_was_corrected"))
    assert table.chair.post(f"{here}/publiceren", {"what": what}).status == 303
    page = anybody_reads(table).text
    month = in_words(month_of(local_day()), "nl")
    assert f"<strong>Verbeterd in {month}:</strong> {what}" in page
    assert "Voor iedereen." in page
    assert FIRST in page


def test_whoever_reads_a_correction_for_the_community_stops_a_quote_and_it_leaves_the_web(
    table: Table,
) -> None:
    here = f"/voorzitter/{table.key}"
    coauthor = helper(table, "coauthor")
    assert QUOTE in anybody_reads(table).text
    lived = coauthor.get(f"{here}/lezen?hoofdstuk=lived")
    assert say("nl", "phone.remark_stop") in lived.text
    assert say("nl", "phone.remark_missing") not in lived.text
    marks = dict(
        zip(PASSAGE.findall(lived.text), re.findall(r"<span>(.*?)</span>", lived.text), strict=False)
    )
    mark = next(mark for mark, text in marks.items() if QUOTE in text)
    form = {"chapter": "lived", "sort": "stop", "passage": mark}
    assert say("nl", "phone.quote_stopped") in coauthor.post(f"{here}/lezen", form).text
    assert QUOTE not in anybody_reads(table).text
    assert "Een citaat is weggehaald." in anybody_reads(table).text
    assert QUOTE not in table.chair.get(f"{here}/bewerken/lived").text
