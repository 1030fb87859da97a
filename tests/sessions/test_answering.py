"""What a phone says becomes a card and nothing else; what cannot be kept is refused in a word."""

import pytest

from sessions.refusals import NotAnAnswer, NotNow
from sessions.tables import Card
from tests.conftest import Seated
from tests.table import Table


def counters(table: Table) -> tuple[int, int]:
    """How many envelopes, and how many seats with something in the box."""
    return table.round.envelopes, table.round.in_box


def rows(table: Table) -> list[tuple[str, str]]:
    """Where everything lies that was sent: what it answers, and its place."""
    return sorted((card.question, card.place) for card in table.kept())


def the_card(table: Table) -> Card:
    (card,) = table.kept()
    return card


def test_a_text_is_received_once_however_often_it_is_sent(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    assert table.phone(0).says("Ik mis de bewoners.") == "received"
    assert table.phone(0).says("Ik mis de bewoners.") == "already"
    assert rows(table) == [("words.words", "box")]
    assert counters(table) == (1, 1)


def test_the_same_words_of_two_people_are_two_cards(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    table.says(0, "Ik mis de bewoners.")
    table.says(1, "Ik mis de bewoners.")
    assert counters(table) == (2, 2)
    assert len(table.kept()) == 2


def test_other_words_are_another_card_until_all_are_used(seated: Seated) -> None:
    table = seated(5)
    table.opens("own_arrows")
    for number in range(3):
        assert table.phone(0).says(f"Tekst {number}") == "received"
    with pytest.raises(NotNow, match="no_slots"):
        table.phone(0).says("Eentje te veel")
    assert table.phone(0).says("Tekst 1") == "already"
    assert counters(table) == (1, 1)


def test_when_one_text_too_many_comes_with_a_scale_neither_is_kept(seated: Seated) -> None:
    table = seated(5)
    table.opens("check_in")
    for number in range(3):
        table.says(0, f"Tekst {number}")
    with pytest.raises(NotNow, match="no_slots"):
        table.phone(0).sends(words="Eentje te veel", **{"scale.welcome": "3"})
    assert {card.question for card in table.kept()} == {"words.words"}


def test_a_single_answer_may_change_while_the_round_is_open(seated: Seated) -> None:
    table = seated(5)
    table.opens("propose")
    table.says(0, "Eén loket.")
    first = the_card(table)
    assert table.phone(0).says("Eén loket, gratis.", quote=False) == "received"
    second = the_card(table)
    assert (second.id, second.receipt) == (first.id, first.receipt)
    assert (first.quote, second.quote) == (True, False)
    assert counters(table) == (1, 1)
    table.says(1, "Een maatje.")
    table.gathers()
    assert table.words("desk") == {"Eén loket, gratis.", "Een maatje."}


def test_a_single_answer_that_the_chair_has_stays_as_it_is(seated: Seated) -> None:
    table = seated(5)
    table.opens("propose")
    table.says(0, "Eén loket.")
    table.says(1, "Een maatje.")
    table.gathers()
    with pytest.raises(NotNow, match="already_up"):
        table.says(0, "Twee loketten.")
    assert table.phone(0).says("Eén loket.") == "already"


def test_a_vote_may_change_and_counts_once(seated: Seated) -> None:
    table = seated(5)
    table.opens("vote_come_along")
    for choice in ("come_along", "not", "stand_aside", "not"):
        table.phone(0).votes(choice)
    assert rows(table) == [("vote.vote", "urn")]
    assert counters(table) == (1, 0)
    assert table.phone(0).votes("not") == "already"


def test_three_asks_of_one_page_are_three_cards(seated: Seated) -> None:
    table = seated(5)
    table.opens("check_in")
    table.phone(0).sends(words="Benieuwd.", **{"scale.welcome": "4", "scale.can_say": "2"})
    assert rows(table) == [
        ("words.scale.can_say", "urn"),
        ("words.scale.welcome", "urn"),
        ("words.words", "box"),
    ]
    assert len({card.receipt for card in table.kept()}) == 3


def test_one_ask_of_three_fields_is_one_card(seated: Seated) -> None:
    table = seated(5)
    table.opens("interventions")
    table.says(0, "Een brief maken.", who="de bank", when="in mei")
    assert rows(table) == [("words.words", "box")]


def test_who_passes_has_an_envelope_and_nothing_in_the_box(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    assert table.phone(0).passes() == "passed"
    assert table.phone(0).passes() == "passed"
    assert counters(table) == (1, 0)
    assert the_card(table).body == b""


def test_who_passed_may_still_write(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    table.phone(0).passes()
    table.says(0, "Toch iets.")
    assert counters(table) == (1, 1)


def test_who_wrote_and_skips_leaves_no_second_trace(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    table.says(0, "Iets.")
    assert table.phone(0).passes() == "passed"
    assert rows(table) == [("words.words", "box")]
    assert counters(table) == (1, 1)


def test_after_a_taking_up_only_new_texts_count_as_in_the_box(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    table.says(0, "Een.")
    table.says(1, "Twee.")
    table.gathers()
    assert counters(table) == (5, 0)
    table.says(0, "Drie.")
    table.says(0, "Vier.")
    assert counters(table) == (5, 1)


def test_one_seat_stays_one_envelope_when_the_chair_drops_the_sentence_it_rated(seated: Seated) -> None:
    table = seated(5)
    table.opens("seek_no")
    first, second = table.writes_down("no", "Geen lijst."), table.writes_down("no", "Geen loket.")
    table.closes()
    table.opens("spread")
    table.answers(0, **{f"rate__{first}": "recognise", f"about__{first}": "Ik stond er ook op."})
    table.does("change_statement", statement=first, status="dropped")
    table.answers(0, **{f"rate__{second}": "not", f"about__{second}": "Dit ook."})
    assert counters(table) == (1, 1)


def test_a_vote_a_scale_and_a_pass_carry_nothing_of_the_phone(seated: Seated) -> None:
    """One Romanian vote would be the vote of whoever wrote the Romanian card."""
    table = seated(5, languages="ro: tolk")
    table.opens("check_in")
    table.phone(0).sends(language="ro", **{"scale.welcome": "1"})
    table.phone(0).sends(language="ro", **{"scale.welcome": "2"})
    table.phone(1).passes(language="ro")
    assert {(card.language, card.quote, card.research) for card in table.kept()} == {("other", False, False)}


def test_a_card_says_in_which_language_it_was_written(seated: Seated) -> None:
    table = seated(5, languages="ro: tolk")
    table.opens("collect")
    table.says(0, "Nu am încredere.", language="ro")
    assert the_card(table).language == "ro"


def test_the_tick_of_the_minority_is_not_even_written_when_few_did_not_come_along(seated: Seated) -> None:
    """A phone can send any form; the tick would be a name."""
    table = seated(6)
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 4, "not", "stand_aside")
    table.closes()
    table.opens("come_along")
    table.says(0, "Een datum.", needed_for="me")
    table.says(1, "Een tolk.")
    table.gathers()
    assert [face.fields for face in table.cards("desk")] == [{}, {}]


def test_the_tick_of_the_minority_is_kept_when_it_is_a_group(seated: Seated) -> None:
    table = seated(6)
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 3, "not", "not", "stand_aside")
    table.closes()
    table.opens("come_along")
    table.says(0, "Een datum.", needed_for="me")
    table.says(1, "Een tolk.", needed_for="others")
    table.gathers()
    assert {face.own: face.fields["needed_for"] for face in table.cards("desk")} == {
        "Een datum.": "me",
        "Een tolk.": "others",
    }
    with pytest.raises(NotAnAnswer, match="not_offered"):
        table.says(2, "Geld.", needed_for="nobody")
