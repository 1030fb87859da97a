"""Closing is forgetting how a round came about; it can be done again after a fall in any step."""

from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from sessions import forgetting
from sessions.refusals import NotKept, NotNow
from sessions.store import Memory
from sessions.tables import Card, Seat, Statement, Tally, Version
from tests.conftest import Seated
from tests.table import Table

TEXTS = ["Ik mis de bewoners.", "Ik wil een loket.", "Nu am încredere."]


def voted(seated: Seated) -> Table:
    """Eight phones: six come along, one does not and says why, one skips."""
    table = seated(8)
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 6, "not")
    table.answers(6, own_words="Ik wil eerst bewijs.")
    table.phone(7).passes()
    return table


def wrote(seated: Seated) -> Table:
    """Three cards on the table, one of them with a version, and three who skipped."""
    table = seated(6, languages="ro: tolk")
    table.opens("collect")
    for phone, text in enumerate(TEXTS):
        table.says(phone, text, language="ro" if text.startswith("Nu") else "nl")
    table.gathers()
    table.does("version", card=table.card(TEXTS[2]), text="Ik vertrouw het niet.")
    table.does("turn_over")
    return table


def count(table: Table, what: type[Card | Seat | Statement | Tally | Version]) -> int:
    with table.remembers() as memory:
        return memory.db.scalar(select(func.count()).select_from(what)) or 0


def tally(table: Table) -> dict[str, int]:
    with table.remembers() as memory:
        return {row.choice: row.count for row in memory.db.scalars(select(Tally))}


def test_votes_become_counts_and_passes_leave_no_trace(seated: Seated) -> None:
    table = voted(seated)
    assert sorted(card.place for card in table.kept()) == ["paper", "pass", *["urn"] * 7]
    table.closes()
    assert [card.place for card in table.kept()] == ["paper"]
    assert tally(table) == {"come_along": 6, "not": 1, "stand_aside": 0}


def test_texts_keep_their_place_their_version_and_their_receipt_and_get_another_number(
    seated: Seated,
) -> None:
    table = wrote(seated)
    before = {card.receipt: card for card in table.kept() if card.place != "pass"}
    shown = {face.own: face.text for face in table.cards("table")}
    table.closes()
    after = {card.receipt: card for card in table.kept()}
    assert after.keys() == before.keys()
    for receipt, card in after.items():
        assert card.id != before[receipt].id
        assert card.body != before[receipt].body
        assert card.place == "table"
    assert {face.own: face.text for face in table.cards("table")} == shown
    assert count(table, Version) == 1


def test_who_asks_again_after_the_close_still_has_one_card(seated: Seated) -> None:
    table = wrote(seated)
    table.closes()
    with pytest.raises(NotNow, match="round_closed"):
        table.phone(0).says(TEXTS[0])
    assert len(table.kept()) == 3


def test_a_close_that_is_pressed_twice_is_one_close(seated: Seated) -> None:
    table = voted(seated)
    table.closes()
    before = tally(table), [card.id for card in table.kept()], table.round.state
    table.closes()
    table.does("close_round")
    assert (tally(table), [card.id for card in table.kept()], table.round.state) == before


STEPS: list[Callable[[Memory, bytes], None]] = [forgetting._stop, forgetting._shuffle]


@pytest.mark.parametrize("done", [0, 1, 2])
@pytest.mark.parametrize("cleaned", ["not cleaned", "cleaned"])
def test_after_a_fall_in_any_step_the_close_goes_on_where_it_was(
    seated: Seated, done: int, cleaned: str
) -> None:
    table = voted(seated)
    for step in STEPS[:done]:
        table.store.write(lambda memory, step=step: step(memory, table.id))  # type: ignore[misc]
    if cleaned == "cleaned":
        table.store.scrub()
    assert table.face().state == ["open", "closing", "shuffled"][done]
    assert table.face().result is None
    if done:
        with pytest.raises(NotNow, match="round_closed"):
            table.phone(7).votes("not")
        with pytest.raises(NotNow, match="round_still_open"):
            table.does("open_round")
        assert table.desk().next_act == "close_round"
    table.closes()
    assert tally(table) == {"come_along": 6, "not": 1, "stand_aside": 0}
    assert table.round.state == "closed"
    assert table.words("paper") == {"Ik wil eerst bewijs."}


@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_is_done_twice_changes_nothing_more(
    seated: Seated, step: Callable[[Memory, bytes], None]
) -> None:
    table = voted(seated)
    for one in STEPS[: STEPS.index(step) + 1]:
        table.store.write(lambda memory, one=one: one(memory, table.id))  # type: ignore[misc]
    before = tally(table), {card.id for card in table.kept()}, table.round.state
    table.store.write(lambda memory: step(memory, table.id))
    assert (tally(table), {card.id for card in table.kept()}, table.round.state) == before


def test_there_is_nothing_to_close_before_the_first_round(seated: Seated) -> None:
    with pytest.raises(NotNow, match="no_round_open"):
        seated(1).closes()


def test_closing_one_round_leaves_the_cards_of_another_as_they_were(seated: Seated) -> None:
    table = wrote(seated)
    table.closes()
    before = {card.id for card in table.kept()}
    table.opens("seek_no")
    table.closes()
    assert {card.id for card in table.kept()} == before


def test_at_the_end_seats_go_and_arrows_and_the_voices_of_arrows(seated: Seated) -> None:
    table = wrote(seated)
    table.closes()
    table.opens("arrows")
    table.says(0, "Jullie luisteren nooit.")
    table.says(1, "Jullie doen alsof.")
    table.gathers()
    table.writes_down("role_voice", "Wij zijn moe.")
    assert (count(table, Seat), len(table.kept())) == (6, 9)
    table.ends()
    assert (count(table, Seat), count(table, Statement)) == (0, 0)
    assert {card.place for card in table.kept()} == {"table"}
    assert table.state.state == "ended"
    assert table.sees().moment == "ended"


def test_the_end_closes_the_round_that_is_still_open(seated: Seated) -> None:
    table = voted(seated)
    table.ends()
    assert tally(table) == {"come_along": 6, "not": 1, "stand_aside": 0}
    assert table.round.state == "closed"


def test_when_the_file_cannot_be_cleaned_the_table_is_not_ended_and_can_be_ended_again(
    seated: Seated,
) -> None:
    table = wrote(seated)
    table.closes()
    with table.remembers() as reader:
        assert reader.db.scalar(select(func.count()).select_from(Seat)) == 6
        with pytest.raises(NotKept, match="not_cleaned"):
            table.ends()
    assert table.state.state == "open"
    with pytest.raises(NotNow, match="door_locked"):
        table.comes_in().sits_down()
    table.ends()
    assert (table.state.state, count(table, Seat)) == ("ended", 0)


def test_a_table_that_ends_before_it_began_is_ended(seated: Seated) -> None:
    table = seated(1)
    table.ends()
    assert table.state.state == "ended"
