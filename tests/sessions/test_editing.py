"""Editors work on chapters: the later of two is told, versions have names, and what is taken back leaves them all."""

import pytest

from sessions import editing
from sessions.dialogue import find
from sessions.editing import Edit, NamedVersion
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from tests.conftest import Seated
from tests.sessions.test_withdrawing import OWN, on_the_table, takes_back
from tests.table import Table

LONG_OWN = "Zij vroeg mij naar mijn huissleutel"


def keeps(table: Table, text: str | None, number: int = 0, chapter: str = "short") -> int:
    return table.store.write(
        lambda memory: editing.keep(memory, find(memory, table.id), chapter, Edit(text, number, "basis"))
    )


def kept(table: Table, chapter: str = "short") -> Edit:
    with table.remembers() as memory:
        return editing.edit_of(memory, find(memory, table.id), chapter)


def names(table: Table, name: str, **texts: str) -> None:
    table.store.write(lambda memory: editing.name_version(memory, find(memory, table.id), name, texts))


def versions(table: Table) -> tuple[NamedVersion, ...]:
    with table.remembers() as memory:
        return editing.versions(memory, find(memory, table.id))


def test_what_an_editor_wrote_is_kept_with_how_often(seated: Seated) -> None:
    table = seated(1)
    assert kept(table) == Edit(None, 0, "")
    assert keeps(table, "Wij schreven dit.") == 1
    assert keeps(table, "Wij schreven dat.", number=1) == 2
    assert kept(table) == Edit("Wij schreven dat.", 2, "basis")


def test_of_two_editors_the_later_one_is_told_and_the_first_keeps_her_words(seated: Seated) -> None:
    table = seated(1)
    keeps(table, "De eerste.")
    with pytest.raises(NotNow, match="edit_overtaken"):
        keeps(table, "De tweede.")
    assert kept(table).text == "De eerste."


def test_a_chapter_can_be_as_composed_again_and_an_old_page_still_is_told(seated: Seated) -> None:
    table = seated(1)
    keeps(table, "Iets.")
    assert keeps(table, None, number=1) == 2
    with table.remembers() as memory:
        assert editing.edits(memory, find(memory, table.id)) == {}
    with pytest.raises(NotNow):
        keeps(table, "Uit een oude bladzijde.")


def test_what_two_people_approved_does_not_change_and_what_one_approved_is_asked_anew(seated: Seated) -> None:
    table = seated(1)
    table.store.write(lambda memory: setattr(find(memory, table.id), "approved", ["organisation"]))
    keeps(table, "Een nieuwe zin.")
    assert table.state.approved == []
    table.store.write(
        lambda memory: setattr(find(memory, table.id), "approved", ["community", "organisation"])
    )
    with pytest.raises(NotNow, match="edit_approved"):
        keeps(table, "Nog een zin.", number=1)


def test_numbers_and_addresses_are_taken_out_of_what_an_editor_types(seated: Seated) -> None:
    table = seated(1)
    keeps(table, "Bel 06 99 12 34 56.\n\n{{citaat: bcdfghjk}}")
    assert kept(table).text == "Bel [telefoonnummer].\n\n{{citaat: bcdfghjk}}"
    with pytest.raises(NotAnAnswer, match="too_long"):
        keeps(table, "a" * 20_001, number=1)


def test_versions_have_names_and_the_newest_stands_first(seated: Seated) -> None:
    table = seated(1)
    names(table, "Na de klankbordgroep", short="Eén.")
    names(table, "Voor de wethouder", short="Twee.")
    assert [one.name for one in versions(table)] == ["Voor de wethouder", "Na de klankbordgroep"]
    assert versions(table)[1].texts == {"short": "Eén."}
    with pytest.raises(NotAnAnswer, match="empty"):
        names(table, "  ")
    with table.remembers() as memory, pytest.raises(NotFound):
        editing.version(memory, find(memory, table.id), "00")


def test_there_is_an_end_to_versions(seated: Seated) -> None:
    table = seated(1)
    for number in range(editing.MOST_EDITIONS):
        names(table, f"Versie {number}")
    with pytest.raises(NotAnAnswer, match="too_many_versions"):
        names(table, "Nog een")


@pytest.mark.parametrize(
    "typed",
    [
        f"Iemand zei: {OWN} Dat bleef hangen.",
        f"Iemand zei: **{LONG_OWN.upper()}**. Dat bleef hangen.",
        "Iemand zei: zij vroeg mij\nnaar mijn huissleutel. Dat bleef hangen.",
    ],
)
def test_a_text_that_was_typed_over_leaves_chapters_and_versions_when_it_is_taken_back(
    seated: Seated, typed: str
) -> None:
    table = on_the_table(seated)
    keeps(table, typed)
    names(table, "Eerste versie", short=typed)
    takes_back(table, 0, OWN)
    left = kept(table)
    for text in (left.text or "", versions(table)[0].texts["short"]):
        assert "sleutel" not in text
        assert "Dat bleef hangen." in text
    assert left.number == 2
    with pytest.raises(NotNow, match="edit_overtaken"):
        keeps(table, typed, number=1)


def test_somebody_elses_words_and_short_words_stay(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    table.says(0, "Geen lijst.")
    table.says(1, "Wel een loket.")
    table.turns_over()
    keeps(table, "Niemand wil dat er een lijst is. Geen lijst dus.\n\nGeen lijst.")
    takes_back(table, 0, "Geen lijst.")
    assert kept(table).text == "Niemand wil dat er een lijst is. Geen lijst dus.\n\n"
