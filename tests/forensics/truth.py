"""What really happened. It is written down outside the house, and the examiner gets his marks by it."""

from dataclasses import dataclass, field

from tests.forensics.people import Person, mark_of


@dataclass
class Truth:
    """Who said what, and as the how manieth. `gone` are things that may stand in no file any more."""

    people: list[Person]
    keys: dict[int, bytes] = field(default_factory=dict)
    said: dict[str, tuple[int, int]] = field(default_factory=dict)
    voted: dict[int, int] = field(default_factory=dict)
    gone: dict[str, list[bytes]] = field(default_factory=dict)
    late: int = -1
    open_round: str = ""
    moments: int = 0

    def says(self, person: Person, text: str) -> None:
        """Somebody sends a card. Sent twice, it counts from the first time."""
        self.moments += 1
        self.said.setdefault(mark_of(text), (person.number, self.moments))

    def votes(self, person: Person) -> None:
        """Somebody votes; who votes again, from the first time."""
        self.moments += 1
        self.voted.setdefault(person.number, self.moments)

    def must_go(self, sort: str, *words: str | bytes) -> None:
        """May stand nowhere from now on."""
        told = [one.encode() if isinstance(one, str) else one for one in words]
        self.gone.setdefault(sort, []).extend(told)
