"""What is forgotten after the evening, and on which day. The clock is moved by hand."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from exports import handreiking
from sessions import destroying, draft, retention
from sessions.dialogue import find
from sessions.refusals import NotFound, NotKept
from sessions.seats import receipts
from sessions.tables import Card, Dialogue, Draft, ResearchCard, Round, Statement
from tests.conftest import Seated
from tests.table import Table

EVENING = date(2027, 3, 4)
ON_THE_TABLE = "Ik mis de bewoners."


def held(seated: Seated) -> Table:
    """An evening that has ended; who wrote gave the words to research as well."""
    table = seated(6)
    table.store.today = lambda: EVENING
    table.opens("collect")
    given = (ON_THE_TABLE, "Een brief die niemand begrijpt.", "Een loket.", "Een avond.", "Tijd.")
    for number, text in enumerate(given):
        table.phone(number).gives_to_research().says(text)
    table.turns_over()
    table.writes_down("rule", "We laten elkaar uitpraten.")
    table.closes()
    table.ends()
    return table


def on_day(table: Table, day: int) -> None:
    """The daily task, so many days after the evening."""
    retention.tidy(table.store, EVENING + timedelta(days=day), handreiking.to_keep)


def receipts_of(table: Table, phone: int) -> set[bytes]:
    """All receipts this phone can still make for the round of this moment."""
    key = table.phones[phone].seat_key
    return set(receipts(key, table.round.id, "words.words", 12))


def counted(table: Table, *what: type) -> list[int]:
    """How many rows there are of each."""
    with table.remembers() as memory:
        return [memory.db.query(one).count() for one in what]


def page(table: Table) -> str:
    """The handreiking as the chair reads it now."""
    with table.remembers() as memory:
        return handreiking.html(memory, find(memory, table.id))


def test_the_evening_leaves_one_day_on_the_table(seated: Seated) -> None:
    table = held(seated)
    assert table.state.ended_on == EVENING
    assert table.state.opened_on is None


def test_until_day_14_a_phone_can_prove_what_it_wrote_and_then_nobody_can(seated: Seated) -> None:
    table = held(seated)
    on_day(table, 13)
    assert {card.receipt for card in table.kept()} & receipts_of(table, 0)
    on_day(table, 14)
    kept = {card.receipt for card in table.kept()}
    assert len(kept) == 5
    assert all(not kept & receipts_of(table, phone) for phone in range(6))
    assert ON_THE_TABLE in page(table)


def test_on_day_30_the_cards_and_their_key_are_gone_and_the_handreiking_reads_the_same(
    seated: Seated,
) -> None:
    table = held(seated)
    before = page(table)
    on_day(table, 29)
    assert counted(table, Card) == [5]
    on_day(table, 30)
    assert counted(table, Card, Round, Statement, Draft) == [0, 0, 0, 1]
    assert not (table.folder / "keys" / f"{table.id.hex()}.key").exists()
    assert page(table) == before
    assert ON_THE_TABLE in before
    with table.remembers() as memory:
        assert 'href="print.css"' in handreiking.html(memory, find(memory, table.id), "print.css")


def test_on_day_30_nobody_can_read_any_more_how_small_a_group_was(seated: Seated) -> None:
    table = held(seated)
    on_day(table, 29)
    assert {one["count"] for one in table.state.perspectives} == {3, 1, 2}
    on_day(table, 30)
    assert {one["count"] for one in table.state.perspectives} == {0}


def test_desk_screen_and_phones_still_open_after_day_30(seated: Seated) -> None:
    table = held(seated)
    on_day(table, 30)
    desk = table.desk()
    assert desk.next_act == "handreiking"
    assert desk.round is None
    assert desk.agenda == ()
    assert desk.forgotten == 30
    assert [day for day, _ in desk.forgets] == [14, 30, 90]
    assert table.screen().moment == table.sees().moment == "ended"


def test_what_was_given_to_research_moves_as_others_saw_it_and_without_a_receipt(seated: Seated) -> None:
    table = seated(6)
    table.store.today = lambda: EVENING
    table.does("prepare", languages="ro: tolk")
    table.opens("collect")
    giver = table.phone(0).gives_to_research()
    giver.says("Îmi lipsesc vecinii.", language="ro")
    giver.says("Ik mis een adres.")
    giver.says("Dit was over mij.")
    giver.says("Dit ligt apart.")
    table.phone(1).gives_to_research().says("Ik mis een dag.")
    for phone in range(1, 6):
        table.says(phone, "Deze is niet gegeven.")
    table.gathers()
    table.does("version", card=table.card("Îmi lipsesc vecinii."), text="Ik mis de buren.")
    table.does("set_apart", card=table.card("Dit ligt apart."))
    table.does("turn_over")
    table.does("leave_out", card=table.card("Dit was over mij."))
    table.closes()
    table.ends()
    with table.remembers() as memory:
        given = {card.receipt for card in memory.db.query(Card).filter(Card.research)}
    on_day(table, 30)
    with table.remembers() as memory:
        moved = memory.db.query(ResearchCard).all()
        told = "".join(memory.keys.unseal("research", card.body) for card in moved)
    assert {card.language for card in moved} == {"nl"}
    assert len(moved) == 3
    assert "Ik mis de buren." in told
    assert "Ik mis een adres." in told
    assert not any(word in told for word in ("vecinii", "over mij", "apart", "niet gegeven", "quote"))
    assert not {card.id for card in moved} & given


def test_a_handful_that_was_given_is_not_kept_for_it_would_be_from_one_hand(seated: Seated) -> None:
    table = seated(6)
    table.store.today = lambda: EVENING
    table.opens("collect")
    giver = table.phone(0).gives_to_research()
    for text in ("Ik mis een adres.", "Ik mis een dag.", "Ik mis de buren.", "Ik mis een loket."):
        giver.says(text)
    for phone in range(1, 6):
        table.says(phone, "Deze is niet gegeven.")
    table.turns_over()
    table.closes()
    assert not any(card.research for card in table.kept())
    table.ends()
    on_day(table, 30)
    assert counted(table, ResearchCard) == [0]


def test_on_day_90_the_draft_is_gone_and_the_table_with_it_but_not_what_was_given(seated: Seated) -> None:
    table = held(seated)
    on_day(table, 30)
    on_day(table, 89)
    assert counted(table, Draft) == [1]
    on_day(table, 90)
    assert counted(table, Draft, Dialogue, ResearchCard) == [0, 0, 5]
    assert [path.name for path in (table.folder / "keys").glob(f"{table.id.hex()}*")] == []
    with pytest.raises(NotFound, match="no_table"):
        page(table)


def test_a_house_that_was_closed_for_months_forgets_everything_at_its_next_start(seated: Seated) -> None:
    table = held(seated)
    on_day(table, 200)
    assert counted(table, Card, Draft, Dialogue, ResearchCard) == [0, 0, 0, 5]


def test_the_task_may_run_as_often_as_it_likes(seated: Seated) -> None:
    table = held(seated)
    on_day(table, 14)
    on_day(table, 14)
    on_day(table, 30)
    on_day(table, 30)
    on_day(table, 31)
    assert counted(table, Draft, ResearchCard) == [1, 5]
    assert ON_THE_TABLE in page(table)


def test_a_table_that_goes_on_tonight_loses_nothing(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    table.says(0, ON_THE_TABLE)
    on_day(table, 0)
    on_day(table, 6)
    assert table.state.state == "open"
    assert table.state.opened_on == EVENING
    assert len(table.kept()) == 1


def test_a_table_that_somebody_forgot_to_end_ends_after_a_week_and_counts_from_its_evening(
    seated: Seated,
) -> None:
    table = seated(6)
    table.store.today = lambda: EVENING + timedelta(days=7)
    table.opens("collect")
    table.says(0, ON_THE_TABLE)
    on_day(table, 0)
    on_day(table, 7)
    assert table.state.state == "ended"
    assert table.state.ended_on == EVENING
    on_day(table, 30)
    assert counted(table, Card, Draft) == [0, 1]


def falls_after(table: Table, step: int) -> None:
    """The machine falls while the cards are going, after so many steps."""
    store = table.store
    todo: list[Callable[[], object]] = [
        lambda: store.write(lambda memory: draft.keep(memory, find(memory, table.id), handreiking.to_keep)),
        lambda: store.write(lambda memory: retention._clear_the_table(memory, find(memory, table.id))),
        lambda: store.keys.destroy(table.id),
        store.scrub,
    ]
    for done in todo[:step]:
        done()


@pytest.mark.parametrize("step", [0, 1, 2, 3, 4])
def test_after_a_fall_in_any_step_of_day_30_it_goes_on_where_it_was(seated: Seated, step: int) -> None:
    table = held(seated)
    before = page(table)
    on_day(table, 14)
    falls_after(table, step)
    on_day(table, 30)
    assert counted(table, Card, Draft, ResearchCard) == [0, 1, 5]
    assert not (table.folder / "keys" / f"{table.id.hex()}.key").exists()
    assert page(table) == before


def test_a_draft_key_without_a_draft_locks_nothing_and_is_made_anew(seated: Seated) -> None:
    table = held(seated)
    table.store.keys.make(draft.lock_of(table.id))
    on_day(table, 30)
    assert ON_THE_TABLE in page(table)


def test_a_file_that_cannot_be_cleaned_is_not_counted_as_forgotten(seated: Seated) -> None:
    table = held(seated)
    with table.store.read() as memory:
        memory.db.connection().exec_driver_sql("SELECT count(*) FROM card").scalar()
        with pytest.raises(NotKept, match="not_cleaned"):
            on_day(table, 14)
        assert table.state.forgotten == 0
    on_day(table, 14)
    assert table.state.forgotten == 14


def test_a_handreiking_that_cannot_be_drawn_keeps_its_cards_and_holds_up_nobody_else(seated: Seated) -> None:
    table = held(seated)

    def broken(_memory: object, _dialogue: object) -> str:
        raise ArithmeticError

    with pytest.raises(ArithmeticError):
        retention.tidy(table.store, EVENING + timedelta(days=30), broken)
    assert counted(table, Card, Draft) == [5, 0]
    assert table.state.forgotten == 14


def test_what_is_half_destroyed_is_finished_at_the_next_start(seated: Seated) -> None:
    table = held(seated)
    table.store.write(lambda memory: destroying._condemn(find(memory, table.id)))
    table.store.keys.destroy(table.id)
    on_day(table, 0)
    assert counted(table, Dialogue, Card, Round) == [0, 0, 0]


def test_the_chair_can_see_on_which_day_what_goes(seated: Seated) -> None:
    table = held(seated)
    assert retention.days(table.state) == {
        14: date(2027, 3, 18),
        30: date(2027, 4, 3),
        90: date(2027, 6, 2),
    }
