"""A sentence from the talk is the table's when more than half say that it is right."""

import pytest

from sessions.confirming import confirmed


@pytest.mark.parametrize("counts", [{"right": 5}, {"right": 3, "missing": 2}, {"right": 1}])
def test_more_than_half_confirms(counts: dict[str, int]) -> None:
    assert confirmed(counts)


@pytest.mark.parametrize(
    "counts", [{}, {"right": 2, "missing": 2}, {"missing": 4}, {"right": 0, "missing": 0}]
)
def test_half_or_silence_does_not(counts: dict[str, int]) -> None:
    assert not confirmed(counts)
