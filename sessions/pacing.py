"""The silent "slower, or a stop": every phone may ask, and the chair reads one sentence, later, without a number.

One word of the whole table is all that is kept: nothing about who, how often or when (anonymity.md 4).
"""

from sessions.dialogue import DESK, shows
from sessions.tables import Dialogue

ASKED, TOLD = "asked", "told"
CHANCE = 0.5


def ask_slower(dialogue: Dialogue) -> None:
    """Somebody would like it slower. Asking again changes nothing, so that one phone cannot be louder than another."""
    dialogue.slower = dialogue.slower or ASKED


def tell_slower(dialogue: Dialogue, drawn: float) -> bool:
    """Lets the chair read it, or waits for another tick; True when the desk has changed.

    `drawn` is a lot between 0 and 1: without it the first slow tick after a thumb moved would always tell.
    """
    if dialogue.slower != ASKED or drawn >= CHANCE:
        return False
    dialogue.slower = TOLD
    shows(dialogue, DESK)
    return True


def hear_slower(dialogue: Dialogue) -> None:
    """The chair has read it; whoever wants to may ask again."""
    dialogue.slower = ""
    shows(dialogue, DESK)
