"""Looking back at one's own texts, and taking one back."""

import pytest

from sessions import chair_log, withdrawing
from sessions.dialogue import find
from sessions.kind import Face
from sessions.refusals import NotFound, NotKept, NotNow
from sessions.seats import new_seat_key
from sessions.withdrawing import Own
from tests.conftest import Seated
from tests.table import Table

OWN = "Zij vroeg mij naar mijn huissleutel."


def sees(table: Table, phone: int, language: str = "nl") -> list[Own]:
    """What this phone finds of its own."""
    with table.remembers() as memory:
        return withdrawing.own_texts(memory, find(memory, table.id), table.phones[phone].seat_key, language)


def reads(table: Table, phone: int) -> list[str]:
    """The same, in words."""
    return [one.text for one in sees(table, phone)]


def takes_back(table: Table, phone: int, text: str) -> list[str]:
    """This phone takes its text back; gives what stays with the group."""
    own = next(one for one in sees(table, phone) if one.text == text)
    return withdrawing.take_back(table.store, table.id, table.phones[phone].seat_key, own.key)


def versions(table: Table) -> tuple[int, ...]:
    """The numbers of all pages: they go up when one of them moves."""
    at = table.state
    return at.phone_version, at.screen_version, at.desk_version, at.hands_version


def wrote(seated: Seated) -> Table:
    """One phone wrote two cards, four others one each; they are in the box."""
    table = seated(6)
    table.opens("collect")
    table.says(0, OWN)
    table.says(0, "Een brief die niemand begrijpt.")
    for phone in range(1, 5):
        table.says(phone, f"Iets van een ander {phone}.")
    return table


def on_the_table(seated: Seated) -> Table:
    """They were turned over."""
    table = wrote(seated)
    table.turns_over()
    return table


def test_a_phone_finds_all_it_wrote_and_nothing_of_anybody_else(seated: Seated) -> None:
    table = on_the_table(seated)
    table.closes()
    table.opens("seek_no")
    table.says(0, "Ik vertrouw het niet.")
    assert set(reads(table, 0)) == {OWN, "Een brief die niemand begrijpt.", "Ik vertrouw het niet."}
    assert reads(table, 0)[-1] == "Ik vertrouw het niet."
    assert reads(table, 1) == ["Iets van een ander 1."]
    assert reads(table, 5) == []


def test_it_finds_them_under_the_question_that_was_asked_also_after_the_close_and_the_end(
    seated: Seated,
) -> None:
    table = on_the_table(seated)
    asked = sees(table, 0)[0].asked
    assert asked.text == table.sees().round.prompt.text  # type: ignore[union-attr]
    table.closes()
    table.ends()
    assert set(reads(table, 0)) == {OWN, "Een brief die niemand begrijpt."}
    assert sees(table, 0)[0].asked == asked


def test_a_vote_and_a_pass_are_no_texts(seated: Seated) -> None:
    table = seated(6)
    table.opens("vote_come_along")
    table.votes("come_along", "not")
    table.everybody_else_passes()
    assert reads(table, 0) == reads(table, 5) == []


def test_P12_a_text_that_is_taken_back_is_gone_from_desk_screen_phones_and_handreiking(
    seated: Seated,
) -> None:
    table = on_the_table(seated)
    table.does("version", card=table.card(OWN), text="Zij vroeg naar [iets].")
    before = table.state
    assert takes_back(table, 0, OWN) == []
    assert OWN not in table.words("box", "desk", "table", "apart", "rest", "paper")
    assert len(table.words("table")) == 5
    after = table.state
    assert after.screen_version > before.screen_version
    assert after.phone_version > before.phone_version
    table.closes()
    assert "huissleutel" not in table.page()
    assert "[iets]" not in table.page()
    assert reads(table, 0) == ["Een brief die niemand begrijpt."]


