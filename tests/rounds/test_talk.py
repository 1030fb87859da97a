"""People talk and phones are quiet. Only what more than half of the table confirmed reaches the paper."""

from tests.conftest import Seated

RIGHT, WRONG = "Zonder rekening lukt huren niet.", "Iedereen is het hierover eens."


def test_only_sentences_the_table_confirmed_are_printed(seated: Seated) -> None:
    table = seated(6)
    table.opens("talk")
    assert table.asks == set()
    right, wrong = table.writes_down("sentence", RIGHT), table.writes_down("sentence", WRONG)
    table.does("next_step")
    assert table.asks == {f"rate.{right}", f"rate.{wrong}"}
    for number in range(6):
        table.answers(
            number, **{f"rate__{right}": "right", f"rate__{wrong}": "missing" if number < 3 else "right"}
        )
    assert RIGHT not in table.page()
    table.closes()
    assert RIGHT in table.printed("lived")
    assert WRONG not in table.page()
    assert table.kept() == []
