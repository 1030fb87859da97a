"""A whole evening at the table, played through the method itself, for every test that needs one.

All people and words are invented.
"""

from pathlib import Path
from typing import Any

from exports.blocks import Document
from exports.document import compose
from exports.page import draw
from sessions import answering, door, forgetting, laying
from sessions.acts import act
from sessions.dialogue import current_round, find, make, rounds
from sessions.opening import open_house
from sessions.script import load
from sessions.seats import Phone, new_seat_key
from sessions.statements import all_said
from sessions.tables import Round

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
}


class Table:
    """One dialogue with so many phones. Everybody allows quotes, unless a phone is told otherwise."""

    def __init__(self, folder: Path, phones: int, script: str = "lewis_deep_democracy", **more: str) -> None:
        self.store = open_house(folder)
        self.phones = [Phone(new_seat_key(), "nl", quote=True) for _ in range(phones)]
        self.id = self.store.write(lambda memory: make(memory, b"c" * 16, load(script)).id)
        self.does("prepare", **{**PREPARED, "people": str(phones), **more})
        self.does("open_door")
        for number, phone in enumerate(self.phones):
            self._sits_down(phone, perspective="0" if number < phones // 2 else str(1 + number % 2))

    def does(self, deed: str, **form: str) -> None:
        """Something the chair does."""
        act(self.store, self.id, deed, form)

    def writes_down(self, what: str, text: str, **fields: str) -> None:
        """A sentence of the group, by the chair."""
        self.does("say", what=what, text=text, **fields)

    def opens(self, kind: str) -> None:
        """The next round of this kind, put in when the script has none left."""
        waiting = self._waiting(kind)
        if not waiting:
            self.does("insert_round", kind=kind)
            waiting = self._waiting(kind)
        self.does("open_round", round=waiting[0].id.hex())

    def says(self, phone: int, text: str, *, quote: bool = True, language: str = "nl", **fields: str) -> None:
        """One card of one phone."""
        seat = self.phones[phone]
        speaking = Phone(seat.seat_key, language, quote=quote)
        form = {**self._envelope(), "words": text, "language": language, **fields}
        self.store.write(lambda memory: answering.hears(memory, find(memory, self.id), speaking, form))

    def answers(self, phone: int, **fields: str) -> None:
        """A tick, a vote or a rating of one phone; points in a name are written as two underscores."""
        form = {**self._envelope(), **{name.replace("__", "."): value for name, value in fields.items()}}
        seat = self.phones[phone]
        self.store.write(lambda memory: answering.hears(memory, find(memory, self.id), seat, form))

    def votes(self, *choices: str) -> None:
        """Phone for phone."""
        for phone, choice in enumerate(choices):
            self.answers(phone, vote=choice)

    def gathers(self) -> None:
        """Everybody who did not write passes, and the chair takes the cards up."""
        for phone in self.phones:
            self._passes(phone)
        self.does("take_up")

    def turns_over(self) -> None:
        """The cards lie on the table."""
        self.gathers()
        self.does("turn_over")

    def closes(self) -> None:
        """The round is over and its votes are numbers."""
        forgetting.close_round(self.store, self.id)

    def card(self, text: str) -> str:
        """The key of the card with these words in the round of this moment, wherever the chair has it."""
        with self.store.read() as memory:
            at = find(memory, self.id)
            now = current_round(memory, at)
            assert now is not None
            faces = laying.faces(memory, at, now, "desk", "table", "apart", "paper")
            return next(face.key for face in faces if face.own == text)

    def statements(self, what: str) -> list[str]:
        """The keys of the group's sentences of this sort."""
        with self.store.read() as memory:
            return [said.key for said in all_said(memory, find(memory, self.id), what)]

    def ends(self) -> None:
        """The last check-out."""
        self.does("end")

    def document(self, language: str = "nl") -> Document:
        """The handreiking as it is now."""
        with self.store.read() as memory:
            return compose(memory, find(memory, self.id), language)

    def page(self) -> str:
        """All of it as a reader sees it."""
        return draw(self.document(), css="/x.css")

    def _passes(self, phone: Phone) -> None:
        form = self._envelope()
        self.store.write(lambda memory: answering.passes(memory, find(memory, self.id), phone, form))

    def _sits_down(self, phone: Phone, perspective: str) -> None:
        form = {"take_part": "yes", "perspective": perspective}
        self.store.write(
            lambda memory: door.take_seat(
                memory, find(memory, self.id), phone.seat_key, find(memory, self.id).code, form
            )
        )

    def _waiting(self, kind: str) -> list[Round]:
        with self.store.read() as memory:
            agenda = rounds(memory, find(memory, self.id))
            return [one for one in agenda if one.kind == kind and one.state == "waiting"]

    def _envelope(self) -> dict[str, Any]:
        with self.store.read() as memory:
            now = current_round(memory, find(memory, self.id))
            assert now is not None
            return {"round": now.id.hex(), "step": str(now.step)}
