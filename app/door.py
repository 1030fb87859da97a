"""Coming in: the code or the QR, the language, the agreement, a seat. And leaving fast.

One cookie, with nothing in it but a random key, the table, the language and what its owner allowed.
"""

from flask import Blueprint, redirect, request
from flask import session as cookie
from werkzeug import Response
from werkzeug.exceptions import TooManyRequests

from app.guessing import WrongTries
from app.house import DOOR, here
from app.manners import own_language, plain, preferred_language, sentence, status_of
from app.pages import draw
from sessions import door as domain
from sessions.dialogue import find, spoken_languages
from sessions.refusals import NotAnAnswer, NotFound, Refusal
from sessions.seats import new_seat_key
from sessions.tables import Dialogue

door = Blueprint("door", __name__)
wrong_tries = WrongTries(most=10)


@door.get("/")
def code_page() -> str:
    """Where a code is typed."""
    return draw("phone/code.html", preferred_language(), notice=None)


@door.post("/")
def enter_by_code() -> Response | tuple[str, int]:
    """In by code. Wrong codes are counted for the whole house: a room shares one address, so none is counted apart."""
    if wrong_tries.too_many():
        raise TooManyRequests
    try:
        with here().store.read() as memory:
            _remember(domain.by_code(memory, request.form.get("code", "")))
    except NotFound as wrong:
        wrong_tries.one_more()
        if wrong_tries.too_many():
            here().many_wrong_codes()
        return _code_again(wrong)
    return redirect("/tafel", 303)


@door.get("/q/<token>")
def enter_by_qr(token: str) -> Response:
    """In by QR. The secret stands in the address of this one answer only; then the address is harmless."""
    with here().store.read() as memory:
        _remember(domain.by_token(memory, token))
    return redirect("/tafel", 303)


@door.post("/tafel/taal")
def choose_language() -> Response:
    """The language of this phone: one of the table's, because every language that is looked at is drawn."""
    if "d" not in cookie:
        return redirect("/", 303)
    language = request.form.get("language", "")
    with here().store.read() as memory:
        if language not in spoken_languages(find(memory, bytes.fromhex(cookie["d"]))):
            raise NotAnAnswer("no_language")
    cookie["l"] = language
    return redirect("/tafel", 303)


@door.post("/tafel/plaats")
def take_seat() -> Response | tuple[str, int]:
    """The agreement is ticked: this phone has a seat."""
    if "l" not in cookie:
        return redirect("/tafel", 303)
    dialogue, key, code = bytes.fromhex(cookie["d"]), bytes.fromhex(cookie["k"]), cookie["c"]
    form = request.form.to_dict()
    try:
        domain.sit_down(here().store, dialogue, key, code, form)
    except Refusal as refusal:
        notice = sentence(refusal, cookie["l"])
        return here().page(dialogue, DOOR, cookie["l"], notice).html, status_of(refusal)
    cookie["q"], cookie["r"] = form.get("quote") == "yes", form.get("research") == "yes"
    here().tell(dialogue)
    return redirect("/tafel", 303)


@door.get("/leeg")
def blank() -> str:
    """*Scherm leeg* without script: a page with nothing on it."""
    return draw("phone/blank.html", own_language())


@door.get("/weg")
@door.post("/weg")
def away() -> Response:
    """*Snel weg*: a harmless page. The POST also forgets the seat key; a link that is merely followed changes nothing."""
    page = Response(draw("phone/away.html", own_language()))
    if request.method == "POST":
        cookie.clear()
        page.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return page


@door.get("/versie/<ticket>")
def newest_version(ticket: str) -> Response:
    """The number of the newest page, for a phone whose web socket is blocked."""
    known = here().live.read_ticket(ticket)
    if known is None:
        return plain("", 410)
    return plain(str(here().version(bytes.fromhex(known.dialogue), known.audience)))


@door.get("/healthz")
def health() -> Response:
    """Whether the house is open."""
    with here().store.read() as memory:
        memory.db.connection()
    return plain("ok")


def _remember(dialogue: Dialogue) -> None:
    same_table = cookie.get("d") == dialogue.id.hex()
    cookie.permanent = True
    cookie["d"], cookie["c"] = dialogue.id.hex(), dialogue.code
    if not same_table or "k" not in cookie:
        cookie["k"] = new_seat_key().hex()
        cookie.pop("l", None)


def _code_again(wrong: NotFound) -> tuple[str, int]:
    language = preferred_language()
    return draw("phone/code.html", language, notice=sentence(wrong, language)), status_of(wrong)
