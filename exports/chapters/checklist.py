"""A page to tear out: what the reader of this document can do, and what must be there for it."""

from exports.advices import advices
from exports.blocks import Block, Box, Chapter, Checklist, Heading, Lead, Paragraph
from exports.evening import Evening
from exports.readers import is_meant
from exports.sentences import once, opening

MOST = 12
LONGEST = 160


def checklist(evening: Evening) -> Chapter | None:
    """The checklist of the chosen profession."""
    return checklist_of(evening, evening.profession, MOST)


def checklist_of(evening: Evening, reader: str, most: int) -> Chapter | None:
    """The checklist of one reader, at most so many lines."""
    named = evening.t("chapter.checklist_for", reader=reader) if reader else evening.t("chapter.checklist")
    return evening.chapter("checklist", _ticks(evening, reader, most), named)


def _ticks(evening: Evening, reader: str, most: int) -> tuple[Block, ...]:
    """What is meant for this reader or for everybody, then what must be arranged."""
    mine = [one.card for one in advices(evening) if one.card.who and is_meant(one.card.who, reader)]
    everybody = [one.card for one in advices(evening) if not one.card.who]
    arranged = [card for held in evening.of("preconditions") for card in held.cards]
    first = once(opening(card.text, LONGEST) for card in (*mine, *everybody))[:most]
    then = once((opening(card.text, LONGEST) for card in arranged), known=first)[: most - len(first)]
    lists = (*_list(evening, "do", first), *_list(evening, "arrange", then))
    step = Box("do", evening.t("checklist.first_step"), (Paragraph(evening.t("checklist.my_step")),))
    return (Lead(evening.t("checklist.opens")), *lists, step) if lists else ()


def _list(evening: Evening, name: str, items: tuple[str, ...]) -> tuple[Block, ...]:
    if not items:
        return ()
    return (Heading(evening.t(f"checklist.{name}")), Checklist(items, evening.tongue(evening.display)))
