"""Coming back with five words, from any phone: read one's own texts and take them back, until 14 days after the evening.

Nothing is left on that phone, not even a cookie: the words travel along in the page, and are typed again next time. The
browser itself remembers what was sent and would send it once more for whoever goes back in it; then we only ask again.
"""

from flask import Blueprint, request
from werkzeug.exceptions import TooManyRequests

import words
from app.drafts import draft_page
from app.guessing import WrongTries
from app.house import here
from app.manners import own_language, sentence, status_of
from app.once import Once
from app.own_texts import Way, texts_page, without
from app.pages import draw
from app.stopping import STOP, stop_quote
from app.stretching import stretched
from sessions import remarks, return_code
from sessions.asks import Form
from sessions.dialogue import find
from sessions.refusals import NotAnAnswer, NotFound, NotNow

returning = Blueprint("returning", __name__, url_prefix="/terug")
wrong_words = WrongTries(most=10)  # in a minute, of the whole house: a room shares one address
once = Once()

Page = str | tuple[str, int]


@returning.get("")
@returning.get("/tekst")
def ask() -> str:
    """Where five words are typed."""
    return _again()


@returning.post("")
def come_back() -> Page:
    """The texts these words lead to."""
    return (_again(), 409) if _sent_before() else texts_page(*_found())


@returning.post("/tekst")
def take_back() -> Page:
    """One of them goes."""
    return (_again(), 409) if _sent_before() else without(*_found())


@returning.get("/concept")
@returning.get("/opmerking")
def ask_for_the_draft() -> str:
    """Where five words are typed."""
    return _again()


@returning.post("/concept")
def read_the_draft() -> Page:
    """A chapter of the draft of the evening these words lead to, with a form to say something about it."""
    if _sent_before():
        return _again(), 409
    dialogue, _, way = _found()
    return draft_page(dialogue, way, request.form.get("chapter", ""))


@returning.post("/opmerking")
def say_something() -> Page:
    """What somebody says of a passage of it. Nothing of the words, or of whose they are, is kept with it."""
    if _sent_before():
        return _again(), 409
    dialogue, _, way = _found()
    form = request.form.to_dict()
    chapter = form.get("chapter", "")
    try:
        done = _say(dialogue, form)
    except NotAnAnswer as refusal:
        notice = sentence(refusal, own_language())
        return draft_page(dialogue, way, chapter, notice, form.get("said", "")), status_of(refusal)
    return draft_page(dialogue, way, chapter, words.say(own_language(), done))


@returning.errorhandler(NotAnAnswer)
@returning.errorhandler(NotFound)
@returning.errorhandler(NotNow)
def wrong(refusal: NotAnAnswer | NotFound | NotNow) -> tuple[str, int]:
    """The same page again, with why."""
    return _again(sentence(refusal, own_language())), status_of(refusal)


@returning.errorhandler(TooManyRequests)
def wait(_many: TooManyRequests) -> tuple[str, int]:
    """Too many wrong words: the whole house waits a minute, whoever it was."""
    return _again(words.say(own_language(), "errors.wait_a_minute")), 429


def _say(dialogue: bytes, form: Form) -> str:
    """What was done with it, as the name of a sentence."""
    if form.get("sort", "") == STOP:
        stop_quote(dialogue, form)
        return "phone.quote_stopped"
    here().store.write(lambda memory: remarks.add(memory, find(memory, dialogue), form))
    return "phone.remark_kept"


def _found() -> tuple[bytes, bytes, Way]:
    code = return_code.typed(request.form.get("words", ""))
    slow = stretched(code, first=_not_too_many)
    try:
        with here().store.read() as memory:
            at, key = return_code.find(memory, slow)
    except NotFound:
        wrong_words.one_more()
        raise
    return at.id, key, Way("/terug/tekst", "/terug", code, once.mark())


def _sent_before() -> bool:
    return once.answered(request.form.get("once", ""))


def _not_too_many() -> None:
    if wrong_words.too_many():
        raise TooManyRequests


def _again(notice: str = "") -> str:
    return draw("phone/return.html", own_language(), notice=notice, once=once.mark())
