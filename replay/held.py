"""What became of one round in a replay: every text that was sent, where it lies, and what may be told of the vote."""

from collections import Counter
from dataclasses import dataclass, field

from replay.cards import Card
from replay.rounds import Own, Round
from replay.watching import BOX, SAME_AGAIN, FaceDown


@dataclass(eq=False)
class Sent:
    """A text that left a phone. `key` is its name on the desk; `replaced` when another of the same phone took its place."""

    line: int
    text: str
    version: str
    told: str
    card: Card | None
    hidden: FaceDown
    where: tuple[str, int, str]
    received: bool = False
    replaced: bool = False
    key: str = ""

    @property
    def place(self) -> str:
        """In the box, with the chair, or on the table, as far as the chair moved it."""
        return self.hidden.place

    @property
    def counts(self) -> bool:
        """Whether it must lie somewhere: it was acknowledged, and nothing took its place."""
        return self.received and not self.replaced


@dataclass(frozen=True)
class Fault:
    """Something that must not happen, with the line of the session file. `replay.fault.<what>` is the sentence."""

    line: int
    what: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass
class Held:
    """One round as it was held."""

    round: Round
    sent: list[Sent] = field(default_factory=list)
    unasked: int = 0
    skipped: set[str] = field(default_factory=set)
    voted: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    cells: dict[str, int] | None = None
    sentence: str = ""
    idea: str = ""
    unanimous: bool = False
    recognised: dict[str, int | None] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    acks: list[float] = field(default_factory=list)
    seconds: float = 0

    @property
    def wrote(self) -> set[str]:
        """The phones that sent a contribution."""
        return {one.where[0] for one in self.contributions}

    @property
    def contributions(self) -> list[Sent]:
        """The texts that are contributions of the file; needs and own words beside a vote are not."""
        return [one for one in self.sent if one.card is not None]

    @property
    def in_box(self) -> list[Sent]:
        """What waits for the chair."""
        return [one for one in self.sent if one.counts and one.place == BOX]

    def fails(self, line: int, what: str, **values: object) -> None:
        """Notes what must not happen."""
        self.faults.append(Fault(line, what, values))

    def sends(self, sent: Sent, *, most: int) -> None:
        """A text is on its way. Where a form holds one text a phone, it takes the place of the one before."""
        earlier = [one for one in self.sent if one.where == sent.where]
        for one in earlier:
            if one.text == sent.text:
                one.hidden.place = SAME_AGAIN
            one.replaced |= most == 1 or one.text == sent.text
        self.sent.append(sent)


def told_of(own: Own | None) -> str:
    """What others may read of own words that are no contribution."""
    return (own.version or own.text) if own else ""
