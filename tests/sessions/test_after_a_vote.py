"""What the method suggests after a vote (method.md A3.7, A5). Choosing between proposals is the first of the three votes."""

from pathlib import Path

from sessions import tallies
from sessions.dialogue import current_round, find, rounds
from tests.table import Table


def suggested(table: Table) -> str:
    """The idea that stands on the desk after this vote."""
    with table.store.read() as memory:
        at = find(memory, table.id)
        now = current_round(memory, at)
        assert now is not None
        earlier = [one for one in rounds(memory, at) if one.state == "closed" and one.id != now.id]
        return tallies.next_after_vote(memory, now, earlier)


def test_the_third_vote_that_is_not_unanimous_leads_under_the_waterline(tmp_path: Path) -> None:
    table = Table(tmp_path, phones=6)
    table.writes_down("proposal", "Een vast punt in de stad.")
    table.writes_down("proposal", "Een afspraak op papier.")
    one, other = table.statements("proposal")
    table.opens("vote_choice")
    table.votes(*[one] * 5, other)
    table.closes()
    assert suggested(table) == "step_4"

    for idea in ("step_4", "step_5"):
        table.opens("vote_come_along")
        table.votes(*["come_along"] * 5, "not")
        table.closes()
        assert suggested(table) == idea
