"""How much of what points straight at somebody is found in lists of texts, and how much that is harmless is touched.

The figures stand in docs/for-experts.md; here they are measured again. Also spellings that chance makes up.
"""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.masking import mask
from tests.sessions.masking_lists.reading import Listed, listed
from tests.sessions.masking_lists.stated import stated

PLACEHOLDER = re.compile(
    r"\[(?:telefoonnummer|e-mailadres|rekeningnummer|BSN|kenteken|adres|webadres|account|documentnummer)\]"
)
HARD, HARMLESS, MISSES = listed("hard"), listed("harmless"), listed("known_misses")
BETWEEN_DIGITS = (
    "",
    " ",
    "-",
    ".",
    "/",
    "_",
    " - ",
    "  ",
    "\n",
    "\u200b",
    "\u2060",
    "\u00a0",
    "\u2009",
    "–",
    "*",
    "·",
)
SCRIPTS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９", "⓪①②③④⑤⑥⑦⑧⑨", "⁰¹²³⁴⁵⁶⁷⁸⁹")
FRONTS = (
    "06",
    "+316",
    "+31 6",
    "+31 (0)6",
    "00316",
    "0031 6",
    "(06)",
    "+40 7",
    "+48 6",
    "+34 6",
    "+359 8",
    "+36 20 ",
    "+55 11 9",
)
SERIES = [
    "gb-12-tr",
    "12-gb-tr",
    "gb-tr-12",
    "12-gbt-3",
    "1-gbt-23",
    "gb-123-t",
    "g-123-bt",
    "gbt-12-h",
    "g-12-bth",
    "1-gb-234",
    "123-gb-4",
]


def _hidden(one: Listed) -> str:
    text = one.text
    for part in one.parts:
        text = text.replace(part, "\0", 1)
    return text


def _found(one: Listed) -> bool:
    """Exactly what stands between braces is gone, nothing beside it."""
    return PLACEHOLDER.sub("\0", mask(one.text)) == _hidden(one)


def _share(part: int, whole: int) -> float:
    return 100 * part / whole


def test_u9_of_a_list_of_texts_as_much_is_found_as_the_experts_are_told() -> None:
    missed = [one.text for one in HARD if not _found(one)]
    told = stated("hard kinds")
    assert told.texts == len(HARD)
    assert _share(len(HARD) - len(missed), len(HARD)) >= told.found, missed


def test_u11_of_a_list_of_harmless_numbers_no_more_is_touched_than_the_experts_are_told() -> None:
    touched = [one.text for one in HARMLESS if mask(one.text) != one.text]
    told = stated("harmless numbers")
    assert told.texts == len(HARMLESS)
    assert _share(len(touched), len(HARMLESS)) <= told.found, touched


def test_u9_what_is_not_found_is_listed() -> None:
    found = [one.text for one in MISSES if mask(one.text) != one.text]
    assert found == [], "found by now: it can go to the other list"


@given(
    st.sampled_from(FRONTS),
    st.lists(st.sampled_from("0123456789"), min_size=8, max_size=8).filter(
        lambda digits: len(set(digits)) > 2
    ),
    st.lists(st.sampled_from(BETWEEN_DIGITS), min_size=8, max_size=8),
    st.sampled_from(SCRIPTS),
)
def test_u9_a_telephone_number_in_any_spelling(
    front: str, digits: list[str], between: list[str], script: str
) -> None:
    spelled = front + "".join(sign for pair in zip(between, digits, strict=True) for sign in pair)
    other = spelled.translate(str.maketrans("0123456789", script))
    assert mask(f"Bel {other} graag.") == "Bel [telefoonnummer] graag."


@given(
    st.lists(st.sampled_from("123456789"), min_size=10, max_size=10),
    st.lists(st.sampled_from(("", " ", "-", ".", "\u200b", "  ")), min_size=17, max_size=17),
    st.sampled_from((str.lower, str.upper)),
)
def test_u9_an_account_in_any_spelling(
    digits: list[str], between: list[str], typed: Callable[[str], str]
) -> None:
    account = "NL13TEST" + "".join(digits)
    signs = [sign + gap for sign, gap in zip(account, [*between, ""], strict=True)]
    spelled = typed("".join(signs))
    assert mask(f"Stort op {spelled} graag.") == "Stort op [rekeningnummer] graag."


@given(
    st.sampled_from(SERIES),
    st.sampled_from((" ", "-", "", ".", " - ", "/")),
    st.sampled_from((str.lower, str.upper)),
)
def test_u9_a_plate_of_any_series(series: str, between: str, typed: Callable[[str], str]) -> None:
    masked = mask(f"Auto {typed(series.replace('-', between))} stond er.")
    assert PLACEHOLDER.sub("[...]", masked) == "Auto [...] stond er."


@given(
    st.integers(1900, 2099),
    st.sampled_from(["is", "en", "in", "op", "de", "om", "nu", "al", "na", "ze", "we", "te", "er"]),
)
def test_u11_a_year_before_a_small_word_is_no_postcode(year: int, word: str) -> None:
    assert mask(f"Het was {year} {word} toen niet anders.") == f"Het was {year} {word} toen niet anders."


@pytest.mark.parametrize("one", HARD[::7], ids=lambda one: one.text)
def test_u9_what_is_around_it_stays_as_it_was_typed(one: Listed) -> None:
    around = "Ｄｅ ﬁets, ½ uur — “nee”… é\u0301 ١٢"
    masked = mask(f"{around} ; {one.text} ; {around}")
    assert masked.startswith(around)
    assert masked.endswith(around)


def test_the_lists_do_not_repeat_themselves() -> None:
    for listing in (HARD, HARMLESS):
        texts = sorted(one.text for one in listing)
        assert [one for one, two in pairwise(texts) if one == two] == []
