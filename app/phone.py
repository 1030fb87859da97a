"""The phone of a participant: the table's page, and the answers it sends.

Hop two of five: the cookie is the seat, the form goes to the dialogue, a refusal becomes a status and a sentence.
"""

from collections.abc import Callable

from flask import Blueprint, redirect, request
from flask import session as cookie
from werkzeug import Response
from werkzeug.exceptions import TooManyRequests

import words
from app.guessing import WrongTriesOfEach
from app.house import DOOR, PHONE, here
from app.manners import own_language, refuse, sentence, status_of
from app.pages import draw
from sessions import answering, asking_back, door
from sessions.asks import Form, Text
from sessions.dialogue import find, spoken_languages
from sessions.method import KINDS
from sessions.pacing import ask_slower
from sessions.refusals import NoSeat, NotFound, Refusal
from sessions.seats import Phone, seat_digest
from sessions.store import Memory
from sessions.tables import Dialogue

phone = Blueprint("phone", __name__)
wrong_codes = WrongTriesOfEach(most=10)

OWN_WORDS = frozenset(
    field
    for kind in KINDS.values()
    for step in kind.steps
    for ask in (*step.asks, *step.again)
    if isinstance(ask, Text)
    for field in (ask.question, *ask.extras)
    if field != "sort"  # a word of ours, chosen from a list
)

# Not kept yet: a phone that hears this knows that its words still have to be sent.
LOOK_FIRST = 422

Said = Callable[[Memory, Dialogue, Phone, Form], str]


@phone.get("/tafel")
def table() -> Response | str:
    """Where the table is now, for this phone: the language, the waiting room, or the round."""
    if "d" not in cookie:
        return redirect("/", 303)
    try:
        return _page(bytes.fromhex(cookie["d"]))
    except NotFound:
        cookie.clear()
        return redirect("/", 303)


@phone.post("/tafel/kaart")
def say() -> Response | tuple[str, int]:
    """A card, or a vote. Whoever wrote a name looks at it first: then nothing is kept yet."""
    form = request.form.to_dict()
    if not asking_back.has_looked(form) and (asked := _asked_back(form)):
        return asked
    return _answer(answering.hears)


@phone.post("/tafel/overslaan")
def skip() -> Response | tuple[str, int]:
    """This question goes by."""
    return _answer(answering.passes)


@phone.post("/tafel/langzamer")
def slower() -> Response | tuple[str, int]:
    """Slower, or a stop: the same answer for everybody, whether it was asked before or not."""
    return _answer(_answer_slower)


@phone.post("/tafel/oproep")
def here_i_am() -> Response | tuple[str, int]:
    """The roll call: whoever is in the room can read the new code, and nobody has the time to guess it."""
    seat = seat_digest(bytes.fromhex(cookie.get("k", "")))
    if wrong_codes.too_many(seat):
        raise TooManyRequests
    answer = _answer(_answer_roll_call)
    if isinstance(answer, tuple) and answer[1] == status_of(NotFound("wrong_code")):
        wrong_codes.one_more(seat)
    return answer


def _answer(said: Said) -> Response | tuple[str, int]:
    """Does it, durably, and only then says so: with the same page, and one sentence for this phone alone."""
    form = asking_back.as_decided(request.form.to_dict())
    if "k" not in cookie or "l" not in cookie:
        return refuse(sentence(NoSeat("no_seat"), own_language()), _own_words(form)), 403
    dialogue, sender = bytes.fromhex(cookie["d"]), _phone()
    try:
        word = here().store.write(lambda memory: said(memory, find(memory, dialogue), sender, form))
    except Refusal as refusal:
        return _reply(dialogue, sentence(refusal, sender.language), _own_words(form)), status_of(refusal)
    return _reply(dialogue, words.say(sender.language, f"phone.{word}")), 200


def _asked_back(form: Form) -> tuple[str, int] | None:
    """The page on which she decides; None when nothing was found, or when this form would be refused anyway."""
    if "k" not in cookie or "l" not in cookie:
        return None
    try:
        with here().store.read() as memory:
            at = find(memory, bytes.fromhex(cookie["d"]))
            found = asking_back.found_in(memory, at, _phone(), asking_back.as_decided(form))
    except Refusal:
        return None
    return (draw("phone/look.html", own_language(), found=found, notice=""), LOOK_FIRST) if found else None


def _own_words(form: Form) -> str:
    """What somebody wrote and we did not keep. It goes back to that phone, so that nothing is lost without script."""
    written = (text for name, text in form.items() if name in OWN_WORDS or name.startswith("about."))
    return "\n".join(filter(None, map(str.strip, written)))


def _answer_slower(memory: Memory, dialogue: Dialogue, sender: Phone, _form: Form) -> str:
    if not door.has_seat(memory, dialogue, sender.seat_key):
        raise NoSeat("no_seat")
    ask_slower(dialogue)
    return "slower_heard"


def _answer_roll_call(memory: Memory, dialogue: Dialogue, sender: Phone, form: Form) -> str:
    door.answer_roll_call(memory, dialogue, sender.seat_key, form.get("code", ""))
    return "you_are_back"


def _reply(dialogue: bytes, notice: str, returned: str = "") -> str:
    try:
        languages = _languages(dialogue)
        language = cookie["l"] if cookie["l"] in languages else languages[0]
        return here().page(dialogue, _audience(dialogue), language, notice, returned).html
    except NotFound:  # the table itself is gone
        return refuse(notice, returned)


def _page(dialogue: bytes) -> str:
    languages = _languages(dialogue)
    if cookie.get("l") not in languages:
        wanted = request.accept_languages.best_match(languages, languages[0])
        return draw("phone/language.html", wanted or languages[0], languages=languages, wanted=wanted)
    return here().page(dialogue, _audience(dialogue), cookie["l"]).html


def _languages(dialogue: bytes) -> list[str]:
    with here().store.read() as memory:
        return spoken_languages(find(memory, dialogue))


def _audience(dialogue: bytes) -> str:
    """A phone without a seat sees the door; after the evening everybody who was here sees the goodbye."""
    with here().store.read() as memory:
        at = find(memory, dialogue)
        seated = door.has_seat(memory, at, bytes.fromhex(cookie["k"]))
    return PHONE if seated or at.state == "ended" else DOOR


def _phone() -> Phone:
    return Phone(
        seat_key=bytes.fromhex(cookie["k"]),
        language=cookie["l"],
        quote=bool(cookie.get("q")),
        research=bool(cookie.get("r")),
    )
