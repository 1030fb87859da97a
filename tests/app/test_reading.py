"""The draft goes back to the people: with five words or a link they read it, say what must change, and approve it."""

import re
from datetime import timedelta
from pathlib import Path

from sqlalchemy import update

from replay.server import running
from sessions.opening import open_house
from sessions.store import local_day
from sessions.tables import Dialogue
from tests.answer import Answer
from tests.app.test_forgetting import ended
from tests.app.test_own_texts import comes_back, five_words
from tests.served import Chair, House, Table, Visitor
from words import say

PASSAGE = re.compile(r'name="passage" value="([0-9a-f]{12})"')
TOO_CLEAR = "Dit gaat over mijn buurvrouw."


def helper(table: Table, role: str) -> Chair:
    """Somebody with a link of their own, in a browser of their own."""
    given = table.chair.post(f"/voorzitter/{table.key}/handen", {"role": role})
    link = re.search(r"/hand/[\w-]+", given.text)
    assert link
    somebody = Chair(table.house.url)
    assert somebody.post(link.group()).goes_to == f"/voorzitter/{table.key}"
    return somebody


def reads(visitor: Visitor, back: Answer, words: str, **more: str) -> Answer:
    """Opens a chapter of the draft, with five words."""
    once = back.field("once", "/terug/concept")
    return visitor.post("/terug/concept", {"words": words, "once": once, **more})


def queue(table: Table) -> Answer:
    """What waits for the chair."""
    return table.chair.get(f"/voorzitter/{table.key}/opmerkingen")


def test_with_five_words_a_person_reads_the_draft_and_says_something_about_a_passage(house: House) -> None:
    table = ended(house, quote="yes")
    words, visitor = five_words(table.phones[0]), house.visitor()
    draft = reads(visitor, comes_back(visitor, words), words, chapter="lived")
    assert "Een brief die niemand begrijpt." in draft.text
    assert "data-ticket" not in draft.text
    once, passage = draft.field("once", "/terug/opmerking"), PASSAGE.findall(draft.text)[0]
    form = {"words": words, "once": once, "chapter": "lived", "passage": passage}
    kept = visitor.post("/terug/opmerking", {**form, "sort": "recognisable", "said": TOO_CLEAR})
    assert say("nl", "phone.remark_kept") in kept.text
    assert visitor.post("/terug/opmerking", {**form, "sort": "right"}).status == 409
    assert TOO_CLEAR in queue(table).text
    assert say("nl", "phone.remark_recognisable") in queue(table).text
    assert visitor.cookies == {}


def test_what_somebody_typed_is_not_lost_when_nothing_was_ticked(house: House) -> None:
    table = ended(house)
    words, visitor = five_words(table.phones[0]), house.visitor()
    draft = reads(visitor, comes_back(visitor, words), words)
    once = draft.field("once", "/terug/opmerking")
    again = visitor.post("/terug/opmerking", {"words": words, "once": once, "said": TOO_CLEAR})
    assert again.status == 400
    assert TOO_CLEAR in again.text
    assert say("nl", "errors.which_remark") in again.text


def test_before_the_end_there_is_no_draft_to_read(house: House) -> None:
    table = house.table(5)
    words, visitor = five_words(table.phones[0]), house.visitor()
    back = comes_back(visitor, words)
    assert "/terug/concept" not in back.text
    once = visitor.get("/terug").field("once", "/terug")
    assert visitor.post("/terug/concept", {"words": words, "once": once}).status == 409


def test_a_sounding_board_reads_and_remarks_and_sees_nothing_of_the_table(house: House) -> None:
    table = house.table(5)
    reader = helper(table, "reader")
    assert say("nl", "desk.reader_waits") in reader.get(f"/voorzitter/{table.key}").text
    table.does("end")
    assert "/lezen" in reader.get(f"/voorzitter/{table.key}").text
    draft = reader.get(f"/voorzitter/{table.key}/lezen?hoofdstuk=why")
    assert draft.status == 200
    form = {"chapter": "why", "passage": PASSAGE.findall(draft.text)[0], "sort": "hard_word"}
    assert reader.post(f"/voorzitter/{table.key}/lezen", form).status == 200
    assert say("nl", "phone.remark_hard_word") in queue(table).text
    for path in ("opmerkingen", "handen", "logboek", "handreiking.pdf"):
        assert reader.get(f"/voorzitter/{table.key}/{path}").status == 403
    assert reader.post(f"/voorzitter/{table.key}/goedkeuren").status == 403


def test_the_chair_marks_a_remark_as_done(house: House) -> None:
    table = ended(house)
    table.chair.post(f"/voorzitter/{table.key}/lezen", {"sort": "missing", "said": "Waar zijn de buren?"})
    key = queue(table).field("remark", f"/voorzitter/{table.key}/opmerkingen")
    table.chair.post(f"/voorzitter/{table.key}/opmerkingen", {"remark": key})
    assert "Waar zijn de buren?" not in queue(table).text


def test_two_approve_from_day_14_and_then_it_can_be_published_and_recalled(tmp_path: Path) -> None:
    with running(tmp_path / "data") as evening:
        table = ended(House(evening), quote="yes")
        early = table.chair.post(f"/voorzitter/{table.key}/goedkeuren")
        assert early.status == 409
    store = open_house(tmp_path / "data")
    then = local_day() - timedelta(days=15)
    store.write(lambda memory: memory.db.execute(update(Dialogue).values(ended_on=then)))
    store.close()
    with running(tmp_path / "data") as later:
        house = House(later)
        again = Table(house, house.chair, table.key)
        coauthor = helper(again, "coauthor")
        assert again.chair.post(f"/voorzitter/{again.key}/publiceren").status == 409
        for somebody in (again.chair, coauthor):
            assert somebody.post(f"/voorzitter/{again.key}/goedkeuren").status == 200
        assert again.chair.post(f"/voorzitter/{again.key}/publiceren").status == 303
        address = re.search(r"/lezing/[a-z2-7]{32}", queue(again).text)
        assert address
        anybody = again.house.visitor()
        page = anybody.get(address.group())
        assert "goedgekeurd door twee mensen" in page.text
        assert 'data-state="' not in page.text
        assert anybody.get(f"{address.group()}/handreiking.docx").status == 200
        assert not (tmp_path / "data" / "keys" / f"{again.key}.key").exists()
        assert again.chair.post(f"/voorzitter/{again.key}/intrekken").status == 303
        gone = anybody.get(address.group())
        assert (gone.status, say("nl", "phone.recalled") in gone.text) == (410, True)
        assert anybody.get(f"{address.group()}/handreiking.docx").status == 404
