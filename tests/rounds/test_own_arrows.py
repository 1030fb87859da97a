"""Which arrow hit you, and what is a little bit true of it? What was learned is quoted when the writer allowed it."""

from tests.conftest import Seated


def test_the_grain_of_truth_is_printed_when_the_writer_allowed_it(seated: Seated) -> None:
    table = seated(10)
    table.opens("own_arrows")
    assert table.asks == {"words"}
    for number in range(5):
        table.says(number, f"Ik bel ook niet altijd terug {number}.")
        table.says(number + 5, f"Dit houd ik hier {number}.", quote=False)
    table.turns_over()
    table.closes()
    assert "Ik bel ook niet altijd terug 2." in table.printed("learned")
    assert "Dit houd ik hier" not in table.page()
