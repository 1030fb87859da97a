"""For whom a line is meant: whoever wrote an advice said in own words who should do it."""

import re
import unicodedata
from collections.abc import Sequence

SHORTEST_WORD = 4
LONGEST_NAME = 40
OF = re.compile(r"\b(?:van|bij|voor|of|at|for)\b", re.IGNORECASE)
SAYS_NOTHING = frozenset({"zelf", "alle", "andere", "onze", "themselves", "other", "their"})


def is_meant(who: str, reader: str) -> bool:
    """Whether every real word of the reader is named: "de sociaal werker" is one of the "sociaal werkers".

    Of "beleidsmedewerkers van gemeenten" the municipality alone is enough.
    """
    named = _words(who)
    return any(_all_named(_words(wanted), named) for wanted in (reader, _employer(reader)))


def file_names(readers: Sequence[str]) -> tuple[str, ...]:
    """A name of plain letters for every reader's file: whatever a chair types, it names nothing outside a folder."""
    found: list[str] = []
    for number, reader in enumerate(readers, start=1):
        name = _plain(reader) or f"lezer-{number}"
        found.append(f"{name}-{number}" if name in found else name)
    return tuple(found)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", letters))[:LONGEST_NAME].strip("-")


def _employer(reader: str) -> str:
    parts = OF.split(reader, maxsplit=1)
    return parts[1] if len(parts) > 1 else ""


def _all_named(wanted: Sequence[str], named: Sequence[str]) -> bool:
    return bool(wanted) and all(any(_same(one, other) for other in named) for one in wanted)


def _words(text: str) -> list[str]:
    found = re.findall(r"\w+", text.casefold())
    return [word for word in found if len(word) >= SHORTEST_WORD and word not in SAYS_NOTHING]


def _same(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
