"""Whether an advice is meant for the profession that reads."""

import pytest

from exports.chapters.checklist import is_meant


@pytest.mark.parametrize("who", ["sociaal werkers", "de sociaal werker", "Sociaal Werker in de wijk"])
def test_one_of_us_is_meant(who: str) -> None:
    assert is_meant(who, "sociaal werkers")


@pytest.mark.parametrize("who", ["banken", "maatschappelijk werkers", "sociale dienst", "de", "..."])
def test_others_are_not_us(who: str) -> None:
    assert not is_meant(who, "sociaal werkers")


def test_without_a_profession_nobody_in_particular_is_meant() -> None:
    assert not is_meant("banken", "")
