"""Sentences of the group: rules, no-sentences, proposals and their versions, what the table confirmed.

The chair or the scribe writes them down, close to what was said. They are the group's, so they hold no way back to a
card (anonymity.md 3, withdrawing).
"""

import json
from collections.abc import Sequence, Set
from dataclasses import dataclass
from secrets import token_bytes
from typing import Any

from sqlalchemy import func, select

from sessions.asks import Form, Option, written
from sessions.refusals import NotAnAnswer, NotFound
from sessions.store import Memory
from sessions.tables import Dialogue, Round, Statement

WHAT: dict[str, tuple[str, ...]] = {
    "rule": (),
    "sentence": (),
    "theme": (),
    "no": (),
    "proposal": ("title",),
    "version": (),
    "condition": ("because",),
    "role_voice": (),
    "summary": (),
    "point": (),
    "commitment": ("owner", "due"),
    "agenda": ("start", "review"),
    "weighing": ("date",),
}
TITLE = "title"
DROPPED = "dropped"
STATUSES = ("open", "taken_in", "cannot", DROPPED)
OF_ITS_ROUND = frozenset({"sentence", "summary", "role_voice", "point"})
LAST_ONLY = frozenset({"version"})
EVER = 2**31 - 1  # further than any place


@dataclass(frozen=True)
class Said:
    """A statement as somebody may read it: its words per language, and the rest of what was filled in.

    A short name in another language stands beside the short name, as `title_<language>`.
    """

    key: str
    what: str
    status: str
    texts: dict[str, str]
    fields: dict[str, str]
    round: bytes | None

    def text(self, language: str, display: str) -> tuple[str, str]:
        """The words and the language they are in: this language when it was given, else the screen's."""
        found = next((one for one in (language, display) if one in self.texts), "")
        return self.texts.get(found, ""), found

    def title(self, language: str, display: str) -> tuple[str, str]:
        """The short name in the same way; empty when it has none."""
        own = self.fields.get(f"{TITLE}_{language}", "")
        return (own, language) if own else (self.fields.get(TITLE, ""), display)


def add(memory: Memory, dialogue: Dialogue, round_: Round | None, what: str, form: Form) -> Statement:
    """Writes a statement down from a form (`text`, `text_<language>`, and the fields of its sort).

    Raises NotAnAnswer when it is empty, too long, or of a sort that does not exist.
    """
    if what not in WHAT:
        raise NotAnAnswer("unknown_field")
    texts = _texts(dialogue, form)
    if not texts.get(dialogue.display_language):
        raise NotAnAnswer("empty")
    fields = _fields(what, form)
    status = form.get("status", "open")
    return _keep(memory, dialogue, round_, what, {"texts": texts, "fields": fields}, status)


def add_texts(memory: Memory, dialogue: Dialogue, round_: Round, what: str, texts: dict[str, str]) -> None:
    """Writes down words that the script brought along."""
    _keep(memory, dialogue, round_, what, {"texts": texts, "fields": {}}, "open")


def change(memory: Memory, dialogue: Dialogue, statement: Statement, form: Form) -> None:
    """Gives a statement other words or another status; what the form leaves out stays. Dropped, it loses its words.

    With other words in the language of the screen, versions that were not given anew go: they would say the old ones.
    """
    said = read(memory, dialogue, statement)
    texts = _texts(dialogue, form)
    if texts.get(dialogue.display_language) in (None, said.texts.get(dialogue.display_language)):
        texts = {**said.texts, **texts}
    given = _fields(statement.what, form)
    kept = _still_true(said.fields, given)
    statement.status = _status(form.get("status", statement.status))
    body = {"texts": texts, "fields": {**kept, **given}}
    if statement.status == DROPPED:
        body = {"texts": {}, "fields": {}}
    statement.body = memory.keys.seal(dialogue.id, json.dumps(body, ensure_ascii=False))


def empty(memory: Memory, dialogue: Dialogue, statement: Statement, names: Set[str]) -> None:
    """Takes these fields away from a statement; its words stay."""
    said = read(memory, dialogue, statement)
    kept = {name: words for name, words in said.fields.items() if name not in names}
    body = json.dumps({"texts": said.texts, "fields": kept}, ensure_ascii=False)
    statement.body = memory.keys.seal(dialogue.id, body)


def find(memory: Memory, dialogue: Dialogue, key: str) -> Statement:
    """The statement with this key (hex); raises NotFound."""
    try:
        found = memory.db.get(Statement, bytes.fromhex(key))
    except ValueError:
        found = None
    if found is None or found.dialogue != dialogue.id or found.status == DROPPED:
        raise NotFound("no_statement")
    return found


