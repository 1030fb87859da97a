"""Steps, pauses, help, how far the table is, and what the method suggests after a vote."""

import pytest

from sessions.dialogue import find
from sessions.leading import renew_progress
from sessions.refusals import NotAnAnswer, NotNow
from tests.conftest import Seated
from tests.table import Table


def ticks(table: Table) -> str:
    """The slow tick looks; the word for how far the table is."""
    table.store.write(lambda memory: renew_progress(memory, find(memory, table.id)))
    return table.desk().progress


def test_the_next_step_puts_the_next_question_and_starts_counting_anew(seated: Seated) -> None:
    table = seated(6)
    table.opens("ground_rules")
    table.says(0, "Niet fotograferen.")
    table.says(1, "Tijd.")
    table.gathers()
    ticks(table)
    table.does("next_step")
    now = table.round
    assert (now.step, now.envelopes, now.in_box, now.waves, now.progress) == (1, 0, 0, 0, "quiet")
    assert table.asks == {"agreement", "need"}
    with pytest.raises(NotNow, match="no_next_step"):
        table.does("next_step")


def test_the_rules_of_the_script_are_laid_down_once(seated: Seated) -> None:
    table = seated(5)
    assert table.statements("rule") == []
    table.opens("ground_rules")
    rules = table.statements("rule")
    assert len(rules) == 6
    table.closes()
    table.does("insert_round", kind="ground_rules")
    table.does("open_round")
    assert table.statements("rule") == rules
    assert len(table.screen().rules) == 6


def test_a_pause_is_for_everybody_and_ends_for_everybody(seated: Seated) -> None:
    table = seated(2)
    table.opens("collect")
    table.does("pause")
    assert (table.sees().moment, table.screen().moment) == ("paused", "paused")
    table.does("pause")
    assert (table.sees().moment, table.screen().moment) == ("open", "open")
    table.does("start_roll_call")
    with pytest.raises(NotNow, match="roll_call"):
        table.does("pause")


def test_help_opens_on_every_phone_and_never_on_one(seated: Seated) -> None:
    table = seated(2)
    table.does("help")
    assert [one.sees().help_open for one in table.everybody] == [True, True]
    table.does("help")
    assert not table.sees().help_open


def test_the_screen_shows_the_round_the_way_in_or_the_rules(seated: Seated) -> None:
    table = seated(2)
    table.opens("arrival")
    assert table.screen().shows == "join"
    table.closes()
    table.opens("collect")
    assert table.screen().shows == "round"
    for shows in ("rules", "join", "round"):
        table.does("screen", shows=shows)
        assert table.screen().shows == shows
    with pytest.raises(NotAnAnswer, match="unknown_field"):
        table.does("screen", shows="cards")


def test_the_chair_turns_the_pages_of_the_wall_and_a_new_question_begins_at_the_first(seated: Seated) -> None:
    table = seated(2)
    table.opens("collect")
    for way, page in (("next", 1), ("next", 2), ("previous", 1)):
        table.does("turn_page", way=way)
        assert table.screen().page == page
    with pytest.raises(NotAnAnswer, match="unknown_field"):
        table.does("turn_page", way="sideways")
    table.closes()
    table.opens("seek_no")
    assert table.screen().page == 0


def test_how_far_the_table_is_is_a_word_that_only_the_slow_tick_renews(seated: Seated) -> None:
    table = seated(10)
    table.opens("collect")
    told = []
    for number in range(10):
        before = table.desk()
        table.says(number, f"Tekst {number}.")
        assert (table.desk().progress, table.desk().version) == (before.progress, before.version)
        told.append(ticks(table))
    assert told == [
        "quiet",
        "first",
        "first",
        "half",
        "half",
        "half",
        "half",
        "almost",
        "almost",
        "everybody",
    ]


def test_the_tick_tells_the_desk_only_when_the_word_changed_and_tells_nobody_else(seated: Seated) -> None:
    table = seated(10)
    table.opens("collect")
    table.says(0, "Een.")
    before = table.state
    ticks(table)
    assert table.state.desk_version == before.desk_version
    table.says(1, "Twee.")
    ticks(table)
    after = table.state
    assert after.desk_version == before.desk_version + 1
    assert (after.phone_version, after.screen_version) == (before.phone_version, before.screen_version)
    table.closes()
    assert ticks(table) == "closed"


@pytest.mark.parametrize(
    ("choices", "suggestion"),
    [
        (["come_along"] * 6, "harvest"),
        (["come_along"] * 5 + ["not"], "step_4"),
        (["not"] * 6, "step_4"),
    ],
)
def test_after_a_vote_the_method_suggests_and_the_chair_decides(
    seated: Seated, choices: list[str], suggestion: str
) -> None:
    table = seated(6)
    table.opens("vote_come_along")
    table.votes(*choices)
    assert table.desk().suggestion == ""
    table.closes()
    assert table.desk().suggestion == suggestion
    table.opens("arrows")
    assert table.round.kind == "arrows"


def test_after_the_third_vote_that_is_not_of_everybody_the_waterline_is_suggested(seated: Seated) -> None:
    table = seated(6)
    for suggestion in ("step_4", "step_4", "step_5"):
        table.opens("vote_come_along")
        table.votes(*["come_along"] * 5, "not")
        table.closes()
        assert table.desk().suggestion == suggestion
    table.opens("arrows")
    table.closes()
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 5, "not")
    table.closes()
    assert table.desk().suggestion == "harvest"


@pytest.mark.parametrize(
    ("votes", "suggestion"), [((6, 0), "harvest"), ((4, 2), "step_4"), ((3, 3), "lobby")]
)
def test_a_first_vote_on_a_shortlist_leads_on(
    seated: Seated, votes: tuple[int, int], suggestion: str
) -> None:
    table = seated(6)
    one, two = (table.writes_down("proposal", text) for text in ("Een loket.", "Een maatje."))
    table.opens("vote_choice")
    table.votes(*[one] * votes[0], *[two] * votes[1])
    table.closes()
    assert table.desk().suggestion == suggestion
