"""A text its writer takes back may stand elsewhere, word for word, because the chair used it: it goes from there too.

What the group decided on or answered is not in here: that stays with the group (anonymity.md 3, `withdrawing`).
"""

from collections.abc import Set

from sessions import own_scripts, statements
from sessions.dialogue import EVERYWHERE, HANDS, rounds, shows
from sessions.statements import TITLE, WHAT
from sessions.store import Memory
from sessions.tables import Dialogue, Round

CHANGEABLE = ("prompt", "hint", "cue", "name")


def leave_the_rounds(memory: Memory, dialogue: Dialogue, texts: Set[str]) -> None:
    """Out of the words of every round; the words of the script come back, in every language it has them."""
    for round_ in rounds(memory, dialogue):
        copied = [name for name in CHANGEABLE if texts & {*getattr(round_, name).values()}]
        if copied:
            _as_planned(memory, dialogue, round_, copied)
            shows(dialogue, HANDS, *EVERYWHERE)


def leave_the_fields(memory: Memory, dialogue: Dialogue, texts: Set[str]) -> None:
    """Out of what stands beside a sentence: who does it, when, why. Not the short name, by which the group calls it, nor
    an organisation that agreed to something before the door opened: that was never anybody's own word.
    """
    own = texts - {one["who"] for one in dialogue.agreements}
    for said in statements.all_said(memory, dialogue, *WHAT):
        copied = {name for name, words in said.fields.items() if words in own and not name.startswith(TITLE)}
        if copied:
            statement = statements.find(memory, dialogue, said.key)
            statements.empty(memory, dialogue, statement, copied)
            shows(dialogue, HANDS, *EVERYWHERE)


def _as_planned(memory: Memory, dialogue: Dialogue, round_: Round, names: list[str]) -> None:
    planned = own_scripts.planned(memory, dialogue.script, round_.kind)
    for name in names:
        setattr(round_, name, dict(getattr(planned, name)))