def test_a_card_that_is_taken_out_of_the_box_moves_nothing_on_any_page(seated: Seated) -> None:
    table = wrote(seated)
    before = table.state
    takes_back(table, 0, OWN)
    after = table.state
    assert (after.phone_version, after.screen_version, after.desk_version) == (
        before.phone_version,
        before.screen_version,
        before.desk_version,
    )
    table.turns_over()
    assert OWN not in table.words("table")


def test_nor_does_a_text_for_the_paper_while_the_vote_is_open(seated: Seated) -> None:
    table = seated(6)
    table.opens("vote_come_along")
    table.answers(0, vote="not", own_words="Ik wil eerst bewijs.")
    before = versions(table)
    takes_back(table, 0, "Ik wil eerst bewijs.")
    assert versions(table) == before


def test_who_takes_the_words_of_the_group_out_of_the_box_takes_nothing_from_the_group(
    seated: Seated,
) -> None:
    table = wrote(seated)
    no = table.writes_down("no", "Iets van een ander 3.")
    before = versions(table)
    takes_back(table, 3, "Iets van een ander 3.")
    assert table.statements("no") == [no]
    assert versions(table) == before


def test_a_reason_of_the_chair_that_is_the_very_text_goes_and_that_she_did_it_stays(seated: Seated) -> None:
    table = on_the_table(seated)
    table.does("set_apart", card=table.card(OWN), reason=OWN)
    table.does("set_apart", card=table.card("Iets van een ander 1."), reason="Een naam.")
    takes_back(table, 0, OWN)
    with table.remembers() as memory:
        (done,) = chair_log.done(memory, find(memory, table.id), [table.round])[-1:]
    assert (done.what, done.times, done.words) == ("set_apart", 2, ("Een naam.",))


def test_a_text_for_the_paper_alone_can_be_taken_back_too(seated: Seated) -> None:
    table = seated(6)
    table.opens("vote_come_along")
    table.answers(0, vote="not", own_words="Ik wil eerst bewijs.")
    table.votes("not", "come_along", "come_along", "not", "not", "come_along")
    table.closes()
    assert "Ik wil eerst bewijs." in table.page()
    takes_back(table, 0, "Ik wil eerst bewijs.")
    assert "Ik wil eerst bewijs." not in table.page()


def test_nobody_takes_back_what_is_not_theirs_and_twice_is_as_good_as_once(seated: Seated) -> None:
    table = on_the_table(seated)
    key = sees(table, 1)[0].key
    for stranger in (table.phones[0].seat_key, new_seat_key()):
        with pytest.raises(NotFound, match="not_your_text"):
            withdrawing.take_back(table.store, table.id, stranger, key)
    for wrong in ("", "00" * 32, "kaart"):
        with pytest.raises(NotFound, match="not_your_text"):
            withdrawing.take_back(table.store, table.id, table.phones[1].seat_key, wrong)
    assert reads(table, 1) == ["Iets van een ander 1."]
    for _ in range(2):
        assert withdrawing.take_back(table.store, table.id, table.phones[1].seat_key, key) == []
    assert reads(table, 1) == []


def test_another_table_in_the_same_house_keeps_its_own(seated: Seated) -> None:
    table = on_the_table(seated)
    with pytest.raises(NotFound):
        withdrawing.take_back(table.store, b"x" * 16, table.phones[0].seat_key, sees(table, 0)[0].key)


