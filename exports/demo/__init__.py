"""A sample of what comes out, made from an evening that never was. Nobody has to hold a dialogue to see a handreiking.

The numbers of that evening go through the same one door as those of a real one.
"""

import tomllib
from pathlib import Path
from typing import Any

from exports.evening import Account, Evening, Held, No, Placed, Printed, Vote
from sessions import disclosure
from sessions.kind import quotable_cards
from sessions.method import KINDS
from sessions.statements import WHAT, Said
from sessions.views.round_face import Words
from words import say

FILE = Path(__file__).parent / "evening.toml"
DUTCH = "nl"
OF_THE_GROUP = {"proposals": "proposal", "versions": "version", "conditions": "condition"}
AFTERWARDS = {"commitments": "commitment", "agendas": "agenda", "weighings": "weighing"}


def evening() -> Evening:
    """The invented evening, as it may be told."""
    told = tomllib.loads(FILE.read_text("utf-8"))
    return Evening(
        language=DUTCH,
        display=DUTCH,
        **{name: told[name] for name in ("title", "question", "project", "municipality", "month")},
        profession=told["profession"],
        other_readers=tuple(told["readers"]),
        mandate=told["mandate"],
        agreements=_pairs(told["agreements"]),
        help_lines=_pairs(told["help"]),
        other_languages=told["other_languages"],
        small=False,
        people=disclosure.rounded(told["people"]),
        groups=tuple(disclosure.groups(_pairs(told["groups"]), say(DUTCH, "reader.group.others")) or ()),
        rounds=tuple(_held(told, number, one) for number, one in enumerate(told["rounds"], start=1)),
        statements=_statements(told),
        nos=tuple(_no(one) for one in told["nos"]),
        scales=tuple(_placed(one) for one in told["scales"]),
        account=_account(told["account"]),
    )


def _account(done: dict[str, int]) -> Account:
    return Account(
        apart=disclosure.told(done["apart"]),
        left_out=disclosure.told(done["left_out"]),
        changed=disclosure.told(done["changed"]),
        waiting=disclosure.told(done["waiting"]),
    )


def _held(told: dict[str, Any], number: int, one: dict[str, Any]) -> Held:
    kind = KINDS[one["kind"]]
    return Held(
        number=number,
        kind=kind.key,
        chapter=kind.chapter,
        name=_words(one["name"]),
        question=_words(one["asks"]),
        few=False,
        literal=kind.gather is quotable_cards,
        cards=tuple(Printed(**card) for card in one.get("cards", ())),
        summaries=(),
        confirmed=tuple(map(_words, one.get("confirmed", ()))),
        voices=tuple(map(_words, one.get("voices", ()))),
        taken_in=_taken_in(told, number),
        vote=_vote(told, one["votes"]) if "votes" in one else None,
    )


def _taken_in(told: dict[str, Any], number: int) -> tuple[Words, ...]:
    taken = (one for one in told["conditions"] if one["status"] == "taken_in")
    return tuple(_words(one["text"]) for one in taken if one["round"] == number)


def _vote(told: dict[str, Any], counts: dict[str, int]) -> Vote:
    named = {one["key"]: one["title"] for one in told["proposals"]}
    choices = tuple((choice, named.get(choice, "")) for choice in counts)
    return Vote(disclosure.outcome(counts, few=False), choices)


def _statements(told: dict[str, Any]) -> tuple[Said, ...]:
    rules = [{"text": text} for text in told["rules"]]
    listed = [("rule", rules), *((what, told[name]) for name, what in {**OF_THE_GROUP, **AFTERWARDS}.items())]
    return tuple(_said(what, one) for what, all_of_it in listed for one in all_of_it)


def _said(what: str, one: dict[str, Any]) -> Said:
    fields = {name: one[name] for name in WHAT[what] if name in one}
    return Said(one.get("key", ""), what, one.get("status", "open"), {DUTCH: one["text"]}, fields, None)


def _no(one: dict[str, Any]) -> No:
    lives, people = disclosure.resonance(one["recognise"], one["a_little"], one["not"])
    return No(_words(one["text"]), lives, people)


def _placed(one: dict[str, Any]) -> Placed:
    means = disclosure.before_and_after(one["before"], one["after"]) or (None, None)
    return Placed(_words(one["item"]), tuple(one["before"]), one["low"], one["high"], means)


def _words(text: str) -> Words:
    return Words(text, DUTCH)


def _pairs(listed: list[list[Any]]) -> tuple[tuple[Any, Any], ...]:
    return tuple((one[0], one[1]) for one in listed)
