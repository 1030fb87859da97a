"""Holds what came out against what the file expects, and says the line of the file where it differs.

A number that the rules of disclosure hide is not compared: hidden is what it should be.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from replay.evening import Evening
from replay.held import Held
from replay.likeness import plain
from replay.paper import Paper, group_rows
from replay.remarks import own_totals, recognised
from replay.rounds import FIXED
from replay.session_file import SessionFile
from replay.watching import PAPER, SHORT, TABLE, Watch

ALWAYS = tuple(f"handreiking.{form}" for form in ("pdf", "html", "docx", "odt"))
SCREENS = {"phone": "phones", "screen": "screen", "desk": "desk"}


@dataclass(frozen=True)
class Check:
    """One thing that must be so, where it was looked for, and the line of the file that asks for it."""

    check: str
    where: str
    ok: bool
    line: int

    def told(self) -> dict[str, object]:
        """For the summary; the words themselves are left out, since some of them may stand nowhere."""
        told: dict[str, object] = {"check": self.check, "where": self.where, "ok": self.ok}
        return told if self.ok else {**told, "line": self.line}


def all_checks(file: SessionFile, evening: Evening, watch: Watch, data: Path | None) -> tuple[Check, ...]:
    """Every check of an evening that was played."""
    return (
        *(
            Check("written", name, ok=False, line=1)
            for name in ALWAYS
            if name not in {one.name for one in evening.papers}
        ),
        *(one for paper in evening.papers for one in _of_paper(file, evening, paper)),
        *_of_screens(watch),
        *(_of_disk(file, data) if data else ()),
        *(one for held in evening.rounds for one in _of_round(held)),
        *_of_totals(file, evening),
        Check("pushed", "web sockets", not evening.missed, 1),
    )


def _of_paper(file: SessionFile, evening: Evening, paper: Paper) -> Iterable[Check]:
    yield Check("written", paper.name, bool(paper.body), 1)
    if paper.said is not None:
        yield from _of_words(file, evening, paper, paper.said)
    if paper.said and paper.name.endswith("html") and file.expected.groups[1]:
        yield from _groups(file.expected.groups, paper)


def _of_words(file: SessionFile, evening: Evening, paper: Paper, said: str) -> Iterable[Check]:
    must = ((line, plain(text) in said) for line, text in file.expected.must if paper.is_whole)
    must_not = ((line, plain(text) not in said) for line, text in file.expected.must_not)
    not_printed = ((line, text not in said) for line, text in _not_for_print(evening))
    yield from _together("mustContainNl", paper.name, must)
    yield from _together("mustNotContain", paper.name, must_not)
    yield from _together("mustNotContainWholeTexts", paper.name, _whole_texts(file, said))
    yield from _together("notForPrint", paper.name, not_printed)


def _together(check: str, where: str, looked: Iterable[tuple[int, bool]]) -> Iterable[Check]:
    """One check for a whole list; the first line that fails is the one it names."""
    lines = list(looked)
    failed = [line for line, ok in lines if not ok]
    if lines:
        yield Check(check, where, not failed, failed[0] if failed else 0)


def _whole_texts(file: SessionFile, said: str) -> Iterable[tuple[int, bool]]:
    cards = {card.id: card for card in file.cards}
    for line, name in file.expected.not_whole:
        texts = cards[name].whole if name in cards else ()
        yield line, not any(plain(text) in said for text in texts)


def _not_for_print(evening: Evening) -> Iterable[tuple[int, str]]:
    """Cards that were never turned over, and those the editor left out, unless the group's own sentences say the same."""
    sent = [one for held in evening.rounds for one in held.sent if one.place != PAPER]
    printed = [one for one in sent if one.place == TABLE and (one.card is None or one.card.quotable)]
    known = plain("\n".join((*evening.written, *(one.told for one in printed))))
    for one in sent:
        texts = [plain(text) for text in (one.text, one.told, one.version)]
        if one not in printed:
            yield from ((one.line, text) for text in texts if len(text) >= SHORT and text not in known)


def _groups(expected: tuple[int, Mapping[str, int]], paper: Paper) -> Iterable[Check]:
    line, groups = expected
    rows = group_rows(paper)
    if any(label in rows for label in groups):
        shown = all(rows.get(label) == str(count) for label, count in groups.items())
        yield Check("groupTableNl", paper.name, shown, line)


def _of_screens(watch: Watch) -> Iterable[Check]:
    for audience, where in SCREENS.items():
        spilled = {line for seen_by, line in watch.spilled if seen_by == audience}
        if watch.forbids(audience):
            yield Check("mustNotContain", where, not spilled, min(spilled, default=0))


def _of_disk(file: SessionFile, data: Path) -> Iterable[Check]:
    """Nothing of it is readable in any file the house keeps, in whatever way it writes its letters."""
    kept = [(path.relative_to(data), path.read_bytes()) for path in sorted(data.rglob("*")) if path.is_file()]
    for path, content in kept:
        yield from _together(
            "mustNotContain",
            f"data/{path}",
            ((line, not _is_in(text, content)) for line, text in file.expected.must_not),
        )


def _is_in(text: str, content: bytes) -> bool:
    return any(text.encode(code) in content for code in ("utf-8", "utf-16-le", "utf-16-be"))


def _of_round(held: Held) -> Iterable[Check]:
    """Votes and recognition as they were told, against what the phones of the file gave."""
    round_, votes = held.round, Counter(held.round.votes.values())
    if held.cells is not None and votes:
        told = {choice: number for choice, number in held.cells.items() if number}
        if told.keys() <= votes.keys() | set(FIXED):  # else the words on the wall are not the file's
            yield Check("result.totals", round_.id, told == votes, round_.line)
    if held.sentence and votes:
        yield Check("result.unanimous", round_.id, held.unanimous == (len(votes) == 1), round_.line)
    for no in round_.nos:
        told_of = held.recognised.get(no.id)
        if told_of is not None:
            yield Check("resonance", f"{round_.id} {no.id}", told_of == recognised(no), no.line)


def _of_totals(file: SessionFile, evening: Evening) -> Iterable[Check]:
    """What the file counts in itself, came out; a number that it contradicts itself is for `remarks`."""
    posted = [one for held in evening.rounds for one in held.contributions]
    asked = not any(held.unasked for held in evening.rounds)
    counts = {"participantsCounted": evening.stayed, "rounds": len(evening.rounds)}
    counts |= {"contributions": len(posted)} if asked else {}
    for name, (line, number) in file.expected.totals.items():
        if name in counts and number == own_totals(file)[name]:
            yield Check(f"expectedTotals.{name}", "session", counts[name] == number, line)
    line, languages = file.expected.languages
    spoken = Counter(card.language for card in file.cards)
    if languages and asked and spoken == languages:
        sent = Counter(one.card.language for one in posted if one.card)
        yield Check("expectedTotals.byLanguage", "session", sent == spoken, line)
