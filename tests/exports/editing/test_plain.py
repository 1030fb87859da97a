"""Help with plain language: advice about long sentences, hard words and sentences that do not say who does it."""

import pytest

from exports.editing.plain import LIST, Remark, remarks

LONG = (
    "Wij willen dat iedereen die bij het loket komt en iets wil vragen over een huis of een rekening, meteen een "
    "antwoord krijgt."
)
SHORT = "Iedereen krijgt bij het loket meteen een antwoord."


def sorts(text: str, language: str = "nl") -> list[str]:
    return [one.sort for one in remarks(text, language)]


def test_a_sentence_of_more_than_twenty_words_is_long_in_every_language() -> None:
    assert sorts(LONG) == ["long"]
    assert sorts(LONG, "en") == ["long"]
    assert sorts(f"{SHORT} {SHORT} {SHORT}") == []


def test_a_hard_word_comes_with_a_simpler_one() -> None:
    assert remarks("Indien nodig helpen wij.", "nl") == (Remark("hard", "indien", "als"),)
    assert remarks("Wij doen dit ten behoeve van bewoners.", "nl") == (
        Remark("hard", "ten behoeve van", "voor"),
    )
    assert sorts("Bindien en indiende bestaan niet.") == []
    assert sorts("Indien you like.", "en") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "De brief wordt door iemand van de bank verstuurd.",
        "Er werden afspraken gemaakt.",
        "Het moet vandaag geregeld worden.",
        "Wie belt, wordt teruggebeld.",
    ],
)
def test_a_sentence_that_does_not_say_who_does_it_is_named(sentence: str) -> None:
    assert sorts(sentence) == ["passive"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het wordt morgen beter.",
        "Dan worden wij blij van een gesprek.",
        "Wij hebben afspraken gemaakt.",
        "De bank stuurt de brief.",
        "Hij wordt ambtenaar bij de gemeenten.",
    ],
)
def test_a_sentence_that_says_who_does_it_is_left_alone(sentence: str) -> None:
    assert sorts(sentence) == []


def test_only_what_an_editor_can_change_is_looked_at() -> None:
    text = f"## Indien\n\n{{{{citaat: indien}}}}\n\n- **Thans** niet\n- [de wet](https://indien.example)\n\n{SHORT}"
    assert [one.words for one in remarks(text, "nl")] == ["indien", "thans"]


def test_lines_of_a_list_are_sentences_of_their_own() -> None:
    assert sorts("\n".join(f"- punt {number} van de lijst met woorden" for number in range(6))) == []


def test_the_list_of_words_has_no_word_twice_and_never_itself_as_the_simpler_one() -> None:
    lines = [line for line in LIST.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    pairs = [line.split(" = ") for line in lines]
    forms = [form for hard, _ in pairs for form in hard.split(", ")]
    assert len(lines) > 150
    assert len(forms) == len(set(forms))
    assert not [pair for pair in pairs if set(pair[0].split(", ")) & set(pair[1].split(", "))]
