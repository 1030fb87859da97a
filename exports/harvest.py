"""What one round brings to its chapter. The kind says in which chapter and which cards; here stands how they look there.

A kind that is added tomorrow lands in one of these chapters without a change in this file.
"""

from collections.abc import Callable, Sequence

from exports.blocks import Advice, Block, Box, Harvest, Heading, Paragraph, Plain, Points, Quote
from exports.evening import Evening, Held, Printed
from exports.sentences import alike, once, opening
from exports.voting import in_words, last
from sessions.rounds.preconditions import SORTS
from sessions.views.round_face import Words

MOST_QUOTES = 12
LONGEST_TITLE = 120
OTHER = "other"

Blocks = tuple[Block, ...]
Inner = tuple[Plain | Advice | Box, ...]


def harvests(evening: Evening, rounds: Sequence[Held]) -> Blocks:
    """A block for every one of these rounds that brought something, under the question that was asked."""
    found = ((held, harvest(evening, held)) for held in rounds)
    return tuple(
        Harvest(held.kind, held.question.text, blocks, evening.tongue(held.question.language))
        for held, blocks in found
        if blocks
    )


def harvest(evening: Evening, held: Held) -> Inner:
    """What this round brings: first what the table wrote down together, then what people wrote themselves."""
    cards = PRINTS[held.chapter](evening, held) if held.chapter in PRINTS else ()
    return (
        *listed(evening, "confirmed", held.confirmed),
        *listed(evening, "summary", held.summaries),
        *cards,
    )


def listed(evening: Evening, opens: str, said: Sequence[Words]) -> Inner:
    """A list of the group's sentences, with the frame sentence that opens it; nothing when there are none."""
    if not said:
        return ()
    language = evening.tongue(said[0].language)
    items = once(one.text for one in said)
    return (Paragraph(evening.t(f"opens.{opens}")), Points(items, ordered=False, language=language))


def trace(evening: Evening, held: Held) -> str:
    """Where a text comes from: a round, never a person."""
    return evening.t("trace", round=held.name.text)


def quotes(evening: Evening, held: Held, texts: Sequence[str]) -> tuple[Quote, ...]:
    """Words as they were written, with their trace."""
    return tuple(Quote(text, evening.display, trace(evening, held)) for text in texts)


def _quoted(evening: Evening, held: Held) -> Inner:
    """Each once. Of literal quotes at most twelve a round: the first in an order that is chance itself."""
    texts = once((card.text for card in held.cards), known=_laid_by_the_group(evening))
    return quotes(evening, held, texts[:MOST_QUOTES] if held.literal else texts)


def _voiced(evening: Evening, held: Held) -> Inner:
    """A card that was set apart has no words here; the role the chair gave it has."""
    voices = tuple(
        Paragraph(one.text, evening.tongue(one.language), evening.t("voice"))
        for one in held.voices
        if one.text
    )
    return (*_quoted(evening, held), *voices)


def _proposed(evening: Evening, held: Held) -> Inner:
    texts = once((card.text for card in held.cards), known=_laid_by_the_group(evening))
    return _points(evening, texts)


def _disagreed(evening: Evening, held: Held) -> Inner:
    """Needs first by who did not come along, as far as their own tick was kept; own words in full."""
    needs = [card for card in held.cards if not card.own_words]
    first = once(card.text for card in needs if card.asked_first)
    others = once((card.text for card in needs if not card.asked_first), known=first)
    own = quotes(evening, held, once(card.text for card in held.cards if card.own_words))
    return (
        *((Paragraph(evening.t("opens.asked_first")), *_points(evening, first)) if first else ()),
        *((Paragraph(evening.t("opens.also_needed")),) if first and others else ()),
        *_points(evening, others),
        *((Box("minority", "", own),) if own else ()),
    )


def _advised(evening: Evening, held: Held) -> Inner:
    seen = {(alike(card.text), alike(card.who), alike(card.when)): card for card in held.cards}
    return tuple(_advice(evening, held, card, number) for number, card in enumerate(seen.values(), start=1))


def _advice(evening: Evening, held: Held, card: Printed, number: int) -> Advice:
    """The first sentence is the advice, what follows is how. A row that nobody filled in is not there."""
    title = opening(card.text, 0)
    rest = card.text[len(title) :].strip()
    if len(title) > LONGEST_TITLE:
        title, rest = evening.t("advice.numbered", number=number), card.text
    vote = last(evening)
    along = evening.t("advice.vote", outcome=in_words(evening, vote.vote)) if vote and vote.vote else ""
    rows = (
        ("who", card.who),
        ("what", rest),
        ("when", card.when),
        ("why", evening.t("advice.trace", round=held.name.text)),
        ("along", along),
    )
    told = tuple((evening.t(f"advice.{name}"), text) for name, text in rows if text)
    return Advice(title, told, evening.tongue(evening.display))


def _sorted(evening: Evening, held: Held) -> Inner:
    """A list per sort; what has no sort stands last."""
    blocks: list[Plain] = []
    for sort in SORTS:
        texts = once(card.text for card in held.cards if (card.sort if card.sort in SORTS else OTHER) == sort)
        if texts:
            blocks += [Heading(evening.t(f"sort.{sort}")), *_points(evening, texts)]
    return tuple(blocks)


def _points(evening: Evening, texts: Sequence[str]) -> tuple[Points, ...]:
    language = evening.tongue(evening.display)
    return (Points(tuple(texts), ordered=False, language=language),) if texts else ()


def _laid_by_the_group(evening: Evening) -> list[str]:
    """Sentences the chair wrote down close to a card: they stand in the document already."""
    return [evening.words(said).text for what in ("no", "proposal") for said in evening.said(what)]


PRINTS: dict[str, Callable[[Evening, Held], Inner]] = {
    "lived": _quoted,
    "learned": _quoted,
    "other_voices": _voiced,
    "proposal": _proposed,
    "disagreement": _disagreed,
    "interventions": _advised,
    "preconditions": _sorted,
}
