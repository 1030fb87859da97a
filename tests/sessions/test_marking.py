"""What is shown to a writer before her text is kept: names, streets, firms, places, rare facts. And what is not."""

import pytest

from sessions.masking.marking import Mark, hide, known_words, marks
from tests.sessions.masking_lists.reading import Listed, listed
from tests.sessions.masking_lists.stated import stated

NAMES, ORDINARY = listed("names"), listed("ordinary")


def _said(text: str, *known: str) -> list[tuple[str, str]]:
    return [(mark.words, mark.placeholder) for mark in marks(text, known_words(known))]


def _found(part: str, one: Listed) -> bool:
    """The whole of it, or more."""
    return any(part in mark.words for mark in marks(one.text))


def test_of_names_and_streets_as_many_are_found_as_the_experts_are_told() -> None:
    parts = [(part, one) for one in NAMES for part in one.parts]
    missed = [part for part, one in parts if not _found(part, one)]
    told = stated("names and streets")
    assert told.texts == len(parts)
    assert 100 * (len(parts) - len(missed)) / len(parts) >= told.found, missed


def test_of_ordinary_sentences_no_more_are_marked_than_the_experts_are_told() -> None:
    marked = [one.text for one in ORDINARY if marks(one.text)]
    told = stated("ordinary sentences")
    assert told.texts == len(ORDINARY)
    assert 100 * len(marked) / len(ORDINARY) <= told.found, marked


@pytest.mark.parametrize(
    ("text", "placeholder", "words"),
    [
        ("Mijn vriendin fatima werkt hier.", "[naam]", "fatima"),
        ("Vraag het aan Jan van der Berg.", "[naam]", "Jan van der Berg"),
        ("Ik woon op Kerkstraat 12.", "[adres]", "Kerkstraat 12"),
        ("In de Kerkstraat is het druk.", "[straat]", "Kerkstraat"),
        ("Ik werk in Alkmaar.", "[plaats]", "Alkmaar"),
        ("De Rabobank weigert mij.", "[bedrijf]", "Rabobank"),
        ("Ik werk bij Club Nergens.", "[bedrijf]", "Club Nergens"),
        ("Ik ben hier de enige trans vrouw.", "[...]", "de enige trans vrouw"),
        ("Als enige moeder durf ik niets.", "[...]", "Als enige moeder durf"),
    ],
)
def test_every_kind_has_words_of_its_own_to_stand_in_its_place(
    text: str, placeholder: str, words: str
) -> None:
    assert _said(text) == [(words, placeholder)]


@pytest.mark.parametrize(
    "text",
    [
        "De Rechtbank en de politie Utrecht.",
        "Dat is de enige manier.",
        "Ik spreek Roemeens.",
        "[naam] helpt [adres].",
    ],
)
def test_offices_languages_and_what_is_hidden_already_are_no_marks(text: str) -> None:
    assert _said(text) == []


def test_who_sits_at_the_table_is_no_mark() -> None:
    assert _said("Bij de Rabobank in Duinhaven.", "Rabobank: Geen dossier.", "Gemeente Duinhaven") == []


def test_what_is_hidden_is_hidden_wherever_it_stands_and_nothing_else_is() -> None:
    text = "Ana en Anastasia; Ana woont op Laan 1, niet op Laan 12."
    hidden = hide(text, [Mark("Ana", "[naam]"), Mark("Laan 1", "[adres]")])
    assert hidden == "[naam] en Anastasia; [naam] woont op [adres], niet op Laan 12."


def test_somebody_who_shouts_or_writes_titles_is_only_asked_about_what_the_lists_know() -> None:
    assert _said("De Bank Moet Ons Een Rekening Geven Zegt Fatima") == [("Fatima", "[naam]")]
