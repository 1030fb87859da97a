"""A draaiboek that cannot be played is refused before the evening, with the line and the reason."""

import pytest

import words
from sessions.method import KINDS
from sessions.proofreading import LONGEST
from sessions.refusals import NotAnAnswer
from sessions.script import MOST_ROUNDS, BrokenScript, load, read

LANGUAGES = ("nl", "en")
SHORT = """\
key = "kort"
minutes = 12
title = { nl = "Kort", en = "Short" }
summary = { nl = "Twee rondes.", en = "Two rounds." }

[[rounds]]
kind = "arrival"
minutes = 5
name = { nl = "Binnenkomen", en = "Coming in" }
prompt = { nl = "Wil je meedoen?", en = "Do you want to take part?" }
cue = { nl = "Welkom.", en = "Welcome." }

[[rounds]]
kind = "check_in"
minutes = 7
[rounds.name]
nl = "Check-in"
en = "Check-in"
[rounds.prompt]
nl = "Hoe gaat het?"
en = "How are you?"
[rounds.cue]
nl = '''
Ik begin.
[rounds.niets]'''
en = "I go first."

[[rounds.scales]]
key = "welcome"
min = 1
max = 5
item = { nl = "Welkom", en = "Welcome" }
low = { nl = "niet", en = "not" }
high = { nl = "wel", en = "yes" }

[[rounds.scales]]
key = "can_say"
min = 1
max = 5
[rounds.scales.item]
nl = "Zeggen"
en = "Say"
[rounds.scales.low]
nl = "niet"
en = "not"
[rounds.scales.high]
nl = "wel"
en = "yes"
"""
BROKEN = {
    "a quotation mark is gone": ('title = { nl = "Kort"', 'title = { nl = "Kort', 3, "script_syntax"),
    "a long text is never closed": (
        'high = { nl = "wel", en = "yes" }',
        'high = """wel',
        SHORT.count("\n") + 1,
        "script_syntax",
    ),
    "a kind nobody knows": ('kind = "check_in"', 'kind = "koffie"', 14, "script_kind"),
    "no kind at all": ('kind = "check_in"\n', "", 13, "script_kind"),
    "a typing error in a field": ("[rounds.prompt]", "[rounds.promt]", 19, "script_field"),
    "a field the script has not": ("minutes = 12", "minutes = 12\nlocation = 'hier'", 3, "script_field"),
    "a field of a scale": ("min = 1\n", "min = 1\nstep = 1\n", 31, "script_field"),
    "a language that is none": ('nl = "Hoe gaat het?"', 'Nederlands = "Hoe?"', 20, "script_field"),
    "English is missing": ('en = "How are you?"\n', "", 19, "script_missing"),
    "the prompt is missing": (
        '[rounds.prompt]\nnl = "Hoe gaat het?"\nen = "How are you?"\n',
        "",
        13,
        "script_missing",
    ),
    "the title is missing": ('title = { nl = "Kort", en = "Short" }\n', "", None, "script_missing"),
    "an empty prompt": ('nl = "Hoe gaat het?"', 'nl = "  "', 20, "script_empty"),
    "a text for a list": ('nl = "Hoe gaat het?"', 'nl = ["Hoe", "?"]', 20, "script_shape"),
    "one text for all languages": (
        'cue = { nl = "Welkom.", en = "Welcome." }',
        'cue = "Hoi"',
        11,
        "script_shape",
    ),
    "rounds that are no rounds": ("[[rounds]]", "[rounds]", 13, "script_syntax"),
    "a text of 601 characters": ('nl = "Hoe gaat het?"', f'nl = "{"a" * (LONGEST + 1)}"', 20, "script_long"),
    "no minutes": ("minutes = 7", "minutes = 0", 15, "script_minutes"),
    "fewer than no minutes": ("minutes = 7", "minutes = -7", 15, "script_minutes"),
    "minutes in words": ("minutes = 7", 'minutes = "zeven"', 15, "script_number"),
    "minutes that are true": ("minutes = 7", "minutes = true", 15, "script_number"),
    "minutes that do not add up": ("minutes = 7", "minutes = 8", 2, "script_sum"),
    "a scale twice": ('key = "can_say"', 'key = "welcome"', 37, "script_scale_twice"),
    "a scale without room": ("max = 5\nitem", "max = 1\nitem", 31, "script_scale"),
    "a scale with spaces in its key": ('key = "can_say"', 'key = "can say"', 37, "script_word"),
    "no arrival": ('kind = "arrival"', 'kind = "talk"', 7, "script_first"),
    "rules in one language more": (
        'name = { nl = "Binnenkomen"',
        'rules = { nl = ["a", "b"], en = ["a"] }\nname = { nl = "Binnenkomen"',
        9,
        "script_lists",
    ),
    "three sides": (
        'name = { nl = "Binnenkomen"',
        'sides = { nl = [\n"a", "b", "c"], en = ["a", "b", "c"] }\nname = { nl = "Binnenkomen"',
        9,
        "script_lists",
    ),
    "an empty rule": (
        'name = { nl = "Binnenkomen"',
        'rules = { nl = ["a", ""], en = ["a", "b"] }\nname = { nl = "Binnenkomen"',
        9,
        "script_empty",
    ),
}


