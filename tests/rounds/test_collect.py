"""All the views, several times each. Literal words come on paper only with the writer's own tick."""

from tests.conftest import Seated


def test_what_people_live_through_is_quoted_when_they_allowed_it(seated: Seated) -> None:
    table = seated(10)
    table.opens("collect")
    assert table.asks == {"words"}
    for number in range(5):
        table.says(number, f"Dit mag je gebruiken {number}.")
        table.says(number + 5, f"Dit blijft hier {number}.", quote=False)
    table.says(0, "En dit ook.")
    table.turns_over()
    table.closes()
    told = table.printed("lived")
    assert "En dit ook." in told
    assert all(f"Dit mag je gebruiken {number}." in told for number in range(5))
    assert "Dit blijft hier" not in table.page()
