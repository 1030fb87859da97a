"""Rules are agreed, not imposed. What is needed is answered aloud; the list is printed, and who disagreed is not."""

from sessions.tallies import of_question
from tests.conftest import Seated

NEED = "Geen foto's van de borden."


def test_the_agreed_rules_are_printed_and_nobodys_wish_or_vote_is(seated: Seated) -> None:
    table = seated(6)
    table.opens("ground_rules")
    assert table.asks == {"words"}
    table.says(0, "Elkaar uit laten praten.")
    table.says(1, "Vragen als je iets niet snapt.")
    table.turns_over()
    table.writes_down("rule", "We stellen een vraag als we iets niet snappen.")
    table.does("next_step")
    assert table.asks == {"agreement", "need"}
    for number in range(5):
        table.answers(number, agreement="agree")
    table.phone(5).sends(agreement="disagree", need=NEED)
    table.closes()
    with table.remembers() as memory:
        counts = of_question(memory, table.round, "agreement.agreement")
    assert counts == {"agree": 5, "disagree": 1}
    assert table.face().result is None
    told = table.printed("how")
    assert "We stellen een vraag als we iets niet snappen." in told
    assert "We raden niet wie iets schreef." in told
    for hidden in (NEED, "Elkaar uit laten praten.", "disagree"):
        assert hidden not in table.page()
