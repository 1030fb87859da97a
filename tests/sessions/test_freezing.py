"""The screen stands still: nothing comes onto it, and what has to go from it goes all the same."""

import pytest

from sessions import withdrawing
from sessions.dialogue import find
from sessions.opening import open_house
from sessions.refusals import NotNow
from sessions.views.log_view import log_view
from sessions.views.screen_view import ScreenView
from tests.conftest import Seated
from tests.table import Table

CARDS = ("Ik mis de bewoners.", "Ik vertrouw het niet.", "Wij mogen weinig.")
LATE = "Ik schreef later."


@pytest.fixture
def table(seated: Seated) -> Table:
    """Six phones, three cards on the table, and a late one that waits face down with the chair."""
    table = seated(6)
    table.opens("collect")
    for number, words in enumerate(CARDS):
        table.says(number, words)
    table.turns_over()
    table.does("ask_again")
    table.says(4, LATE)
    table.says(5, LATE)
    table.gathers()
    return table


def read(screen: ScreenView) -> dict[str, object]:
    """All that the room reads, whatever the numbers of the page and of its cards are."""
    assert screen.round is not None
    face = {name: value for name, value in vars(screen.round).items() if name != "cards"}
    cards = {card.text for card in screen.round.cards}
    rest = {name: value for name, value in vars(screen).items() if name not in ("version", "round")}
    return {**rest, **face, "cards": cards}


def test_the_room_keeps_what_it_sees_while_the_chair_goes_on(table: Table) -> None:
    table.does("turn_page", way="next")
    before = read(table.screen())
    table.does("freeze")
    table.writes_down("role_voice", "Hier is ook boosheid.")
    table.closes()
    table.opens("seek_no")
    assert read(table.screen()) == before
    assert table.face().kind == "seek_no"
    table.does("freeze")
    assert read(table.screen())["kind"] == "seek_no"


def test_it_stands_still_after_a_restart_of_the_house(table: Table) -> None:
    table.does("freeze")
    before = read(table.screen())
    table.store.close()
    table.store = open_house(table.folder)
    assert read(table.screen()) == before


def test_what_its_writer_takes_back_is_gone_from_it(table: Table) -> None:
    table.does("freeze")
    key = table.phones[0].seat_key
    with table.remembers() as memory:
        (own,) = withdrawing.own_texts(memory, find(memory, table.id), key, "nl")
    shown = table.state.screen_version
    withdrawing.take_back(table.store, table.id, key, own.key)
    assert read(table.screen())["cards"] == {*CARDS[1:]}
    assert table.state.screen_version > shown


def test_what_the_chair_sets_apart_or_masks_is_gone_from_it(table: Table) -> None:
    table.does("freeze")
    table.does("set_apart", card=table.card(CARDS[0]), text="Iemand voelt zich niet gezien.")
    table.does("version", card=table.card(CARDS[1]), text="Ik vertrouw [wie] niet.")
    seen = read(table.screen())
    assert seen["cards"] == {"Ik vertrouw [wie] niet.", CARDS[2]}
    assert seen["voices"] == ()


def test_no_card_is_turned_over_or_moved_on_it(table: Table) -> None:
    card = table.card(CARDS[0])
    table.does("sort_cards", **{f"card.{card}": "yes"}, text="Bewoners")
    (theme,) = table.statements("theme")
    table.writes_down("theme", "Iets anders")
    before = read(table.screen())
    table.does("freeze")
    assert table.desk().next_act == "let_go"
    for deed, form in (
        ("turn_over", {}),
        ("sort_cards", {f"card.{card}": "yes", "theme": "none"}),
        ("merge_themes", {"theme": theme, "into": table.statements("theme")[1]}),
        ("screen", {"shows": "rules"}),
        ("turn_page", {"way": "next"}),
    ):
        with pytest.raises(NotNow, match="screen_frozen"):
            table.does(deed, **form)
    assert read(table.screen()) == before
    table.does("freeze")
    table.does("turn_over")
    assert read(table.screen())["cards"] == {*CARDS, LATE}


def test_under_the_agreements_cards_are_turned_over_as_ever(table: Table) -> None:
    table.does("screen", shows="rules")
    table.does("freeze")
    table.does("turn_over")
    assert table.screen().shows == "rules"
    assert table.words("table") == {*CARDS, LATE}


def test_in_the_next_round_cards_are_turned_over_and_the_screen_does_not_show_them(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    table.closes()
    table.does("freeze")
    table.opens("seek_no")
    table.says(0, CARDS[0])
    table.says(1, CARDS[1])
    table.turns_over()
    assert {card.text for card in table.face().cards} == {*CARDS[:2]}
    assert read(table.screen())["cards"] == set()


def test_a_vote_that_closes_meanwhile_is_not_told_on_it(seated: Seated) -> None:
    table = seated(6)
    table.writes_down("version", "Eén loket.")
    table.opens("vote_come_along")
    table.votes(*6 * ["come_along"])
    table.does("freeze")
    table.closes()
    table.writes_down("version", "Twee loketten.")
    seen = table.screen().round
    assert seen is not None
    assert (seen.state, seen.result, seen.changes) == ("open", None, ())
    assert [one.text for one in seen.laid["version"]] == ["Eén loket."]
    table.does("freeze")
    seen = table.screen().round
    assert seen is not None
    assert seen.result is not None


def test_a_pause_and_a_roll_call_are_shown_all_the_same(table: Table) -> None:
    table.does("freeze")
    before = read(table.screen())
    table.does("pause")
    assert table.screen().moment == "paused"
    table.does("pause")
    table.does("start_roll_call")
    code = table.screen().code
    assert (table.screen().moment, code) == ("roll_call", table.state.code)
    table.does("finish_roll_call")
    assert read(table.screen()) == {**before, "code": code, "epoch": 2}


def test_the_end_lets_it_go(table: Table) -> None:
    table.does("freeze")
    table.ends()
    assert table.screen().moment == "ended"
    assert table.state.frozen == {}


def test_before_the_door_is_open_there_is_nothing_to_keep(seated: Seated) -> None:
    table = seated(0)
    table.store.write(lambda memory: setattr(find(memory, table.id), "state", "preparing"))
    with pytest.raises(NotNow, match="door_closed"):
        table.does("freeze")


def test_the_chair_sees_it_at_her_desk_and_in_her_log(table: Table) -> None:
    assert not table.desk().frozen
    table.does("freeze")
    assert table.desk().frozen
    with table.remembers() as memory:
        told = log_view(memory, find(memory, table.id), "nl").rounds[-1].done
    assert [one.times for one in told if one.what == "freeze"] == [1]


def test_what_is_kept_of_it_are_references_and_no_words_of_anybody(table: Table) -> None:
    table.does("freeze")
    kept = table.state.frozen
    assert set(kept) == {"round", "step", "state", "shows", "page", "until"}
    assert kept["round"] == table.round.id.hex()
    assert not any(words in str(kept) for words in CARDS)
