"""The one door through which numbers leave: the whole table of anonymity.md 4, and nobody can work out what is hidden."""

from collections.abc import Iterator, Mapping
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions import disclosure

COUNTS = st.dictionaries(
    st.sampled_from(["come_along", "not", "stand_aside", "d", "e"]), st.integers(0, 20), min_size=2
)
SMALL = (1, 2)


def could_be(shown: disclosure.Outcome, choices: tuple[str, ...], people: int) -> Iterator[dict[str, int]]:
    """Every vote of so many people that would look exactly like this: what an attacker cannot tell apart."""
    for numbers in product(range(people + 1), repeat=len(choices)):
        counts = dict(zip(choices, numbers, strict=True))
        if 0 < sum(numbers) <= people and disclosure.outcome(counts, few=False) == shown:
            yield counts


@pytest.mark.parametrize(
    ("envelopes", "in_box", "waves", "may"),
    [
        *((4, 4, 0, False), (5, 1, 0, False), (5, 2, 0, True), (5, 0, 0, False), (0, 0, 0, False)),
        *((18, 4, 1, False), (18, 5, 1, True), (18, 5, 3, True), (5, 0, 1, False)),
    ],
)
def test_cards_are_taken_up_from_five_envelopes_and_two_texts_and_later_five_at_a_time(
    envelopes: int,
    in_box: int,
    waves: int,
    may: bool,  # noqa: FBT001
) -> None:
    assert disclosure.may_take_up(envelopes, in_box, waves) is may


@given(COUNTS)
def test_a_number_that_is_shown_is_nought_or_at_least_three_and_so_is_every_sum_and_remainder(
    counts: dict[str, int],
) -> None:
    cells = disclosure.shown(counts)
    if cells is None:
        assert set(counts.values()) & {*SMALL}
        return
    assert cells == counts
    for size in range(1, len(cells) + 1):
        for some in combinations(cells.values(), size):
            assert sum(some) not in SMALL
            assert sum(cells.values()) - sum(some) not in SMALL


@pytest.mark.parametrize("people", [5, 6, 8, 11])
def test_J15_nobody_can_work_out_a_small_number_from_all_that_is_shown(people: int) -> None:
    """Brute force: whenever a cell is one or two, another vote that looks the same has another number there.

    Except what the ballot said beforehand: that all the same is always told. Fewer than five get words for that reason.
    """
    choices = ("come_along", "not", "stand_aside")
    for numbers in product(range(people + 1), repeat=3):
        counts = dict(zip(choices, numbers, strict=True))
        shown = disclosure.outcome(counts, few=False)
        if sum(numbers) > people or not sum(numbers) or shown.unanimous:
            continue
        others = list(could_be(shown, choices, people))
        for choice in choices:
            if counts[choice] in SMALL:
                assert len({other[choice] for other in others}) > 1, (counts, shown)


@pytest.mark.parametrize("counts", [(3, 1), (2, 1), (1, 3), (2, 2), (1, 1)])
def test_of_three_or_four_votes_nobody_hears_that_most_chose_one_thing(counts: tuple[int, int]) -> None:
    outcome = disclosure.outcome(dict(zip(("come_along", "not"), counts, strict=True)), few=True)
    assert outcome == disclosure.Outcome(unanimous=None, leading=None, cells=None)


def test_votes_on_paper_do_not_help_to_say_what_most_chose() -> None:
    counts = {"come_along": 4, "not": 2}
    assert disclosure.outcome(counts, few=False, known=1).leading == "come_along"
    assert disclosure.outcome(counts, few=False, known=2).leading is None


def test_of_five_votes_it_is_told_that_no_choice_has_more_than_half() -> None:
    assert disclosure.outcome({"a": 2, "b": 2, "c": 1}, few=False).divided
    assert not disclosure.outcome({"a": 3, "b": 2}, few=False).divided


def test_J14_J16_at_a_small_table_there_is_a_word_and_never_a_number() -> None:
    outcome = disclosure.outcome({"come_along": 3, "not": 0}, few=True)
    assert outcome == disclosure.Outcome(unanimous="come_along", leading="come_along", cells=None)
    assert disclosure.outcome({"come_along": 3, "not": 1}, few=True).cells is None