def test_the_short_script_of_these_tests_can_be_played() -> None:
    assert [planned.kind for planned in read(SHORT, KINDS).rounds] == ["arrival", "check_in"]


@pytest.mark.parametrize(("was", "becomes", "line", "reason"), BROKEN.values(), ids=BROKEN)
def test_a_broken_script_names_the_line_and_the_reason(
    was: str, becomes: str, line: int | None, reason: str
) -> None:
    assert was in SHORT
    with pytest.raises(BrokenScript) as broken:
        read(SHORT.replace(was, becomes, 1), KINDS)
    assert (broken.value.reason, broken.value.line) == (reason, line)
    for language in LANGUAGES:
        assert "%(" not in words.say(language, f"errors.{reason}", **broken.value.values)


def test_a_complaint_can_be_read_with_its_line() -> None:
    with pytest.raises(BrokenScript) as broken:
        read(SHORT.replace('kind = "check_in"', 'kind = "koffie"'), KINDS)
    why = words.say("nl", f"errors.{broken.value.reason}", **broken.value.values)
    told = words.say("nl", "terminal.broken_script", script="kort", line=broken.value.line, why=why)
    assert told.startswith("Draaiboek kort.toml, regel 14:")
    assert "koffie" in told


def test_a_script_without_rounds_is_refused() -> None:
    with pytest.raises(BrokenScript, match="script_no_rounds"):
        read(SHORT.partition("[[rounds]]")[0], KINDS)


def test_the_round_too_many_is_pointed_at() -> None:
    head, _, rounds = SHORT.partition("[[rounds]]")
    arrival = "[[rounds]]" + rounds.partition("[[rounds]]")[0]
    enough = head.replace("minutes = 12", f"minutes = {5 * MOST_ROUNDS}") + arrival * MOST_ROUNDS
    assert len(read(enough, KINDS).rounds) == MOST_ROUNDS
    with pytest.raises(BrokenScript) as broken:
        read(enough + arrival, KINDS)
    assert (broken.value.reason, broken.value.line) == ("script_rounds", enough.count("\n") + 1)


def test_a_language_more_than_we_need_is_kept() -> None:
    script = read(SHORT.replace('nl = "Hoe gaat het?"', 'ro = "Ce mai faci?"\nnl = "Hoe gaat het?"'), KINDS)
    assert script.rounds[1].prompt["ro"] == "Ce mai faci?"


def test_a_script_nobody_made_is_refused_politely() -> None:
    for key in ("koffie", "../script", ""):
        with pytest.raises(NotAnAnswer):
            load(key)
