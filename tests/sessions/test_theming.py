"""Cards that belong together lie together: ticked, named, merged, renamed and split by the chair, and by nothing else."""

from pathlib import Path

import pytest

from sessions.kind import Face
from sessions.likely_pairs import likely_pairs
from sessions.refusals import NotAnAnswer
from tests.table import Table

WORDS = ("De bank belt nooit terug.", "De bank belde nooit terug.", "Ik vind geen huis.", "Ik ben moe.")


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Four cards on the table of step 1."""
    table = Table(tmp_path, phones=6)
    table.opens("collect")
    for number, words in enumerate(WORDS):
        table.says(number, words)
    table.turns_over()
    return table


def lays_together(table: Table, *words: str, **form: str) -> None:
    """The chair ticks these cards and presses the button."""
    table.does("sort_cards", **{f"card.{table.card(one)}": "yes" for one in words}, **form)


def on_the_wall(table: Table) -> dict[str, set[str]]:
    """The themes in the room with the cards that lie there; "" for the others."""
    seen = table.screen().round
    assert seen is not None
    names = {one.key: one.text for one in seen.themes}
    themes: dict[str, set[str]] = {}
    for card in seen.cards:
        themes.setdefault(names.get(card.theme, ""), set()).add(card.text)
    return themes


def theme(table: Table, name: str) -> str:
    """The key of the theme with this name."""
    return next(said.key for said in table.desk().said["theme"] if said.texts["nl"] == name)


def test_ticked_cards_lie_under_the_name_the_chair_gives(table: Table) -> None:
    lays_together(table, WORDS[0], WORDS[1], text="Contact met de bank")
    assert on_the_wall(table) == {"Contact met de bank": set(WORDS[:2]), "": set(WORDS[2:])}


def test_nothing_is_laid_together_by_itself(table: Table) -> None:
    assert on_the_wall(table) == {"": set(WORDS)}
    assert [{one.text, two.text} for one, two in table.desk().pairs] == [set(WORDS[:2])]
    lays_together(table, WORDS[0], WORDS[1], text="Bank")
    assert table.desk().pairs == ()


def test_a_theme_grows_and_is_renamed(table: Table) -> None:
    lays_together(table, WORDS[0], text="Bank")
    lays_together(table, WORDS[1], theme=theme(table, "Bank"))
    table.does("change_statement", statement=theme(table, "Bank"), text="Contact")
    assert on_the_wall(table)["Contact"] == set(WORDS[:2])


def test_a_theme_is_split_by_laying_some_of_its_cards_elsewhere(table: Table) -> None:
    lays_together(table, *WORDS[:3], text="Alles")
    lays_together(table, WORDS[2], text="Wonen")
    lays_together(table, WORDS[1], theme="none")
    assert on_the_wall(table) == {"Alles": {WORDS[0]}, "Wonen": {WORDS[2]}, "": {WORDS[1], WORDS[3]}}


def test_two_themes_become_one(table: Table) -> None:
    lays_together(table, WORDS[0], text="Bank")
    lays_together(table, WORDS[2], text="Wonen")
    table.does("merge_themes", theme=theme(table, "Bank"), into=theme(table, "Wonen"))
    assert on_the_wall(table) == {"Wonen": {WORDS[0], WORDS[2]}, "": {WORDS[1], WORDS[3]}}
    assert len(table.desk().said["theme"]) == 1


def test_a_theme_that_is_taken_away_leaves_its_cards(table: Table) -> None:
    lays_together(table, WORDS[0], text="Bank")
    table.does("change_statement", statement=theme(table, "Bank"), status="dropped")
    assert on_the_wall(table) == {"": set(WORDS)}


def test_without_a_card_or_a_name_there_is_no_theme(table: Table) -> None:
    with pytest.raises(NotAnAnswer):
        table.does("sort_cards", text="Bank")
    with pytest.raises(NotAnAnswer):
        lays_together(table, WORDS[0], text=" ")
    assert table.statements("theme") == []


def test_themes_follow_their_cards_when_those_get_new_numbers(table: Table) -> None:
    lays_together(table, WORDS[0], WORDS[1], text="Bank")
    table.closes()
    assert on_the_wall(table)["Bank"] == set(WORDS[:2])


def test_the_handreiking_tells_what_people_live_through_by_theme(table: Table) -> None:
    lays_together(table, WORDS[0], text="Bank")
    lays_together(table, WORDS[2], text="Wonen")
    table.closes()
    told = table.printed("lived")
    assert told.index("Bank") < told.index(WORDS[0]) < told.index("Wonen") < told.index(WORDS[2])
    assert WORDS[3] in told


def test_a_theme_that_comes_back_in_three_rounds_is_named_to_the_chair(table: Table) -> None:
    lays_together(table, WORDS[0], text="Bank")
    for _ in range(2):
        table.closes()
        table.does("repeat_round", round=table.round.id.hex())
        table.does("open_round")
        table.says(0, "Weer de bank.")
        table.says(1, "En nog iets.")
        table.turns_over()
        lays_together(table, "Weer de bank.", theme=theme(table, "Bank"))
    table.closes()
    assert table.desk().suggestion == "seek_no"
    table.opens("check_in")
    table.closes()
    assert table.desk().suggestion == "under_water"


def test_only_what_a_reader_would_find_alike_is_called_alike() -> None:
    cards = [
        Face(text, "q", text, "nl", text, "nl")
        for text in ("Ik ben moe.", "ik ben  MOE.", "Ja", "Geen huis.")
    ]
    assert [(one.key, two.key) for one, two in likely_pairs(cards)] == [("Ik ben moe.", "ik ben  MOE.")]
