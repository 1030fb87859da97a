"""One page for whoever has ten minutes: the question, what we learned, the proposal, three advices, and where we differ."""

from exports.advices import advices
from exports.blocks import Block, Box, Chapter, Paragraph, Points, Quote
from exports.chapters.proposal import final_text
from exports.evening import Evening
from exports.sentences import once, opening
from exports.voting import everybody_came_along, in_words, last

LONGEST = 300
ONE_SENTENCE = 200
ADVICES = 3
LEARNED = 3


def short(evening: Evening) -> Chapter | None:
    """In short. Only once a round was held: before that there is nothing to be short about."""
    if not evening.rounds:
        return None
    blocks = (
        *asked(evening),
        *learned(evening),
        *proposed(evening, "short"),
        *_advised(evening),
        *not_agreed(evening, "short"),
        *voice(evening, "short"),
    )
    return evening.chapter("short", blocks)


def asked(evening: Evening) -> tuple[Block, ...]:
    """What was asked, and of whom."""
    here = evening.tongue(evening.display)
    question = Paragraph(opening(evening.question, LONGEST), here, evening.t("short.question"))
    people = people_in_words(evening)
    who = Paragraph(people, label=evening.t("short.people")) if people else None
    return tuple(block for block in (question if evening.question else None, who) if block)


def people_in_words(evening: Evening) -> str:
    """How many sat at the table, as far as it may be told; "" when the chair typed nothing."""
    if evening.people is not None:
        return evening.t("people.about", number=evening.people)
    return evening.t("people.small") if evening.small else ""


def learned(evening: Evening) -> tuple[Block, ...]:
    """The first sentences the table confirmed: nobody said them alone."""
    said = [one for held in evening.rounds for one in held.confirmed]
    texts = once(opening(one.text, ONE_SENTENCE) for one in said)[:LEARNED]
    if not texts:
        return ()
    points = Points(texts, ordered=False, language=evening.tongue(said[0].language))
    return (Box("practice", evening.t("short.learned"), (points,)),)


def proposed(evening: Evening, paper: str) -> tuple[Block, ...]:
    """The proposal, or its first sentences and where this `paper` ("short" or "summary") sends whoever wants the rest."""
    final = final_text(evening)
    if final is None:
        return ()
    start = opening(final.text, LONGEST)
    told = Paragraph(start, evening.tongue(final.language))
    more = (Paragraph(evening.t(f"rest.{paper}.more")),) if start != final.text else ()
    return (Box("brief", evening.t("short.proposal"), (told, *more)),)


def _advised(evening: Evening) -> tuple[Block, ...]:
    texts = once(opening(one.card.text, 0) for one in advices(evening))
    if not texts:
        return ()
    title = evening.t("short.three" if len(texts) >= ADVICES else "short.advices")
    points = Points(texts[:ADVICES], ordered=True, language=evening.tongue(evening.display))
    return (Box("do", title, (points,)),)


def not_agreed(evening: Evening, paper: str) -> tuple[Block, ...]:
    """Silent when nothing was voted on and nothing is open: then nobody asked."""
    held = last(evening)
    told = [in_words(evening, held.vote)] if held and held.vote else []
    unsolved = [evening.t("short.unsolved")] if evening.said("condition", "open", "cannot") else []
    differs = bool(unsolved) or (bool(told) and not everybody_came_along(evening))
    text = " ".join([*told, *unsolved, *([evening.t(f"rest.{paper}.further")] if differs else [])])
    return (Paragraph(text, label=evening.t("short.not_agreed")),) if text else ()


def voice(evening: Evening, paper: str) -> tuple[Block, ...]:
    """One other voice, the first the table laid down: a reader in a hurry should meet it too."""
    if not evening.nos:
        return ()
    first = evening.nos[0]
    text, trace = opening(first.said.text, ONE_SENTENCE), evening.t(f"rest.{paper}.voice")
    return (Quote(text, first.said.language, trace, name=first.name),)
