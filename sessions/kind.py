"""What every kind of round says about itself: what it asks, and where it lands in the handreiking.

A kind is data. The engine asks it; it never asks back, so that no kind can decide to lay its cards face up.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sessions.asks import Ask

OF_THE_WRITER = frozenset({"who", "when"})
FOR_EVERYBODY = frozenset({"sort"})
AGAIN = "again"


@dataclass(frozen=True)
class Face:
    """The side of a card that somebody may read.

    `text` is what others see: the version in the language of the screen, or the writer's own words.
    `own` is what was written, for the chair and the interpreter alone.
    """

    key: str
    question: str
    text: str
    language: str
    own: str
    own_language: str
    fields: Mapping[str, str] = field(default_factory=dict)
    place: str = "box"
    theme: str = ""
    quote: bool = False
    left_out: bool = False
    waits_for_version: bool = False

    @property
    def shown(self) -> "Face":
        """The side everybody sees: no other language, no permission, no tick, no word that has no version."""
        told = FOR_EVERYBODY | OF_THE_WRITER if self.text == self.own else FOR_EVERYBODY
        fields = {name: words for name, words in self.fields.items() if name in told}
        return replace(
            self, own=self.text, own_language=self.language, fields=fields, quote=False, left_out=False
        )


Gather = Callable[[Sequence[Face]], Sequence[Face]]


def every_card(cards: Sequence[Face]) -> Sequence[Face]:
    """Written for the document: the form said so, no tick needed (handreiking.md, decisions)."""
    return [card for card in cards if not card.left_out]


def quotable_cards(cards: Sequence[Face]) -> Sequence[Face]:
    """Literal words only with the writer's own tick."""
    return [card for card in cards if card.quote and not card.left_out]


def no_card(cards: Sequence[Face]) -> Sequence[Face]:  # noqa: ARG001
    """Never printed."""
    return []


@dataclass(frozen=True)
class Step:
    """One question of a round. Most rounds have one; ground rules are first gathered, then agreed.

    `again` is asked as well when the table votes on the same thing a second time: everybody gets one form.
    """

    key: str
    asks: tuple[Ask, ...] = ()
    lays: tuple[str, ...] = ()
    again: tuple[Ask, ...] = ()

    def asked(self, *, settings: Mapping[str, Any]) -> tuple[Ask, ...]:
        """What is asked in a round with these settings."""
        return (*self.asks, *self.again) if settings.get(AGAIN) else self.asks


@dataclass(frozen=True)
class RoundKind:
    """A kind of round.

    `chapter` is where its harvest lands ("" = nowhere); `chair_adds` names the statements the chair writes while
    leading it; `aloud` kinds never show a card, only voices the chair gives to the room; `deep` kinds go under the
    waterline, and ask for a trained chair.
    """

    key: str
    steps: tuple[Step, ...]
    chapter: str = ""
    gather: Gather = no_card
    chair_adds: tuple[str, ...] = ()
    aloud: bool = False
    deep: bool = False

    def step(self, number: int) -> Step:
        """The question that is asked now; the last one when the round is over."""
        return self.steps[min(number, len(self.steps) - 1)]
