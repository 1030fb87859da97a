"""What stands on the desk: the cards with their places, the agenda, the sentences of the group, the method's idea."""

from dataclasses import dataclass
from functools import cache

from lxml.html import HtmlElement

import words
from replay.likeness import same
from replay.pages import Page, words_of
from replay.people import DUTCH

KIND, IDEA = "desk.kind.", "desk.suggest."
PLACES = {
    "table": "//*[@id='on-table']",
    "apart": "//*[@id='set-apart']",
    "paper": "//*[@aria-labelledby='paper']",
    "left_over": "//*[@aria-labelledby='left-over']",
}


@dataclass(frozen=True)
class Lying:
    """A card as the chair sees it: the writer's own words, what others see, and where it lies (`chair` = face down)."""

    key: str
    own: str
    told: str
    place: str


@dataclass(frozen=True)
class AgendaLine:
    """A round that waits in the agenda."""

    key: str
    kind: str
    after_now: bool


def cards(page: Page) -> tuple[Lying, ...]:
    """Every card on the desk of the round the table is in."""
    places = {one: name for name, path in PLACES.items() for one in _cards(page, path)}
    found = {one: places.get(one, "chair") for one in _cards(page, "//*[@id='beside']")}
    return tuple(_lying(one, place) for one, place in found.items() if place != "left_over")


def agenda(page: Page) -> tuple[AgendaLine, ...]:
    """The rounds that wait, in the chair's order, and whether each comes after the one the table is in."""
    lines = page.elements("//*[@id='agenda']//li[starts-with(@id, 'round-')]")
    now = max((place for place, one in enumerate(lines) if one.get("aria-current")), default=-1)
    return tuple(
        AgendaLine(_key(one), _kind(one), place > now)
        for place, one in enumerate(lines)
        if "waiting" in (one.get("class") or "").split()
    )


def statements(page: Page, what: str) -> tuple[tuple[str, str], ...]:
    """The group's sentences of this sort that can be changed now: their keys and their words."""
    said = page.elements(f"//*[@id='part-{what}']//li[starts-with(@id, 'said-')]")
    return tuple((_key(one), words_of(one.findall("p")[-1])) for one in said)


def statement(page: Page, text: str) -> str:
    """The key of the group's sentence with these words, when it can be changed now; else ""."""
    said = page.elements("//li[starts-with(@id, 'said-')]")
    return next(
        (_key(one) for one in said if any(same(words_of(words), text) for words in one.findall("p"))), ""
    )


def idea(page: Page) -> str:
    """What the method suggests next: its name when the words are ours, else the sentence; "" for none."""
    said = page.words("//*[@id='suggestion']/p").removeprefix(words.say(DUTCH, "desk.idea")).strip()
    return _by_words(IDEA).get(said, said)


def _cards(page: Page, place: str) -> list[HtmlElement]:
    return page.elements(f"{place}//article[starts-with(@id, 'card-')]")


def _lying(card: HtmlElement, place: str) -> Lying:
    own = card.find("p")
    told = card.find("p[@class='as-shown']/span[@lang]")
    words_ = "" if own is None else own.text_content()
    return Lying(_key(card), words_, words_ if told is None else told.text_content(), place)


def _key(element: HtmlElement) -> str:
    return (element.get("id") or "").partition("-")[2]


def _kind(line: HtmlElement) -> str:
    """The chair reads what kind it is in words; a program looks those words up."""
    found = line.xpath(".//details/p[contains(@class, 'small')]")
    said = words_of(found[0]).partition(" · ")[0] if found else ""
    return _by_words(KIND).get(said, "")


@cache
def _by_words(start: str) -> dict[str, str]:
    """The names of everything in the catalogue that starts like this, by what the chair reads."""
    return {
        words.say(DUTCH, key): key.removeprefix(start) for key in words.keys(DUTCH) if key.startswith(start)
    }
