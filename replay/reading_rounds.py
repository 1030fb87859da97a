"""Reads the rounds of a session file, in the order in which they were held."""

from collections.abc import Collection

from replay.cards import card
from replay.passage import Passage
from replay.people import DUTCH, People
from replay.rounds import No, Own, Result, Round, Scale, Version

LEVELS = ("recognise", "a_little", "not")
AGREEMENTS = ("agree", "not_yet", "disagree")
TONGUES = {"nl": "Nl", "en": "En"}
# Another question over the same form (method.md, decisions on top).
SAME_AS = {"dream": "collect", "own_step": "collect", "values_norms": "collect"}


def rounds(page: Passage, people: People, kinds: Collection[str]) -> tuple[Round, ...]:
    """The rounds as they were held; raises BrokenFile, also for a kind this house does not know."""
    told = page.parts("rounds")
    if not told:
        raise page.broken("no_rounds", "rounds")
    read = [(one.number("order", place), place, one) for place, one in enumerate(told, start=1)]
    return tuple(
        _round(said, place, people, kinds) for _, place, said in sorted(read, key=lambda one: one[:2])
    )


def _round(said: Passage, place: int, people: People, kinds: Collection[str]) -> Round:
    kind = SAME_AS.get(said.text("type", "kind"), said.text("type", "kind"))
    if kind not in kinds:
        raise said.broken("kind", "type", kind=kind)
    key = said.text("id") or f"r{place:02}"
    cards = [
        card(one, people, f"{key}-{number}") for number, one in enumerate(said.parts("contributions"), 1)
    ]
    return Round(
        id=key,
        line=said.line,
        kind=kind,
        prompt=_in_languages(said, "prompt"),
        cue=_in_languages(said, "chairSays"),
        cards=tuple(sorted((one for one in cards if one.text), key=lambda one: one.second)),
        scales=tuple(_scale(one, people) for one in said.parts("scales")),
        agreed=_given(said, "agreement", "choice", people, AGREEMENTS),
        needs=_needs(said, people),
        nos=tuple(_no(one, people) for one in said.parts("noStatements")),
        votes=_given(said, "votes", "choice", people),
        minority=_minority(said.part("minorityStatement"), people),
        proposal=said.text("proposalId"),
        amended=_version(said.part("amendedProposal")),
        sides=_sides(said.part("polarity")),
        rules=said.texts("startingRules"),
        shortlist=said.texts("shortlist"),
        summary=said.lines_of_text("chairSummaryNl"),
        result=_result(said.part("result")),
    )


def _in_languages(said: Passage, name: str) -> dict[str, str]:
    given = {code: said.text(f"{name}{ending}") for code, ending in TONGUES.items()}
    return {code: words for code, words in given.items() if words}


def _given(
    said: Passage, name: str, answer: str, people: People, allowed: Collection[str] = ()
) -> dict[str, str]:
    """Who answered what. Somebody who stands there twice changed her mind: the last one counts."""
    given = {}
    for one in said.parts(name):
        word = one.one_of(answer, allowed) if allowed else one.text(answer)
        if not word:
            raise one.broken("text", answer)
        given[people.who(one)] = word
    return given


def _scale(said: Passage, people: People) -> Scale:
    return Scale(
        pair=said.text("id").replace("_in_", "_").replace("_out_", "_"),
        item=_in_languages(said, "item"),
        low=_in_languages(said, "minLabel"),
        high=_in_languages(said, "maxLabel"),
        given=_given(said, "responses", "value", people),
    )


def _no(said: Passage, people: People) -> No:
    return No(
        id=said.text("noId", "id"),
        line=said.line,
        text=said.text("textNl", "text"),
        card=said.text("fromContribution"),
        levels=_given(said, "resonance", "level", people, LEVELS),
        totals=_counts(said.part("totals")),
    )


def _needs(said: Passage, people: People) -> dict[str, Own]:
    needs = {people.who(one): Own(one.line, DUTCH, one.text("needNl")) for one in said.parts("agreement")}
    return {who: own for who, own in needs.items() if own.text}


def _minority(said: Passage, people: People) -> dict[str, Own]:
    text = said.text("text", "textNl")
    if not text:
        return {}
    own_language = said.text("language") if said.text("text") else ""
    version = said.text("translationNl", "textNl") if own_language not in ("", DUTCH) else ""
    return {people.who(said): Own(said.line, own_language or DUTCH, text, version)}


def _version(said: Passage) -> Version | None:
    if not said.text("textNl", "text"):
        return None
    taken_in, still_open = said.texts("acceptedConditions"), said.texts("openConditions")
    return Version(said.text("id"), said.text("textNl", "text"), taken_in, still_open)


def _sides(said: Passage) -> dict[str, tuple[str, ...]]:
    given = {
        code: (said.text(f"sideA{ending}"), said.text(f"sideB{ending}")) for code, ending in TONGUES.items()
    }
    given["nl"] = (given["nl"][0] or said.text("sideA"), given["nl"][1] or said.text("sideB"))
    return {code: sides for code, sides in given.items() if all(sides)}


def _result(said: Passage) -> Result | None:
    if not said.said:
        return None
    unanimous = said.yes("unanimous") if said.said.get("unanimous") is not None else None
    return Result(said.line, _counts(said.part("totals")), unanimous, said.text("nextStep"))


def _counts(said: Passage) -> dict[str, int]:
    return {name: int(said.number(name)) for name in said.said}
