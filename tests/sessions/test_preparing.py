"""What the chair fills in before the evening, pasted as lines from a letter."""

import pytest

from sessions.refusals import NotAnAnswer, NotNow
from tests.conftest import Seated


def test_lists_are_typed_as_lines(seated: Seated) -> None:
    table = seated(1)
    table.does(
        "prepare",
        readers="gemeenten\n\n  banken \r\nsekswerkers",
        help_lines="Stille ruimte: tweede deur links\nDirect gevaar: bel 112",
        agreements="politie: niet voor controle\nbank:\nzonder punt\ngemeente: niet: voor de vergunning",
    )
    state = table.state
    assert state.readers == ["gemeenten", "banken", "sekswerkers"]
    assert state.help_lines[1] == {"name": "Direct gevaar", "how": "bel 112"}
    assert state.agreements == [
        {"who": "politie", "text": "niet voor controle"},
        {"who": "gemeente", "text": "niet: voor de vergunning"},
    ]


def test_what_the_form_leaves_out_stays(seated: Seated) -> None:
    table = seated(1)
    before = table.state
    table.does("prepare", title="Een andere titel")
    after = table.state
    assert after.title == "Een andere titel"
    assert (after.question, after.mandate, after.agreements) == (
        before.question,
        before.mandate,
        before.agreements,
    )


def test_invisible_signs_do_not_get_onto_the_screen(seated: Seated) -> None:
    table = seated(1)
    table.does("prepare", title="\u202eWonen\u200b ")
    assert table.screen().title == "Wonen"


def test_perspectives_are_counters_and_the_ones_that_stay_keep_their_count(seated: Seated) -> None:
    table = seated(4, perspectives="bewoners\npolitie")
    assert [one["count"] for one in table.state.perspectives] == [2, 1]
    table.does("prepare", perspectives="bank\nbewoners")
    assert table.state.perspectives == [
        {"key": "0", "name": "bank", "count": 0},
        {"key": "1", "name": "bewoners", "count": 2},
    ]


def test_the_language_of_the_screen_is_not_also_another_language(seated: Seated) -> None:
    table = seated(1, languages="nl: niemand\nro: tolk\npt-BR:")
    assert table.sees().languages == ("nl", "ro", "pt-BR")
    assert [table.sees(code).covered for code in ("nl", "ro", "pt-BR")] == [True, True, False]


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ({"languages": "ro: tolk\nklingon: iemand"}, "no_language_code"),
        ({"languages": "other: iemand"}, "no_language_code"),
        ({"languages": "<script>: x"}, "no_language_code"),
        ({"people": "achttien"}, "not_a_number"),
        ({"people": "-3"}, "not_a_number"),
        ({"people": "2001"}, "not_a_number"),
        ({"people": "²"}, "not_a_number"),
        ({"question": "x" * 4_001}, "too_long"),
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_of_the_form_is_kept(
    seated: Seated, form: dict[str, str], why: str
) -> None:
    table = seated(1)
    title = table.state.title
    with pytest.raises(NotAnAnswer, match=why):
        table.does("prepare", title="Half ingevuld", **form)
    assert table.state.title == title


def test_a_number_of_people_may_be_left_open(seated: Seated) -> None:
    table = seated(1)
    table.does("prepare", people="18")
    table.does("prepare", people="")
    assert table.state.people == 18


def test_after_the_evening_nothing_of_it_changes_any_more(seated: Seated) -> None:
    table = seated(1)
    table.ends()
    with pytest.raises(NotNow, match="ended"):
        table.does("prepare", title="Toch anders")
