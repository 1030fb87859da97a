"""One sentence, no reactions, and the same scales as at the start: two means, or none."""

from tests.conftest import Seated


def test_goodbyes_are_quoted_when_allowed_and_the_evening_is_compared_with_its_start(seated: Seated) -> None:
    table = seated(10)
    table.opens("check_in")
    for one in table.everybody:
        one.answers(scale__welcome="2")
    table.closes()
    table.opens("check_out")
    assert "words" in table.asks
    assert "scale.welcome" in table.asks
    for number, one in enumerate(table.everybody):
        one.answers(scale__welcome="4")
        one.says(f"Ik ga weg met een plan {number}.", quote=number < 5)
    table.turns_over()
    table.writes_down("commitment", "Een ruimte regelen.", owner="gemeente", due="1 juni")
    table.closes()
    assert "Ik ga weg met een plan 1." in table.printed("learned")
    assert "Ik ga weg met een plan 7." not in table.page()
    told = table.printed("how")
    assert "Ik voel me hier welkom." in told
    assert "Een ruimte regelen." in table.printed("next_steps")
