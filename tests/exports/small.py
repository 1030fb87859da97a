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


def by_the_script(folder: Path) -> Table:
    """The whole script of a small table, in which every conversation about the question brings two sentences."""
    table = Table(
        folder, 4, "kleine_tafel", perspectives="bewoners\ngemeente", help_lines="Steunpunt: loop binnen."
    )
    for number, kind in enumerate([one.kind for one in table.rounds]):
        table.opens(kind)
        if kind == "talk" and number > 2:  # nothing is written down of the check-in and the rules
            _talks(table, number)
        if kind == "vote_come_along":
            table.writes_down("version", f"Eén vast spreekuur, elke week. Dit is tekst {number}.")
            table.votes("come_along", "come_along", "come_along", "stand_aside")
        table.closes()
    table.writes_down("condition", "Een tolk, als iemand dat wil.", status="taken_in")
    table.writes_down("condition", "Een antwoord van de bank.")
    table.writes_down("commitment", "Een ruimte regelen.", owner="gemeente", due="1 mei")
    table.ends()
    return table


def _talks(table: Table, number: int) -> None:
    table.writes_down("sentence", f"Wie één keer geweigerd is, vraagt het niet de {number}e keer.")
    table.writes_down("sentence", f"We weten niet goed wie waarover gaat, en dat is vermoeiend ({number}).")
    table.does("next_step")
    for sentence in table.statements("sentence")[-2:]:
        for phone in range(4):
            table.answers(phone, **{f"rate__{sentence}": "right"})
