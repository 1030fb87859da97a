"""Somebody at the table with a phone. What a phone sends is answered in a word, or refused."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from sessions import answering, door
from sessions.dialogue import find
from sessions.seats import Phone
from sessions.store import Memory
from sessions.tables import Dialogue
from sessions.views.phone_view import PhoneView, phone_view

if TYPE_CHECKING:
    from tests.table import Table

T = TypeVar("T")


@dataclass(frozen=True)
class Participant:
    """One participant, by the phone she holds."""

    table: "Table"
    phone: Phone

    def sits_down(self, code: str = "", **form: str) -> None:
        """Ticks that she takes part; with the code of this moment unless another is given."""
        with self.table.remembers() as memory:
            code = code or find(memory, self.table.id).code
        given = {"take_part": "yes", **form}
        self._sends(lambda memory, at: door.take_seat(memory, at, self.phone.seat_key, code, given))

    def says(self, text: str, *, quote: bool = True, language: str = "nl", **fields: str) -> str:
        """One card of own words."""
        speaking = replace(self, phone=replace(self.phone, language=language, quote=quote))
        return speaking.answers(words=text, language=language, **fields)

    def gives_to_research(self) -> "Participant":
        """The same participant, who ticked that texts may be used for research."""
        return replace(self, phone=replace(self.phone, research=True))

    def answers(self, **fields: str) -> str:
        """A tick, a vote or a rating; points in a name are written as two underscores."""
        return self.sends(**{name.replace("__", "."): value for name, value in fields.items()})

    def votes(self, choice: str) -> str:
        """One of the choices on the ballot."""
        return self.sends(vote=choice)

    def sends(self, **form: str) -> str:
        """The form of the question that is asked now, filled in like this."""
        filled = {**self.table.envelope(), **form}
        return self._sends(lambda memory, at: answering.hears(memory, at, self.phone, filled))

    def passes(self, **form: str) -> str:
        """Lets the question go by."""
        filled = {**self.table.envelope(), **form}
        return self._sends(lambda memory, at: answering.passes(memory, at, self.phone, filled))

    def answers_roll_call(self, code: str = "") -> None:
        """Types the code that is on the screen."""
        with self.table.remembers() as memory:
            code = code or find(memory, self.table.id).code
        self._sends(lambda memory, at: door.answer_roll_call(memory, at, self.phone.seat_key, code))

    def sees(self, language: str = "nl") -> PhoneView:
        """What stands on this phone; on every other that reads this language too."""
        with self.table.remembers() as memory:
            return phone_view(memory, find(memory, self.table.id), language)

    def has_a_seat(self) -> bool:
        """Whether this phone sits at the table."""
        with self.table.remembers() as memory:
            return door.has_seat(memory, find(memory, self.table.id), self.phone.seat_key)

    def _sends(self, said: Callable[[Memory, Dialogue], T]) -> T:
        return self.table.store.write(lambda memory: said(memory, find(memory, self.table.id)))
