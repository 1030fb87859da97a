"""The figures of a handreiking that are bars: how widely each no lives, and vote by vote who comes along.

Each says in words what it draws, and draws nothing that the words do not say. A bar is only as long as its number when
that number came through the one door. All others have a fixed length per word, so that nobody can find out with a ruler
what we did not print (anonymity.md 4).
"""

from collections.abc import Iterator

from exports.blocks import Figure
from exports.drawing import SIZES, WIDTH, Bar, Look, Sheet
from exports.evening import Evening, Held, No, Vote
from exports.letters import fitted
from exports.sentences import full_stop
from exports.voting import ALONG, in_words, outcome

LIVES = {"nobody_yet": 0.0, "a_few": 0.2, "people": 0.5, "many": 0.8}
MOST = 0.7
LOOKS: dict[str, Look] = {ALONG: "counted", "stand_aside": "aside", "not": "against"}
LEGEND: tuple[Look, ...] = ("counted", "aside", "against", "step")
THIN, THICK = 9.0, 16.0
MOST_NAMED = 3
Part = tuple[float, Look]


def lives(evening: Evening, no: No, number: int, words: str) -> Figure | None:
    """How widely a no lives, beside the whole table; None when nobody was asked."""
    if no.people is None and no.lives not in LIVES:
        return None
    sheet = Sheet()
    _bar(sheet, THIN, [_living(evening, no)])
    sheet.write([words], "soft")
    sheet.put(down=4)
    return Figure(f"no-{number}", evening.t("figure.lives"), (full_stop(words),), sheet.drawing())


def _living(evening: Evening, no: No) -> Part:
    """Of the rounded number of people, as it is printed; of the longest number when that is more, or nothing is printed."""
    if no.people is None:
        return LIVES[no.lives], "step"
    table = max(evening.people or 0, *(one.people or 0 for one in evening.nos))
    return no.people / table, "counted"


def votes(evening: Evening) -> Figure | None:
    """Vote by vote, with the conditions that moved the text between them; None when there was only one."""
    if len(evening.votes) < 2:
        return None
    sheet, lines = Sheet(), []
    for held in evening.rounds:
        if held.vote:
            lines.append(f"{full_stop(held.name.text)} {outcome(evening, held.vote)}")
            _vote(sheet, evening, held, held.vote)
        for text in _taken_in(evening, held):
            lines.append(evening.t("figure.taken_in", text=full_stop(text)))
            room = WIDTH - 16
            sheet.write(fitted(f"+ {text}", SIZES["words"], room, most=2, face="regular"), "words", x=16)
            sheet.put(down=4)
    _legend(sheet, evening)
    return Figure("votes", evening.t("figure.votes"), tuple(lines), sheet.drawing(), said_beside=True)


def _taken_in(evening: Evening, held: Held) -> Iterator[str]:
    """A few conditions are named, of many only how many there are: all of them stand in the chapter, word for word, and
    a drawing must fit on a page.
    """
    if len(held.taken_in) > MOST_NAMED:
        yield evening.count("trail.count.taken_in", len(held.taken_in))
    else:
        yield from (one.text for one in held.taken_in)


def _legend(sheet: Sheet, evening: Evening) -> None:
    """What the bars mean that were drawn, each with a small one beside it."""
    sheet.put(down=6)
    for look in (one for one in LEGEND if one in sheet.looks):
        sheet.put(Bar(0, sheet.y + 5, 22, THIN, look))
        sheet.write([evening.t(f"legend.{look}")], "soft", x=30)


def _vote(sheet: Sheet, evening: Evening, held: Held, vote: Vote) -> None:
    sheet.put(down=6)
    sheet.write(fitted(held.name.text, SIZES["name"], WIDTH, most=2, face="bold"), "name")
    sheet.put(down=3)
    if vote.over_proposals:
        for name, part in _chosen(vote):
            sheet.write(fitted(name, SIZES["words"], WIDTH, most=1, face="regular"), "words")
            _bar(sheet, THIN, [part])
    else:
        _bar(sheet, THICK, list(_along(vote)))
    sheet.write(fitted(in_words(evening, vote), SIZES["soft"], WIDTH, most=2, face="regular"), "soft")
    sheet.put(down=6)


def _along(vote: Vote) -> Iterator[Part]:
    """Who comes along, who does not but lets it pass, who does not. Without numbers only the words are drawn."""
    told = vote.outcome
    if told.unanimous:
        yield 1.0, LOOKS[told.unanimous]
    elif told.cells:
        total = sum(told.cells.values())
        yield from ((told.cells.get(choice, 0) / total, look) for choice, look in LOOKS.items())
    elif told.leading:
        yield MOST, "step" if told.leading == ALONG else LOOKS[told.leading]


def _chosen(vote: Vote) -> Iterator[tuple[str, Part]]:
    """A bar for every proposal when all numbers may be told; else only for the one that most people chose."""
    told = vote.outcome
    total = sum((told.cells or {}).values())
    for key, name in vote.choices:
        if told.unanimous:
            part: Part = (1.0 if key == told.unanimous else 0.0, "counted")
        elif told.cells:
            part = (told.cells.get(key, 0) / total, "counted")
        else:
            part = (MOST if key == told.leading else 0.0, "step")
        if told.unanimous or told.cells or key == told.leading:
            yield name, part


def _bar(sheet: Sheet, height: float, parts: list[Part]) -> None:
    """The parts of a bar one behind the other, on a track as long as the whole table."""
    x, y = 0.0, sheet.y + 4
    sheet.put(Bar(0, y, WIDTH, height, "track"))
    for share, look in parts:
        if share:
            sheet.put(Bar(x, y, share * WIDTH, height, look))
        x += share * WIDTH
    sheet.put(down=height + 4)
