"""Who sits at the table, and what they have to say. All of it is invented, and all of it is drawn by lot.

Quick people are quick at the door and quick with a card: an order that leaks in one place is worth something in another.
What somebody writes says nothing about who writes it: style is not what is measured here (anonymity.md 1).
"""

from dataclasses import dataclass
from random import Random

GROUPS = ("bewoners", "bank", "politie")
WORDS = (
    *("wij", "ik", "huis", "rekening", "loket", "avond", "samen", "langer", "nooit", "altijd", "duidelijk"),
    *("brief", "wachten", "veilig", "rustig", "eerst", "later", "iemand", "gesprek", "regel", "ruimte"),
)
FIRST_NAMES = ("Kees", "Fatima", "Joost", "Marieke", "Mehmet")
LETTERS = "abcdefghij"
# Language, and whether one's words may be quoted and go to research. Within each the examiner still has a choice.
KINDS = (*[("nl", True)] * 5, *[("nl", False)] * 3, *[("ro", True)] * 2)


@dataclass(frozen=True)
class Person:
    """Somebody with a phone. `haste` is between 0 (quick) and 1 (slow)."""

    number: int
    address: str
    group: str
    language: str
    allows: bool
    haste: float

    @property
    def kind(self) -> tuple[str, bool]:
        """What a card may say about its writer until the round closes. Compared is only within this."""
        return self.language, self.allows


def room(dice: Random, size: int, evening: int) -> list[Person]:
    """So many people."""
    groups = [GROUPS[number % len(GROUPS)] for number in range(size)]
    dice.shuffle(groups)
    return [
        Person(number, _address(evening, number), groups[number], *KINDS[number % len(KINDS)], dice.random())
        for number in range(size)
    ]


def by_haste(dice: Random, people: list[Person]) -> list[Person]:
    """Who comes first, mostly: chance has a say in it."""
    return sorted(people, key=lambda one: one.haste + dice.uniform(-0.2, 0.2))


def sentence(dice: Random) -> str:
    """A few words that mean nothing, and at the end a mark by which the truth knows them."""
    return " ".join(dice.choice(WORDS) for _ in range(dice.randint(4, 9))) + f" merk {_mark(dice)}"


def mark_of(text: str) -> str:
    """The mark in a text, "" when it has none."""
    return text.rpartition(" merk ")[2] if " merk " in text else ""


def with_a_number(dice: Random) -> tuple[str, list[str]]:
    """A text with things that may never be kept, and those things in the spellings a disk could hold."""
    digits = "06" + "".join(str(dice.randrange(10)) for _ in range(8))
    spelled = f"{digits[:2]} {digits[2:6]} {digits[6:]}"
    mail = f"{_mark(dice)}@voorbeeld.test"
    return f"Bel {spelled} of schrijf {mail} want {sentence(dice)}", [spelled, digits, digits[1:], mail]


def with_a_name(dice: Random) -> tuple[str, list[str]]:
    """A text in which somebody is called by name, and that name."""
    name = f"{dice.choice(FIRST_NAMES)} {_mark(dice)[:7].capitalize()}sma"
    return f"Ik sprak met {name} en {sentence(dice)}", [name, name.rpartition(" ")[2]]


def _address(evening: int, number: int) -> str:
    return f"127.{20 + evening // 200}.{1 + evening % 200}.{10 + number}"


def _mark(dice: Random) -> str:
    return "".join(dice.choice(LETTERS) for _ in range(10))
