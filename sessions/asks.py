"""The few things a phone can be asked for.

Every ask reads a plain form and hands back answers: one answer becomes one card. A page may hold several asks
(a text and two scales); their cards never know of each other, because together they would point at one person.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from sessions.clean_text import clean
from sessions.masking import mask
from sessions.refusals import NotAnAnswer

LONGEST = 4_000
NEEDED_FOR, FOR_WHOM = "needed_for", ("me", "others")
Form = Mapping[str, str]
Body = dict[str, str]


@dataclass(frozen=True)
class Option:
    """One thing to choose or to rate: a short name for the form, and the words a phone shows."""

    key: str
    text: str
    language: str = ""
    low: str = ""
    high: str = ""
    values: tuple[str, ...] = ()


Offered = Sequence[Option]


@dataclass(frozen=True)
class Answer:
    """What one ask got from one form. `slots` is how many of these one seat may send."""

    question: str
    body: Body
    slots: int = 1


class Ask(Protocol):
    """`counted` answers become numbers at close; the others are cards that go to the chair and the table."""

    @property
    def question(self) -> str: ...

    @property
    def counted(self) -> bool: ...

    @property
    def over(self) -> str: ...

    @property
    def paper(self) -> bool: ...

    def fields(self, offered: Offered) -> frozenset[str]: ...

    def slots(self, offered: Offered) -> dict[str, int]: ...

    def read(self, form: Form, offered: Offered) -> list[Answer]: ...


@dataclass(frozen=True)
class Text:
    """Own words. `most` cards a seat; `paper` words go to the handreiking and never to the screen."""

    question: str = "words"
    most: int = 3
    tick: str = ""
    paper: bool = False
    extras: tuple[str, ...] = ()
    over: str = ""
    counted: bool = False

    def fields(self, offered: Offered) -> frozenset[str]:  # noqa: ARG002
        return frozenset({self.question, *self.extras, *([self.tick] if self.tick else [])})

    def slots(self, offered: Offered) -> dict[str, int]:  # noqa: ARG002
        return {self.question: self.most}

    def read(self, form: Form, offered: Offered) -> list[Answer]:  # noqa: ARG002
        text = written(form, self.question)
        if not text:
            return []
        body = {"text": text} | {name: words for name in self.extras if (words := written(form, name))}
        return [Answer(self.question, body | self._ticked(form), self.most)]

    def _ticked(self, form: Form) -> Body:
        chosen = form.get(self.tick, "") if self.tick else ""
        if chosen and chosen not in FOR_WHOM:
            raise NotAnAnswer("not_offered")
        return {self.tick: chosen} if chosen else {}


@dataclass(frozen=True)
class About:
    """A few words beside each thing that is offered: what do you recognise in it?"""

    over: str
    question: str = "about"
    counted: bool = False
    most: int = 1
    paper: bool = False

    def fields(self, offered: Offered) -> frozenset[str]:
        return frozenset(f"about.{option.key}" for option in offered)

    def slots(self, offered: Offered) -> dict[str, int]:
        return dict.fromkeys(self.fields(offered), self.most)

    def read(self, form: Form, offered: Offered) -> list[Answer]:
        said = ((option, written(form, f"about.{option.key}")) for option in offered)
        return [
            Answer(f"about.{option.key}", {"text": text, "about": option.key}, self.most)
            for option, text in said
            if text
        ]


@dataclass(frozen=True)
class Choice:
    """One of several, secret. `options` are fixed keys, or what the table laid down (`over`)."""

    question: str = "vote"
    options: tuple[str, ...] = ()
    over: str = ""
    counted: bool = True
    paper: bool = False

    def fields(self, offered: Offered) -> frozenset[str]:  # noqa: ARG002
        return frozenset({self.question})

    def slots(self, offered: Offered) -> dict[str, int]:  # noqa: ARG002
        return {self.question: 1}

    def read(self, form: Form, offered: Offered) -> list[Answer]:
        choice = form.get(self.question, "")
        allowed = self.options or tuple(option.key for option in offered)
        return _chosen(self.question, choice, allowed)


@dataclass(frozen=True)
class RateEach:
    """Everybody rates everything that is offered, in the same few words."""

    levels: tuple[str, ...]
    over: str
    question: str = "rate"
    counted: bool = True
    paper: bool = False

    def fields(self, offered: Offered) -> frozenset[str]:
        return frozenset(f"rate.{option.key}" for option in offered)

    def slots(self, offered: Offered) -> dict[str, int]:
        return dict.fromkeys(self.fields(offered), 1)

    def read(self, form: Form, offered: Offered) -> list[Answer]:
        names = [f"rate.{option.key}" for option in offered]
        return [one for name in names for one in _chosen(name, form.get(name, ""), self.levels)]


@dataclass(frozen=True)
class Scales:
    """Sentences to place oneself on, from low to high; which ones stands in the script."""

    question: str = "scale"
    over: str = "scale"
    counted: bool = True
    paper: bool = False

    def fields(self, offered: Offered) -> frozenset[str]:
        return frozenset(f"scale.{option.key}" for option in offered)

    def slots(self, offered: Offered) -> dict[str, int]:
        return dict.fromkeys(self.fields(offered), 1)

    def read(self, form: Form, offered: Offered) -> list[Answer]:
        given = ((f"scale.{option.key}", option.values) for option in offered)
        return [one for name, values in given for one in _chosen(name, form.get(name, ""), values)]


def written(form: Form, name: str) -> str:
    """The words of one field, clean and without telephone numbers, accounts and the like; "" when left empty.

    Raises NotAnAnswer when it is longer than 4,000 characters: refused whole, never cut. What nobody can see does not
    count, and a browser sends every new line as two.
    """
    text = clean(form.get(name, ""))
    if len(text) > LONGEST:
        raise NotAnAnswer("too_long", most=LONGEST)
    return mask(text)


def _chosen(question: str, choice: str, allowed: Sequence[str]) -> list[Answer]:
    if not choice:
        return []
    if choice not in allowed:
        raise NotAnAnswer("not_offered")
    return [Answer(question, {"choice": choice})]
