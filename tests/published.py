"""A handreiking that stands on the web: its evening was three weeks ago, and the house is opened afterwards."""

from datetime import timedelta
from functools import partial
from pathlib import Path

from exports import handreiking
from sessions import approving, retention
from sessions.dialogue import find
from sessions.draft import FUNCTIONS
from sessions.opening import DATABASE
from sessions.store import Memory, local_day
from tests.table import Table

AGO = timedelta(days=21)
QUOTE = "Mijn zus woont boven de bakker."
FIRST, SECOND = "Open een loket.", "Schrijf kortere brieven."


def published(folder: Path) -> str:
    """The key of its table, in a house in this folder that is closed now. Two advices and two quotes stand in it.

    Asked again it is another table of the same house.
    """
    memory_of_the_house = folder / DATABASE
    table = Table(
        folder, 6, database=f"sqlite:///{memory_of_the_house}" if memory_of_the_house.exists() else ""
    )
    evening = local_day() - AGO
    table.store.today = lambda: evening
    _holds(table)
    retention.tidy(table.store, evening + timedelta(days=14), handreiking.to_keep)
    for function in FUNCTIONS:
        table.store.write(partial(_approves, table, function))
    retention.forget_texts(table.store, table.id, handreiking.to_keep)
    with table.remembers() as memory:
        made = handreiking.to_publish(memory, find(memory, table.id))
    table.store.write(lambda memory: approving.publish(memory, find(memory, table.id), made, local_day()))
    table.store.close()
    return table.id.hex()


def _holds(table: Table) -> None:
    table.opens("collect")
    table.says(0, QUOTE)
    table.says(1, "Een brief die niemand begrijpt.")
    table.turns_over()
    table.closes()
    table.opens("interventions")
    table.says(0, FIRST, who="gemeente", when="dit jaar")
    table.says(1, SECOND, who="bank", when="nu")
    table.turns_over()
    table.closes()
    table.ends()


def _approves(table: Table, function: str, memory: Memory) -> None:
    approving.approve(memory, find(memory, table.id), function, local_day())
