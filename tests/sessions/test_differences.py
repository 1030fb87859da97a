"""What changed in a proposal can be seen and heard: on the wall, on every phone, and at the desk."""

from pathlib import Path

import pytest

from sessions.differences import Piece, differences
from tests.table import Table

BEFORE = "Eén vast punt in de stad, als proef."
AFTER = "Eén vast loket in de stad, zonder politie, als proef."


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("Een loket.", "Een loket.", ()),
        ("Een loket.", "Een  loket. ", ()),
        ("", "Een loket.", (Piece("new", "Een loket."),)),
        ("Een loket.", "", (Piece("gone", "Een loket."),)),
        (
            "Een punt hier.",
            "Een loket hier.",
            (Piece("same", "Een"), Piece("gone", "punt"), Piece("new", "loket"), Piece("same", "hier.")),
        ),
    ],
)
def test_what_stayed_what_is_new_and_what_is_gone(before: str, after: str, pieces: tuple[Piece, ...]) -> None:
    assert differences(before, after) == pieces


def test_the_new_text_can_be_read_whole_without_what_is_gone() -> None:
    pieces = differences(BEFORE, AFTER)
    assert " ".join(one.text for one in pieces if one.sort != "gone") == AFTER
    assert " ".join(one.text for one in pieces if one.sort != "new") == BEFORE


def test_a_first_version_changed_nothing(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=6)
    table.writes_down("version", BEFORE)
    table.opens("come_along")
    seen = table.screen().round
    assert seen is not None
    assert seen.changes == ()


def test_everybody_sees_the_changes_and_what_became_of_every_condition(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=6)
    table.writes_down("version", BEFORE)
    table.writes_down("version", AFTER)
    table.writes_down("condition", "Geen politie erbij.", status="taken_in")
    table.writes_down("condition", "Dag en nacht open.", status="cannot", because="er is geen geld voor")
    table.opens("vote_come_along")
    for seen in (table.sees().round, table.screen().round, table.desk().round):
        assert seen is not None
        assert seen.changes == differences(BEFORE, AFTER)
        told = [(one.text, one.status, one.because) for one in seen.laid["condition"]]
        assert told == [
            ("Geen politie erbij.", "taken_in", ""),
            ("Dag en nacht open.", "cannot", "er is geen geld voor"),
        ]


def test_a_version_that_nobody_gave_in_english_is_not_compared_with_one_that_somebody_did(
    tmp_path: Path,
) -> None:
    table = Table(tmp_path, phones=6, languages="en: tolk")
    table.writes_down("version", BEFORE, text_en="One fixed place.")
    table.writes_down("version", AFTER)
    table.opens("come_along")
    english = table.sees("en").round
    assert english is not None
    assert english.changes == ()
