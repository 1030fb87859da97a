"""A draft becomes a handreiking: two people by function, not too early, and not while somebody can be recognised."""

from datetime import timedelta

import pytest

from exports import handreiking
from sessions import approving, remarks, retention
from sessions.dialogue import find
from sessions.draft import COMMUNITY, FUNCTIONS, ORGANISATION, is_approved
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from sessions.tables import Card
from tests.conftest import Seated
from tests.sessions.test_remarks import says, waiting
from tests.sessions.test_retention import EVENING, held, on_day, page
from tests.table import Table

CONCEPT = "Dit is een concept."


def approves(table: Table, function: str, day: int) -> None:
    today = EVENING + timedelta(days=day)
    table.store.write(lambda memory: approving.approve(memory, find(memory, table.id), function, today))


def publishes(table: Table, day: int = 16, what: str = "") -> None:
    """The chair publishes what there is now, in the same way as over the web."""
    with table.remembers() as memory:
        made = handreiking.to_publish(memory, find(memory, table.id))
    today = EVENING + timedelta(days=day)
    table.store.write(lambda memory: approving.publish(memory, find(memory, table.id), made, today, what))


def after_two_weeks(seated: Seated) -> Table:
    """Nobody can take a text back any more."""
    table = held(seated)
    on_day(table, 14)
    return table


def test_not_before_day_14(seated: Seated) -> None:
    table = held(seated)
    with pytest.raises(NotNow) as early:
        approves(table, ORGANISATION, 13)
    assert early.value.key == "too_early_to_approve"
    assert early.value.values == {"day": (EVENING + timedelta(days=14)).isoformat()}


def test_not_while_the_receipts_of_day_14_are_still_there(seated: Seated) -> None:
    with pytest.raises(NotNow) as busy:
        approves(held(seated), ORGANISATION, 14)
    assert busy.value.key == "still_forgetting"


def test_not_before_the_evening_has_ended(seated: Seated) -> None:
    with pytest.raises(NotNow):
        approves(seated(5), ORGANISATION, 20)


def test_somebody_who_can_be_recognised_stops_it_until_that_is_handled(seated: Seated) -> None:
    table = after_two_weeks(seated)
    says(table, "recognisable")
    with pytest.raises(NotNow) as stopped:
        approves(table, COMMUNITY, 15)
    assert stopped.value.key == "somebody_recognisable"
    key = waiting(table)[0].key
    table.store.write(lambda memory: remarks.handle(memory, find(memory, table.id), key))
    approves(table, COMMUNITY, 15)


def test_one_is_not_enough_and_the_same_one_twice_is_not_two(seated: Seated) -> None:
    table = after_two_weeks(seated)
    approves(table, ORGANISATION, 14)
    approves(table, ORGANISATION, 15)
    assert not is_approved(table.state)
    assert CONCEPT in page(table)


def test_with_the_second_the_word_concept_goes_and_the_cards_go_at_once(seated: Seated) -> None:
    table = after_two_weeks(seated)
    for function in FUNCTIONS:
        approves(table, function, 15)
    on_day(table, 15)
    assert table.kept() == []
    with table.remembers() as memory:
        assert memory.db.query(Card).count() == 0
    assert CONCEPT not in page(table)
    assert "goedgekeurd door twee mensen" in page(table)


def test_what_was_approved_is_still_there_after_day_90(seated: Seated) -> None:
    table = after_two_weeks(seated)
    for function in FUNCTIONS:
        approves(table, function, 15)
    on_day(table, 200)
    assert "goedgekeurd door twee mensen" in page(table)


def test_a_third_function_does_not_exist(seated: Seated) -> None:
    with pytest.raises(NotAnAnswer):
        approves(after_two_weeks(seated), "chair", 15)


def test_what_is_published_has_an_address_that_says_nothing_and_can_be_recalled(seated: Seated) -> None:
    table = after_two_weeks(seated)
    with pytest.raises(NotNow):
        publishes(table)
    for function in FUNCTIONS:
        approves(table, function, 15)
    retention.forget_texts(table.store, table.id, handreiking.to_keep)
    token = table.store.write(lambda memory: approving.public_token(memory.keys, find(memory, table.id)))
    with pytest.raises(NotFound), table.remembers() as memory:
        approving.by_public_token(memory, token)
    publishes(table)
    with table.remembers() as memory:
        assert approving.by_public_token(memory, token).published == approving.PUBLISHED
    table.store.write(lambda memory: approving.recall(find(memory, table.id)))
    with table.remembers() as memory:
        assert approving.by_public_token(memory, token).published == approving.RECALLED
    with pytest.raises(NotNow):
        table.store.write(lambda memory: approving.recall(find(memory, table.id)))
