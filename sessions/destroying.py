"""A table goes at once, with everything of it: on the chair's word, or because its last day has come.

The key goes first: from then on nobody reads a word of it, whatever happens to the machine. Every step can be done
again, and a table that is half gone is finished at the next start.
"""

from sqlalchemy import delete, select, update

from sessions.asks import Form
from sessions.clean_text import clean
from sessions.dialogue import GOING, find
from sessions.draft import lock_of
from sessions.refusals import NotAnAnswer
from sessions.store import Memory, Store
from sessions.tables import Base, Dialogue, ResearchCard

# Every table that hangs on the dialogue itself, of tomorrow too; with a round go its cards, versions and counts.
PARTS = tuple(
    table
    for table in Base.metadata.sorted_tables
    if any(key.column.table.name == "dialogue" for key in table.foreign_keys)
)
WORDS = ("title", "question", "project", "municipality", "month", "profession", "mandate")
LISTS = ("languages", "readers", "help_lines", "agreements", "perspectives")


def name_to_type(dialogue: Dialogue) -> str:
    """What the chair types twice: the title, or the code of a table that has none."""
    return dialogue.title or dialogue.code


def destroy(store: Store, dialogue: bytes, form: Form) -> None:
    """Destroys a table and what it gave to research. Raises NotAnAnswer unless its name was typed twice.

    Raises NotKept when the file could not be cleaned: then it is unreadable already, and `finish` tries again.
    """
    store.write(lambda memory: _on_the_chairs_word(memory, find(memory, dialogue), form))
    finish(store)


def let_go(store: Store, dialogue: bytes) -> None:
    """The last day: everything goes but what was given to research."""
    store.write(lambda memory: _condemn(find(memory, dialogue)))
    finish(store)


def finish(store: Store) -> None:
    """Does what is left to do for every table that is going; raises NotKept."""
    with store.read() as memory:
        going = memory.db.scalars(select(Dialogue.id).where(Dialogue.state == GOING)).all()
    for dialogue in going:
        _wipe(store, dialogue)


def _on_the_chairs_word(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    typed = [clean(form.get(name, "")) for name in ("title", "title_again")]
    if typed != 2 * [name_to_type(dialogue)]:
        raise NotAnAnswer("not_the_title")
    memory.db.execute(delete(ResearchCard).where(ResearchCard.dialogue == dialogue.id))
    _condemn(dialogue)


def _condemn(dialogue: Dialogue) -> None:
    dialogue.state = GOING


def _wipe(store: Store, dialogue: bytes) -> None:
    store.keys.destroy(dialogue)
    store.keys.destroy(lock_of(dialogue))
    store.write(lambda memory: _empty(memory, dialogue))
    store.scrub()
    store.write(lambda memory: memory.db.execute(delete(Dialogue).where(Dialogue.id == dialogue)))
    store.scrub()


def _empty(memory: Memory, dialogue: bytes) -> None:
    """All but a bare number, so that the file is clean before the last trace of this work is gone."""
    for part in PARTS:
        memory.db.execute(delete(part).where(part.c.dialogue == dialogue))
    blank = {**dict.fromkeys(WORDS, ""), **{name: [] for name in LISTS}}
    memory.db.execute(
        update(Dialogue).where(Dialogue.id == dialogue).values(current_round=None, frozen={}, **blank)
    )
