"""A scale in the middle of an evening, and the evening that looks back at what was promised."""

from pathlib import Path

from tests.table import Table


def test_the_scale_asks_the_sentences_of_the_check_in_and_no_words(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=6)
    table.opens("scale")
    assert table.asks == {"scale.welcome", "scale.can_say"}


def test_a_mean_is_told_for_the_group_and_a_single_mark_never(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=6)
    table.opens("scale")
    for number, mark in enumerate("444441"):
        table.answers(number, scale__welcome=mark)
    table.answers(0, scale__can_say="2")
    table.closes()
    told = table.printed("how")
    assert "Ik voel me hier welkom." in told
    assert "Ik kan hier zeggen wat ik wil zeggen." not in told


def test_at_a_weighing_moment_the_table_weighs_before_it_promises(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=6, script="weegmoment")
    kinds = [one.kind for one in table.rounds]
    assert kinds.index("position") < kinds.index("vote_come_along") < kinds.index("commitments")
