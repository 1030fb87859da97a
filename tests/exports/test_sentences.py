"""Words of people are cut between sentences, compared fairly and never changed."""

import pytest

from exports.sentences import full_stop, grown, once, opening


@pytest.mark.parametrize(
    ("text", "most", "start"),
    [
        ("Ga mee. Bel na.", 0, "Ga mee."),
        ("Ga mee. Bel na.", 15, "Ga mee. Bel na."),
        ("Ga mee! Bel na. En dan?", 16, "Ga mee! Bel na."),
        ("Zonder punt aan het eind", 3, "Zonder punt aan het eind"),
        ("Om 9.30 uur open. Gratis.", 0, "Om 9.30 uur open."),
        ("Zij zei: “Nee.” Toen ging ik.", 0, "Zij zei: “Nee.”"),
        ("", 10, ""),
    ],
)
def test_a_text_is_opened_in_whole_sentences(text: str, most: int, start: str) -> None:
    assert opening(text, most) == start


def test_texts_that_differ_only_in_capitals_and_marks_are_one() -> None:
    assert once(["Geen lijst!", "geen  lijst", "Wel een lijst."]) == ("Geen lijst!", "Wel een lijst.")
    assert once(["Geen lijst!"], known=["geen lijst"]) == ()


def test_texts_in_other_letters_are_not_thrown_together() -> None:
    assert once(["Нямам доверие.", "Искам жилище."]) == ("Нямам доверие.", "Искам жилище.")


def test_what_was_added_is_found_and_all_words_of_the_new_text_are_there() -> None:
    parts = grown("Eén loket. Gratis.", "Eén vast loket. Gratis, ook 's avonds.")
    assert "".join(text for text, _ in parts) == "Eén vast loket. Gratis, ook 's avonds."
    assert [text.strip() for text, added in parts if added] == ["vast", "ook 's avonds."]


def test_what_went_away_leaves_no_mark_in_the_new_text() -> None:
    assert grown("Eén loket in het stadhuis.", "Eén loket.") == (("Eén loket.", False),)


def test_a_sentence_gets_one_mark_at_its_end() -> None:
    assert [full_stop(text) for text in ("Loket", "Loket.", "Wie gaat mee?", "")] == [
        "Loket.",
        "Loket.",
        "Wie gaat mee?",
        "",
    ]
