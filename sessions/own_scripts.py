"""Scripts that an organisation made itself, beside those that come with the house.

A script says nothing about anybody: it is kept as it was written, and can be taken along as a file. Whoever changes one
of ours gets a copy. It is read with the same pencil as ours (`proofreading`).
"""

from dataclasses import replace
from secrets import token_hex

from sqlalchemy import select

from sessions.method import KINDS
from sessions.refusals import NotAnAnswer, NotFound
from sessions.script import FOLDER, BrokenScript, Script, ScriptRound, load, load_all, read
from sessions.script import planned as ours
from sessions.store import Memory
from sessions.tables import OwnScript

OWN = "own_"
MOST = 40


def all_scripts(memory: Memory) -> tuple[Script, ...]:
    """Those of the house, the usual one first, and then the organisation's own."""
    return (*load_all(), *own_scripts(memory))


def own_scripts(memory: Memory) -> tuple[Script, ...]:
    """The organisation's own, by their titles. What a newer house can no longer play is left out: it can still be mended."""
    kept = memory.db.scalars(select(OwnScript)).all()
    found = [script for one in kept if (script := _playable(one))]
    return tuple(sorted(found, key=lambda script: (script.title["nl"].casefold(), script.key)))


def find(memory: Memory, key: str) -> Script:
    """The script with this key. Raises NotFound for none, BrokenScript for one that cannot be played."""
    return load(key) if not key.startswith(OWN) else _read(_kept(memory, key))


def planned(memory: Memory, key: str, kind: str) -> ScriptRound:
    """A round of this kind as this script has it, else as one of ours does; its table may outlive an own script."""
    kept = memory.db.get(OwnScript, key) if key.startswith(OWN) else None
    script = _playable(kept) if kept else None
    held = (one for one in (script.rounds if script else ()) if one.kind == kind)
    return next(held, None) or ours(load_all()[0].key if key.startswith(OWN) else key, kind)


def text_of(memory: Memory, key: str) -> str:
    """A script as it was written. Raises NotFound."""
    if key in {script.key for script in load_all()}:
        return (FOLDER / f"{key}.toml").read_text(encoding="utf-8")
    return _kept(memory, key).body


def keep(memory: Memory, key: str, text: str) -> str:
    """Keeps a script as the organisation's own, under this key when it is one of theirs, else as a new one; its key.

    Raises BrokenScript with the line and the reason, NotAnAnswer when there are too many; then nothing is kept.
    """
    body = text.replace("\r\n", "\n")
    read(body, KINDS)
    if key.startswith(OWN):
        _kept(memory, key).body = body
        return key
    if len(memory.db.scalars(select(OwnScript.key)).all()) >= MOST:
        raise NotAnAnswer("too_many_scripts")
    made = OwnScript(key=f"{OWN}{token_hex(4)}", body=body)
    memory.db.add(made)
    return made.key


def remove(memory: Memory, key: str) -> None:
    """Takes an own script away. Tables that were made from it keep their rounds. Raises NotFound."""
    memory.db.delete(_kept(memory, key))


def _kept(memory: Memory, key: str) -> OwnScript:
    found = memory.db.get(OwnScript, key)
    if found is None:
        raise NotFound("no_script")
    return found


def _read(one: OwnScript) -> Script:
    return replace(read(one.body, KINDS), key=one.key)


def _playable(one: OwnScript) -> Script | None:
    try:
        return _read(one)
    except BrokenScript:
        return None
