"""A seat is a key only the phone has; a receipt proves an answer to that phone and says nothing to anybody else."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sessions.seats import new_seat_key, receipt, receipts, seat_digest

KEYS = st.binary(min_size=32, max_size=32)
ROUND = b"r" * 16


@given(KEYS, st.binary(min_size=16, max_size=16), st.text(min_size=1, max_size=40), st.integers(1, 12))
def test_the_same_phone_always_finds_its_own_receipt_again(
    key: bytes, round_: bytes, question: str, slot: int
) -> None:
    assert receipt(key, round_, question, slot) == receipt(key, round_, question, slot)
    assert list(receipts(key, round_, question, slot))[-1] == receipt(key, round_, question, slot)


@given(st.sets(KEYS, min_size=2, max_size=6))
def test_no_two_phones_rounds_questions_or_slots_share_a_receipt(keys: set[bytes]) -> None:
    made = [
        receipt(key, round_, question, slot)
        for key in keys
        for round_ in (ROUND, b"s" * 16)
        for question in ("words.words", "vote.vote")
        for slot in (1, 2, 11)
    ]
    assert len(set(made)) == len(made)


def test_a_question_that_ends_in_a_number_is_not_another_slot() -> None:
    key = new_seat_key()
    assert receipt(key, ROUND, "about.1", 1) != receipt(key, ROUND, "about.", 11)


@given(KEYS)
def test_nothing_on_disk_is_a_piece_of_the_key_or_of_another_receipt(key: bytes) -> None:
    """Whoever holds seat and receipts, but not the phone, finds no sign they share."""
    on_disk = [seat_digest(key), *receipts(key, ROUND, "words.words", 3)]
    for one, two in combinations([key, *on_disk], 2):
        assert not any(one[at : at + 8] in two for at in range(0, 32, 8))


def test_a_key_is_long_and_never_the_same() -> None:
    assert len({new_seat_key() for _ in range(100)}) == 100
    assert len(new_seat_key()) == 32
