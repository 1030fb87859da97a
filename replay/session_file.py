"""A whole evening as somebody wrote it down: who sat there, what was asked, what everybody gave, what must come out.

The format stands in the README of the example. Everything may be left out but the rounds; what is wrong is refused
before a door opens, with the line.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from babel import Locale, UnknownLocaleError

import words
from replay.cards import Card
from replay.expected import Expected, expected
from replay.passage import BrokenFile, Passage, opened
from replay.people import DUTCH, Participant, People, people, uncounted
from replay.preparing import Writes, afterwards, prepared
from replay.reading_rounds import rounds
from replay.rounds import FIXED, Round

KIND = "desk.kind."


@dataclass(frozen=True)
class SessionFile:
    """The evening. `strangers` are phones the file does not count, `prepared` the desk's form before the door opens."""

    name: str
    script: str
    prepared: Mapping[str, str]
    participants: tuple[Participant, ...]
    strangers: frozenset[str]
    rounds: tuple[Round, ...]
    afterwards: tuple[Writes, ...]
    expected: Expected

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every contribution of the evening."""
        return tuple(card for held in self.rounds for card in held.cards)

    def acts_in(self, code: str) -> list[int]:
        """The places of the rounds in which this phone does something."""
        return [place for place, held in enumerate(self.rounds) if code in held.who]


def read(path: Path) -> SessionFile:
    """The evening in a file; raises BrokenFile."""
    try:
        page = opened(path.read_text(encoding="utf-8-sig"))
    except OSError as closed:
        raise BrokenFile(None, "no_file") from closed
    except UnicodeDecodeError as broken:
        raise BrokenFile(None, "no_text") from broken
    return _session(page, path.name)


def known_kinds() -> frozenset[str]:
    """The kinds of round the house has words for."""
    return frozenset(key.removeprefix(KIND) for key in words.keys(DUTCH) if key.startswith(KIND))


def _session(page: Passage, name: str) -> SessionFile:
    everybody = people(page)
    held = rounds(page, everybody, known_kinds())
    _choices_exist(page, held)
    active = {
        one.code: [place for place, round_ in enumerate(held) if one.code in round_.who]
        for one in everybody.all
    }
    strangers = uncounted(everybody, active, _counted(page))
    return SessionFile(
        name=name,
        script=page.part("session").text("script"),
        prepared=prepared(
            page,
            everybody.perspectives,
            _languages(page, everybody, held),
            len(everybody.all) - len(strangers),
        ),
        participants=everybody.all,
        strangers=strangers,
        rounds=held,
        afterwards=afterwards(page),
        expected=expected(page),
    )


def _counted(page: Passage) -> float:
    """How many people the file speaks of; 0 when it does not say."""
    by_perspective = sum(one.number("participants") for one in page.parts("perspectives"))
    return page.part("expectedTotals").number("participantsCounted") or by_perspective


def _languages(page: Passage, everybody: People, held: tuple[Round, ...]) -> tuple[str, ...]:
    """Every language somebody reads or writes tonight, those of the session first; raises BrokenFile."""
    session = page.part("session")
    spoken = dict.fromkeys(session.texts("inputLanguages"), session.line_of("inputLanguages"))
    spoken |= {one.language: one.line for one in everybody.all if one.language not in spoken}
    spoken |= {card.language: card.line for one in held for card in one.cards if card.language not in spoken}
    for code, line in spoken.items():
        if not _is_language(code):
            raise BrokenFile(line, "language", code=code)
    return tuple(spoken)


def _is_language(code: str) -> bool:
    try:
        Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return True


def _choices_exist(page: Passage, held: tuple[Round, ...]) -> None:
    """A vote for something that is not on the list is a slip of the pen, not a vote."""
    offered = {key for one in held for key in (*one.shortlist, *(card.proposal for card in one.cards)) if key}
    for one in (vote for said in page.parts("rounds") for vote in said.parts("votes")):
        if offered and one.text("choice") not in offered.union(FIXED):
            raise one.broken("choice", "choice")
