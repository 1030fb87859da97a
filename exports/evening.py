"""A closed evening as it may be told: everything a chapter can know, and nothing more.

No card number, no words in a writer's own foreign language, no raw count stands in one of these values, so no chapter
can print what should stay at the table.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from babel.lists import format_list

import words
from exports.blocks import Block, Chapter
from sessions.disclosure import Outcome
from sessions.statements import Said
from sessions.views.round_face import Words

Told = tuple[str, int | None]


@dataclass(frozen=True)
class Printed:
    """A card that may be printed, in the language of the screen.

    `asked_first` is the writer's own tick that this was needed to come along, where the table allowed that tick;
    `own_words` were written beside a vote, for the paper alone. `name` is how an editor calls it: made from the random
    number of the card, and no way back to it.
    """

    text: str
    who: str = ""
    when: str = ""
    sort: str = ""
    asked_first: bool = False
    own_words: bool = False
    theme: str = ""
    name: str = ""


@dataclass(frozen=True)
class Vote:
    """A closed vote. `choices`: a fixed answer or the key of a proposal, with the words of a proposal."""

    outcome: Outcome
    choices: tuple[tuple[str, str], ...]

    @property
    def over_proposals(self) -> bool:
        """Whether people chose between proposals, and not between coming along or not."""
        return any(words for _, words in self.choices)

    def words_of(self, choice: str) -> str:
        """The words of a proposal; "" for one of the fixed answers."""
        return dict(self.choices).get(choice, "")


@dataclass(frozen=True)
class Held:
    """A round that was held and closed, with what it may bring to its chapter. `literal` cards are quotes.

    `number` counts the rounds of the evening as they were held, so that a trace can be followed; `taken_in` are the
    conditions that changed the proposal here.
    """

    number: int
    kind: str
    chapter: str
    name: Words
    question: Words
    few: bool
    literal: bool
    cards: tuple[Printed, ...]
    summaries: tuple[Words, ...]
    confirmed: tuple[Words, ...]
    voices: tuple[Words, ...]
    taken_in: tuple[Words, ...]
    vote: Vote | None


@dataclass(frozen=True)
class No:
    """A no-sentence of the group and how widely it lives: a word ("" when nobody was asked), a number when it is safe."""

    said: Words
    lives: str
    people: int | None
    name: str = ""


@dataclass(frozen=True)
class Placed:
    """A sentence to place oneself on, and the mean at the start and at the end, as far as they may be told."""

    item: Words
    values: tuple[str, ...]
    low: str
    high: str
    means: tuple[float | None, float | None]


@dataclass(frozen=True)
class Account:
    """What was done with cards, each as a word from the catalogue and a number only from three on."""

    apart: Told
    left_out: Told
    changed: Told
    waiting: Told
    chair: tuple[tuple[str, int], ...] = ()
    reasons: tuple[str, ...] = ()
    taken_back: Told = ("none", None)


@dataclass(frozen=True)
class Evening:
    """One dialogue, read once. `language` is that of the frame words, `display` that of the people at the table."""

    language: str
    display: str
    title: str
    question: str
    project: str
    municipality: str
    month: str
    profession: str
    other_readers: tuple[str, ...]
    mandate: str
    agreements: tuple[tuple[str, str], ...]
    help_lines: tuple[tuple[str, str], ...]
    other_languages: bool
    small: bool
    people: int | None
    groups: tuple[tuple[str, int], ...]
    rounds: tuple[Held, ...]
    statements: tuple[Said, ...]
    nos: tuple[No, ...]
    scales: tuple[Placed, ...]
    account: Account
    concept: bool = True

    def t(self, key: str, **values: object) -> str:
        """A frame word of the reader's surface."""
        return words.say(self.language, f"reader.{key}", **values)

    def count(self, key: str, number: int) -> str:
        """A frame word for so many."""
        return words.count(self.language, f"reader.{key}", number)

    def listed(self, names: Sequence[str]) -> str:
        """Names as a sentence has them: "geld, taal en steun"."""
        return str(format_list(list(names), locale=self.language))

    def trace(self, held: Held) -> str:
        """Where something comes from: a round, never a person. Its name only where the reader can read it."""
        if held.name.language != self.language or held.name == held.question:
            return self.t("trace.number", number=held.number)
        return self.t("trace.named", number=held.number, round=held.name.text)

    def round_in_words(self, held: Held) -> str:
        """The same inside a sentence."""
        if held.name.language != self.language:
            return self.t("round.number", number=held.number)
        return self.t("round.named", number=held.number, round=held.name.text)

    def tongue(self, language: str) -> str | None:
        """This language when a reader must be told that it is another one."""
        return None if language == self.language else language

    def said(self, what: str, *statuses: str) -> tuple[Said, ...]:
        """The statements of this sort, in the chair's order; with these statuses only, when any are given."""
        found = (one for one in self.statements if one.what == what)
        return tuple(one for one in found if not statuses or one.status in statuses)

    def words(self, said: Said) -> Words:
        """A statement in the language of the document, else in that of the screen."""
        return Words(*said.text(self.language, self.display))

    def of(self, chapter: str) -> tuple[Held, ...]:
        """The rounds whose harvest lands in this chapter, in the order of the evening."""
        return tuple(held for held in self.rounds if held.chapter == chapter)

    @property
    def readers(self) -> tuple[str, ...]:
        """Whom this was made for: the chosen profession first."""
        named = (self.profession, *self.other_readers)
        return tuple(dict.fromkeys(one for one in named if one))

    @property
    def advised(self) -> bool:
        """Whether anybody said what to do."""
        return any(held.cards for held in self.of("interventions"))

    @property
    def votes(self) -> tuple[Held, ...]:
        """The rounds in which people voted."""
        return tuple(held for held in self.rounds if held.vote)

    @property
    def only_talk(self) -> bool:
        """Whether no phone was ever asked for words, because there were fewer than five."""
        return all(held.few for held in self.rounds)

    def chapter(self, key: str, blocks: tuple[Block, ...], title: str = "") -> Chapter | None:
        """The chapter under its usual title or this one; None when there is nothing in it. Its number comes later."""
        return Chapter(key, 0, title or self.t(f"chapter.{key}"), blocks) if blocks else None
