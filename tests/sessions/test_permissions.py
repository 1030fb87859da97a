"""For one text somebody may choose otherwise than at the door. What was chosen goes no further than that text."""

import pytest

from sessions.refusals import NotAnAnswer
from tests.conftest import Seated
from tests.table import Table


def allowed(table: Table) -> list[tuple[bool, bool]]:
    """May it be quoted, may it go to research: of every card that is kept, in no order."""
    return sorted((card.quote, card.research) for card in table.kept())


def test_a_text_carries_what_was_chosen_for_it_and_the_next_one_what_was_said_at_the_door(
    seated: Seated,
) -> None:
    table = seated(6)
    table.opens("collect")
    giver = table.phone(0).gives_to_research()
    giver.says("Deze liever niet.", only__quote="no", only__research="no")
    assert allowed(table) == [(False, False)]
    giver.says("Deze wel.", only__quote="")
    assert allowed(table) == [(False, False), (True, True)]


def test_who_gave_nothing_at_the_door_may_give_one_text(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    table.says(0, "Dit mag iedereen lezen.", quote=False, only__quote="yes")
    assert allowed(table) == [(True, False)]


def test_the_same_words_once_more_with_another_choice_are_the_same_card_with_that_choice(
    seated: Seated,
) -> None:
    table = seated(6)
    table.opens("collect")
    assert table.phone(0).says("Toch liever niet.") == "received"
    assert table.phone(0).says("Toch liever niet.", only__quote="no") == "already"
    assert allowed(table) == [(False, False)]


def test_a_choice_that_was_not_offered_is_refused_and_nothing_is_kept(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    with pytest.raises(NotAnAnswer, match="not_offered"):
        table.says(0, "Ik mis de bewoners.", only__quote="perhaps")
    assert allowed(table) == []
