"""After publication every organisation answers each advice: we take it on, partly, or not, because ... (handreiking.md).

An answer is given by a function and never by a name. Of its moment only the month is kept. Who changes her mind can: what
was said before stays beside it, in order. How a form of answers is read stands in `reading_replies`.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from secrets import token_bytes

from sqlalchemy import select

from sessions.draft import lock_of
from sessions.hands import organisations
from sessions.publication import month_of
from sessions.refusals import NotAnAnswer
from sessions.store import Memory
from sessions.tables import Dialogue, Reply

CHOICES = TAKE_ON, PARTLY, NOT = "take_on", "partly", "not"


@dataclass(frozen=True)
class Said:
    """An answer to one advice. `by` is the month in which it will be done, "" for not; `month` that of the answer, and
    `function` who gave it.
    """

    choice: str
    reason: str = ""
    by: str = ""
    month: str = ""
    function: str = ""


@dataclass(frozen=True)
class Replies:
    """All answers of one organisation: to every advice, by its name, what was said, the last one last."""

    who: str
    function: str = ""
    given: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)

    def last(self, advice: str) -> Said | None:
        """What it says of this advice now; None when it said nothing yet."""
        said = self.given.get(advice, ())
        return said[-1] if said else None


def of(memory: Memory, dialogue: Dialogue, who: str) -> Replies:
    """What this organisation answered."""
    return next((one for _, one in _kept(memory, dialogue) if one.who == who), Replies(who))


def all_of(memory: Memory, dialogue: Dialogue) -> tuple[Replies, ...]:
    """What every organisation answered, in the order in which the chair named them; those that answered nothing too."""
    given = {one.who: one for _, one in _kept(memory, dialogue)}
    return tuple(given.get(who, Replies(who)) for who in organisations(dialogue))


def keep(
    memory: Memory, dialogue: Dialogue, who: str, function: str, new: Mapping[str, Said], today: date
) -> None:
    """Keeps new answers behind what was said before. Raises NotAnAnswer for an organisation that is not of this table."""
    if who not in organisations(dialogue):
        raise NotAnAnswer("which_organisation")
    before = of(memory, dialogue, who)
    given = dict(before.given)
    for advice, said in new.items():
        told = replace(said, month=month_of(today), function=function)
        given[advice] = (*given.get(advice, ()), told)
    _put(memory, dialogue, Replies(who, function, given))


def _put(memory: Memory, dialogue: Dialogue, replies: Replies) -> None:
    known = next((row for row, one in _kept(memory, dialogue) if one.who == replies.who), None)
    sealed = memory.keys.seal(lock_of(dialogue.id), json.dumps(asdict(replies), ensure_ascii=False))
    if known is None:
        memory.db.add(Reply(id=token_bytes(16), dialogue=dialogue.id, body=sealed))
    else:
        known.body = sealed


def _kept(memory: Memory, dialogue: Dialogue) -> Iterable[tuple[Reply, Replies]]:
    mine = select(Reply).where(Reply.dialogue == dialogue.id).order_by(Reply.id)
    for row in memory.db.scalars(mine).all():
        yield row, _read(json.loads(memory.keys.unseal(lock_of(dialogue.id), row.body)))


def _read(body: Mapping[str, object]) -> Replies:
    given = body["given"]
    assert isinstance(given, dict)  # noqa: S101 - for the type checker
    told = {advice: tuple(Said(**one) for one in said) for advice, said in given.items()}
    return Replies(str(body["who"]), str(body["function"]), told)
