"""At the close a card becomes more like the others, and nobody allows more than they did (anonymity.md 2)."""

import pytest

from sessions.dialogue import find
from sessions.store import Memory
from sessions.tables import Card
from tests.conftest import Seated
from tests.table import Table


def closed(seated: Seated, refusing: int, allowing: int) -> Table:
    """So many cards that may not be quoted, so many that may; the round is closed."""
    table = seated(max(5, refusing + allowing))
    table.opens("collect")
    for number in range(refusing + allowing):
        table.says(number, f"Tekst {number}.", quote=number >= refusing)
    table.everybody_else_passes()
    table.closes()
    return table


def quotable(table: Table) -> list[bool]:
    return sorted(card.quote for card in table.kept())


@pytest.mark.parametrize(
    ("refusing", "allowing", "left"),
    [(0, 8, 8), (1, 7, 3), (4, 4, 3), (5, 3, 3), (6, 2, 2), (1, 2, 0), (3, 0, 0)],
)
def test_fewer_than_five_that_may_not_be_quoted_are_joined_by_others(
    seated: Seated, refusing: int, allowing: int, left: int
) -> None:
    assert sum(quotable(closed(seated, refusing, allowing))) == left


def ticked_at_the_door(table: Table, **counted: int) -> None:
    """So many phones refused to be quoted, or gave to research."""

    def note(memory: Memory) -> None:
        for name, many in counted.items():
            setattr(find(memory, table.id), name, many)

    table.store.write(note)


@pytest.mark.parametrize(("refusing", "left"), [(2, 2), (3, 7)])
def test_many_cards_of_hardly_anybody_who_refused_are_joined_by_as_many_others(
    seated: Seated, refusing: int, left: int
) -> None:
    table = seated(6)
    ticked_at_the_door(table, refusing=refusing)
    table.opens("collect")
    for number in range(5):
        table.says(0, f"Niet letterlijk {number}.", quote=False)
    for number in range(7):
        table.says(1 + number % 5, f"Tekst {number}.")
    table.closes()
    assert sum(quotable(table)) == left


@pytest.mark.parametrize(("giving", "kept"), [(2, 0), (3, 6)])
def test_what_hardly_anybody_gave_to_research_is_not_kept_for_it(
    seated: Seated, giving: int, kept: int
) -> None:
    table = seated(6)
    ticked_at_the_door(table, giving=giving)
    table.opens("collect")
    for number in range(6):
        table.phone(0).gives_to_research().says(f"Gegeven {number}.")
    table.closes()
    assert sum(card.research for card in table.kept()) == kept


def test_what_phones_ticked_at_the_door_is_counted_until_the_evening_ends(seated: Seated) -> None:
    table = seated(5)
    table.comes_in().sits_down(quote="yes")
    assert (table.state.refusing, table.state.giving) == (5, 3)
    table.ends()
    assert (table.state.refusing, table.state.giving) == (0, 0)


def test_a_card_that_may_not_be_quoted_is_never_quoted_after_all(seated: Seated) -> None:
    table = closed(seated, refusing=2, allowing=6)
    refused = {face.own for face in table.cards("box") if not face.quote}
    assert {"Tekst 0.", "Tekst 1."} <= refused


def test_which_others_join_is_chance(seated: Seated) -> None:
    """Three closings that all let the same four of twelve join would be one in two hundred thousand."""
    table = seated(5)
    joined = set()
    for _ in range(3):
        table.opens("collect")
        table.says(0, "Niet letterlijk.", quote=False)
        for number in range(12):
            table.says(number % 5, f"Tekst {number}.")
        table.closes()
        joined.add(frozenset(face.own for face in table.cards("box") if face.quote))
    assert len(joined) > 1


def test_nobody_sees_whether_a_card_may_be_quoted_before_the_close(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    table.says(0, "Niet letterlijk.", quote=False)
    table.says(1, "Wel letterlijk.")
    table.gathers()
    assert {face.quote for face in table.desk().waiting} == {False}


def test_a_card_with_a_version_no_longer_says_which_language_it_was(seated: Seated) -> None:
    table = seated(6, languages="ro: tolk\npl: tolk")
    table.opens("collect")
    table.says(0, "Ik mis de bewoners.")
    table.says(1, "Nu am încredere.", language="ro")
    table.says(2, "Nie ufam.", language="pl")
    table.says(3, "Aștept.", language="ro")
    table.gathers()
    for text, version in (("Nu am încredere.", "Ik vertrouw het niet."), ("Nie ufam.", "Ik ook niet.")):
        table.does("version", card=table.card(text), text=version)
    assert sorted(face.own_language for face in table.cards("desk")) == ["nl", "pl", "ro", "ro"]
    table.closes()
    assert sorted(face.own_language for face in table.cards("desk")) == ["nl", "other", "other", "ro"]
    waiting = table.desk().waiting
    assert [face.own for face in waiting if face.waits_for_version] == ["Aștept."]


def test_a_version_that_comes_after_the_close_takes_the_language_away_at_once(seated: Seated) -> None:
    table = seated(6, languages="ro: tolk")
    table.opens("collect")
    table.says(0, "Aștept.", language="ro")
    table.says(1, "Ik mis de bewoners.")
    table.gathers()
    table.closes()
    table.does("version", card=table.card("Aștept."), text="Ik wacht.")
    table.does("version", card=table.card("Ik mis de bewoners."), text="Ik mis [naam].")
    assert sorted(card.language for card in table.kept()) == ["nl", "other"]


def test_the_permission_for_research_does_not_link_cards_either(seated: Seated) -> None:
    table = seated(7)
    table.opens("collect")
    for number in range(7):
        table.says(number, f"Tekst {number}.")
    table.store.write(lambda memory: _allow_research(memory.db.query(Card).all()[1:]))
    table.closes()
    assert sum(card.research for card in table.kept()) == 2


def _allow_research(cards: list[Card]) -> None:
    for card in cards:
        card.research = True
