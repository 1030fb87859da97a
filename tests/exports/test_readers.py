"""Whether an advice is meant for whoever reads, and what a reader's file is called."""

import pytest

from exports.readers import file_names, is_meant


@pytest.mark.parametrize("who", ["sociaal werkers", "de sociaal werker", "Sociaal Werker in de wijk"])
def test_one_of_us_is_meant(who: str) -> None:
    assert is_meant(who, "sociaal werkers")


@pytest.mark.parametrize("who", ["banken", "maatschappelijk werkers", "sociale dienst", "de", "..."])
def test_others_are_not_us(who: str) -> None:
    assert not is_meant(who, "sociaal werkers")


def test_without_a_profession_nobody_in_particular_is_meant() -> None:
    assert not is_meant("banken", "")


def test_whoever_works_for_a_municipality_is_meant_when_the_municipality_is() -> None:
    assert is_meant("de gemeente", "beleidsmedewerkers van gemeenten")
    assert not is_meant("banken", "beleidsmedewerkers van gemeenten")


def test_people_who_are_named_with_a_little_word_are_still_themselves() -> None:
    assert is_meant("sekswerkers", "sekswerkers zelf")
    assert not is_meant("iedereen zelf", "sekswerkers zelf")


@pytest.mark.parametrize(
    ("readers", "names"),
    [
        (["sociaal werkers", "Één bank"], ("sociaal-werkers", "een-bank")),
        (["../../etc/passwd", "a\r\nb"], ("etc-passwd", "a-b")),
        (["банки", "\u202e"], ("lezer-1", "lezer-2")),
        (["bank", "Bank!"], ("bank", "bank-2")),
        (["x" * 300], ("x" * 40,)),
    ],
)
def test_the_name_of_a_readers_file_has_plain_letters_only(
    readers: list[str], names: tuple[str, ...]
) -> None:
    assert file_names(readers) == names
