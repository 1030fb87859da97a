"""Whoever helps from elsewhere reads no more than the help needs."""

from sessions.dialogue import find
from sessions.views.hands_view import interpreter_view, support_view
from tests.conftest import Seated
from tests.table import Table

ROMANIAN, DUTCH, GIVEN = (
    "Nu vreau să mă înregistrez.",
    "Ik mis een rustig loket.",
    "Ik wil niet op een lijst.",
)
TEXTS = (ROMANIAN, DUTCH, GIVEN)


def waits(table: Table) -> list[str]:
    """Which of the texts of this evening an interpreter of Romanian finds on her page. Support never finds one."""
    with table.remembers() as memory:
        at = find(memory, table.id)
        interpreter = repr(interpreter_view(memory, at, "nl", covers=("ro",)))
        support = repr(support_view(memory, at, "nl"))
    assert not any(text in support for text in TEXTS)
    return [text for text in TEXTS if text in interpreter]


def nothing_stands_there(table: Table) -> None:
    """Nothing waits."""
    assert waits(table) == []


def test_an_interpreter_sees_what_waits_and_support_sees_no_text_at_any_moment(seated: Seated) -> None:
    """README: "An interpreter sees only texts that wait for a version; a support person sees no text at all."."""
    table = seated(6, languages="ro: tolk")
    table.opens("collect")
    table.says(0, ROMANIAN, language="ro")
    table.says(1, DUTCH)
    nothing_stands_there(table)
    table.gathers()
    assert waits(table) == [ROMANIAN]
    table.does("version", card=table.card(ROMANIAN), text=GIVEN)
    nothing_stands_there(table)
    for act in ("turn_over", "close_round", "end"):
        table.does(act)
        nothing_stands_there(table)
