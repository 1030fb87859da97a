"""What a phone puts in its envelopes: the form that lies before it, filled in with what the file gives to this person.

The form decides what can be said. Nothing here knows a kind of round; a kind that is added tomorrow and asks for words
or a choice under the same names plays as it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from replay.cards import Card
from replay.pages import Form
from replay.rounds import Own, Round

WORDS, NEED, OWN_WORDS, ABOUT = "words", "need", "own_words", "about."
# The file's word for a choice, where the form has another.
CHOICES = {("vote", "not_yet"): "not", ("agreement", "not_yet"): "disagree"}
NEEDED_FOR_ME = {"needed_for": "me"}
CONFIRMED = "right"
LAST = float("inf")


@dataclass(frozen=True)
class Letter:
    """One form that is sent. `card` is the contribution in it, if any; `own` a text that is none."""

    fields: Mapping[str, str]
    second: float = LAST
    card: Card | None = None
    own: Own | None = None


@dataclass(frozen=True)
class Share:
    """What one person has to say in one round. `keys` are the house's names for what the file calls otherwise."""

    cards: Sequence[Card] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    owns: Mapping[str, Own] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)


def share(round_: Round, code: str, step: int, keys: Mapping[str, str], confirms: Iterable[str]) -> Share:
    """What somebody gives at this step. `confirms` are sentences the chair read back: the table says they are right."""
    owns = {NEED: round_.needs.get(code), OWN_WORDS: round_.minority.get(code)}
    return Share(
        cards=[card for card in round_.cards if card.by == code and card.side == step],
        answers={**_answers(round_, code, keys), **{f"rate.{key}": CONFIRMED for key in confirms}},
        owns={name: own for name, own in owns.items() if own},
        keys=keys,
    )


def letters(form: Form, given: Share) -> list[Letter]:
    """The envelopes of one phone for the question that lies before it, in the order in which it sends them."""
    answers = {name: value for name, value in given.answers.items() if form.takes({name: value})}
    own = [_own(form, name, words) for name, words in given.owns.items() if name in form.fields]
    told = [_card(form, card, field) for card in given.cards if (field := _field(form, card, given.keys))]
    sent = sorted([*own, *told], key=lambda one: one.second)
    if not sent:
        return [Letter(answers)] if answers else []
    first = sent[0]
    return [Letter({**first.fields, **answers}, first.second, first.card, first.own), *sent[1:]]


def _answers(round_: Round, code: str, keys: Mapping[str, str]) -> dict[str, str]:
    """The closed answers of one person, under the names a form has for them."""
    vote = round_.votes.get(code, "")
    named = {
        "vote": keys.get(f"proposal {vote}", vote),
        "zone": vote,
        "agreement": round_.agreed.get(code, ""),
    }
    named |= {f"rate.{keys.get(f'no {no.id}', '')}": no.levels.get(code, "") for no in round_.nos}
    named |= {f"scale.{keys.get(f'scale {one.pair}', '')}": one.given.get(code, "") for one in round_.scales}
    return {name: CHOICES.get((name, value), value) for name, value in named.items() if value}


def _field(form: Form, card: Card, keys: Mapping[str, str]) -> str:
    """Where this card can be written: own words, or the line beside the sentence it answers; "" when nothing asks for it."""
    if WORDS in form.fields:
        return WORDS
    beside = [name for name in form.fields if name.startswith(ABOUT)]
    meant = f"{ABOUT}{keys.get(f'no {card.about}', '')}"
    return meant if meant in beside else next(iter(beside), "")


def _card(form: Form, card: Card, name: str) -> Letter:
    extras = {**card.extras, **(NEEDED_FOR_ME if card.needed else {})}
    fitting = {extra: words for extra, words in extras.items() if form.takes({extra: words})}
    return Letter({name: card.text, **fitting, **_language(form, card.language)}, card.second, card)


def _own(form: Form, name: str, own: Own) -> Letter:
    return Letter({name: own.text, **_language(form, own.language)}, own=own)


def _language(form: Form, language: str) -> dict[str, str]:
    return {"language": language} if form.takes({"language": language}) else {}
