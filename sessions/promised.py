"""The harvest per organisation: what each of them promised out loud, and where nothing stands yet (method.md A3.9).

Only what the chair or the scribe wrote down for the table. Cards are not looked at: a card of the only bank is somebody's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sessions.statements import Said


@dataclass(frozen=True)
class Promised:
    """An organisation and its commitments, none when nothing stands there yet; `who` is "" for everybody else."""

    who: str
    said: tuple[Said, ...]


def promised(organisations: Sequence[str], commitments: Sequence[Said]) -> tuple[Promised, ...]:
    """Every organisation once, with the commitments whose owner names it; what nobody of them owns comes last."""
    of_each = [Promised(who, _of(who, commitments)) for who in dict.fromkeys(organisations)]
    known = {one.key for each in of_each for one in each.said}
    others = tuple(one for one in commitments if one.key not in known)
    return (*of_each, *([Promised("", others)] if others and of_each else []))


def _of(who: str, commitments: Sequence[Said]) -> tuple[Said, ...]:
    named = re.compile(rf"(?<!\w){re.escape(who)}(?!\w)", re.IGNORECASE)
    return tuple(one for one in commitments if who and named.search(one.fields.get("owner", "")))
