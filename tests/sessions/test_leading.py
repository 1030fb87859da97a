"""What a chair does to lead. Nothing of it destroys what people said."""

import pytest

from sessions.acts import act
from sessions.dialogue import make
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from sessions.script import load
from tests.conftest import Seated
from tests.table import CHAIR, Table

PLAN = [planned.kind for planned in load("lewis_deep_democracy").rounds]


def held(table: Table) -> list[str]:
    return [one.kind for one in table.rounds if one.state == "closed"]


def agenda(table: Table) -> list[str]:
    return [one.kind for one in table.rounds]


def at(table: Table, kind: str) -> str:
    """The key of the first round of this kind."""
    return next(one.id.hex() for one in table.rounds if one.kind == kind)


def test_the_agenda_is_that_of_the_script(seated: Seated) -> None:
    table = seated(5)
    assert agenda(table) == PLAN
    assert [one.state for one in table.rounds] == ["waiting"] * len(PLAN)


def test_the_next_round_follows_the_one_the_table_is_in(seated: Seated) -> None:
    table = seated(5)
    for kind in PLAN[:3]:
        assert table.desk().next_act == "open_round"
        table.does("open_round")
        assert table.round.kind == kind
        table.closes()
    assert held(table) == PLAN[:3]


def test_the_chair_may_open_any_round_and_what_was_passed_over_still_waits(seated: Seated) -> None:
    table = seated(5)
    table.does("open_round", round=at(table, "interventions"))
    table.closes()
    table.does("open_round")
    assert table.round.kind == "preconditions"
    assert table.rounds[0].state == "waiting"


def test_after_the_last_round_the_first_that_still_waits_is_next(seated: Seated) -> None:
    table = seated(5)
    table.does("open_round", round=at(table, "check_out"))
    table.closes()
    table.does("open_round")
    assert table.round.kind == PLAN[0]


def test_two_rounds_are_never_open_at_once(seated: Seated) -> None:
    table = seated(5)
    table.does("open_round")
    with pytest.raises(NotNow, match="round_still_open"):
        table.does("open_round")


