"""What one round brings to its chapter. The kind says in which chapter and which cards; here stands how they look there.

A kind that is added tomorrow lands in one of these chapters without a change in this file.
"""

from collections.abc import Callable, Sequence

from exports.advices import advices, on_a_card, sort_of
from exports.blocks import Advice, Box, Harvest, Heading, Paragraph, Plain, Points, Quote
from exports.evening import Evening, Held, Printed
from exports.sentences import once
from sessions.rounds.preconditions import SORTS
from sessions.views.round_face import Words

MOST_QUOTES = 12
QUOTES_A_THEME = 3

Blocks = tuple[Harvest, ...]
Inner = tuple[Plain | Advice | Box, ...]


def harvests(evening: Evening, rounds: Sequence[Held]) -> Blocks:
    """A block for every one of these rounds that brought something, under the question that was asked."""
    found = ((held, harvest(evening, held)) for held in rounds)
    return tuple(
        Harvest(
            held.kind,
            held.question.text,
            blocks,
            evening.tongue(held.question.language),
            evening.trace(held),
            _spare(evening, held, blocks),
            str(held.number),
        )
        for held, blocks in found
        if blocks
    )


def harvest(evening: Evening, held: Held) -> Inner:
    """What this round brings: first what the table wrote down together, then what people wrote themselves."""
    cards = PRINTS[held.chapter](evening, held) if held.chapter in PRINTS else ()
    return (
        *_confirmed(evening, held),
        *listed(evening, "summary", held.summaries),
        *cards,
    )


def listed(evening: Evening, opens: str, said: Sequence[Words]) -> tuple[Plain, ...]:
    """A list of the group's sentences, with the frame sentence that opens it; nothing when there are none."""
    if not said:
        return ()
    language = evening.tongue(said[0].language)
    items = once(one.text for one in said)
    return (Paragraph(evening.t(f"opens.{opens}")), Points(items, ordered=False, language=language))


def quotes(evening: Evening, cards: Sequence[Printed]) -> tuple[Quote, ...]:
    """Words as they were written. The harvest they stand in says from which round."""
    return tuple(Quote(one.text, evening.display, "", name=one.name, theme=one.theme) for one in cards)


def _different(cards: Sequence[Printed], known: Sequence[str] = ()) -> list[Printed]:
    """The first card of every text."""
    first = {card.text: card for card in reversed(cards)}
    return [first[text] for text in once((card.text for card in cards), known)]


def _spare(evening: Evening, held: Held, printed: Inner) -> tuple[Quote, ...]:
    """What may be quoted from this round and has no place of its own: an editor can choose it instead of another."""
    shown = [one.text for one in printed if isinstance(one, Quote)]
    if not held.literal or not shown:
        return ()
    return quotes(evening, _different(held.cards, known=[*shown, *_laid_by_the_group(evening)]))


def _confirmed(evening: Evening, held: Held) -> Inner:
    """In a box. A small table has nothing but these, and says only once how they came about."""
    opens, *said = listed(evening, "confirmed", held.confirmed) or (None,)
    if opens is None or evening.only_talk:
        return tuple(said)
    return (Box("practice", evening.t("box.confirmed"), (opens, *said)),)


def _quoted(evening: Evening, held: Held) -> Inner:
    """Each once. Of literal quotes at most twelve a round: the first in an order that is chance itself."""
    if any(card.theme for card in held.cards):
        return _by_theme(evening, held)
    told = _different(held.cards, known=_laid_by_the_group(evening))
    return quotes(evening, told[:MOST_QUOTES] if held.literal else told)


def _by_theme(evening: Evening, held: Held) -> Inner:
    """Under every theme of the table a few quotes at most; what lies under no theme comes last."""
    blocks: list[Plain] = []
    for theme in sorted({card.theme for card in held.cards}, key=lambda name: (not name, name)):
        told = _different([card for card in held.cards if card.theme == theme])
        name = Heading(theme, evening.tongue(evening.display)) if theme else Heading(evening.t("theme.rest"))
        blocks += [name, *quotes(evening, told[:QUOTES_A_THEME])]
    return tuple(blocks)


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
    own = quotes(evening, _different([card for card in held.cards if card.own_words]))
    return (
        *((Paragraph(evening.t("opens.asked_first")), *_points(evening, first)) if first else ()),
        *((Paragraph(evening.t("opens.also_needed")),) if first and others else ()),
        *_points(evening, others),
        *((Box("minority", "", own),) if own else ()),
    )


def _advised(evening: Evening, held: Held) -> Inner:
    return tuple(on_a_card(evening, one) for one in advices(evening) if one.held == held)


def _sorted(evening: Evening, held: Held) -> Inner:
    """A list per sort; what has no sort stands last."""
    blocks: list[Plain] = []
    for sort in SORTS:
        texts = once(card.text for card in held.cards if sort_of(card) == sort)
        if texts:
            blocks += [Heading(evening.t(f"sort.{sort}")), *_points(evening, texts)]
    return tuple(blocks)


def _promised(evening: Evening, held: Held) -> Inner:
    """Who, what and when in one line; what nobody filled in is not there."""
    lines = [": ".join(filter(None, (card.who, card.text))) for card in held.cards]
    dates = [f" ({card.when})" if card.when else "" for card in held.cards]
    return _points(evening, once(line + date for line, date in zip(lines, dates, strict=True)))


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
    "next_steps": _promised,
}
