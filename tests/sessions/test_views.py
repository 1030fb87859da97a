"""What each audience may see. Phones see the same, whatever a neighbour does; nobody sees a seat, an order or a count."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from sessions.kind import Face
from sessions.method import KINDS
from sessions.views.desk_view import DeskView
from sessions.views.phone_view import PhoneView
from sessions.views.round_face import RoundFace
from sessions.views.screen_view import ScreenView
from tests.conftest import Seated
from tests.table import Table

OWN = {"text": "Un om de contact.", "who": "banca", "when": "mâine"}
FORBIDDEN = {
    "seat",
    "receipt",
    "order",
    "time",
    "date",
    "envelopes",
    "in",
    "waves",
    "digest",
    "address",
    "agent",
    "group",
}


def names(kind: Any) -> set[str]:
    """Every name that stands in a view, down to the smallest value."""
    found = set()
    for one in fields(kind):
        found.add(one.name)
        for inner in (RoundFace, Face):
            if inner.__name__ in str(one.type) and inner is not kind:
                found |= names(inner)
    return found


def everything(value: object) -> str:
    """All that can be read in a view."""
    if is_dataclass(value):
        return " ".join(everything(getattr(value, one.name)) for one in fields(value))
    if isinstance(value, dict):
        return " ".join(everything(one) for one in (*value, *value.values()))
    if isinstance(value, tuple | list):
        return " ".join(everything(one) for one in value)
    return str(value)


def writes(table: Table) -> None:
    table.says(1, "Ik mis de bewoners.", quote=False)


def passes(table: Table) -> None:
    table.phone(1).passes()


def rates(table: Table) -> None:
    (no,) = table.statements("no")
    table.answers(1, **{f"rate__{no}": "recognise", f"about__{no}": "Dit ken ik."})


def votes(table: Table) -> None:
    table.votes("come_along", "not", "stand_aside")


def changes_her_mind(table: Table) -> None:
    for choice in ("come_along", "not"):
        table.phone(1).votes(choice)


NEIGHBOURS: list[tuple[str, Callable[[Table], None]]] = [
    *(("collect", writes), ("collect", passes), ("spread", rates), ("check_in", writes)),
    *(("vote_come_along", votes), ("vote_come_along", changes_her_mind), ("arrows", writes)),
]


@pytest.mark.parametrize(("kind", "does"), NEIGHBOURS)
def test_a_phone_cannot_see_what_its_neighbour_does(
    seated: Seated, kind: str, does: Callable[[Table], None]
) -> None:
    table = seated(6)
    table.writes_down("no", "Geen lijst.")
    table.opens(kind)
    before = table.phone(0).sees(), table.screen(), table.desk()
    does(table)
    assert (table.phone(0).sees(), table.screen(), table.desk()) == before


def test_in_every_kind_of_round_who_wrote_who_skipped_and_who_did_nothing_see_the_same(
    seated: Seated,
) -> None:
    table = seated(5)
    table.writes_down("no", "Geen lijst.")
    table.writes_down("proposal", "Eén loket.")
    for kind in KINDS:
        table.opens(kind)
        if "words" in table.asks:
            table.says(0, "Ik mis de bewoners.")
        if table.asks:
            table.phone(1).passes()
        assert len({repr(one.sees()) for one in table.everybody}) == 1, kind
        table.closes()


def test_somebody_who_comes_in_changes_nothing_on_the_phones_and_the_screen(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    before = table.sees(), table.screen()
    table.comes_in().sits_down(perspective="1")
    assert (table.sees(), table.screen()) == before


@pytest.mark.parametrize("view", [PhoneView, ScreenView, DeskView])
def test_no_view_has_a_place_for_a_seat_an_order_a_time_or_a_count(view: type) -> None:
    for name in names(view):
        assert not FORBIDDEN & set(name.split("_")), name


def test_the_only_number_of_people_on_the_desk_is_that_of_the_phones(seated: Seated) -> None:
    """To compare with the heads in the room; it is not on the screen and not on a phone."""
    assert "phones" in names(DeskView)
    assert "phones" not in names(PhoneView) | names(ScreenView)


def test_no_view_says_how_many_answered(seated: Seated) -> None:
    table = seated(11)
    table.opens("collect")
    for number in range(7):
        table.says(number, "Ik mis de bewoners.")
    before = everything(table.desk()), everything(table.screen())
    for number in range(7, 11):
        table.says(number, "Ik ook.")
    assert (everything(table.desk()), everything(table.screen())) == before


def romanian(seated: Seated) -> Table:
    """A card that was Romanian lies on the table in Dutch; a Dutch one beside it, with a tick and a refusal."""
    table = seated(6, languages="ro: tolk")
    table.opens("interventions")
    table.says(0, OWN["text"], language="ro", who=OWN["who"], when=OWN["when"])
    table.says(1, "Een brief maken.", who="de bank", when="in mei", quote=False)
    table.gathers()
    table.does("version", card=table.card(OWN["text"]), text="Eén vast aanspreekpunt.")
    table.does("turn_over")
    return table


def test_the_writers_own_words_and_language_are_with_the_chair_alone(seated: Seated) -> None:
    table = romanian(seated)
    for language in ("nl", "ro"):
        seen = everything(table.sees(language).round)
        assert not any(word in seen for word in OWN.values())
    assert not any(word in everything(table.screen()) for word in OWN.values())
    assert {card.own_language for card in table.face().cards} == {"nl"}
    on_the_desk = table.desk().round
    assert on_the_desk
    assert {card.own for card in on_the_desk.cards} == {OWN["text"], "Een brief maken."}


def test_who_and_when_are_shown_as_they_were_written_or_not_at_all(seated: Seated) -> None:
    shown = {card.text: dict(card.fields) for card in romanian(seated).face().cards}
    assert shown == {"Eén vast aanspreekpunt.": {}, "Een brief maken.": {"who": "de bank", "when": "in mei"}}


def test_permissions_and_ticks_are_on_no_phone_and_no_screen(seated: Seated) -> None:
    table = seated(6)
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 3, *["not"] * 3)
    table.closes()
    table.opens("come_along")
    table.says(0, "Een datum.", needed_for="me")
    table.says(1, "Een tolk.", quote=False)
    table.turns_over()
    table.does("leave_out", card=table.card("Een tolk."))
    for cards in (table.face().cards, table.screen().round.cards):  # type: ignore[union-attr]
        assert {(card.quote, card.left_out, *card.fields) for card in cards} == {(False, False)}


def test_arrows_are_with_the_chair_and_nowhere_else(seated: Seated) -> None:
    table = seated(6)
    table.opens("arrows")
    table.says(0, "Jullie luisteren nooit.")
    table.says(1, "Jullie doen alsof.")
    table.gathers()
    table.writes_down("role_voice", "Wij zijn moe.")
    for seen in (everything(table.sees()), everything(table.screen())):
        assert "Jullie" not in seen
        assert "Wij zijn moe." in seen


def test_the_moment_of_a_phone_follows_the_table(seated: Seated) -> None:
    table = seated(5)
    seen = [table.sees().moment]
    for deed in ("open_round", "pause", "start_roll_call", "finish_roll_call", "close_round", "end"):
        if deed == "finish_roll_call":
            for one in table.everybody:
                one.answers_roll_call()
        table.does(deed)
        seen.append(table.sees().moment)
    assert seen == ["waiting", "open", "paused", "roll_call", "open", "between", "ended"]


def test_a_phone_says_before_typing_when_nobody_covers_its_language(seated: Seated) -> None:
    table = seated(5, languages="ro: tolk\nbg:")
    assert [table.sees(code).covered for code in ("nl", "ro", "bg", "hu")] == [True, True, False, False]


def test_the_screen_never_has_a_link_of_the_desk(seated: Seated) -> None:
    table = seated(5)
    desk = table.desk()
    for secret in (desk.join_token, desk.screen_token):
        assert secret not in everything(table.screen()) + everything(table.sees())
