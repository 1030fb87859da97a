"""Hop three: what a phone says becomes a card, and nothing else.

When a card is written, no row about a seat is touched: a "this seat has answered" beside a card links them for whoever
reads the disk later (anonymity.md 2). Two plain counters of the round go up; that is all the table learns.
"""

import json
from dataclasses import dataclass, replace
from secrets import token_bytes

from sqlalchemy import select

from sessions import permissions
from sessions.asks import NEEDED_FOR, Answer, Ask, Body, Form, Offered
from sessions.dialogue import OTHER, current_round, spoken_languages
from sessions.going_back import askings
from sessions.laying import TAKEN_BACK
from sessions.method import KINDS
from sessions.refusals import NoSeat, NotAnAnswer, NotFound, NotNow
from sessions.seats import Phone, receipts, seat_digest
from sessions.seats import receipt as seat_receipt
from sessions.statements import ever_offered, offered
from sessions.store import Memory
from sessions.tables import Card, Dialogue, Round, Seat

BOX, URN, PAPER, PASS = "box", "urn", "paper", "pass"
ENVELOPE_FIELDS = frozenset({"round", "step", "language"}) | permissions.FIELDS
# A vote or a pass in Romanian would be somebody's: these carry nothing of the phone they came from.
NOBODY = Phone(b"", OTHER)


@dataclass(frozen=True)
class Question:
    """What is asked at this moment: the round, the asks of its step, and what was laid down to choose from."""

    round: Round
    step: str
    asks: tuple[tuple[Ask, Offered], ...]

    def slots(self) -> dict[str, int]:
        """Every question of this step, with the number of answers one seat may give to it."""
        return {
            f"{self.step}.{name}": most
            for ask, options in self.asks
            for name, most in ask.slots(options).items()
        }


def asked(memory: Memory, dialogue: Dialogue, round_: Round) -> Question:
    """The question of this moment. With fewer than five seats no own words are asked: nobody could ever read them."""
    step = KINDS[round_.kind].step(round_.step)
    asks = [ask for ask in step.asked(settings=round_.settings) if ask.counted or not round_.few]
    return Question(
        round_, step.key, tuple((ask, offered(memory, dialogue, round_, ask.over)) for ask in asks)
    )


def hears(memory: Memory, dialogue: Dialogue, phone: Phone, form: Form) -> str:
    """Keeps what a phone says; "received", or "already" when every word of it was here.

    Raises NoSeat, NotFound, NotNow (closed, all slots used) or NotAnAnswer (empty, too long, not offered).
    """
    question, answers = would_hear(memory, dialogue, phone, form)
    phone = permissions.for_this_text(replace(phone, language=_language(dialogue, phone, form)), form)
    before = _given(memory, dialogue, question, phone)
    fresh = [_keep(memory, dialogue, question, phone, one) for one in answers]
    _count(question.round, before, fresh)
    return "received" if any(fresh) else "already"


def would_hear(memory: Memory, dialogue: Dialogue, phone: Phone, form: Form) -> tuple[Question, list[Answer]]:
    """What is asked, and what this form says to it. Keeps nothing; raises what `hears` would raise for this form."""
    question = _question(memory, dialogue, phone, form)
    answers = _read(question, form)
    if not answers:
        raise NotAnAnswer("empty")
    return question, answers


def passes(memory: Memory, dialogue: Dialogue, phone: Phone, form: Form) -> str:
    """A phone lets this question go by. It counts as an envelope, so that silence looks like everybody else."""
    question = _question(memory, dialogue, phone, form)
    if not _given(memory, dialogue, question, phone):
        receipt = _pass_receipt(question, phone)
        memory.db.add(_card(question, "pass", b"", NOBODY, receipt, PASS))
        question.round.envelopes += 1
    return "passed"


def stays_an_envelope(memory: Memory, dialogue: Dialogue, round_: Round, seat_key: bytes) -> None:
    """Of a seat that takes its last card out of the box of a question that was put once more: as if it had passed.

    Else nothing would say that it answered this time, and it would count once more with the next card it sends.
    """
    if round_.state != "open" or not askings(round_):
        return
    question = asked(memory, dialogue, round_)
    receipt = _pass_receipt(question, Phone(seat_key, OTHER))
    if memory.db.scalar(select(Card.receipt).where(Card.receipt == receipt)) is None:
        memory.db.add(_card(question, "pass", b"", NOBODY, receipt, PASS))


def keep_paper(memory: Memory, dialogue: Dialogue, question: Question, paper: Phone, form: Form) -> None:
    """Keeps what stands on a paper, without raising a counter. Raises NotAnAnswer like `hears`."""
    answers = _read(question, form)
    if not answers:
        raise NotAnAnswer("empty")
    for one in answers:
        _keep(memory, dialogue, question, paper, one)