def read(memory: Memory, dialogue: Dialogue, statement: Statement) -> Said:
    """A statement, unlocked."""
    body = json.loads(memory.keys.unseal(dialogue.id, statement.body))
    return Said(
        key=statement.id.hex(),
        what=statement.what,
        status=statement.status,
        texts=body["texts"],
        fields=body["fields"],
        round=statement.round,
    )


def all_said(memory: Memory, dialogue: Dialogue, *what: str, until: int = EVER) -> list[Said]:
    """Every statement of these sorts that was not dropped, in the chair's order; `until` is the last place to look."""
    mine = select(Statement).where(
        Statement.dialogue == dialogue.id,
        Statement.what.in_(what),
        Statement.status != DROPPED,
        Statement.place <= until,
    )
    rows = memory.db.scalars(mine.order_by(Statement.place)).all()
    return [read(memory, dialogue, row) for row in rows]


def laid_down(memory: Memory, dialogue: Dialogue, round_: Round, what: str, until: int = EVER) -> list[Said]:
    """What lies before everybody now: of talk only this round's sentences, of versions only the newest."""
    found = all_said(memory, dialogue, what, until=until)
    if what in OF_ITS_ROUND:
        return [said for said in found if said.round == round_.id]
    return found[-1:] if what in LAST_ONLY else found


def last_place(memory: Memory, dialogue: Dialogue) -> int:
    """The place of the newest statement, 0 when there is none: what comes later has a higher one."""
    return memory.db.scalar(select(func.max(Statement.place)).where(Statement.dialogue == dialogue.id)) or 0


def offered(memory: Memory, dialogue: Dialogue, round_: Round, over: str) -> Sequence[Option]:
    """What an ask chooses or rates: statements, or the scales of this round."""
    if over == "scale":
        return [Option(one["key"], "", values=tuple(one["values"])) for one in scales(round_)]
    if not over:
        return ()
    display = dialogue.display_language
    return [
        Option(said.key, *said.text(display, display)) for said in laid_down(memory, dialogue, round_, over)
    ]


def ever_offered(memory: Memory, dialogue: Dialogue, round_: Round, over: str) -> Sequence[Option]:
    """The keys of all that an ask could have chosen or rated until now, of what was dropped too."""
    if over not in WHAT:
        return offered(memory, dialogue, round_, over)
    keys = select(Statement.id).where(Statement.dialogue == dialogue.id, Statement.what == over)
    return [Option(key.hex(), "") for key in memory.db.scalars(keys)]


def scales(round_: Round) -> list[dict[str, Any]]:
    """The scale items of a round, as the script or the chair gave them."""
    return list(round_.settings.get("scales", []))


def sides(round_: Round) -> list[dict[str, str]]:
    """What the two sides of a round are called, each in every language that has a name for it."""
    given: dict[str, list[str]] = round_.settings.get("sides", {})
    most = max(map(len, given.values()), default=0)
    return [
        {code: names[number] for code, names in given.items() if names[number:] and names[number]}
        for number in range(most)
    ]


def _keep(
    memory: Memory,
    dialogue: Dialogue,
    round_: Round | None,
    what: str,
    body: dict[str, dict[str, str]],
    status: str,
) -> Statement:
    statement = Statement(
        id=token_bytes(16),
        dialogue=dialogue.id,
        round=round_.id if round_ else None,
        what=what,
        status=_status(status),
        place=last_place(memory, dialogue) + 1,
        body=memory.keys.seal(dialogue.id, json.dumps(body, ensure_ascii=False)),
    )
    memory.db.add(statement)
    memory.db.flush()
    return statement


def _texts(dialogue: Dialogue, form: Form) -> dict[str, str]:
    names = {name: name.removeprefix("text_") for name in form if name.startswith("text_")}
    names["text"] = dialogue.display_language
    return {language: words for name, language in names.items() if (words := written(form, name))}


def _fields(what: str, form: Form) -> dict[str, str]:
    """What was filled in beside the words, with short names in other languages."""
    names = [name for name in form if name.startswith(f"{TITLE}_") and TITLE in WHAT[what]]
    return {name: words for name in (*WHAT[what], *names) if (words := written(form, name))}


def _still_true(fields: dict[str, str], given: dict[str, str]) -> dict[str, str]:
    """With another short name, the short names in other languages go: they would say the old one."""
    if given.get(TITLE) in (None, fields.get(TITLE)):
        return fields
    return {name: words for name, words in fields.items() if not name.startswith(f"{TITLE}_")}


def _status(status: str) -> str:
    if status not in STATUSES:
        raise NotAnAnswer("unknown_field")
    return status
