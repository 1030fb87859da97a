"""What the chair fills in before the door opens, and what she writes down when everybody has left.

Who decides afterwards and what each organisation agreed to must stand there, or the door stays shut. Where a file is
silent about them the chair uses a neutral standard text.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from babel.dates import format_date

import words
from replay.passage import Passage
from replay.people import DUTCH

NAMES = ("organisationNl", "whoNl", "nameNl", "organisation", "who", "name")


class Writes(NamedTuple):
    """A sentence of the group for the desk's own form: of what sort, its words, and the other fields."""

    what: str
    text: str
    fields: dict[str, str]


def prepared(
    page: Passage, perspectives: tuple[str, ...], languages: tuple[str, ...], people: int
) -> dict[str, str]:
    """The desk's form before the evening; raises BrokenFile."""
    session = page.part("session")
    title = session.text("titleNl", "title", "titleEn", "topicNl") or _usual("title")
    question = session.text("centralQuestionNl", "centralQuestion", "centralQuestionEn", "topicNl") or title
    return {
        "title": title,
        "question": question,
        "people": str(people),
        "mandate": session.text("mandateNl", "mandate") or _usual("mandate"),
        "agreements": _agreements(session),
        "help_lines": _lines(_pair(one, ("howNl", "how")) for one in session.parts("helpInfo")),
        "languages": _lines(f"{code}: {_usual('interpreter')}" for code in languages if code != DUTCH),
        "perspectives": _lines(perspectives),
        "profession": session.text("targetProfessionNl", "targetProfession"),
        "readers": _lines(session.texts("otherReadersNl")),
        "project": session.text("projectNl", "project"),
        "municipality": session.text("municipalityNl", "municipality"),
        "trained": "yes",
        "month": _dated(session.text("date"), "MMMM y"),
    }


def afterwards(page: Passage) -> tuple[Writes, ...]:
    """Promises, the agenda and the day to look back; raises BrokenFile."""
    after = page.part("afterSession")
    promises = [
        Writes(
            "commitment",
            one.text("textNl", "text"),
            {"owner": one.text("ownerNl", "owner"), "due": _day(one, "due")},
        )
        for one in after.parts("commitments")
    ]
    agenda = [
        Writes(
            "agenda",
            one.text("titleNl", "title"),
            {"start": _month(one, "startMonth"), "review": _month(one, "reviewMonth")},
        )
        for one in after.parts("developmentAgenda")
    ]
    weighing = after.part("weighingMoment")
    look_back = Writes("weighing", weighing.text("questionNl", "question"), {"date": _day(weighing, "date")})
    return tuple(one for one in (*promises, *agenda, look_back) if one.text)


def _agreements(session: Passage) -> str:
    name = "agreementsNl" if "agreementsNl" in session.said else "agreements"
    listed = session.said.get(name)
    if not listed:
        return _usual("agreements")
    if isinstance(listed, list) and all(isinstance(one, str) for one in listed):
        return _lines(f"{_usual('everybody')}: {text}" for text in session.texts(name))
    return _lines(_pair(one, ("textNl", "text")) for one in session.parts(name))


def _pair(said: Passage, texts: tuple[str, ...]) -> str:
    """The desk reads "name: text": a colon in the name would cut it in two."""
    name = said.text(*NAMES).replace(":", ",")
    return f"{name}: {' '.join(said.text(*texts).split())}"


def _day(said: Passage, name: str) -> str:
    return _dated(said.text(name), "d MMMM y")


def _month(said: Passage, name: str) -> str:
    return _dated(said.text(name), "MMMM y")


def _dated(written: str, pattern: str) -> str:
    """A date the way a chair types it; what is no date stays as it is."""
    try:
        day = date.fromisoformat(written if len(written) > len("2027-04") else f"{written}-01")
    except ValueError:
        return written
    return format_date(day, pattern, locale=DUTCH)


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(" ".join(line.split()) for line in lines)


def _usual(name: str) -> str:
    return words.say(DUTCH, f"replay.usual.{name}")
