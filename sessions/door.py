"""The door of the table: a code to type, a token in the QR, a seat for every phone, and the roll call.

Guessing is limited per table and never per address, because a room full of phones shares one (attacks.md J1).
"""

import hmac
from base64 import b32encode

from sqlalchemy import delete, select, update

from sessions.asks import Form
from sessions.dialogue import DESK, EVERYWHERE, current_round, find, new_code, shows
from sessions.keys import KeyRing
from sessions.method import KINDS
from sessions.refusals import NoSeat, NotAnAnswer, NotFound, NotNow
from sessions.seats import seat_digest
from sessions.store import Memory, Store
from sessions.tables import Dialogue, Seat

NO_ROLL_CALL_YET = 1  # the epoch of a table that never held one


def open_door(dialogue: Dialogue) -> None:
    """Lets phones in. Not before it is written down who decides, and what every organisation agreed to."""
    if not dialogue.title or not dialogue.question:
        raise NotNow("no_question")
    if not dialogue.mandate or not dialogue.agreements:
        raise NotNow("no_mandate")
    dialogue.state = "open"
    shows(dialogue, *EVERYWHERE)


def lock(dialogue: Dialogue) -> None:
    """Nobody new comes in; or, when it was locked, people may come in again."""
    dialogue.locked = not dialogue.locked
    shows(dialogue, *EVERYWHERE)


def change_code(memory: Memory, dialogue: Dialogue) -> None:
    """A new code and a new QR; who sits keeps the seat."""
    dialogue.code = new_code(memory)
    shows(dialogue, *EVERYWHERE)


def told_of_guessing(memory: Memory) -> dict[bytes, str]:
    """Somebody tries codes: the desk of every open table changes. Which tables, and the code each has now."""
    going_on = memory.db.scalars(select(Dialogue).where(Dialogue.state == "open")).all()
    for dialogue in going_on:
        shows(dialogue, DESK)
    return {dialogue.id: dialogue.code for dialogue in going_on}


def by_code(memory: Memory, code: str) -> Dialogue:
    """The table with this code, typed with or without spaces; raises NotFound, for old and invented codes alike."""
    digits = "".join(str(int(sign)) for sign in code if sign.isdecimal())
    found = memory.db.scalar(select(Dialogue).where(Dialogue.code == digits)) if digits else None
    if found is None or found.state == "ended":
        raise NotFound("wrong_code")
    return found


def by_token(memory: Memory, token: str) -> Dialogue:
    """The table this QR belongs to; raises NotFound."""
    going_on = memory.db.scalars(select(Dialogue).where(Dialogue.state != "ended"))
    for dialogue in going_on:
        if hmac.compare_digest(join_token(memory.keys, dialogue).encode(), token.encode()):
            return dialogue
    raise NotFound("wrong_code")


def join_token(keys: KeyRing, dialogue: Dialogue) -> str:
    """What stands in the QR: it changes with the code and is kept nowhere."""
    return _token(keys, b"join|" + dialogue.id + dialogue.code.encode())


def screen_token(keys: KeyRing, dialogue: Dialogue) -> str:
    """The secret of the screen's own link, so that a phone's link never becomes a screen."""
    return _token(keys, b"screen|" + dialogue.id)


def by_screen_token(memory: Memory, token: str) -> Dialogue:
    """The table this screen belongs to; raises NotFound."""
    for dialogue in memory.db.scalars(select(Dialogue)):
        if hmac.compare_digest(screen_token(memory.keys, dialogue).encode(), token.encode()):
            return dialogue
    raise NotFound("no_table")


def sit_down(store: Store, dialogue: bytes, seat_key: bytes, code: str, form: Form) -> None:
    """Gives this phone its seat; when a question lies on the table, the file is clean before she can answer it.

    Else the log beside the file would hold her seat right before her first card, and with it the counter of her group.
    Raises what `take_seat` raises, or NotKept when the file could not be cleaned; the phone may then ask again.
    """
    if store.write(lambda memory: _sits_among_cards(memory, find(memory, dialogue), seat_key, code, form)):
        store.scrub()


