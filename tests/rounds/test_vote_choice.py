"""A first vote on the shortlist, secret, and hidden until it is closed."""

from tests.conftest import Seated


def test_what_most_people_chose_is_told_after_the_close(seated: Seated) -> None:
    table = seated(8)
    one = table.writes_down("proposal", "Eén loket.", title="Loket")
    two = table.writes_down("proposal", "Een maatje.", title="Maatje")
    table.opens("vote_choice")
    assert table.asks == {"vote"}
    table.votes(*[one] * 5, *[two] * 3)
    assert table.face().result is None
    table.closes()
    assert table.kept() == []
    told = table.printed("proposal")
    assert "Loket" in told
    assert "5" in told
    assert "3" in told


def test_a_choice_of_one_or_two_is_told_in_words(seated: Seated) -> None:
    table = seated(8)
    one = table.writes_down("proposal", "Eén loket.", title="Loket")
    two = table.writes_down("proposal", "Een maatje.", title="Maatje")
    table.opens("vote_choice")
    table.votes(*[one] * 7, two)
    table.closes()
    told = table.printed("proposal")
    assert "De meeste mensen" in told
    assert "7" not in told
