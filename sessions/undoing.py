"""The last act at the desk with a card or a theme, undone. It is kept with the open round, until the next act or the close.

Whether it can be undone never follows from what a phone did. What was there before (another version, the name of a theme)
is locked under the key of the table like every text (anonymity.md 3), and goes when the writer takes that card back.
"""

import json
from collections.abc import Callable, Set
from typing import Any

from sqlalchemy import select, update

from sessions import freezing, laying, statements
from sessions.dialogue import EVERYWHERE, current_round, shows
from sessions.refusals import NotNow
from sessions.store import Memory
from sessions.tables import Card, Dialogue, Round, Statement, ThemeCard, Version

LAST = "last_act"
Before = dict[str, Any]


def remember(memory: Memory, dialogue: Dialogue, what: str, **before: object) -> None:
    """Keeps what an act changed, for as long as it is the last one of an open round."""
    now = current_round(memory, dialogue)
    if now is not None and now.state == "open":
        sealed = memory.keys.seal(dialogue.id, json.dumps({"what": what, **before}))
        now.settings = {**now.settings, LAST: sealed.hex()}


def forget(round_: Round | None) -> None:
    """Nothing can be undone any more."""
    if round_ is not None and LAST in round_.settings:
        round_.settings = {name: kept for name, kept in round_.settings.items() if name != LAST}


def forget_card(memory: Memory, dialogue: Dialogue, card: Card, texts: Set[str]) -> None:
    """Its writer takes it back, with every copy of its `texts`: a theme that had such a name never has it again.

    An act with another card stays: else the desk would move with a card in the box.
    """
    now = current_round(memory, dialogue)
    before = _before(memory, dialogue, now)
    if before and (before.get("card") == card.id.hex() or _names(memory, dialogue, before) & texts):
        forget(now)


def last(memory: Memory, dialogue: Dialogue, round_: Round | None) -> str:
    """The name of the act that can be undone now; "" when there is none."""
    before = _before(memory, dialogue, round_)
    return str(before["what"]) if before else ""


def undo(memory: Memory, dialogue: Dialogue) -> None:
    """Puts back what the last act changed. Raises NotNow when there is none, or when it would change a still screen."""
    now = current_round(memory, dialogue)
    before = _before(memory, dialogue, now)
    if before is None:
        raise NotNow("too_late_to_undo")
    UNDOES[before["what"]](memory, dialogue, before)
    forget(now)
    shows(dialogue, *EVERYWHERE)


def _before(memory: Memory, dialogue: Dialogue, round_: Round | None) -> Before | None:
    if round_ is None or round_.state != "open" or LAST not in round_.settings:
        return None
    read: Before = json.loads(memory.keys.unseal(dialogue.id, bytes.fromhex(round_.settings[LAST])))
    return read


def _names(memory: Memory, dialogue: Dialogue, before: Before) -> Set[str]:
    """What the theme was called that would be there again."""
    if before["what"] != "merge_themes":
        return set()
    body = json.loads(memory.keys.unseal(dialogue.id, bytes.fromhex(before["body"])))
    return set(body["texts"].values())


def _not_apart(memory: Memory, dialogue: Dialogue, before: Before) -> None:
    """Back where it lay; the voice it was given is heard no more."""
    card = laying.find(memory, dialogue, before["card"])
    if before["place"] == laying.TABLE:
        freezing.keep_still(dialogue, card.round)
    card.place = before["place"]
    voice = memory.db.get(Statement, bytes.fromhex(before["voice"]))
    if voice is not None:
        statements.change(memory, dialogue, voice, {"status": statements.DROPPED})


def _apart_again(memory: Memory, dialogue: Dialogue, before: Before) -> None:
    laying.find(memory, dialogue, before["card"]).place = laying.APART


def _other_words(memory: Memory, dialogue: Dialogue, before: Before) -> None:
    """The words it had. They were changed for a reason, so from the table it comes back to the chair, face down."""
    card = laying.find(memory, dialogue, before["card"])
    version = memory.db.get_one(Version, card.id)
    if before["body"]:
        version.body = bytes.fromhex(before["body"])
    else:
        memory.db.delete(version)
    if card.place == laying.TABLE:
        card.place = laying.DESK


def _two_themes(memory: Memory, dialogue: Dialogue, before: Before) -> None:
    """The theme has its name again, and those of its cards that still lie under the other one."""
    theme, into = (bytes.fromhex(before[name]) for name in ("theme", "into"))
    cards = [bytes.fromhex(one) for one in before["cards"]]
    there = ThemeCard.theme == into, ThemeCard.card.in_(cards)
    freezing.keep_still(dialogue, *memory.db.scalars(select(Card.round).where(Card.id.in_(cards))))
    statement = memory.db.get_one(Statement, theme)
    statement.status, statement.body = before["status"], bytes.fromhex(before["body"])
    memory.db.execute(update(ThemeCard).where(*there).values(theme=theme))


UNDOES: dict[str, Callable[[Memory, Dialogue, Before], None]] = {
    "set_apart": _not_apart,
    "release": _apart_again,
    "version": _other_words,
    "merge_themes": _two_themes,
}
