"""What a phone says becomes a card and nothing else; what cannot be kept is refused in a word."""

from secrets import token_bytes

import pytest

from sessions.asks import LONGEST
from sessions.refusals import NoSeat, NotAnAnswer, NotFound, NotNow
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


NO_ANSWERS: list[tuple[dict[str, str], str]] = [
    ({"words": ""}, "empty"),
    ({"words": " \n\u200b\u2060 "}, "empty"),
    ({}, "empty"),
    ({"words": "a" * (LONGEST + 1)}, "too_long"),
    ({"words": "Ja", "role": "chair"}, "unknown_field"),
    ({"words": "Ja", "seat": "1"}, "unknown_field"),
    ({"words": "Ja", "vote": "not"}, "unknown_field"),
    ({"words": "Ja", "language": "ro"}, "no_language"),
    ({"scale.welcome": "6"}, "not_offered"),
    ({"scale.welcome": "3.0"}, "not_offered"),
    ({"scale.warmth": "3"}, "unknown_field"),
    ({"words": "Ja", "scale.welcome": "9"}, "not_offered"),
]


def test_what_is_no_answer_is_refused_and_nothing_of_it_is_kept(seated: Seated) -> None:
    table = seated(5)
    table.opens("check_in")
    for form, why in NO_ANSWERS:
        with pytest.raises(NotAnAnswer, match=why):
            table.phone(0).sends(**form)
    assert table.kept() == []
    assert counters(table) == (0, 0)


def test_a_refusal_never_repeats_what_somebody_wrote(seated: Seated) -> None:
    table = seated(5)
    table.opens("check_in")
    with pytest.raises(NotAnAnswer) as refused:
        table.phone(0).sends(words="Ik ben Mirela", geheim="Ik ben Mirela")
    assert "Mirela" not in f"{refused.value!r} {refused.value.values}"


def test_four_thousand_characters_are_kept_whole(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    text = "é" * LONGEST
    assert table.phone(0).says(text) == "received"
    table.says(1, "Kort.")
    table.gathers()
    assert text in table.words("desk")


def test_line_breaks_count_once_as_they_do_on_the_phone(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    assert table.phone(0).says("a\r\n" * (LONGEST // 2)) == "received"


def test_a_vote_for_what_is_not_on_the_list_is_refused(seated: Seated) -> None:
    table = seated(5)
    table.opens("vote_come_along")
    for choice in ("perhaps", "1", "come_along,not", "COME_ALONG", "true"):
        with pytest.raises(NotAnAnswer, match="not_offered"):
            table.phone(0).votes(choice)
    assert table.kept() == []


def test_a_proposal_of_another_table_is_not_on_the_list(seated: Seated) -> None:
    here, there = seated(5), seated(5)
    foreign = there.writes_down("proposal", "Iets anders.")
    here.writes_down("proposal", "Een loket.")
    here.opens("vote_choice")
    with pytest.raises(NotAnAnswer, match="not_offered"):
        here.phone(0).votes(foreign)


def test_an_answer_after_the_close_is_refused_and_not_kept(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    form = table.envelope()
    table.closes()
    with pytest.raises(NotNow, match="round_closed"):
        table.phone(0).sends(words="Te laat.")
    with pytest.raises(NotNow, match="round_closed"):
        table.phone(0).passes()
    table.opens("seek_no")
    with pytest.raises(NotNow, match="round_closed"):
        table.phone(0).sends(**{**form, "words": "Te laat."})
    assert table.kept() == []


def test_an_answer_to_an_earlier_question_of_the_same_round_is_refused(seated: Seated) -> None:
    table = seated(5)
    table.opens("arrows")
    table.does("next_step")
    with pytest.raises(NotNow, match="round_closed"):
        table.phone(0).sends(step="0", words="Jullie luisteren nooit.")


def test_a_round_that_does_not_exist_is_not_here(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    for round_ in ("", "00", "geen", token_bytes(16).hex()):
        with pytest.raises(NotFound, match="no_round"):
            table.phone(0).sends(round=round_, words="Ja.")


def test_a_round_of_another_table_looks_as_if_it_did_not_exist(seated: Seated) -> None:
    here, there = seated(5), seated(5)
    here.opens("collect")
    there.opens("collect")
    with pytest.raises(NotFound, match="no_round"):
        here.phone(0).sends(round=there.round.id.hex(), words="Ja.")
    assert there.kept() == []


def test_a_phone_without_a_seat_is_not_heard(seated: Seated) -> None:
    table, other = seated(5), seated(5)
    table.opens("collect")
    with pytest.raises(NoSeat, match="no_seat"):
        table.comes_in().says("Ja.")
    table.phones.append(other.phones[0])
    with pytest.raises(NoSeat, match="no_seat"):
        table.phone(-1).says("Ja.")


def test_during_a_roll_call_nobody_is_heard_not_even_who_just_answered_it(seated: Seated) -> None:
    """A card right after "this seat is in the room" would be that seat's card."""
    table = seated(5)
    table.opens("collect")
    table.does("start_roll_call")
    table.phone(0).answers_roll_call()
    for number in (0, 1):
        with pytest.raises(NoSeat, match="roll_call"):
            table.phone(number).says("Ja.")
    table.does("finish_roll_call")
    assert table.phone(0).says("Ja.") == "received"
    with pytest.raises(NoSeat, match="no_seat"):
        table.phone(1).says("Ja.")


def test_a_pause_loses_nothing_that_was_on_its_way(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    table.does("pause")
    assert table.phone(0).says("Dit typte ik net.") == "received"


def test_with_four_phones_no_own_words_are_asked_or_taken(seated: Seated) -> None:
    table = seated(4)
    table.opens("check_in")
    assert table.asks == {"scale.welcome", "scale.can_say"}
    with pytest.raises(NotAnAnswer, match="unknown_field"):
        table.phone(0).says("Benieuwd.")
    assert table.phone(0).sends(**{"scale.welcome": "3"}) == "received"


def test_with_five_phones_own_words_are_asked(seated: Seated) -> None:
    table = seated(5)
    table.opens("check_in")
    assert table.asks == {"words", "scale.welcome", "scale.can_say"}
