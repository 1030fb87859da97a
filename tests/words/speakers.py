"""Who speaks in the code: the words themselves, and every function that hands a name on to them.

`tell("welcome")` says `terminal.welcome`, because `tell` asks the words for f"terminal.{key}". Nobody keeps a list of
such functions; they are found where they are written. What a file keeps to itself (`_tell`) speaks for nobody else.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tests.words.naming import HOUSE, ROOMS, code

REFUSALS = ("Refusal", "NotNow", "NotAnAnswer", "NotFound", "NoSeat", "NotYours", "NotKept", "TooMuch")


@dataclass(frozen=True)
class Speaker:
    """Which argument names the sentence, counted from 0, and what stands in front of that name."""

    place: int
    before: str = ""


# Not a function that speaks, but something that carries a name to where it is spoken.
CARRIERS = {
    ("sessions", "broken"): Speaker(0, "errors."),
    ("sessions", "BrokenScript"): Speaker(1, "errors."),
    ("sessions", "CannotOpen"): Speaker(0, "terminal."),
    ("exports", "Unreadable"): Speaker(1, "desk."),
    **{(room, name): Speaker(0, "errors.") for room in ("app", "sessions") for name in REFUSALS},
}
Speakers = dict[tuple[str, str], Speaker]


def room_of(where: str) -> str:
    """The room a file stands in."""
    return next((room for room in ROOMS if where.startswith(f"{room}/")), "")


def speaker(call: ast.Call, where: str) -> Speaker | None:
    """Who speaks here, if anybody does."""
    return _found(call, room_of(where), speakers())


@cache
def speakers() -> Speakers:
    """Everybody who speaks, per room: first the words, then whoever asks them, then whoever asks those."""
    pages = [
        (room_of(path.relative_to(HOUSE).as_posix()), ast.parse(path.read_text("utf-8"))) for path in code()
    ]
    functions = [
        (room, one)
        for room, page in pages
        for one in ast.walk(page)
        if isinstance(one, ast.FunctionDef) and not one.name.startswith("_")
    ]
    known: Speakers = {("words", "say"): Speaker(1), ("words", "count"): Speaker(1), **CARRIERS}
    before = 0
    while len(known) > before:
        before = len(known)
        for room, function in functions:
            for found in _hands_on(function, room, known):
                known.setdefault((room, function.name), found)
    return known


def _hands_on(function: ast.FunctionDef, room: str, known: Speakers) -> Iterator[Speaker]:
    """This function as a speaker, when it gives one of its arguments to a speaker as the name."""
    given = [one.arg for one in (*function.args.posonlyargs, *function.args.args) if one.arg != "self"]
    for call in ast.walk(function):
        asked = _found(call, room, known) if isinstance(call, ast.Call) else None
        if isinstance(call, ast.Call) and asked:
            for value in call.args[asked.place : asked.place + 1]:
                head, name = _taken_apart(value)
                if name in given:
                    yield Speaker(given.index(name), asked.before + head)


def _taken_apart(value: ast.expr) -> tuple[str, str]:
    """`key` is ("", "key"), f"terminal.{key}" is ("terminal.", "key"); anything else names no argument."""
    parts = value.values if isinstance(value, ast.JoinedStr) else [value]
    head = parts[0].value if isinstance(parts[0], ast.Constant) and len(parts) == 2 else ""
    last = parts[-1].value if isinstance(parts[-1], ast.FormattedValue) else parts[-1]
    return str(head), last.id if isinstance(last, ast.Name) and len(parts) <= 2 else ""


def _found(call: ast.Call, room: str, known: Speakers) -> Speaker | None:
    who = call.func
    name = who.attr if isinstance(who, ast.Attribute) else who.id if isinstance(who, ast.Name) else ""
    of_words = (
        isinstance(who, ast.Attribute)
        and isinstance(who.value, ast.Name)
        and who.value.id in {"words", "catalogue"}
    )
    return (None if of_words else known.get((room, name))) or known.get(("words", name))