def _question(memory: Memory, dialogue: Dialogue, phone: Phone, form: Form) -> Question:
    seat = memory.db.get(Seat, seat_digest(phone.seat_key))
    if seat is None or seat.dialogue != dialogue.id:
        raise NoSeat("no_seat")
    if dialogue.roll_call:  # a card right after "this seat is in the room" would be that seat's card
        raise NoSeat("roll_call")
    asked_now = current_round(memory, dialogue)
    _right_moment(memory, dialogue, form, asked_now)
    if asked_now is None:
        raise NotNow("round_closed")
    return asked(memory, dialogue, asked_now)


def _right_moment(memory: Memory, dialogue: Dialogue, form: Form, now: Round | None) -> None:
    try:
        meant = memory.db.get(Round, bytes.fromhex(form.get("round", "")))
    except ValueError:
        meant = None
    if meant is None or meant.dialogue != dialogue.id:
        raise NotFound("no_round")
    right_step = now is not None and form.get("step", "") == str(now.step)
    if now is None or meant.id != now.id or now.state != "open" or not right_step:
        raise NotNow("round_closed")


def _read(question: Question, form: Form) -> list[Answer]:
    known = ENVELOPE_FIELDS.union(*(ask.fields(options) for ask, options in question.asks))
    if set(form) - known:
        raise NotAnAnswer("unknown_field")
    if not question.round.settings.get("minority_tick"):
        form = {name: given for name, given in form.items() if name != NEEDED_FOR}
    return [answer for ask, options in question.asks for answer in ask.read(form, options)]


def _language(dialogue: Dialogue, phone: Phone, form: Form) -> str:
    given = form.get("language", phone.language)
    if given not in spoken_languages(dialogue):
        raise NotAnAnswer("no_language")
    return given


def _given(memory: Memory, dialogue: Dialogue, question: Question, phone: Phone) -> dict[bytes, str]:
    """This seat's own receipts of this question, found with the key it brings, and where those cards are now.

    Of a sentence the chair has dropped as well: else one seat would count as two. Of a question that was put once more
    only what was given since: everybody answers it anew, and what still lies in the box counts.
    """
    slots: dict[str, int] = {}
    for ask, _ in question.asks:
        slots |= ask.slots(ever_offered(memory, dialogue, question.round, ask.over))
    possible = [
        receipt
        for name, most in slots.items()
        for receipt in receipts(phone.seat_key, question.round.id, f"{question.step}.{name}", most)
    ]
    passed = _pass_receipt(question, phone)
    mine = select(Card).where(Card.receipt.in_([*possible, passed]))
    there = {card.receipt: card.place for card in memory.db.scalars(mine)}
    if not askings(question.round):
        return there
    return {receipt: place for receipt, place in there.items() if place == BOX or receipt == passed}


def _pass_receipt(question: Question, phone: Phone) -> bytes:
    """The receipt of a pass: another one each time the question is put."""
    asked_before = askings(question.round)
    return seat_receipt(phone.seat_key, question.round.id, f"{question.step}.pass", asked_before + 1)


def _keep(memory: Memory, dialogue: Dialogue, question: Question, phone: Phone, answer: Answer) -> str:
    """The place of a card that is new in the box or the urn; "" when these words were here already."""
    name, place = f"{question.step}.{answer.question}", _place(question, answer)
    writer = NOBODY if place == URN else phone
    for receipt in receipts(phone.seat_key, question.round.id, name, answer.slots):
        there = memory.db.scalar(select(Card).where(Card.receipt == receipt))
        if there is None:
            sealed = memory.keys.seal(dialogue.id, _written(answer.body))
            memory.db.add(_card(question, answer.question, sealed, writer, receipt, place))
            return place
        if there.place == TAKEN_BACK:  # what was taken back is not sent again in its place
            continue
        if memory.keys.unseal(dialogue.id, there.body) == _written(answer.body):
            permissions.put_on(there, writer)
            return ""
        if answer.slots == 1:
            return _replace(memory, dialogue, there, answer, writer)
    raise NotNow("no_slots")


def _replace(memory: Memory, dialogue: Dialogue, there: Card, answer: Answer, writer: Phone) -> str:
    if there.place not in (BOX, URN, PAPER):
        raise NotNow("already_up")
    there.body = memory.keys.seal(dialogue.id, _written(answer.body))
    there.language = writer.language
    permissions.put_on(there, writer)
    return there.place


def _place(question: Question, answer: Answer) -> str:
    ask = next(ask for ask, options in question.asks if answer.question in ask.slots(options))
    if ask.counted:
        return URN
    return PAPER if ask.paper else BOX


def _card(question: Question, name: str, sealed: bytes, writer: Phone, receipt: bytes, place: str) -> Card:
    return Card(
        id=token_bytes(16),
        round=question.round.id,
        question=f"{question.step}.{name}",
        body=sealed,
        language=writer.language,
        quote=writer.quote,
        research=writer.research,
        receipt=receipt,
        place=place,
    )


def _count(round_: Round, before: dict[bytes, str], fresh: list[str]) -> None:
    round_.envelopes += not before
    round_.in_box += BOX in fresh and BOX not in before.values()


def _written(body: Body) -> str:
    return json.dumps(body, ensure_ascii=False, sort_keys=True)
