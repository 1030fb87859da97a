"""On which line of a draaiboek a thing stands. A TOML reader forgets that, and without it a complaint cannot be mended.

A script is cut into its smallest whole statements, and each is read by itself, in the place where it stands.
"""

import tomllib
from collections.abc import Iterator, Mapping

Way = tuple[str | int, ...]
Lines = Mapping[Way, int]


def lines_of(text: str) -> Lines:
    """The line on which each thing in a script stands; a text over more lines counts where it begins."""
    found: dict[Way, int] = {}
    here: Way = ()
    for line, statement in _statements(text):
        said = tomllib.loads(statement)
        if statement.lstrip().startswith("["):
            here = _way_to(said, found)
            found.setdefault(here, line)
        else:
            _note(said, here, line, found)
    return found


def _statements(text: str) -> Iterator[tuple[int, str]]:
    begun, first = "", 1
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        first = first if begun else number
        begun += line + "\n"
        if _is_whole(begun):
            yield first, begun
            begun = ""


def _is_whole(statement: str) -> bool:
    try:
        tomllib.loads(statement)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _way_to(said: object, found: Lines) -> Way:
    """Where `[rounds.prompt]` leads: into the round that was begun last."""
    way: Way = ()
    while isinstance(said, dict) and said:
        name, said = next(iter(said.items()))
        way = (*way, name)
        begun = sum(isinstance(one[-1], int) and one[:-1] == way for one in found)
        if isinstance(said, list):
            return (*way, begun)
        way = (*way, begun - 1) if begun else way
    return way


def _note(said: Mapping[str, object], here: Way, line: int, found: dict[Way, int]) -> None:
    for name, inside in said.items():
        found.setdefault((*here, name), line)
        if isinstance(inside, dict):
            _note(inside, (*here, name), line, found)