@pytest.mark.parametrize(
    ("counts", "unanimous", "leading"),
    [
        ({"come_along": 18, "not": 0}, "come_along", "come_along"),
        ({"come_along": 1, "not": 0}, "come_along", "come_along"),
        ({"come_along": 10, "not": 8}, None, "come_along"),
        ({"come_along": 9, "not": 9}, None, None),
        ({"come_along": 6, "not": 6, "stand_aside": 6}, None, None),
        ({"come_along": 17, "not": 1}, None, "come_along"),
        ({"come_along": 0, "not": 0}, None, None),
    ],
)
def test_what_everybody_or_more_than_half_chose_may_always_be_said(
    counts: Mapping[str, int], unanimous: str | None, leading: str | None
) -> None:
    outcome = disclosure.outcome(counts, few=False)
    assert (outcome.unanimous, outcome.leading) == (unanimous, leading)


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_how_widely_a_no_lives_is_a_number_only_when_nobody_stands_alone(
    recognise: int, a_little: int, others: int
) -> None:
    word, people = disclosure.resonance(recognise, a_little, others)
    shared = recognise + a_little
    if people is not None:
        assert (word, people) == ("people", shared)
        assert shared >= 3
        assert others not in SMALL
    assert (word == "a_few") == (shared in SMALL)
    assert (word == "nobody_yet") == (shared == 0)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({}, None),
        ({"3": 4}, None),
        ({"3": 5}, 3.0),
        ({"1": 3, "5": 2}, 2.5),
        ({"4": 4, "5": 1}, 4.0),
        ({"4": 3, "5": 2}, 4.5),
        ({"1": 100, "2": 1}, 1.0),
    ],
)
def test_a_mean_is_told_to_the_nearest_half_from_five_answers_on(
    counts: Mapping[str, int], shown: float | None
) -> None:
    assert disclosure.mean(counts) == shown


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        *((10, 10, True), (18, 18, True), (10, 13, True), (18, 14, True)),
        *((10, 11, False), (10, 12, False), (12, 11, False), (9, 9, False), (9, 18, False), (18, 5, False)),
    ],
)
def test_two_moments_are_compared_only_when_nobodys_coming_or_going_shows(
    before: int,
    after: int,
    told: bool,  # noqa: FBT001
) -> None:
    assert (disclosure.before_and_after({"3": before}, {"4": after}) is not None) is told


@given(st.lists(st.integers(0, 12), max_size=6))
def test_a_group_in_the_table_of_groups_has_five_people_or_more(counts: list[int]) -> None:
    told = disclosure.groups([(str(number), count) for number, count in enumerate(counts)], "others")
    if told is None:
        return
    assert all(count >= 5 for _, count in told)
    assert sum(count for _, count in told) == sum(counts)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ([7, 3, 2, 3, 2, 1], [("0", 7), ("others", 11)]),
        ([7, 3, 1], None),
        ([7, 5], [("0", 7), ("1", 5)]),
        ([4, 4, 4], None),
        ([], None),
        ([6, 0, 0], [("0", 6)]),
    ],
)
def test_small_groups_are_told_together_or_there_is_no_table(
    counts: list[int], told: list[tuple[str, int]] | None
) -> None:
    assert disclosure.groups([(str(number), count) for number, count in enumerate(counts)], "others") == told


@pytest.mark.parametrize(
    ("people", "told"), [(0, None), (4, None), (9, None), (10, 10), (18, 20), (17, 15), (150, 150)]
)
def test_how_many_people_there_were_is_told_to_the_nearest_five(people: int, told: int | None) -> None:
    assert disclosure.rounded(people) == told


@pytest.mark.parametrize(
    ("count", "told"), [(0, ("none", None)), (1, ("a_few", None)), (2, ("a_few", None)), (3, ("number", 3))]
)
def test_how_often_something_was_done_with_cards_is_a_word_below_three(
    count: int, told: tuple[str, int | None]
) -> None:
    assert disclosure.told(count) == told


@pytest.mark.parametrize(
    ("envelopes", "seats", "word"),
    [
        *((0, 10, "quiet"), (1, 10, "quiet"), (1, 1, "quiet"), (1, 2, "quiet"), (0, 0, "quiet")),
        *((2, 10, "first"), (3, 10, "first"), (4, 10, "half"), (7, 10, "half"), (8, 10, "almost")),
        *((9, 10, "almost"), (10, 10, "everybody"), (11, 10, "everybody"), (2, 2, "everybody")),
    ],
)
def test_how_far_the_table_is_is_told_in_a_word_and_one_envelope_never(
    envelopes: int, seats: int, word: str
) -> None:
    assert disclosure.progress(envelopes, seats) == word
