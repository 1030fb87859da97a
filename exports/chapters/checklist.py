"""A page to tear out: what the reader of this document can do, and what must be there for it."""

import re

from exports.blocks import Chapter, Checklist
from exports.evening import Evening
from exports.sentences import once, opening

MOST = 12
LONGEST = 160
SHORTEST_WORD = 4


def checklist(evening: Evening) -> Chapter | None:
    """At most twelve lines: what is meant for this profession or for everybody, then what must be arranged."""
    mine = [
        opening(card.text, LONGEST)
        for held in evening.of("interventions")
        for card in held.cards
        if not card.who or is_meant(card.who, evening.profession)
    ]
    arranged = [
        evening.t("checklist.arrange", text=opening(card.text, LONGEST))
        for held in evening.of("preconditions")
        for card in held.cards
    ]
    items = once([*mine, *arranged])[:MOST]
    blocks = (Checklist(items, evening.tongue(evening.display)),) if items else ()
    named = evening.t("chapter.checklist_for", profession=evening.profession) if evening.profession else ""
    return evening.chapter("checklist", blocks, named)


def is_meant(who: str, profession: str) -> bool:
    """Whether every real word of the profession is named: "de sociaal werker" is one of the "sociaal werkers"."""
    named, wanted = _words(who), _words(profession)
    return bool(wanted) and all(any(_same(one, other) for other in named) for one in wanted)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.casefold()) if len(word) >= SHORTEST_WORD]


def _same(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
