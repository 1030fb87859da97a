"""Closing a round is forgetting how it came about: votes become counts, cards become alike and get new numbers.

The steps are kept (open, closing, shuffled, closed), each can be done again, and nothing is shown before the file
itself has been cleaned (anonymity.md 3).
"""

from datetime import date
from random import SystemRandom
from secrets import token_bytes

from sqlalchemy import delete, select, update

from sessions import laying, tallies, undoing
from sessions.blurring import blur
from sessions.dialogue import DESK, EVERYWHERE, current_round, find, rounds, shows
from sessions.method import KINDS
from sessions.refusals import NotNow
from sessions.store import Memory, Store
from sessions.tables import Card, Dialogue, Round, Seat, Statement


def close_round(store: Store, dialogue: bytes) -> None:
    """Closes the round the table is in; safe to repeat after a fall in any step.

    Raises NotKept when the file could not be cleaned: the round then stays "shuffled" and its votes stay hidden.
    """
    store.write(lambda memory: _stop(memory, dialogue))
    store.write(lambda memory: _shuffle(memory, dialogue))
    store.scrub()
    store.write(lambda memory: _finish(memory, dialogue))


def end(store: Store, dialogue: bytes) -> None:
    """Ends the evening: the open round is closed, seats and arrows go at once, and the voices of arrows (day 0).

    Raises NotKept when the file could not be cleaned: the table is then not ended, and can be ended again.
    """
    with store.read() as memory:
        now = current_round(memory, find(memory, dialogue))
        still_open = now is not None and now.state != "closed"
    if still_open:
        close_round(store, dialogue)
    store.write(lambda memory: _leave(memory, dialogue))
    store.scrub()
    store.write(lambda memory: _go_home(memory, dialogue, store.today()))


def _stop(memory: Memory, dialogue: bytes) -> None:
    round_ = _now(memory, dialogue)
    if round_.state == "open":
        round_.state = "closing"


def _shuffle(memory: Memory, dialogue: bytes) -> None:
    round_ = _now(memory, dialogue)
    if round_.state != "closing":
        return
    at = find(memory, dialogue)
    tallies.count(memory, at, round_)
    laying.empty_the_box(memory, round_)
    blur(memory, at, round_)
    undoing.forget(round_)
    round_.state = "shuffled"
    memory.db.flush()
    _renumber(memory, at, round_)


def _renumber(memory: Memory, dialogue: Dialogue, round_: Round) -> None:
    """New random numbers and new locks in a shuffled order; versions follow their card."""
    rows = memory.db.execute(select(Card.id, Card.body).where(Card.round == round_.id)).all()
    cards = [(card, body) for card, body in rows]
    SystemRandom().shuffle(cards)
    memory.db.expunge_all()
    for card, body in cards:
        anew = memory.keys.seal(dialogue.id, memory.keys.unseal(dialogue.id, body))
        memory.db.execute(
            update(Card).where(Card.id == card).values(id=token_bytes(16), body=anew),
            execution_options={"synchronize_session": False},
        )


def _finish(memory: Memory, dialogue: bytes) -> None:
    round_ = _now(memory, dialogue)
    if round_.state != "shuffled":
        return
    round_.state = "closed"
    round_.progress = "closed"
    shows(find(memory, dialogue), *EVERYWHERE)


def _leave(memory: Memory, dialogue: bytes) -> None:
    at = find(memory, dialogue)
    memory.db.execute(delete(Seat).where(Seat.dialogue == at.id))
    at.refusing = at.giving = 0
    arrows = [one.id for one in rounds(memory, at) if KINDS[one.kind].aloud]
    memory.db.execute(delete(Card).where(Card.round.in_(arrows)))
    memory.db.execute(delete(Statement).where(Statement.round.in_(arrows)))
    at.locked, at.slower = True, ""
    shows(at, DESK)


def _go_home(memory: Memory, dialogue: bytes, today: date) -> None:
    at = find(memory, dialogue)
    at.state, at.frozen = "ended", {}
    at.ended_on = at.ended_on or today
    shows(at, *EVERYWHERE)


def _now(memory: Memory, dialogue: bytes) -> Round:
    round_ = current_round(memory, find(memory, dialogue))
    if round_ is None:
        raise NotNow("no_round_open")
    return round_
