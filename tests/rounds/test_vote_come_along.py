"""Do you come along? A no is a no. Who steps aside may say why, for the paper and never for the screen."""

from tests.conftest import Seated

MINORITY = "Ik kan pas ja zeggen als ik het heb gezien."


def test_the_vote_is_told_safely_and_the_own_words_of_who_steps_aside_in_full(seated: Seated) -> None:
    table = seated(8)
    table.writes_down("version", "Eén loket, als proef.")
    table.opens("vote_come_along")
    assert table.asks == {"vote", "own_words"}
    table.votes(*["come_along"] * 7)
    table.phone(7).sends(vote="stand_aside", own_words=MINORITY)
    assert table.desk().next_act == "close_round"
    table.closes()
    assert table.face().cards == ()
    assert [card.own for card in table.desk().paper] == [MINORITY]
    assert MINORITY in table.printed("disagreement")
    assert "Niet iedereen gaat mee." in table.page()
    assert "7 mensen" not in table.page()
