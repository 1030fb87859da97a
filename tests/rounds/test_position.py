"""Where do you stand: three zones, turned over once, and in words when a number could point at somebody."""

from pathlib import Path

import pytest

from sessions.refusals import NotAnAnswer
from tests.table import Table


def shuffle(folder: Path, *zones: str) -> Table:
    """A table where every phone has chosen its place."""
    table = Table(folder, phones=len(zones))
    table.opens("position")
    for number, zone in enumerate(zones):
        table.answers(number, zone=zone)
    return table


def test_nobody_sees_where_anybody_stands_before_the_round_closes(tmp_path: Path) -> None:
    table = shuffle(tmp_path, *["near"] * 4, "far", "far")
    for seen in (table.sees().round, table.screen().round, table.desk().round):
        assert seen is not None
        assert seen.result is None


def test_places_are_told_in_numbers_only_when_none_is_small(tmp_path: Path) -> None:
    table = shuffle(tmp_path, *["near"] * 3, *["far"] * 3)
    table.closes()
    seen = table.screen().round
    assert seen is not None
    assert seen.result is not None
    assert [number for _, _, number in seen.result.choices] == [3, 0, 3]


def test_one_who_stands_alone_is_not_counted(tmp_path: Path) -> None:
    table = shuffle(tmp_path, *["near"] * 5, "far")
    table.closes()
    seen = table.screen().round
    assert seen is not None
    assert seen.result is not None
    assert (seen.result.leading, seen.result.counted) == ("near", False)


def test_the_outer_places_carry_the_names_of_the_two_sides(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=6)
    table.opens("position")
    table.does(
        "change_round", round=table.round.id.hex(), sides_nl="wij vertrouwen jullie niet\ngeef ons een kans"
    )
    for number in range(6):
        table.answers(number, zone="far")
    table.closes()
    seen = table.screen().round
    assert seen is not None
    assert seen.result is not None
    assert [words for _, words, _ in seen.result.choices] == [
        "wij vertrouwen jullie niet",
        "",
        "geef ons een kans",
    ]


def test_there_are_three_places_and_no_fourth(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=6)
    table.opens("position")
    with pytest.raises(NotAnAnswer):
        table.answers(0, zone="outside")


def test_standing_somewhere_is_no_vote(tmp_path: Path) -> None:
    table = shuffle(tmp_path, *["near"] * 6)
    table.closes()
    assert table.desk().suggestion == ""
    table.opens("come_along")
    assert table.round.settings["minority_tick"] is False


def test_where_people_stood_stays_in_the_room(tmp_path: Path) -> None:
    table = shuffle(tmp_path, *["near"] * 6)
    table.writes_down("summary", "De meeste mensen wilden eerst rust.")
    table.closes()
    assert "De meeste mensen wilden eerst rust." in table.page()
    assert "Dichtbij" not in table.page()
