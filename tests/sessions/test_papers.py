"""People without a phone: their papers lie among the cards, and never help to lift the only card of a phone."""

from pathlib import Path

import pytest

from sessions.method import KINDS
from sessions.refusals import NotAnAnswer, NotNow
from sessions.tallies import of_question
from tests.conftest import Seated
from tests.table import Table

SIDES = {"sides_nl": "wij vertrouwen jullie niet\ngeef ons een kans"}


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Six phones and two people who write on paper."""
    return Table(tmp_path, phones=6, paper_seats="2")


def test_a_paper_lies_among_the_cards_of_phones_and_looks_like_them(table: Table) -> None:
    table.opens("collect")
    table.does("type_in", words="Mijn brief kwam nooit aan.", quote="yes")
    for number in (0, 1):
        table.says(number, f"Kaart van {number}.")
    table.turns_over()
    assert "Mijn brief kwam nooit aan." in table.words("table")
    table.closes()
    assert "Mijn brief kwam nooit aan." in table.page()


def test_there_are_no_more_papers_than_people_who_write_on_paper(table: Table) -> None:
    table.opens("collect")
    for number in range(2):
        table.does("type_in", words=f"Papier {number}.")
    assert table.desk().on_paper == ()
    with pytest.raises(NotNow) as refused:
        table.does("type_in", words="Een derde papier.")
    assert refused.value.key == "no_more_papers"


def test_a_paper_never_helps_to_lift_a_lone_card(table: Table) -> None:
    table.opens("collect")
    table.says(0, "De enige kaart.")
    for number in range(2):
        table.does("type_in", words=f"Papier {number}.")
    for number in range(1, 6):
        table.phone(number).passes()
    with pytest.raises(NotNow):
        table.does("take_up")


def test_a_vote_on_paper_is_a_vote(table: Table) -> None:
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 6)
    table.does("type_in", vote="not")
    table.closes()
    seen = table.screen().round
    assert seen is not None
    assert seen.result is not None
    assert (seen.result.unanimous, seen.result.leading) == (None, "come_along")


def test_an_empty_paper_and_a_choice_that_is_not_there_are_refused(table: Table) -> None:
    table.opens("vote_come_along")
    for form in ({}, {"vote": "perhaps"}, {"round": "x"}):
        with pytest.raises(NotAnAnswer):
            table.does("type_in", **form)
    assert len(table.desk().on_paper) == 2


def on_paper(table: Table) -> dict[str, list[str]]:
    """The form for the next paper: what is on it, and what may be chosen."""
    return {one.name: [words or key for key, words in one.choices] for one in table.desk().on_paper}


def numbers(table: Table, question: str) -> dict[str, int]:
    with table.remembers() as memory:
        return of_question(memory, table.round, question)


def test_every_question_of_every_round_can_be_answered_on_paper(seated: Seated) -> None:
    for kind, asked in KINDS.items():
        table = seated(6, paper_seats="1")
        for what in ("rule", "sentence", "no", "proposal", "version"):
            table.writes_down(what, "Eén vast loket.")
        table.opens(kind)
        for _ in asked.steps:
            assert table.asks - {"needed_for"} <= set(on_paper(table))
            if table.round.step + 1 < len(asked.steps):
                table.does("next_step")


def test_a_precondition_on_paper_is_of_a_sort_like_on_every_phone(table: Table) -> None:
    table.opens("preconditions")
    assert "money" in on_paper(table)["sort"]
    table.does("type_in", words="Geld voor een tolk.", sort="money")
    for number in (0, 1):
        table.says(number, f"Tijd om te leren, {number}.", sort="time")
    table.gathers()
    assert sorted(face.fields["sort"] for face in table.cards("desk")) == ["money", "time", "time"]


def test_the_tick_for_whom_stands_on_paper_only_when_it_stands_on_phones(seated: Seated) -> None:
    for against, there in ((2, False), (3, True)):
        table = seated(9, paper_seats="1")
        table.opens("vote_come_along")
        table.votes(*["not"] * against, *["come_along"] * (9 - against))
        table.closes()
        table.opens("come_along")
        assert table.face().tick is there
        assert ("needed_for" in on_paper(table)) is there
        table.does("type_in", words="Rust in mijn huis.", needed_for="me")
        for number in (0, 1):
            table.says(number, f"Een vast gezicht, {number}.")
        table.gathers()
        (paper,) = (face for face in table.cards("desk") if face.own == "Rust in mijn huis.")
        assert paper.fields == ({"needed_for": "me"} if there else {})


def test_a_no_is_rated_on_paper_like_on_every_phone(table: Table) -> None:
    no = table.writes_down("no", "Ik wil niet op een lijst.")
    table.opens("spread")
    assert on_paper(table)[f"rate.{no}"] == ["recognise", "a_little", "not"]
    for phone in table.everybody:
        phone.answers(**{f"rate.{no}": "recognise"})
    table.does("type_in", **{f"rate.{no}": "a_little"})
    table.closes()
    assert numbers(table, f"rate.rate.{no}") == {"recognise": 6, "a_little": 1}


def test_a_scale_on_paper_counts_and_stands_there_in_words(table: Table) -> None:
    table.opens("check_in")
    (welcome, *_) = (one for one in table.desk().on_paper if one.sort == "scale")
    assert welcome.about
    table.does("type_in", **{welcome.name: "4"})
    table.closes()
    assert numbers(table, f"words.{welcome.name}") == {"4": 1}


def test_where_somebody_stands_is_named_after_the_sides_of_tonight(table: Table) -> None:
    table.does("insert_round", kind="position", **SIDES)
    table.does("open_round")
    assert on_paper(table)["zone"] == ["wij vertrouwen jullie niet", "between", "geef ons een kans"]
    table.does("type_in", zone="far")
    table.closes()
    assert numbers(table, "zone.zone")["far"] == 1


def test_a_paper_never_stands_among_the_three_behind_a_number(seated: Seated) -> None:
    """The chair knows how the paper voted: of three who do not come along, two would be left."""
    table = seated(9, paper_seats="1")
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 7, "not", "not")
    table.does("type_in", vote="not")
    table.closes()
    told = table.face().result
    assert told is not None
    assert (told.counted, told.leading) == (False, "come_along")


def test_with_three_phones_beside_the_paper_the_number_is_told(seated: Seated) -> None:
    table = seated(9, paper_seats="1")
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 6, *["not"] * 3)
    table.does("type_in", vote="not")
    table.closes()
    told = table.face().result
    assert told is not None
    assert told.choices[1][2] == 4


def test_the_next_round_has_papers_of_its_own(table: Table) -> None:
    table.opens("collect")
    for number in range(2):
        table.does("type_in", words=f"Papier {number}.")
    table.closes()
    table.does("repeat_round", round=table.round.id.hex())
    table.does("open_round")
    table.does("type_in", words="Weer een papier.")


def test_without_people_on_paper_the_desk_has_no_form_for_it(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=6)
    table.opens("collect")
    assert table.desk().on_paper == ()


def test_a_small_table_is_asked_for_no_words_on_paper_either(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=3, paper_seats="3")
    table.opens("collect")
    assert table.desk().on_paper == ()
