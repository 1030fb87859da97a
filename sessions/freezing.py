"""The screen stands still: the room keeps what it looks at, while the chair goes on at her desk.

Kept are references and never words: which round and question, open or closed, which page, and how many sentences of the
group there were. At a card nothing is kept: while the screen stands still, no card of that round is turned over or laid
under another theme, so a frozen screen only ever loses and corrects. What its writer takes back, and what the chair sets
apart or masks, is gone from it as from any other page (anonymity.md wins); a vote that closes meanwhile is not told.

A pause and a roll call are shown all the same for as long as they last; the end of the evening lets the screen go.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import inspect

from sessions.dialogue import DESK, SCREEN, current_round, shows
from sessions.refusals import NotNow
from sessions.statements import EVER, last_place
from sessions.store import Memory
from sessions.tables import Dialogue, Round


@dataclass(frozen=True)
class Wall:
    """What the screen shows: a round as it is or as it stood, and the sentences of the group up to `until`."""

    round: Round | None
    shows: str
    page: int
    until: int


def freeze(memory: Memory, dialogue: Dialogue) -> None:
    """Lets the screen stand still as it is now; or, when it did, lets it go. Raises NotNow when no door is open."""
    if dialogue.state != "open":
        raise NotNow("door_closed")
    dialogue.frozen = {} if dialogue.frozen else _as_it_stands(memory, dialogue)
    shows(dialogue, SCREEN, DESK)


def on_the_wall(memory: Memory, dialogue: Dialogue) -> Wall:
    """What the screen shows now."""
    kept = dialogue.frozen
    if not kept:
        return Wall(current_round(memory, dialogue), dialogue.screen_shows, dialogue.screen_page, EVER)
    return Wall(_as_it_stood(memory, kept), kept["shows"], kept["page"], kept["until"])


def stands_still(dialogue: Dialogue, round_: bytes) -> bool:
    """Whether cards of this round lie on a screen that stands still."""
    kept = dialogue.frozen
    return bool(kept) and kept["shows"] == "round" and kept["round"] == round_.hex()


def keep_still(dialogue: Dialogue, *rounds: bytes) -> None:
    """Before cards of these rounds are laid otherwise; raises NotNow when the screen that shows them stands still."""
    if any(stands_still(dialogue, round_) for round_ in rounds):
        raise NotNow("screen_frozen")


def _as_it_stands(memory: Memory, dialogue: Dialogue) -> dict[str, Any]:
    now = current_round(memory, dialogue)
    return {
        "round": now.id.hex() if now else "",
        "step": now.step if now else 0,
        "state": now.state if now else "",
        "shows": dialogue.screen_shows,
        "page": dialogue.screen_page,
        "until": last_place(memory, dialogue),
    }


def _as_it_stood(memory: Memory, kept: dict[str, Any]) -> Round | None:
    """A copy that the memory does not know, so that looking at it changes nothing."""
    now = memory.db.get(Round, bytes.fromhex(kept["round"])) if kept["round"] else None
    if now is None:
        return None
    values = {column.key: getattr(now, column.key) for column in inspect(Round).columns}
    return Round(**{**values, "step": kept["step"], "state": kept["state"]})
