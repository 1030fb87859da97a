"""Four people at a small table: talk, a secret vote, and what the chair wrote down."""

from pathlib import Path

from tests.table import Table

CONFIRMED = "Wie één keer geweigerd is, vraagt het niet nog een keer."
MISSED = "Wij vinden allemaal hetzelfde."
SUMMARY = "Een proef van drie maanden vinden we genoeg om te beginnen."
VERSION = "Eén vast spreekuur, elke week, in het buurthuis."


def small(folder: Path) -> Table:
    """A whole small table, ended."""
    table = Table(folder, 4, "kleine_tafel", perspectives="bewoners\ngemeente")
    table.opens("arrival")
    table.closes()
    table.opens("talk")
    table.writes_down("sentence", CONFIRMED)
    table.writes_down("sentence", MISSED)
    table.does("next_step")
    right, wrong = table.statements("sentence")
    for phone in range(4):
        table.answers(
            phone, **{f"rate__{right}": "right" if phone else "missing", f"rate__{wrong}": "missing"}
        )
    table.closes()
    table.opens("vote_come_along")
    table.writes_down("version", VERSION)
    table.votes("come_along", "come_along", "come_along", "stand_aside")
    table.writes_down("summary", SUMMARY)
    table.closes()
    table.opens("talk")
    table.writes_down("commitment", "Een ruimte regelen.", owner="gemeente", due="1 mei")
    table.closes()
    table.ends()
    return table
