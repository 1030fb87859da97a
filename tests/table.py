"""A whole evening at the table, played through the method itself, for every test that needs one.

All people and words are invented.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lxml import html
from sqlalchemy import select

from exports.blocks import Document
from exports.document import compose
from exports.page import draw
from sessions import answering, door, forgetting, laying
from sessions.acts import act
from sessions.answering import asked
from sessions.asks import Form
from sessions.dialogue import current_round, find, make, rounds
from sessions.kind import Face
from sessions.opening import open_house
from sessions.preparing import prepare
from sessions.script import load
from sessions.seats import Phone, new_seat_key
from sessions.statements import all_said
from sessions.store import Memory, Store
from sessions.tables import Card, Dialogue, Round
from sessions.views.desk_view import DeskView, desk_view
from sessions.views.phone_view import PhoneView
from sessions.views.round_face import RoundFace
from sessions.views.screen_view import ScreenView, screen_view
from tests.new_house import new_house
from tests.participant import Participant

PREPARED = {
    "title": "Gewoon een rekening, gewoon een huis",
    "question": "Wat is nodig zodat iedereen in Duinhaven een rekening en een woning kan krijgen?",
    "project": "Inclusief samenwerken (verzonnen)",
    "municipality": "Gemeente Duinhaven (verzonnen)",
    "month": "maart 2027",
    "profession": "sociaal werkers",
    "mandate": "De gemeenteraad beslist in juni. De regels van banken kan deze tafel niet veranderen.",
    "agreements": "politie: Niet voor controle.\nbank: Wat hier gezegd is, komt niet in een dossier.",
    "perspectives": "bewoners\nbank\npolitie",
    "trained": "yes",
}
CHAIR = b"c" * 16


class Table:
    """One dialogue with so many phones. Everybody allows quotes, unless a phone is told otherwise.

    Its memory lies in the folder, or at `database`.
    """

    def __init__(
        self,
        folder: Path,
        phones: int,
        script: str = "lewis_deep_democracy",
        database: str = "",
        **more: str,
    ) -> None:
        self.folder = folder
        self.store: Store = open_house(folder, database=database) if database else new_house(folder)
        self.phones = [Phone(new_seat_key(), "nl", quote=True) for _ in range(phones)]
        prepared = {**PREPARED, "people": str(phones), **more}
        self.id = self.store.write(lambda memory: self._begins(memory, script, prepared))

    def phone(self, number: int) -> Participant:
        """The participant with this phone; 0 is the first."""
        return Participant(self, self.phones[number])

    @property
    def everybody(self) -> list[Participant]:
        """All participants."""
        return [Participant(self, phone) for phone in self.phones]

    def comes_in(self) -> Participant:
        """Somebody with a phone that has no seat yet."""
        self.phones.append(Phone(new_seat_key(), "nl", quote=True))
        return self.phone(-1)

    def does(self, deed: str, **form: str) -> None:
        """Something the chair does."""
        act(self.store, self.id, deed, form)

    def writes_down(self, what: str, text: str, **fields: str) -> str:
        """A sentence of the group, by the chair; its key."""
        self.does("say", what=what, text=text, **fields)
        return self.statements(what)[-1]

    def opens(self, kind: str) -> None:
        """The next round of this kind, put in when the script has none left."""
        waiting = self._waiting(kind)
        if not waiting:
            self.does("insert_round", kind=kind)
            waiting = self._waiting(kind)
        self.does("open_round", round=waiting[0].id.hex())

    def says(self, phone: int, text: str, *, quote: bool = True, language: str = "nl", **fields: str) -> None:
        """One card of one phone."""
        self.phone(phone).says(text, quote=quote, language=language, **fields)

    def answers(self, phone: int, **fields: str) -> None:
        """A tick, a vote or a rating of one phone."""
        self.phone(phone).answers(**fields)

    def votes(self, *choices: str) -> None:
        """Phone for phone."""
        for number, choice in enumerate(choices):
            self.phone(number).votes(choice)

    def everybody_else_passes(self) -> None:
        """Who wrote has an envelope already; the others skip."""
        form = self.envelope()
        self.store.write(
            lambda memory: [
                answering.passes(memory, find(memory, self.id), phone, form) for phone in self.phones
            ]
        )

    def gathers(self) -> None:
        """Everybody who did not write passes, and the chair takes the cards up."""
        self.everybody_else_passes()
        self.does("take_up")

    def turns_over(self) -> None:
        """The cards lie on the table."""
        self.gathers()
        self.does("turn_over")

    def closes(self) -> None:
        """The round is over and its votes are numbers."""
        forgetting.close_round(self.store, self.id)

    def ends(self) -> None:
        """The last check-out."""
        self.does("end")

    def card(self, text: str) -> str:
        """The key of the card with these words in the round of this moment, wherever the chair has it."""
        return next(
            face.key for face in self.cards("desk", "table", "apart", "rest", "paper") if face.own == text
        )

    def cards(self, *places: str) -> list[Face]:
        """The cards of the round of this moment that lie here."""
        with self.remembers() as memory:
            return laying.faces(memory, find(memory, self.id), self._now(memory), *places)

    def words(self, *places: str) -> set[str]:
        """What stands on the cards that lie here."""
        return {face.own for face in self.cards(*places)}

    def statements(self, what: str) -> list[str]:
        """The keys of the group's sentences of this sort."""
        with self.remembers() as memory:
            return [said.key for said in all_said(memory, find(memory, self.id), what)]

    @property
    def state(self) -> Dialogue:
        """The table itself, as it is kept."""
        with self.remembers() as memory:
            return find(memory, self.id)

    @property
    def round(self) -> Round:
        """The round of this moment, as it is kept."""
        with self.remembers() as memory:
            return self._now(memory)

    @property
    def rounds(self) -> list[Round]:
        """The agenda, as it is kept."""
        with self.remembers() as memory:
            return list(rounds(memory, find(memory, self.id)))

    @property
    def asks(self) -> set[str]:
        """What the phones are asked for now: the names of the fields."""
        with self.remembers() as memory:
            asks = asked(memory, find(memory, self.id), self._now(memory)).asks
            return {name for ask, options in asks for name in ask.fields(options)}

    def kept(self) -> list[Card]:
        """Every card, vote and pass of this house, as it lies on the disk."""
        with self.remembers() as memory:
            return list(memory.db.scalars(select(Card)))

    def sees(self, language: str = "nl") -> PhoneView:
        """The one page of all phones."""
        return self.phone(0).sees(language)

    def face(self, language: str = "nl") -> RoundFace:
        """The round of this moment, as every phone sees it."""
        round_ = self.sees(language).round
        assert round_ is not None
        return round_

    def screen(self) -> ScreenView:
        """What the room sees."""
        with self.remembers() as memory:
            return screen_view(memory, find(memory, self.id), "nl")

    def desk(self) -> DeskView:
        """What the chair sees."""
        with self.remembers() as memory:
            return desk_view(memory, find(memory, self.id), "nl")

    def document(self, language: str = "nl") -> Document:
        """The handreiking as it is now."""
        with self.remembers() as memory:
            return compose(memory, find(memory, self.id), language)

    def page(self) -> str:
        """All of it as a reader sees it."""
        return draw(self.document(), css="/x.css")

    def printed(self, chapter: str) -> str:
        """All that a reader finds in one chapter; "" when there is no such chapter."""
        page: html.HtmlElement = html.document_fromstring(self.page())
        found = page.get_element_by_id(chapter, None)
        return "" if found is None else " ".join(found.text_content().split())

    @contextmanager
    def remembers(self) -> Iterator[Memory]:
        """A look at what is kept."""
        with self.store.read() as memory:
            yield memory

    def envelope(self) -> Form:
        """What every form of the round of this moment carries."""
        now = self.round
        return {"round": now.id.hex(), "step": str(now.step)}

    def _now(self, memory: Memory) -> Round:
        now = current_round(memory, find(memory, self.id))
        assert now is not None
        return now

    def _begins(self, memory: Memory, script: str, prepared: Form) -> bytes:
        """The chair prepares and opens the door, and everybody sits down."""
        at = make(memory, CHAIR, load(script))
        prepare(at, prepared)
        door.open_door(at)
        for number, phone in enumerate(self.phones):
            perspective = "0" if number < len(self.phones) // 2 else str(1 + number % 2)
            form = {"take_part": "yes", "research": "yes" if number < 3 else "", "perspective": perspective}
            door.take_seat(memory, at, phone.seat_key, at.code, form)
        return at.id

    def _waiting(self, kind: str) -> list[Round]:
        return [one for one in self.rounds if one.kind == kind and one.state == "waiting"]