def test_a_round_is_held_once_and_going_back_is_a_new_round(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    table.says(0, "Ik mis de bewoners.")
    table.says(1, "Ik ook.")
    table.turns_over()
    table.closes()
    first = table.round
    with pytest.raises(NotNow, match="round_was_held"):
        table.does("open_round", round=first.id.hex())
    table.does("insert_round", kind="collect")
    table.does("open_round")
    assert table.round.kind == "collect"
    assert table.round.id != first.id
    table.says(0, "Nu mis ik ze niet meer.")
    table.says(1, "Ik ook niet.")
    table.turns_over()
    table.closes()
    told = table.printed("lived")
    assert "Ik mis de bewoners." in told
    assert "Nu mis ik ze niet meer." in told


def test_a_round_that_is_not_there_or_of_another_table_is_not_found(seated: Seated) -> None:
    here, there = seated(1), seated(1)
    for key in ("geen", "00" * 16, at(there, "collect")):
        with pytest.raises(NotFound, match="no_round"):
            here.does("open_round", round=key)


def test_no_round_opens_before_the_door_or_after_the_evening(seated: Seated) -> None:
    table = seated(1)
    waiting = table.store.write(lambda memory: make(memory, CHAIR, load("kleine_tafel")).id)
    with pytest.raises(NotNow, match="door_closed"):
        act(table.store, waiting, "open_round", {})
    table.ends()
    with pytest.raises(NotNow, match="ended"):
        table.does("open_round")


def test_when_no_round_is_left_the_desk_says_so(seated: Seated) -> None:
    table = seated(1, "kleine_tafel")
    for _ in table.rounds:
        table.does("open_round")
        table.closes()
    assert table.desk().next_act == "end"
    with pytest.raises(NotNow, match="no_round_left"):
        table.does("open_round")


def test_an_inserted_round_comes_right_after_this_one_with_the_words_of_the_script(seated: Seated) -> None:
    table = seated(5)
    table.opens("check_in")
    table.does("insert_round", kind="talk")
    here = agenda(table).index("check_in")
    assert agenda(table)[here + 1] == "talk"
    assert [one.position for one in table.rounds] == list(range(len(PLAN) + 1))
    assert table.rounds[here + 1].prompt["nl"]


def test_before_the_first_round_an_inserted_one_comes_first(seated: Seated) -> None:
    table = seated(5)
    table.does("insert_round", kind="talk", prompt_nl="Wat hoor je op straat?")
    assert table.rounds[0].prompt == {"nl": "Wat hoor je op straat?"}


def test_a_kind_that_does_not_exist_is_refused(seated: Seated) -> None:
    with pytest.raises(NotAnAnswer, match="no_kind"):
        seated(1).does("insert_round", kind="koffie")


def test_a_changed_prompt_never_falls_back_to_the_script_in_another_language(seated: Seated) -> None:
    table = seated(5, languages="en: tolk\nro: tolk")
    table.opens("collect")
    script = table.face("en").prompt
    assert script.language == "en"
    table.does("change_round", round=table.round.id.hex(), prompt_nl="Wat hoor je op straat?")
    for language in ("nl", "en", "ro"):
        prompt = table.face(language).prompt
        assert (prompt.text, prompt.language) == ("Wat hoor je op straat?", "nl")
    table.does(
        "change_round", round=table.round.id.hex(), prompt_nl="Wat hoor je?", prompt_en="What do you hear?"
    )
    assert table.face("en").prompt.text == "What do you hear?"
    assert table.face("ro").prompt.text == "Wat hoor je?"


def test_what_the_chair_leaves_empty_stays_as_it_was(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    before = table.round
    table.does("change_round", round=before.id.hex(), prompt_nl="", minutes="12", cue_nl="Neem de tijd.")
    assert (table.round.prompt, table.round.minutes, table.round.cue) == (
        before.prompt,
        12,
        {"nl": "Neem de tijd."},
    )


def test_a_prompt_holds_no_telephone_number_and_is_not_endless(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    key = table.round.id.hex()
    table.does("change_round", round=key, prompt_nl="Bel 06 12 34 56 78?", sides_nl="wij\njullie\nde rest")
    assert table.round.prompt == {"nl": "Bel [telefoonnummer]?"}
    assert table.round.settings["sides"] == {"nl": ["wij", "jullie"]}
    with pytest.raises(NotAnAnswer, match="too_long"):
        table.does("change_round", round=key, prompt_nl="x" * 4_001)


def test_a_round_that_was_held_keeps_its_words(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    table.closes()
    with pytest.raises(NotNow, match="round_was_held"):
        table.does("change_round", round=table.round.id.hex(), prompt_nl="Iets anders?")


def test_the_scales_of_a_round_are_fixed_once_it_is_open(seated: Seated) -> None:
    """A seat that answered one scale and then another would count as two."""
    table = seated(5)
    scales = {"scale_heard_nl": "Er is geluisterd.", "low_heard_nl": "niet", "high_heard_nl": "wel"}
    table.does("change_round", round=at(table, "check_in"), **scales)
    table.opens("check_in")
    assert table.asks == {"words", "scale.heard"}
    key = table.round.id.hex()
    with pytest.raises(NotNow, match="round_still_open"):
        table.does("change_round", round=key, scale_welcome_nl="Ik ben welkom.")
    table.does("change_round", round=key, **{**scales, "scale_heard_nl": "Er is naar mij geluisterd."})
    assert [one.item.text for one in table.face().scales] == ["Er is naar mij geluisterd."]
    table.answers(0, scale__heard="3")
    table.does("take_back")
    with pytest.raises(NotNow, match="round_was_held"):
        table.does("change_round", round=key, scale_welcome_nl="Ik ben welkom.")
    table.does("open_round", round=key)
    table.answers(0, scale__heard="4")
    assert table.round.envelopes == 1
