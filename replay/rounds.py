"""One round of a session file: what is asked, what everybody gives, what the chair writes down, what must come out."""

from collections.abc import Mapping
from dataclasses import dataclass

from replay.cards import Card

# Answers that need nothing laid on the table: to a version of a proposal, and to the question where you stand.
FIXED = ("come_along", "not", "not_yet", "stand_aside", "near", "between", "far")

Texts = Mapping[str, str]


@dataclass(frozen=True)
class Scale:
    """A sentence to place oneself on. `pair` is the same for the one at the start and the one at the end."""

    pair: str
    item: Texts
    low: Texts
    high: Texts
    given: Texts


@dataclass(frozen=True)
class No:
    """A no-sentence the chair lays down, who recognises it, and what the file expects of that."""

    id: str
    line: int
    text: str
    card: str
    levels: Texts
    totals: Mapping[str, int]


@dataclass(frozen=True)
class Version:
    """A version of the proposal, with the conditions that were taken in and those that stay open."""

    id: str
    text: str
    taken_in: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True)
class Own:
    """Own words beside a closed answer: what somebody needs, or why somebody does not go along."""

    line: int
    language: str
    text: str
    version: str = ""


@dataclass(frozen=True)
class Result:
    """What a vote must come to."""

    line: int
    totals: Mapping[str, int]
    unanimous: bool | None
    next: str


@dataclass(frozen=True)
class Round:
    """A round in the order of the evening. What the file leaves out is empty."""

    id: str
    line: int
    kind: str
    prompt: Texts
    cue: Texts
    cards: tuple[Card, ...]
    scales: tuple[Scale, ...]
    agreed: Texts
    needs: Mapping[str, Own]
    nos: tuple[No, ...]
    votes: Texts
    minority: Mapping[str, Own]
    proposal: str
    amended: Version | None
    sides: Mapping[str, tuple[str, ...]]
    rules: tuple[str, ...]
    shortlist: tuple[str, ...]
    summary: tuple[str, ...]
    result: Result | None

    @property
    def who(self) -> frozenset[str]:
        """Everybody who does something in this round."""
        answers = (self.agreed, self.needs, self.votes, self.minority)
        rated = (*(one.levels for one in self.nos), *(one.given for one in self.scales))
        return frozenset(card.by for card in self.cards).union(*answers, *rated)
