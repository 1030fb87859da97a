"""The community stops a quote: it is gone from every draft at once, and nobody can choose it again."""

from exports import handreiking, passages
from exports.stopped import without_quote
from sessions import editing, laying, remarks, stopping, withdrawing
from sessions.dialogue import find
from sessions.editing import Edit
from sessions.tables import Card, Draft
from tests.conftest import Seated
from tests.sessions.test_remarks import waiting
from tests.sessions.test_retention import EVENING, on_day
from tests.table import Table

CLOSE, OTHER, SHORT = (
    "Mijn zus woont boven de bakker.",
    "Een brief die niemand begrijpt.",
    "Ik mis een loket.",
)


def evening(seated: Seated) -> Table:
    """Three quotes lie there; two people wrote the same one."""
    table = seated(6)
    table.store.today = lambda: EVENING
    table.opens("collect")
    for phone, text in enumerate((CLOSE, CLOSE, OTHER, SHORT)):
        table.says(phone, text)
    table.turns_over()
    table.closes()
    table.ends()
    return table


def stops(table: Table, quote: str) -> None:
    """Somebody of the community has it taken out."""
    stopping.stop(table.store, table.id, quote, {"chapter": "lived"}, without_quote)


def everything(table: Table) -> str:
    """All that is printed or could still be chosen, in every form."""
    with table.remembers() as memory:
        return repr(handreiking.read(memory, find(memory, table.id)))


def page(table: Table) -> str:
    """The handreiking as the chair reads it now."""
    with table.remembers() as memory:
        return handreiking.html(memory, find(memory, table.id))


def test_a_quote_that_was_stopped_is_nowhere_and_the_same_words_of_somebody_else_do_not_come_up(
    seated: Seated,
) -> None:
    table = evening(seated)
    assert CLOSE in everything(table)
    stops(table, CLOSE)
    assert CLOSE not in everything(table)
    assert OTHER in page(table)


def test_no_act_of_the_chair_brings_it_back(seated: Seated) -> None:
    table = evening(seated)
    stops(table, CLOSE)
    with table.remembers() as memory:
        gone = [card for card in memory.db.query(Card) if card.left_out]
        assert [(card.place, card.quote) for card in gone] == [(laying.REST, False)] * 2
    table.does("leave_out", card=gone[0].id.hex())
    assert CLOSE not in everything(table)


def test_what_an_editor_typed_over_goes_too(seated: Seated) -> None:
    table = evening(seated)
    edit = Edit(f"Wij hoorden: {CLOSE} Dat raakte ons.", 0)
    table.store.write(lambda memory: editing.keep(memory, find(memory, table.id), "guide", edit))
    stops(table, CLOSE)
    assert CLOSE not in everything(table)
    assert "Dat raakte ons." in page(table)


def test_it_goes_from_a_draft_that_is_already_locked_away(seated: Seated) -> None:
    table = evening(seated)
    on_day(table, 30)
    assert CLOSE in everything(table)
    stops(table, CLOSE)
    assert CLOSE not in everything(table)
    assert OTHER in page(table)
    with table.remembers() as memory:
        assert memory.db.query(Draft).count() == 1


def test_the_last_quote_of_a_round_takes_its_question_along(seated: Seated) -> None:
    table = evening(seated)
    on_day(table, 30)
    for quote in (CLOSE, OTHER, SHORT):
        stops(table, quote)
    assert not any(quote in page(table) for quote in (CLOSE, OTHER, SHORT))
    with table.remembers() as memory:
        document = handreiking.read(memory, find(memory, table.id)).whole
    assert "lived" not in [one.key for one in document.chapters]
    assert [one.number for one in document.chapters] == list(range(1, len(document.chapters) + 1))


def test_the_chair_hears_that_a_quote_went_and_nothing_of_its_words(seated: Seated) -> None:
    table = evening(seated)
    stops(table, CLOSE)
    (told,) = waiting(table)
    assert (told.sort, told.chapter, told.words, told.passage) == (remarks.STOPPED, "lived", "", "")


def test_its_writer_still_finds_her_text_and_can_take_it_back(seated: Seated) -> None:
    table = evening(seated)
    stops(table, CLOSE)
    with table.remembers() as memory:
        mine = withdrawing.own_texts(memory, find(memory, table.id), table.phones[0].seat_key, "nl")
    assert [one.text for one in mine] == [CLOSE]


def test_only_words_that_somebody_wrote_can_be_stopped_and_not_a_no_of_the_group(seated: Seated) -> None:
    table = evening(seated)
    table.writes_down("no", "Wij willen geen lijst.")
    document = table.document()
    voices = passages.chapter(document, "other_voices")
    assert voices
    assert not any(one.quoted for one in passages.passages(voices))
    lived = passages.chapter(document, "lived")
    status = passages.chapter(document, "status")
    assert lived
    assert status
    assert {one.text for one in passages.passages(lived) if one.quoted} == {CLOSE, OTHER, SHORT}
    assert not any(one.quoted for one in passages.passages(status))
