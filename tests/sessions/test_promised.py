"""The harvest per organisation: the chair sees who promised what, and where nothing stands yet."""

import pytest

from tests.conftest import Seated
from tests.table import Table

ORGANISATIONS = "Politie: Niet voor controle.\nBank: Niet in een dossier.\nGemeente: Niet voor de vergunning."


@pytest.fixture
def table(seated: Seated) -> Table:
    """Five phones and three organisations."""
    return seated(5, agreements=ORGANISATIONS)


def promises(table: Table) -> dict[str, list[str]]:
    """What the desk shows."""
    return {one.who: [said.texts["nl"] for said in one.said] for one in table.desk().promised}


def test_every_organisation_stands_there_also_when_it_promised_nothing(table: Table) -> None:
    table.opens("commitments")
    assert promises(table) == {"Politie": [], "Bank": [], "Gemeente": []}
    table.writes_down("commitment", "Een vast nummer.", owner="de politie", due="juni")
    table.writes_down("commitment", "Samen een brief.", owner="bank en gemeente")
    assert promises(table) == {
        "Politie": ["Een vast nummer."],
        "Bank": ["Samen een brief."],
        "Gemeente": ["Samen een brief."],
    }


def test_a_name_within_another_word_is_somebody_else(table: Table) -> None:
    table.opens("interventions")
    table.writes_down("commitment", "Een lijst met huizen.", owner="de databank")
    table.writes_down("commitment", "Koffie.", owner="")
    assert promises(table)["Bank"] == []
    assert promises(table)[""] == ["Een lijst met huizen.", "Koffie."]


def test_what_phones_wrote_is_no_promise_of_an_organisation(table: Table) -> None:
    table.opens("commitments")
    for number in range(3):
        table.says(number, f"Wij bellen terug, {number}.", who="bank")
    table.turns_over()
    assert promises(table)["Bank"] == []


def test_it_is_there_while_the_harvest_comes_in_and_from_the_last_round_on(table: Table) -> None:
    table.opens("collect")
    assert promises(table) == {}
    table.closes()
    table.opens("commitments")
    table.writes_down("commitment", "Een vast nummer.", owner="politie")
    table.closes()
    table.ends()
    assert promises(table)["Politie"] == ["Een vast nummer."]
