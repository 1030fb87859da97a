"""Everybody says something and nobody reacts. The words stay at the table; the scales become a mean."""

from tests.conftest import Seated

WORDS = "Ik ben zenuwachtig vandaag."


def test_how_people_come_in_is_told_as_a_mean_and_never_in_their_words(seated: Seated) -> None:
    table = seated(6)
    table.opens("check_in")
    assert table.asks == {"words", "scale.welcome", "scale.can_say"}
    for number in range(6):
        table.phone(number).sends(words=f"{WORDS} {number}", **{"scale.welcome": "3", "scale.can_say": "4"})
    table.turns_over()
    assert len(table.face().cards) == 6
    table.writes_down("summary", "We zijn gespannen en nieuwsgierig.")
    table.closes()
    told = table.printed("how")
    assert "Ik voel me hier welkom." in told
    assert "We zijn gespannen en nieuwsgierig." in told
    assert WORDS not in table.page()
