"""From the box to the chair to the table, never too few at a time, and only with words everybody can read."""

import pytest

from sessions.dialogue import find
from sessions.leading import renew_progress
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from tests.conftest import Seated
from tests.table import Table

DUTCH, ROMANIAN = "Ik mis de bewoners.", "Nu am încredere în poliție."
TRANSLATED = "Ik vertrouw de politie niet."


def answered(table: Table, texts: int, envelopes: int) -> Table:
    """So many wrote, the others up to so many skipped."""
    for number in range(envelopes):
        if number < texts:
            table.says(number, f"Tekst {number}.")
        else:
            table.phone(number).passes()
    return table


def slow_tick(table: Table) -> None:
    """Half a minute went by, more or less."""
    table.store.write(lambda memory: renew_progress(memory, find(memory, table.id)))


def with_the_chair(seated: Seated) -> Table:
    """A table whose chair has a Dutch card and a Romanian one."""
    table = seated(6, languages="ro: tolk")
    table.opens("collect")
    table.says(0, DUTCH)
    table.says(1, ROMANIAN, language="ro")
    table.gathers()
    return table


@pytest.mark.parametrize(("texts", "envelopes"), [(4, 4), (2, 4), (1, 5), (0, 5), (1, 6), (0, 0)])
def test_cards_stay_in_the_box_while_too_few_answered(seated: Seated, texts: int, envelopes: int) -> None:
    table = seated(6)
    table.opens("collect")
    answered(table, texts, envelopes)
    with pytest.raises(NotNow, match="too_few"):
        table.does("take_up")
    assert table.words("desk", "table") == set()
    assert len(table.cards("box")) == texts


@pytest.mark.parametrize(("texts", "envelopes"), [(2, 5), (5, 5), (2, 6)])
def test_from_five_envelopes_and_two_texts_the_chair_may_take_them_up(
    seated: Seated, texts: int, envelopes: int
) -> None:
    table = seated(6)
    table.opens("collect")
    answered(table, texts, envelopes)
    table.does("take_up")
    assert len(table.words("desk")) == texts
    assert table.words("box", "table") == set()


