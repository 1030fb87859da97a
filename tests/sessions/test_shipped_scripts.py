"""The draaiboeken that ship: what a trained chair expects of them, and what they may ask of a phone."""

import re

import pytest

from sessions.method import KINDS
from sessions.script import Script, ScriptRound, load, load_all, planned

LANGUAGES = ("nl", "en")
KNOWN = {
    *("dialoogtafel", "kleine_tafel", "lewis_deep_democracy", "weegmoment"),
    *("nederland_in_dialoog", "socratisch_gesprek", "wereldcafe", "voortafel", "klankbordronde"),
}
SCRIPTS = {script.key: script for script in load_all()}
EVERY_ROUND = [
    pytest.param(planned, id=f"{script.key}-{number}-{planned.kind}")
    for script in load_all()
    for number, planned in enumerate(script.rounds, start=1)
]
LEWIS_ORDER = [
    *("check_in", "ground_rules", "collect", "seek_no", "spread", "propose", "vote_choice"),
    *("come_along", "vote_come_along", "come_along", "vote_come_along"),
    *("arrows", "own_arrows", "vote_come_along", "interventions", "preconditions", "check_out"),
]
MANDATE = {
    "nl": ("advies", "Wie besluit, staat op het scherm."),
    "en": ("advice", "Who decides is on the screen."),
}


def forms(planned: ScriptRound) -> int:
    """How often a phone is asked to send something in this round; the closing check of a talk counts too."""
    return sum(bool(step.asks) for step in KINDS[planned.kind].steps)


def spoken_minutes(script: Script) -> int:
    return sum(planned.minutes for planned in script.rounds if planned.kind == "talk")


def test_the_usual_script_comes_first_and_every_script_is_named_after_its_file() -> None:
    assert next(iter(SCRIPTS)) == "dialoogtafel"
    assert set(SCRIPTS) == KNOWN
    assert all(load(key).key == key for key in SCRIPTS)


def test_a_round_that_the_chair_puts_in_has_the_words_of_a_script_when_one_has_them() -> None:
    assert planned("dialoogtafel", "arrows").prompt == planned("lewis_deep_democracy", "arrows").prompt
    assert planned("dialoogtafel", "weather") == ScriptRound("weather", 10, {}, {}, {}, {}, (), {}, {})


@pytest.mark.parametrize("planned", EVERY_ROUND)
def test_what_only_the_chair_reads_is_there_in_dutch_and_english(planned: ScriptRound) -> None:
    for text in (planned.name, planned.cue):
        assert set(text) == set(LANGUAGES)
        assert all(text.values())


@pytest.mark.parametrize("planned", EVERY_ROUND)
def test_a_cue_can_be_said_in_four_sentences_or_fewer(planned: ScriptRound) -> None:
    for cue in planned.cue.values():
        assert 1 <= len(re.findall(r"[.?!](?=\s|$)", cue)) <= 4, cue


@pytest.mark.parametrize("planned", EVERY_ROUND)
def test_a_question_fits_on_a_small_phone(planned: ScriptRound) -> None:
    assert all(len(question) <= 80 for question in planned.prompt.values())
    assert all(len(hint) <= 70 for hint in planned.hint.values())


@pytest.mark.parametrize("planned", EVERY_ROUND)
def test_before_every_vote_the_chair_says_who_decides(planned: ScriptRound) -> None:
    votes = planned.kind.startswith("vote_")
    for language in LANGUAGES:
        says = all(part in planned.cue[language] for part in MANDATE[language])
        assert says == votes


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_everybody_hears_the_agreements_before_anything_is_asked(script: Script) -> None:
    assert script.rounds[0].kind == "arrival"
    assert "Ik lees voor" in script.rounds[0].cue["nl"]


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_the_chair_goes_first_at_check_in_and_last_at_check_out(script: Script) -> None:
    assert script.rounds[1].name["nl"] == "Check-in"
    assert script.rounds[1].cue["nl"].startswith("Ik begin zelf.")
    assert script.rounds[-1].name["nl"] == "Check-out"
    assert "ik ga als laatste" in script.rounds[-1].cue["nl"]


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_every_table_starts_from_the_same_number_of_rules(script: Script) -> None:
    given = [planned.rules for planned in script.rounds if planned.rules]
    assert [{language: len(rules[language]) for language in LANGUAGES} for rules in given] == [
        {"nl": 6, "en": 6}
    ]


@pytest.mark.parametrize("key", ["dialoogtafel", "lewis_deep_democracy"])
def test_the_end_asks_what_the_beginning_asked_in_the_same_words(key: str) -> None:
    rounds = {planned.kind: planned for planned in SCRIPTS[key].rounds}
    before, after = rounds["check_in"].scales, rounds["check_out"].scales
    assert [one.key for one in before] == ["welcome", "can_say"]
    assert [one.key for one in after] == ["welcome", "can_say", "heard", "chair_neutral"]
    assert after[: len(before)] == before


@pytest.mark.parametrize("key", ["dialoogtafel", "lewis_deep_democracy"])
def test_the_no_is_asked_for_three_times_after_a_word_of_care(key: str) -> None:
    seek = next(planned for planned in SCRIPTS[key].rounds if planned.kind == "seek_no")
    for language, care in (("nl", "moeilijks"), ("en", "hard")):
        first, *asks = re.findall(r"[^.?!]+[.?!]", seek.cue[language])
        assert care in first
        assert care in seek.hint[language]
        assert [ask.strip()[-1] for ask in asks] == ["?", "?", "?"]


def test_the_usual_table_talks_at_least_half_of_the_time() -> None:
    script = SCRIPTS["dialoogtafel"]
    assert script.minutes == 90
    assert 2 * spoken_minutes(script) >= script.minutes


def test_the_usual_table_asks_a_phone_at_most_ten_times() -> None:
    assert sum(forms(planned) for planned in SCRIPTS["dialoogtafel"].rounds) <= 10


def test_the_usual_table_has_the_steps_of_the_method_in_their_order() -> None:
    steps = [
        name[0] for planned in SCRIPTS["dialoogtafel"].rounds if (name := planned.name["nl"])[0].isdigit()
    ]
    assert steps == ["1", "2", "3", "4"]


def test_the_full_run_has_every_round_of_the_method_in_its_order() -> None:
    held = [planned.kind for planned in SCRIPTS["lewis_deep_democracy"].rounds]
    assert [kind for kind in held if kind not in ("arrival", "talk")] == LEWIS_ORDER


def test_the_full_run_takes_about_three_hours_with_two_breaks() -> None:
    script = SCRIPTS["lewis_deep_democracy"]
    assert 150 <= script.minutes <= 190
    assert sum("Pauze (10 minuten)" in planned.name["nl"] for planned in script.rounds) == 2


def test_step_five_opens_with_care_consent_and_at_least_45_minutes_left() -> None:
    rounds = SCRIPTS["lewis_deep_democracy"].rounds
    at = [planned.kind for planned in rounds].index("arrows")
    assert sum(planned.minutes for planned in rounds[at:]) >= 45
    assert "alleen als de groep het wil" in rounds[at - 1].cue["nl"]
    assert "stoppen mag altijd" in rounds[at].cue["nl"]
    assert "steunpersoon" in rounds[at].cue["nl"]
    assert {len(names) for names in rounds[at].sides.values()} == {2}


def test_a_small_table_talks_and_votes_and_is_asked_for_no_text() -> None:
    script = SCRIPTS["kleine_tafel"]
    assert {planned.kind for planned in script.rounds} <= {
        "arrival",
        "talk",
        "vote_choice",
        "vote_come_along",
    }
    assert not any(planned.scales for planned in script.rounds)
