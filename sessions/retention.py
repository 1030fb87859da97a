"""The forgetting that comes after the evening, by the day (anonymity.md 3, the clock).

Day 14: nobody can take a text back any more, or prove that it was theirs. Day 30: the cards and their key go; the
handreiking stays as a locked draft, and what was given to research moves; approved, that happens at once. Day 90: a
draft that nobody approved goes as well. Each step
can be done again after a fall, and counts as done only when the file itself is clean.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from secrets import token_bytes

from sqlalchemy import delete, select, update

from sessions import destroying, draft, forgetting, hands, research
from sessions.dialogue import DESK, find, shows
from sessions.draft import Compose
from sessions.store import Memory, Store
from sessions.tables import (
    Card,
    ChapterEdit,
    Dialogue,
    Draft,
    Edition,
    HandKey,
    Publication,
    Reply,
    ReturnCode,
    Round,
)

RECEIPTS, TEXTS, DRAFT = 14, 30, 90
LEFT_OPEN = 7
OF_THE_DRAFT = (Draft, ChapterEdit, Edition, Publication, Reply)
STAYS_WITH_THE_DRAFT = tuple(one.__table__ for one in (*OF_THE_DRAFT, HandKey))

Forget = Callable[[Store, bytes, Compose], None]


def tidy(store: Store, today: date, compose: Compose) -> None:
    """Forgets what is due on this day, table by table; `compose` draws the handreiking. Safe to call at any moment.

    Raises what went wrong with one of them (NotKept: it could not be cleaned); the others were done all the same, and
    the next call goes on from there.
    """
    trouble: list[Exception] = []
    held = store.write(lambda memory: _note_days(memory, today))
    catching_up = (partial(_catch_up, store, dialogue, today, compose) for dialogue in held)
    for step in (partial(destroying.finish, store), *catching_up):
        try:
            step()
        except Exception as one:  # noqa: BLE001 - raised below, when the others had their turn
            trouble.append(one)
    if trouble:
        raise trouble[0]


def days(dialogue: Dialogue) -> dict[int, date]:
    """On which day what goes; nothing before the evening has ended."""
    ended = dialogue.ended_on
    return {day: ended + timedelta(days=day) for day in CLOCK} if ended else {}


def forget_receipts(store: Store, dialogue: bytes, _compose: Compose) -> None:
    """From now on nobody can find a text by phone or by code: receipts become noise, codes and links are gone."""
    store.write(lambda memory: _make_noise(memory, dialogue))
    store.scrub()
    _is_done(store, dialogue, RECEIPTS)


def forget_texts(store: Store, dialogue: bytes, compose: Compose) -> None:
    """The cards go, on day 30 or when the handreiking is approved: first the draft is safe, then the key is destroyed."""
    store.write(lambda memory: draft.keep(memory, find(memory, dialogue), compose))
    store.write(lambda memory: _clear_the_table(memory, find(memory, dialogue)))
    store.keys.destroy(dialogue)
    store.scrub()
    _is_done(store, dialogue, TEXTS)


def forget_draft(store: Store, dialogue: bytes, _compose: Compose) -> None:
    """Nobody approved the draft: it goes, and the table with it."""
    destroying.let_go(store, dialogue)


CLOCK: dict[int, Forget] = {RECEIPTS: forget_receipts, TEXTS: forget_texts, DRAFT: forget_draft}


def _note_days(memory: Memory, today: date) -> list[bytes]:
    """Every table that was opened. The day is noted here and not at the door: one look at a clock less in the evening."""
    unknown = Dialogue.state == "open", Dialogue.opened_on.is_(None)
    memory.db.execute(update(Dialogue).where(*unknown).values(opened_on=today))
    ended = Dialogue.state == "ended", Dialogue.ended_on.is_(None)  # by a house that kept no days
    memory.db.execute(update(Dialogue).where(*ended).values(ended_on=today))
    return list(memory.db.scalars(select(Dialogue.id).where(Dialogue.state.in_(("open", "ended")))))


def _catch_up(store: Store, dialogue: bytes, today: date, compose: Compose) -> None:
    if store.write(lambda memory: _was_left_open(find(memory, dialogue), today)):
        forgetting.end(store, dialogue)
    for day, forget in CLOCK.items():
        if _is_due(store, dialogue, day, today):
            forget(store, dialogue, compose)


def _was_left_open(dialogue: Dialogue, today: date) -> bool:
    """A table that somebody forgot to end ends after a week; its days are counted from when it stood open."""
    opened = dialogue.opened_on
    if dialogue.state != "open" or opened is None or today < opened + timedelta(days=LEFT_OPEN):
        return False
    dialogue.ended_on = opened
    return True


def _is_due(store: Store, dialogue: bytes, day: int, today: date) -> bool:
    with store.read() as memory:
        at = find(memory, dialogue)
        if at.state != "ended" or at.forgotten >= day:
            return False
        if draft.is_approved(at) or at.published:  # the cards go at once, and what is there to read stays
            return day <= TEXTS
        return days(at)[day] <= today


def _make_noise(memory: Memory, dialogue: bytes) -> None:
    mine = select(Card.id).join(Round, Card.round == Round.id).where(Round.dialogue == dialogue)
    for card in memory.db.scalars(mine).all():
        memory.db.execute(update(Card).where(Card.id == card).values(receipt=token_bytes(32)))
    memory.db.execute(delete(ReturnCode).where(ReturnCode.dialogue == dialogue))
    hands.forget(memory, dialogue)


def _clear_the_table(memory: Memory, dialogue: Dialogue) -> None:
    """Everything but the draft and what editors made of it. In one act with the move to research: nothing is lost or kept
    twice.
    """
    research.move(memory, dialogue)
    hands.forget_readers(memory, dialogue)
    dialogue.current_round = None
    # What may be told of these counters stands in the draft; a published table would keep the small ones for years.
    dialogue.perspectives = [{**one, "count": 0} for one in dialogue.perspectives]
    for part in destroying.PARTS:
        if part not in STAYS_WITH_THE_DRAFT:
            memory.db.execute(delete(part).where(part.c.dialogue == dialogue.id))


def _is_done(store: Store, dialogue: bytes, day: int) -> None:
    store.write(lambda memory: _note_done(find(memory, dialogue), day))


def _note_done(dialogue: Dialogue, day: int) -> None:
    dialogue.forgotten = day
    shows(dialogue, DESK)