def test_many_texts_of_one_phone_are_one_envelope(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    for number in range(8):
        table.says(0, f"Tekst {number}.")
    with pytest.raises(NotNow, match="too_few"):
        table.does("take_up")
    for number in range(1, 5):
        table.phone(number).passes()
    with pytest.raises(NotNow, match="too_few"):
        table.does("take_up")


def test_a_chair_who_keeps_pressing_never_learns_whose_thumb_was_the_fifth(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    told = set()
    for number in range(6):
        table.says(number, f"Tekst {number}.")
        with pytest.raises(NotNow) as refused:
            table.does("take_up")
        told.add((refused.value.key, repr(table.desk())))
    assert len(told) == 1
    slow_tick(table)
    table.does("take_up")
    assert len(table.words("desk")) == 6


def test_a_press_too_soon_costs_no_card_when_the_question_or_the_round_is_over(seated: Seated) -> None:
    table = seated(6)
    table.opens("arrows")
    with pytest.raises(NotNow, match="too_few"):
        table.does("take_up")
    answered(table, 2, 5)
    table.does("next_step")
    assert len(table.words("desk")) == 2
    for number in range(5):
        table.says(number, f"Kant B {number}.")
    table.closes()
    table.does("take_up")
    assert len(table.words("desk")) == 7


def test_later_only_five_new_ones_at_a_time(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    answered(table, 6, 6)
    table.does("take_up")
    for number in range(4):
        table.says(number, f"Nog iets {number}.")
    with pytest.raises(NotNow, match="too_few_again"):
        table.does("take_up")
    table.says(4, "Nog iets 4.")
    slow_tick(table)
    table.does("take_up")
    assert len(table.words("desk")) == 11


def test_the_rest_after_a_taking_up_reaches_the_chair_at_the_close_and_is_only_voiced(seated: Seated) -> None:
    table = seated(6)
    table.opens("seek_no")
    answered(table, 5, 6)
    table.does("take_up")
    table.does("turn_over")
    table.says(5, "Ik kom te laat met iets zwaars.")
    table.closes()
    (late,) = table.desk().apart
    assert late.own == "Ik kom te laat met iets zwaars."
    for deed in ("release", "turn_over", "take_up"):
        with pytest.raises(NotNow):
            table.does(deed, card=late.key)
    table.does("set_apart", card=late.key, text="Er is een stem die het zwaar vindt.")
    assert [voice.text for voice in table.face().voices] == ["Er is een stem die het zwaar vindt."]
    assert late.own not in table.words("table", "desk", "apart")
    table.ends()
    assert late.own not in table.page()
    assert "Er is een stem die het zwaar vindt." in table.page()


def test_five_that_came_after_a_taking_up_may_still_be_taken_up_after_the_close(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    answered(table, 6, 6)
    table.does("take_up")
    for number in range(5):
        table.says(number, f"Nog iets {number}.")
    table.closes()
    assert table.words("rest") == set()
    table.does("take_up")
    assert len(table.words("desk")) == 11


def test_a_lone_text_that_was_never_taken_up_is_read_by_nobody(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    answered(table, 1, 6)
    table.closes()
    with pytest.raises(NotNow, match="too_few"):
        table.does("take_up")
    desk = table.desk()
    assert (desk.waiting, desk.apart, desk.left_over) == ((), (), ())
    table.ends()
    assert "Tekst 0." not in table.page()


def test_a_lone_text_is_never_taken_up_with_the_next_question_of_the_round(seated: Seated) -> None:
    table = seated(6)
    table.opens("arrows")
    answered(table, 1, 6)
    table.does("next_step")
    for number in range(2, 6):
        table.says(number, f"Kant B {number}.")
    table.phone(0).passes()
    table.does("take_up")
    assert table.words("desk") == {f"Kant B {number}." for number in range(2, 6)}
    table.closes()
    assert table.words("box") == {"Tekst 0."}
    assert (table.desk().apart, table.desk().left_over) == ((), ())


def test_who_goes_on_to_the_next_question_leaves_nothing_behind_that_may_be_read(seated: Seated) -> None:
    table = seated(6)
    table.opens("arrows")
    answered(table, 2, 5)
    table.does("next_step")
    assert table.words("desk") == {"Tekst 0.", "Tekst 1."}
    with pytest.raises(NotNow, match="too_few"):
        table.does("take_up")


def test_a_text_that_came_late_to_an_earlier_question_is_only_voiced_and_not_before_the_close(
    seated: Seated,
) -> None:
    table = seated(6)
    table.opens("ground_rules")
    answered(table, 5, 6)
    table.does("take_up")
    table.says(5, "Ik kom te laat met iets zwaars.")
    table.does("next_step")
    for number in range(6):
        table.answers(number, agreement="agree", need=f"Nodig {number}.")
    table.does("take_up")
    assert table.desk().apart == ()
    table.closes()
    (late,) = table.desk().apart
    assert (late.own, late.place) == ("Ik kom te laat met iets zwaars.", "rest")


def test_back_at_the_first_question_a_text_for_the_second_is_neither_taken_up_nor_voiced(
    seated: Seated,
) -> None:
    table = seated(6)
    table.opens("ground_rules")
    answered(table, 5, 6)
    table.does("next_step")
    table.answers(0, agreement="disagree", need="Een rustige plek.")
    table.does("take_back")
    for number in range(5):
        table.says(number, f"Nog iets {number}.")
    table.does("take_up")
    table.closes()
    assert "Een rustige plek." in table.words("box")
    assert table.desk().apart == ()


def test_cards_lie_face_down_until_the_chair_turns_them_over(seated: Seated) -> None:
    table = with_the_chair(seated)
    assert table.face().cards == ()
    assert table.face().cards == ()
    table.does("turn_over")
    assert [card.text for card in table.face().cards] == [DUTCH]


def test_a_card_in_another_language_waits_for_its_version(seated: Seated) -> None:
    table = with_the_chair(seated)
    table.does("turn_over")
    with pytest.raises(NotNow, match="nothing_ready"):
        table.does("turn_over")
    table.does("version", card=table.card(ROMANIAN), text=TRANSLATED)
    assert {card.text for card in table.face().cards} == {DUTCH}
    table.does("turn_over")
    shown = table.face().cards
    assert {(card.text, card.language) for card in shown} == {(DUTCH, "nl"), (TRANSLATED, "nl")}


def test_nothing_to_turn_over_is_said_so(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    with pytest.raises(NotNow, match="nothing_ready"):
        table.does("turn_over")


def test_arrows_are_never_turned_over(seated: Seated) -> None:
    table = seated(6)
    table.opens("arrows")
    table.says(0, "Jullie luisteren nooit.")
    table.says(1, "Jullie doen alsof.")
    table.gathers()
    with pytest.raises(NotNow, match="aloud_only"):
        table.does("turn_over")
    assert table.face().cards == ()


def test_a_version_is_masked_like_every_text(seated: Seated) -> None:
    table = with_the_chair(seated)
    table.does("version", card=table.card(ROMANIAN), text="Bel 06 12 34 56 78, ik vertrouw het niet.")
    (card,) = (face for face in table.cards("desk") if face.own == ROMANIAN)
    assert card.text == "Bel [telefoonnummer], ik vertrouw het niet."


def test_a_version_may_be_given_again_and_is_never_empty(seated: Seated) -> None:
    table = with_the_chair(seated)
    key = table.card(ROMANIAN)
    for text in ("Eerst zo.", TRANSLATED):
        table.does("version", card=key, text=text)
    with pytest.raises(NotAnAnswer, match="empty"):
        table.does("version", card=key, text=" ")
    assert {face.text for face in table.cards("desk")} == {DUTCH, TRANSLATED}


def test_what_is_masked_later_changes_on_every_screen_at_once(seated: Seated) -> None:
    table = with_the_chair(seated)
    table.does("turn_over")
    before = table.state.phone_version
    table.does("version", card=table.card(DUTCH), text="Ik mis [naam].")
    assert [card.text for card in table.face().cards] == ["Ik mis [naam]."]
    assert table.state.phone_version > before
    on_the_desk = table.desk().round
    assert on_the_desk
    assert [card.own for card in on_the_desk.cards] == [DUTCH]


def test_a_card_set_apart_is_gone_everywhere_and_a_role_speaks_instead(seated: Seated) -> None:
    table = with_the_chair(seated)
    table.does("turn_over")
    table.does("set_apart", card=table.card(DUTCH), text="Er is een stem die iemand mist.")
    seen = table.face()
    assert (seen.cards, [voice.text for voice in seen.voices]) == ((), ["Er is een stem die iemand mist."])
    table.closes()
    assert DUTCH not in table.page()


def test_a_card_set_apart_without_a_voice_leaves_silence(seated: Seated) -> None:
    table = with_the_chair(seated)
    table.does("set_apart", card=table.card(DUTCH))
    assert table.statements("role_voice") == []
    assert table.words("apart") == {DUTCH}


def test_a_card_that_is_released_lies_face_down_with_the_chair(seated: Seated) -> None:
    table = with_the_chair(seated)
    table.does("turn_over")
    key = table.card(DUTCH)
    with pytest.raises(NotNow, match="not_apart"):
        table.does("release", card=key)
    table.does("set_apart", card=key)
    table.does("release", card=key)
    assert table.face().cards == ()
    table.does("turn_over")
    assert [card.text for card in table.face().cards] == [DUTCH]


def test_a_card_that_is_left_out_stays_on_the_table_and_off_the_paper(seated: Seated) -> None:
    table = with_the_chair(seated)
    table.does("turn_over")
    table.does("leave_out", card=table.card(DUTCH))
    table.closes()
    assert [card.text for card in table.face().cards] == [DUTCH]
    assert DUTCH not in table.page()
    table.does("leave_out", card=table.card(DUTCH))
    assert DUTCH in table.page()


def test_words_for_the_paper_are_seen_by_nobody_before_the_close_and_never_on_the_screen(
    seated: Seated,
) -> None:
    table = seated(6)
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 3, *["not"] * 3)
    table.answers(5, own_words="Ik wil eerst bewijs.")
    (key,) = (face.key for face in table.cards("paper"))
    for deed in ("version", "leave_out", "set_apart"):
        with pytest.raises(NotFound, match="no_card"):
            table.does(deed, card=key, text="x")
    assert table.desk().paper == ()
    table.closes()
    (paper,) = table.desk().paper
    assert paper.own == "Ik wil eerst bewijs."
    with pytest.raises(NotFound, match="no_card"):
        table.does("set_apart", card=paper.key)
    with pytest.raises(NotNow, match="nothing_ready"):
        table.does("turn_over")
    assert table.face().cards == ()


def test_words_for_the_paper_are_read_by_nobody_when_too_few_answered(seated: Seated) -> None:
    table = seated(6)
    table.opens("vote_come_along")
    table.votes("come_along", "come_along", "come_along", "not")
    table.answers(3, own_words="Ik wil eerst bewijs.")
    table.closes()
    assert table.desk().paper == ()
    assert "Ik wil eerst bewijs." not in table.page()


@pytest.mark.parametrize("key", ["", "geen", "00" * 16])
def test_a_card_that_is_not_there_is_not_found(seated: Seated, key: str) -> None:
    table = seated(5)
    table.opens("collect")
    with pytest.raises(NotFound, match="no_card"):
        table.does("leave_out", card=key)


def test_a_card_in_the_box_or_of_another_table_cannot_be_touched(seated: Seated) -> None:
    here, there = seated(5), with_the_chair(seated)
    here.opens("collect")
    here.says(0, DUTCH)
    for key in (here.kept()[0].id.hex(), there.card(DUTCH)):
        with pytest.raises(NotFound, match="no_card"):
            here.does("set_apart", card=key)
