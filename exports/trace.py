"""The way from a voice to an advice: how much each step handed on. Only what is printed is counted."""

from collections.abc import Iterable

from exports.advices import advices
from exports.blocks import Block, Box, Points, Quote
from exports.evening import Evening
from exports.harvest import harvests
from exports.voting import in_words, last


def stops(evening: Evening) -> tuple[tuple[str, str], ...]:
    """The steps that brought something, in the order of the method: their name and what they brought, in words."""
    found = (
        ("lived", _quotes(evening)),
        ("other_voices", _number(evening, "nos", len(evening.nos))),
        ("proposal", _proposal(evening)),
        ("vote", _vote(evening)),
        ("interventions", _number(evening, "advices", len(advices(evening)))),
        ("preconditions", _number(evening, "preconditions", _arranged(evening))),
    )
    return tuple((evening.t(f"trail.{name}"), words) for name, words in found if words)


def _quotes(evening: Evening) -> str:
    brought = harvests(evening, evening.of("lived"))
    return _number(evening, "quotes", sum(_sentences(one.blocks) for one in brought))


def _sentences(blocks: Iterable[Block]) -> int:
    """Quotes one by one, and the points of a list in a box."""
    return sum(
        len(one.items) if isinstance(one, Points) else _sentences(one.blocks) if isinstance(one, Box) else 1
        for one in blocks
        if isinstance(one, Quote | Points | Box)
    )


def _proposal(evening: Evening) -> str:
    taken = len(evening.said("condition", "taken_in"))
    still_open = len(evening.said("condition", "open"))
    counted = (_number(evening, "taken_in", taken), _number(evening, "open", still_open))
    return evening.listed([one for one in counted if one])


def _vote(evening: Evening) -> str:
    held = last(evening)
    return in_words(evening, held.vote) if held and held.vote else ""


def _arranged(evening: Evening) -> int:
    return sum(len(held.cards) for held in evening.of("preconditions"))


def _number(evening: Evening, name: str, number: int) -> str:
    return evening.count(f"trail.count.{name}", number) if number else ""
