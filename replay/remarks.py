"""Where a file contradicts itself, or the method suggests something else than it does: nobody's fault at the table."""

from collections import Counter
from collections.abc import Iterable

from replay.evening import Evening
from replay.held import Held
from replay.rounds import No
from replay.session_file import SessionFile

RECOGNISED = ("recognise", "a_little")


def remarks(file: SessionFile, evening: Evening) -> Iterable[tuple[int, str]]:
    """The line and the name of each."""
    own = own_totals(file)
    yield from ((line, name) for name, (line, number) in file.expected.totals.items() if number != own[name])
    line, languages = file.expected.languages
    if languages and languages != Counter(card.language for card in file.cards):
        yield line, "byLanguage"
    for held in evening.rounds:
        yield from _remarks_on(held)


def _remarks_on(held: Held) -> Iterable[tuple[int, str]]:
    result, votes = held.round.result, Counter(held.round.votes.values())
    if result is not None:
        totals = {choice: number for choice, number in result.totals.items() if number}
        differ = {
            "result.totals": bool(totals) and totals != votes,
            "result.unanimous": result.unanimous not in (None, len(votes) == 1),
            "result.nextStep": bool(result.next and held.idea) and result.next != held.idea,
        }
        yield from ((result.line, name) for name, differs in differ.items() if differs)
    for no in held.round.nos:
        if no.totals and sum(no.totals.get(level, 0) for level in RECOGNISED) != recognised(no):
            yield no.line, "totals"


def own_totals(file: SessionFile) -> dict[str, int]:
    """What the file holds, counted."""
    counted = len(file.participants) - len(file.strangers)
    return {"participantsCounted": counted, "rounds": len(file.rounds), "contributions": len(file.cards)}


def recognised(no: No) -> int:
    """How many people recognise a no, by the file's own phones."""
    return sum(level in RECOGNISED for level in no.levels.values())
