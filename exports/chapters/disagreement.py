"""Where we do not agree: the minority in its own words, in full, and the conditions that stayed open.

This chapter is why the others may be believed. Nothing in it is shortened.
"""

from exports.blocks import Block, Chapter, Heading, Lead, Paragraph, Points
from exports.evening import Evening
from exports.harvest import harvests, listed
from exports.voting import everybody_came_along, in_words, last
from sessions.statements import Said


def disagreement(evening: Evening) -> Chapter | None:
    """Own words of the last vote first, then what is open, what cannot be, and what people needed."""
    rounds = evening.of("disagreement")
    own = harvests(evening, [held for held in reversed(rounds) if held.vote])
    needs = harvests(evening, [held for held in rounds if not held.vote])
    blocks = (*own, *_open(evening), *_cannot(evening), *needs)
    if not blocks and (not evening.votes or everybody_came_along(evening)):
        return None
    return evening.chapter(
        "disagreement", (Lead(evening.t("disagreement.opens")), *_stands(evening), *blocks)
    )


def _stands(evening: Evening) -> tuple[Block, ...]:
    held = last(evening)
    if held is None or held.vote is None:
        return ()
    return (Paragraph(in_words(evening, held.vote), label=evening.t("disagreement.last")),)


def _open(evening: Evening) -> tuple[Block, ...]:
    found = listed(evening, "open", [evening.words(said) for said in evening.said("condition", "open")])
    return (Heading(evening.t("disagreement.open")), *found) if found else ()


def _cannot(evening: Evening) -> tuple[Block, ...]:
    cannot = evening.said("condition", "cannot")
    if not cannot:
        return ()
    items = tuple(_because(evening, said) for said in cannot)
    points = Points(items, ordered=False, language=evening.tongue(evening.words(cannot[0]).language))
    return (Heading(evening.t("disagreement.cannot")), points)


def _because(evening: Evening, said: Said) -> str:
    text, why = evening.words(said).text, said.fields.get("because", "")
    return evening.t("disagreement.because", text=text, why=why) if why else text
