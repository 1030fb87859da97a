"""Five words for whoever asks: with them one finds one's own texts again, and nobody else does."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from exports import handreiking
from sessions import retention, return_code, withdrawing
from sessions.dialogue import find
from sessions.refusals import NoSeat, NotAnAnswer, NotFound
from sessions.seats import new_seat_key, seat_digest
from sessions.tables import ReturnCode
from tests.conftest import Seated
from tests.table import Table

EVENING = date(2027, 3, 4)
OWN = "Zij vroeg mij naar mijn huissleutel."


def wrote(seated: Seated) -> Table:
    """An evening on which the first phone wrote something."""
    table = seated(6)
    table.store.today = lambda: EVENING
    table.opens("collect")
    table.says(0, OWN)
    return table


def asks(table: Table, seat_key: bytes) -> str:
    """A phone asks for its words."""
    code = return_code.words_of(seat_key)
    slow = return_code.stretch(code, table.store.keys)
    table.store.write(lambda memory: return_code.keep(memory, find(memory, table.id), seat_key, slow))
    return code


def comes_back(table: Table, typed: str) -> list[str]:
    """Somebody types five words on any phone, and reads what they lead to."""
    slow = return_code.stretch(return_code.typed(typed), table.store.keys)
    with table.remembers() as memory:
        at, seat_key = return_code.find(memory, slow)
        return [one.text for one in withdrawing.own_texts(memory, at, seat_key, "nl")]


def codes(table: Table) -> list[ReturnCode]:
    """What is kept of them."""
    with table.remembers() as memory:
        return memory.db.query(ReturnCode).all()


def test_five_words_lead_back_to_ones_own_texts_until_day_14(seated: Seated) -> None:
    table = wrote(seated)
    code = asks(table, table.phones[0].seat_key)
    assert len(code.split()) == 5
    assert comes_back(table, code) == [OWN]
    table.ends()
    retention.tidy(table.store, EVENING + timedelta(days=13), handreiking.to_keep)
    assert comes_back(table, code) == [OWN]
    retention.tidy(table.store, EVENING + timedelta(days=14), handreiking.to_keep)
    assert codes(table) == []
    with pytest.raises(NotFound, match="wrong_words"):
        comes_back(table, code)


def test_they_may_be_typed_in_any_way(seated: Seated) -> None:
    table = wrote(seated)
    code = asks(table, table.phones[0].seat_key)
    for typed in (code.upper(), code.replace(" ", "\n"), f"  1. {code.replace(' ', ', ')}. "):
        assert comes_back(table, typed) == [OWN]


def test_in_another_order_they_lead_nowhere(seated: Seated) -> None:
    table = wrote(seated)
    code = asks(table, table.phones[0].seat_key).split()
    with pytest.raises(NotFound, match="wrong_words"):
        comes_back(table, " ".join(code[::-1]))


@pytest.mark.parametrize("typed", ["", "appel", "appel " * 4, "appel " * 6, "appel appel appel appel hoi"])
def test_what_is_no_five_words_of_the_list_is_said_without_a_costly_try(typed: str) -> None:
    with pytest.raises(NotAnAnswer, match="not_the_words"):
        return_code.typed(typed)


def test_asking_again_gives_the_same_words_and_keeps_nothing_more(seated: Seated) -> None:
    table = wrote(seated)
    key = table.phones[0].seat_key
    assert asks(table, key) == asks(table, key)
    assert len(codes(table)) == 1


@given(some.binary(min_size=32, max_size=32), some.binary(min_size=32, max_size=32))
def test_two_phones_get_different_words(one: bytes, other: bytes) -> None:
    assert (return_code.words_of(one) == return_code.words_of(other)) == (one == other)


def test_every_word_of_the_list_can_come_up() -> None:
    drawn = {word for _ in range(12_000) for word in return_code.words_of(new_seat_key()).split()}
    assert drawn == set(return_code.all_words())


def test_a_phone_that_was_never_at_this_table_gets_none(seated: Seated) -> None:
    table = wrote(seated)
    with pytest.raises(NoSeat, match="no_seat"):
        asks(table, new_seat_key())


def test_after_the_end_only_who_wrote_something_gets_them_and_after_day_14_nobody(seated: Seated) -> None:
    table = wrote(seated)
    table.ends()
    assert comes_back(table, asks(table, table.phones[0].seat_key)) == [OWN]
    with pytest.raises(NoSeat, match="no_seat"):
        asks(table, table.phones[1].seat_key)
    retention.tidy(table.store, EVENING + timedelta(days=14), handreiking.to_keep)
    with pytest.raises(NoSeat, match="no_seat"):
        asks(table, table.phones[0].seat_key)


def test_what_is_kept_names_no_seat_and_no_word(seated: Seated) -> None:
    table = wrote(seated)
    key = table.phones[0].seat_key
    code = asks(table, key)
    kept = codes(table)[0]
    row = kept.mark + kept.body
    assert not any(word.encode() in row for word in code.split())
    assert key not in row
    assert seat_digest(key) not in row
    assert {column.name for column in ReturnCode.__table__.columns} == {"mark", "dialogue", "body"}
