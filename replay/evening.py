"""A whole evening, played against a house that is open: from the desk's first form to the last check-out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import perf_counter

from replay import desk_page
from replay.asking import Asking
from replay.held import Fault, Held
from replay.leading import Leading
from replay.minutes import Minutes
from replay.paper import Paper, fetched
from replay.rounds import Round
from replay.session_file import SessionFile
from replay.table import Table, laid
from replay.turning import cards_go_round, gives_versions_of_paper, look_for_all, paper_comes
from replay.watching import Watch

Tells = Callable[[Held], None]


@dataclass
class Evening:
    """What came of it."""

    rounds: list[Held] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    papers: tuple[Paper, ...] = ()
    written: tuple[str, ...] = ()
    seats: int = 0
    stayed: int = 0
    missed: int = 0


async def play(file: SessionFile, watch: Watch, url: str, link: str, tells: Tells) -> Evening:
    """Plays the file as the chair whose link this is. Raises NoPage, NotOffered, Refused or ClientError."""
    evening = Evening()
    async with laid(url, link, file.script, watch) as table:
        await table.chair.presses("prepare", **file.prepared)
        await table.chair.presses("open_door")
        await table.welcomes(one for one in file.participants if one.code not in file.strangers)
        leading = Leading(table.chair, Minutes(table.chair, file))
        for place, round_ in enumerate(file.rounds):
            await _strangers_come(table, file, place)
            held = await hold(table, leading, round_)
            evening.rounds.append(held)
            await _strangers_go(table, file, place, held)
            tells(held)
        await table.chair.presses("end")
        for said in file.afterwards:
            await table.chair.writes_down(said.what, said.text, **said.fields)
        await table.settles()
        evening.papers = await fetched(table.chair)
        evening.seats, evening.stayed = table.seats, len(table.phones)
        evening.written = tuple(table.chair.written)
        evening.missed = sum(one.missed for one in table.viewers)
    evening.faults += [Fault(line, "early") for line in watch.early]
    return evening


async def hold(table: Table, leading: Leading, round_: Round) -> Held:
    """One round: opened, answered question by question, its cards turned over, closed, and looked at once more."""
    held, began = Held(round_), perf_counter()
    await leading.opens(round_)
    step = 0
    while True:
        await table.settles()
        minutes = leading.minutes
        confirms = [f"sentence {text}" for text in minutes.sentences]
        await Asking(table, held, step, minutes.wanted(round_), confirms).everybody_answers()
        await cards_go_round(table, held)
        if not step:
            await minutes.after(held)
        if table.chair.offers("next_step") is None:
            break
        await table.chair.presses("next_step")
        step += 1
    paper_comes(table, held)
    await table.chair.presses("close_round")
    await table.settles()
    await gives_versions_of_paper(table, held)
    look_for_all(table.chair.page, held)
    _hears_the_outcome(table, held, leading.minutes.choices(round_))
    held.seconds = perf_counter() - began
    return held


def _hears_the_outcome(table: Table, held: Held, names: Mapping[str, str]) -> None:
    wall = table.wall
    held.sentence, held.unanimous = wall.outcome, wall.is_unanimous
    held.cells = _in_words_of_file(held, wall.counts, names)
    held.idea = desk_page.idea(table.chair.page)
    held.recognised = {no.id: wall.recognised(no.text) for no in held.round.nos}


def _in_words_of_file(
    held: Held, counts: Mapping[str, int], names: Mapping[str, str]
) -> dict[str, int] | None:
    """The numbers that are told, under the file's own names; a vote that was received and is not in them is lost."""
    if not counts:
        return None
    cells = {names.get(label, label): number for label, number in counts.items()}
    for choice, number in held.voted.items():
        missing = number - cells.get(choice, 0)
        for _ in range(abs(missing)):
            held.fails(held.round.line, "lost" if missing > 0 else "doubled")
    return cells


async def _strangers_come(table: Table, file: SessionFile, place: int) -> None:
    """Somebody got the code from somewhere, just before the first thing she does."""
    coming = [
        one for one in file.participants if one.code in file.strangers and file.acts_in(one.code)[0] == place
    ]
    if coming:
        await table.welcomes(coming)


async def _strangers_go(table: Table, file: SessionFile, place: int, held: Held) -> None:
    """A roll call: whoever is in the room can read the new code."""
    going = [code for code in file.strangers if file.acts_in(code)[-1] == place]
    if going:
        for _ in await table.calls_the_roll(going):
            held.fails(held.round.line, "still_there")
