"""What nobody can see is taken out, because it could lead back to a writer; what people really write stays (U1-U8)."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.clean_text import MOST_MARKS, clean, is_invisible
from tests.conftest import Seated

FAMILY, HEART, WAVE, FLAG = "👨‍👩‍👧‍👦", "❤️‍🔥", "👋🏽", "🇳🇱"


@pytest.mark.parametrize("sign", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
def test_u1_a_card_cannot_turn_its_neighbour_around(sign: str) -> None:
    assert clean(f"voor{sign}kant") == "voorkant"


@pytest.mark.parametrize(
    "sign",
    [
        *("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u180e", "\u2800", "\u3164"),
        *("\u115f", "\u1160", "\uffa0", "\u17b4", "\u17b5", "\u180b", "\u180f", "\u2062", "\ufff9"),
        *("\ufe00", "\ufe0e", "\ufe0f", "\U000e0001", "\U000e0041", "\U000e0100", "\U000e01ef"),
    ],
)
def test_u2_an_invisible_sign_cannot_mark_a_writer(sign: str) -> None:
    assert clean(f"Ik {sign}ga{sign}{sign} mee{sign}") == "Ik ga mee"
    assert is_invisible(sign)


@pytest.mark.parametrize(
    "space", ["\u00a0", "\u2002", "\u2009", "\u200a", "\u202f", "\u205f", "\u3000", "\t"]
)
def test_u2_every_space_is_the_same_space(space: str) -> None:
    assert clean(f"Ik{space}ga mee") == "Ik ga mee"


def test_u2_a_message_hidden_behind_a_picture_is_gone() -> None:
    hidden = "".join(chr(0xE0100 + byte) for byte in b"stoel 7")
    assert clean(f"😀{hidden} mooi") == "😀 mooi"
    assert clean("❤\ufe0f\ufe0f\ufe0f\ufe0f") == "❤\ufe0f"


@pytest.mark.parametrize(
    ("tower", "left"),
    [
        ("Z" + "\u0336\u0335\u0334\u0337" * 250, 1 + MOST_MARKS),
        ("ก" + "\u0e47" * 40, 1 + MOST_MARKS),
        ("a" + "\u20dd" * 40, 1 + MOST_MARKS),
    ],
)
def test_u4_a_tower_of_marks_does_not_hide_its_neighbours(tower: str, left: int) -> None:
    assert len(clean(tower)) == left


@pytest.mark.parametrize("picture", [FAMILY, HEART, WAVE, FLAG, "🏳️‍🌈", "👩🏿‍🚀", "😀", "⚖️"])
def test_u5_pictures_stay_as_they_are(picture: str) -> None:
    assert clean(f"Ja {picture}!") == f"Ja {picture}!"


@pytest.mark.parametrize("sign", "\x00\x01\x07\x1b\x7f\x80\x9f\ufffe\uffff\ue000\U000f0000\ud800")
def test_u6_controls_private_signs_and_half_signs_are_removed(sign: str) -> None:
    assert clean(f"Ik{sign} ga mee") == "Ik ga mee"


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n", "\u2028", "\u2029", "\u0085", "\v", "\f"])
def test_u6_there_is_one_kind_of_line_end(line_end: str) -> None:
    assert clean(f"een{line_end}twee") == "een\ntwee"


def test_empty_lines_are_one_at_most() -> None:
    assert clean(" een  \n\n\n\n twee \n\n") == "een\n\n twee"


@pytest.mark.parametrize(
    "nothing", ["", " ", "\n\n", "\u200b\u200b", "\u3164", "\u00ad", "\u2800 \u2060\ufeff"]
)
def test_u7_what_cannot_be_seen_is_an_empty_answer(nothing: str) -> None:
    assert clean(nothing) == ""


@pytest.mark.parametrize("word", ["café", "București", "Łódź", "Iğdır", "straße", "ﬁets", "România", "ÀÉÎÕÜ"])
def test_u8_twins_of_a_letter_become_one_and_no_letter_is_lost(word: str) -> None:
    assert clean(unicodedata.normalize("NFD", word)) == unicodedata.normalize("NFC", word)


@given(st.text())
def test_cleaning_twice_is_cleaning_once_and_nothing_invisible_is_left(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    for number, sign in enumerate(cleaned):
        assert sign == "\n" or not is_invisible(sign) or (sign in "\u200d\ufe0f" and number)


def test_u1_u2_what_is_kept_of_a_card_is_the_clean_text(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    table.says(0, "\u202eIk\u200b mis\U000e0041 de bewoners.")
    assert table.phone(0).says("Ik mis de bewoners.") == "already"
