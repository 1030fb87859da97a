"""Promises of organisations: who, what and when, and all of it in the handreiking."""

from pathlib import Path

from tests.table import Table


def test_a_promise_stands_in_what_happens_next_with_its_organisation_and_its_date(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=6)
    table.opens("commitments")
    table.says(0, "Eén loket als proef", who="gemeente", when="1 mei")
    table.says(1, "Elke vraag krijgt een mens aan de lijn", who="bank")
    table.turns_over()
    table.closes()
    told = table.printed("next_steps")
    assert "gemeente: Eén loket als proef (1 mei)" in told
    assert "bank: Elke vraag krijgt een mens aan de lijn" in told


def test_a_promise_lies_face_down_like_every_card(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=6)
    table.opens("commitments")
    table.says(0, "Eén loket als proef", who="gemeente", when="1 mei")
    for seen in (table.sees().round, table.screen().round):
        assert seen is not None
        assert seen.cards == ()
