"""The community stops a quote: it leaves every draft at once, and nobody can choose it again (handreiking.md).

It is found by its words, because two people may have written the same: else the other card would take its place. The
cards stay where their writers find them; what others see of them does not.
"""

from collections.abc import Callable
from functools import partial

from sqlalchemy import update

from sessions import draft, editing, laying, publication, remarks
from sessions.asks import Form, written
from sessions.dialogue import find, rounds
from sessions.refusals import NotKept
from sessions.store import Memory, Store
from sessions.tables import Card, Dialogue

Without = Callable[[str, str], str]


def stop(store: Store, dialogue: bytes, quote: str, form: Form, without: Without) -> None:
    """Takes a quote out for good, typed over by an editor and published too; `without` takes it out of a locked page.
    The `form` says in which `chapter`, and what was `said` with it.

    Safe to repeat. Raises NotAnAnswer when that is too long, before anything is done, and NotKept when the file is not
    clean yet.
    """
    written(form, "said")
    store.write(lambda memory: _stop(memory, find(memory, dialogue), quote, form, without, store))
    try:
        store.scrub()
    except NotKept as dirty:
        raise NotKept("not_yet_clean") from dirty


def _stop(memory: Memory, dialogue: Dialogue, quote: str, form: Form, without: Without, store: Store) -> None:
    for card in _cards(memory, dialogue, quote):
        out_of_sight = {"place": laying.REST, "left_out": True, "quote": False}
        memory.db.execute(update(Card).where(Card.id == card).values(**out_of_sight))
    editing.take_out(memory, dialogue, {quote})
    draft.change(memory, dialogue, partial(without, quote))
    publication.change(memory, dialogue, partial(without, quote), store.today())
    remarks.tell_stopped(memory, dialogue, form)


def _cards(memory: Memory, dialogue: Dialogue, quote: str) -> list[bytes]:
    """Wherever somebody could lay them on the table again, also what would come up in its place."""
    places = (laying.DESK, laying.TABLE, laying.APART, laying.REST, laying.PAPER)
    return [
        bytes.fromhex(face.key)
        for round_ in rounds(memory, dialogue)
        for face in laying.faces(memory, dialogue, round_, *places)
        if face.text == quote
    ]
