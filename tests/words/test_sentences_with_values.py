"""A sentence with a gap is filled in whatever the gap is called; otherwise a phone gets an error instead of a sentence."""

import re

import pytest

import words

GAP = re.compile(r"%\((\w+)\)s")


def gaps(language: str, key: str) -> list[str]:
    return GAP.findall(words.say(language, key))


@pytest.mark.parametrize("language", words.spoken())
def test_every_sentence_with_a_gap_can_be_said(language: str) -> None:
    t = words.speaker(language)
    with_gaps = [key for key in words.keys(language) if gaps(language, key)]
    assert "phone.other_prompt_language" in with_gaps
    for key in with_gaps:
        assert "filled in" in t(key, **dict.fromkeys(gaps(language, key), "filled in"))


@pytest.mark.parametrize("language", words.spoken())
def test_a_phone_is_told_in_which_language_a_question_is(language: str) -> None:
    said = words.speaker(language)("phone.other_prompt_language", language="Română")
    assert "Română" in said