def take_seat(memory: Memory, dialogue: Dialogue, seat_key: bytes, code: str, form: Form) -> None:
    """Gives this phone its seat, once, however often it asks. Raises NotNow or NotAnAnswer (no consent).

    `code` is the one the phone came in with: after a change of code it must be typed anew.
    """
    if dialogue.state != "open":
        raise NotNow("door_closed")
    if memory.db.get(Seat, seat_digest(seat_key)) is not None:
        return
    if dialogue.locked or code != dialogue.code:
        raise NotNow("door_locked" if dialogue.locked else "old_code")
    if form.get("take_part") != "yes":
        raise NotAnAnswer("no_consent")
    epoch = dialogue.epoch + dialogue.roll_call
    memory.db.add(Seat(digest=seat_digest(seat_key), dialogue=dialogue.id, epoch=epoch))
    dialogue.giving += form.get("research") == "yes"
    if epoch == NO_ROLL_CALL_YET:
        _count_groups(dialogue, form)
    shows(dialogue, DESK)


def has_seat(memory: Memory, dialogue: Dialogue, seat_key: bytes) -> bool:
    """Whether this phone sits at this table."""
    seat = memory.db.get(Seat, seat_digest(seat_key))
    return seat is not None and seat.dialogue == dialogue.id


def answered_roll_call(memory: Memory, dialogue: Dialogue, seat_key: bytes) -> bool:
    """Whether this phone typed the new code."""
    seat = memory.db.get(Seat, seat_digest(seat_key))
    return seat is not None and seat.epoch > dialogue.epoch


def start_roll_call(memory: Memory, dialogue: Dialogue) -> None:
    """Pause, and a new code on the screen that every phone types again (anonymity.md 2)."""
    if dialogue.roll_call:
        raise NotNow("roll_call")
    dialogue.roll_call = dialogue.paused = True
    dialogue.screen_shows = "join"
    change_code(memory, dialogue)


def answer_roll_call(memory: Memory, dialogue: Dialogue, seat_key: bytes, code: str) -> None:
    """This phone is in the room: it could read the screen. Raises NoSeat, NotNow, or NotFound for a wrong code.

    Never without a roll call: whoever answers the next one beforehand, with a code that is known, has not read the screen.
    """
    seat = memory.db.get(Seat, seat_digest(seat_key))
    if seat is None or seat.dialogue != dialogue.id:
        raise NoSeat("no_seat")
    if not dialogue.roll_call:
        raise NotNow("no_roll_call")
    if by_code(memory, code).id != dialogue.id:
        raise NotFound("wrong_code")
    seat.epoch = dialogue.epoch + 1


def finish_roll_call(memory: Memory, dialogue: Dialogue) -> None:
    """Seats that did not answer go; all sockets are asked for a new ticket."""
    if not dialogue.roll_call:
        raise NotNow("no_roll_call")
    dialogue.epoch += 1
    mine = Seat.dialogue == dialogue.id
    memory.db.execute(delete(Seat).where(mine, Seat.epoch < dialogue.epoch))
    memory.db.execute(update(Seat).where(mine).values(epoch=dialogue.epoch))
    dialogue.roll_call = dialogue.paused = False
    dialogue.screen_shows = "round"
    shows(dialogue, *EVERYWHERE)


def _sits_among_cards(memory: Memory, dialogue: Dialogue, seat_key: bytes, code: str, form: Form) -> bool:
    take_seat(memory, dialogue, seat_key, code, form)
    now = current_round(memory, dialogue)
    asks = now is not None and any(step.asks for step in KINDS[now.kind].steps)
    return asks and now is not None and now.state == "open"


def _token(keys: KeyRing, about: bytes) -> str:
    return b32encode(hmac.digest(keys.secret("links"), about, "sha256")[:20]).decode().lower()


def _count_groups(dialogue: Dialogue, form: Form) -> None:
    """Who this phone belongs to, as counters of the table. After a roll call they go up no more: whoever lost a seat and
    sits down again would count twice, and one person would look like a group.
    """
    chosen = form.get("perspective", "")
    dialogue.refusing += form.get("quote") != "yes"
    dialogue.perspectives = [
        {**one, "count": one["count"] + (one["key"] == chosen)} for one in dialogue.perspectives
    ]