def test_a_slot_that_was_taken_back_stays_used(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    for number in range(12):
        table.says(0, f"Kaart {number}")
    takes_back(table, 0, "Kaart 3")
    with pytest.raises(NotNow, match="no_slots"):
        table.says(0, "Nog een kaart")
    with pytest.raises(NotNow, match="no_slots"):
        table.says(0, "Kaart 3")
    assert table.round.envelopes == 1


def test_a_single_answer_that_was_taken_back_is_not_given_again(seated: Seated) -> None:
    table = seated(6)
    table.opens("propose")
    table.says(0, "Eén loket.")
    takes_back(table, 0, "Eén loket.")
    with pytest.raises(NotNow, match="no_slots"):
        table.says(0, "Twee loketten.")


def test_who_takes_back_her_only_card_is_no_longer_counted_as_a_writer(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    table.says(0, OWN)
    table.says(1, "De ander.")
    takes_back(table, 1, "De ander.")
    assert table.round.in_box == 1
    table.everybody_else_passes()
    with pytest.raises(NotNow, match="too_few"):  # a lone text waits
        table.does("take_up")
    table.says(1, "Toch iets.")
    assert table.round.in_box == 2


def test_a_lone_text_waits_also_when_the_other_one_goes_after_the_close(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    table.says(0, OWN)
    table.says(1, "De ander.")
    table.everybody_else_passes()
    table.closes()
    takes_back(table, 1, "De ander.")
    with pytest.raises(NotNow, match="too_few"):
        table.does("take_up")


def test_a_lone_text_waits_also_when_the_other_one_goes_while_the_next_question_lies_there(
    seated: Seated,
) -> None:
    table = seated(6)
    table.opens("ground_rules")
    table.says(0, OWN)
    table.says(1, "De ander.")
    for phone in (2, 3):
        table.phone(phone).passes()
    table.does("next_step")
    takes_back(table, 1, "De ander.")
    table.does("take_back")
    table.everybody_else_passes()
    with pytest.raises(NotNow, match="too_few"):
        table.does("take_up")


def test_who_has_another_card_in_the_box_still_counts(seated: Seated) -> None:
    table = wrote(seated)
    takes_back(table, 0, OWN)
    assert table.round.in_box == 5


def test_what_the_group_decided_on_stays_and_the_writer_is_told_which(seated: Seated) -> None:
    table = on_the_table(seated)
    table.writes_down("proposal", OWN)
    table.writes_down("rule", "We laten elkaar uitpraten.")
    assert takes_back(table, 0, OWN) == [OWN]
    assert len(table.statements("proposal")) == 1


def test_a_sentence_of_the_chair_that_is_the_very_text_goes_when_nobody_answered_it(seated: Seated) -> None:
    table = on_the_table(seated)
    table.writes_down("no", OWN)
    table.writes_down("no", "Een andere nee.")
    assert takes_back(table, 0, OWN) == []
    assert len(table.statements("no")) == 1
    table.closes()
    assert OWN not in table.page()


def test_a_no_that_people_answered_stays_with_the_group(seated: Seated) -> None:
    table = on_the_table(seated)
    no = table.writes_down("no", OWN)
    table.closes()
    table.opens("spread")
    for phone in range(6):
        table.phone(phone).sends(**{f"rate.{no}": "recognise"})
    table.closes()
    assert takes_back(table, 0, OWN) == [OWN]
    assert table.statements("no") == [no]


def test_other_cards_keep_their_permissions_when_one_is_taken_back(seated: Seated) -> None:
    table = on_the_table(seated)
    takes_back(table, 0, OWN)
    table.closes()
    assert all(face.quote for face in table.cards("table"))


def test_an_emptied_place_says_nothing_about_its_writer(seated: Seated) -> None:
    table = wrote(seated)
    takes_back(table, 0, OWN)
    emptied = [card for card in table.kept() if card.place == "back"]
    assert [(card.language, card.quote, card.research) for card in emptied] == [("other", False, False)]
    assert {len(card.body) for card in table.kept()} == {len(emptied[0].body)}


def test_a_round_with_an_emptied_place_closes_and_ends_as_any_other(seated: Seated) -> None:
    table = on_the_table(seated)
    takes_back(table, 0, OWN)
    table.closes()
    table.ends()
    faces: list[Face] = table.cards("table")
    assert len(faces) == 5


def test_when_the_file_cannot_be_cleaned_the_text_is_gone_for_everybody_and_the_phone_asks_again(
    seated: Seated,
) -> None:
    table = on_the_table(seated)
    own = next(one for one in sees(table, 0) if one.text == OWN)
    key = table.phones[0].seat_key
    with table.store.read() as memory:
        memory.db.connection().exec_driver_sql("SELECT count(*) FROM card").scalar()
        with pytest.raises(NotKept, match="not_yet_clean"):
            withdrawing.take_back(table.store, table.id, key, own.key)
    assert OWN not in table.words("table")
    assert withdrawing.take_back(table.store, table.id, key, own.key) == []


def test_what_was_taken_back_is_accounted_for_but_never_one_or_two(seated: Seated) -> None:
    table = on_the_table(seated)
    takes_back(table, 1, "Iets van een ander 1.")
    table.closes()
    assert "Een paar teksten zijn teruggenomen" in table.printed("account")
    for phone in (2, 3):
        takes_back(table, phone, f"Iets van een ander {phone}.")
    assert "3 teksten zijn teruggenomen" in table.printed("account")


def test_a_question_of_the_chair_that_is_the_very_text_is_that_of_the_script_again(seated: Seated) -> None:
    table = on_the_table(seated)
    asked = table.round.prompt
    key = table.round.id.hex()
    copies = {"prompt_nl": OWN, "hint_nl": OWN, "cue_nl": OWN, "name_nl": "Een eigen naam"}
    table.does("change_round", round=key, **copies)
    table.closes()
    table.does("repeat_round", round=key)
    takes_back(table, 0, OWN)
    held = [one for one in table.rounds if one.kind == "collect"]
    assert len(held) > 1
    assert all(OWN not in str((one.prompt, one.hint, one.cue, one.name)) for one in held)
    assert table.round.prompt == asked
    assert table.round.name == {"nl": "Een eigen naam"}
    assert OWN not in table.page()


def test_who_and_when_of_a_text_leave_a_commitment_and_an_organisation_that_agreed_stays(
    seated: Seated,
) -> None:
    table = seated(6)
    table.opens("commitments")
    table.says(0, "Een loket.", who="Kasia van de Kade", when="als zij terug is")
    table.says(1, "Een brief.", who="bank", when="in maart")
    table.turns_over()
    table.writes_down("commitment", "Er komt een loket.", owner="Kasia van de Kade", due="als zij terug is")
    table.writes_down("commitment", "De bank schrijft een brief.", owner="bank", due="in mei")
    takes_back(table, 0, "Een loket.\nKasia van de Kade\nals zij terug is")
    takes_back(table, 1, "Een brief.\nbank\nin maart")
    loket, letter = table.desk().said["commitment"]
    assert (loket.texts["nl"], loket.fields) == ("Er komt een loket.", {})
    assert letter.fields == {"owner": "bank", "due": "in mei"}


def test_a_text_that_nobody_saw_changes_nothing_in_the_account(seated: Seated) -> None:
    table = wrote(seated)
    table.turns_over()
    table.says(5, "Dit zag niemand.")
    for phone in (1, 2):
        takes_back(table, phone, f"Iets van een ander {phone}.")
    takes_back(table, 5, "Dit zag niemand.")
    table.closes()
    told = table.printed("account")
    assert "Een paar teksten zijn teruggenomen" in told
    takes_back(table, 3, "Iets van een ander 3.")
    assert "3 teksten zijn teruggenomen" in table.printed("account")


def test_no_page_of_a_helper_moves_but_that_of_whoever_had_the_words_before_her(seated: Seated) -> None:
    table = seated(6, languages="ro: tolk")
    table.opens("collect")
    for phone in range(5):
        table.says(phone, f"Iets van {phone}.")
    table.says(5, "Nu am încredere.", language="ro")
    table.gathers()
    still = table.state.hands_version
    takes_back(table, 0, "Iets van 0.")
    table.does("turn_over")
    acted = table.state.hands_version
    takes_back(table, 1, "Iets van 1.")
    assert (still + 1, table.state.hands_version) == (acted, acted)
    takes_back(table, 5, "Nu am încredere.")
    assert table.state.hands_version > acted
    table.writes_down("no", "Iets van 2.")
    acted = table.state.hands_version
    takes_back(table, 2, "Iets van 2.")
    assert table.state.hands_version > acted
