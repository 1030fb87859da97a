"""What is no answer, comes too late or from nobody is refused in a clear sentence, and nothing of it is kept."""

from secrets import token_bytes

import pytest

from sessions.asks import LONGEST
from sessions.refusals import NoSeat, NotAnAnswer, NotFound, NotNow
from tests.conftest import Seated
from tests.table import Table


def counters(table: Table) -> tuple[int, int]:
    """How many envelopes, and how many seats with something in the box."""
    return table.round.envelopes, table.round.in_box


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
