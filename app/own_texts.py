"""What one phone alone may see: its own texts, and the five words that lead back to them.

Only ever in the answer to what it sends. The page of the table stays the same for everybody (anonymity.md 2), so
whoever follows a link to one of these addresses, or goes back to it, gets the table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import Blueprint, redirect, request
from flask import session as cookie
from werkzeug import Response

import words
from app.house import here
from app.manners import own_language, sentence, status_of
from app.pages import draw
from app.stretching import stretched
from sessions import remarks, return_code, withdrawing
from sessions.dialogue import find
from sessions.refusals import NoSeat, NotFound

own = Blueprint("own", __name__, url_prefix="/tafel")


@dataclass(frozen=True)
class Way:
    """How somebody came to her texts: where she takes one back, where *back* leads, and the words she typed, if any.

    `once` marks the form, so that it is answered once.
    """

    take_back: str
    home: str
    code: str = ""
    once: str = ""


BY_PHONE = Way("/tafel/mijn/terug", "/tafel")


@own.get("/mijn")
@own.get("/mijn/terug")
@own.get("/woorden")
def nothing_here() -> Response:
    """The table."""
    return redirect("/tafel", 303)


@own.post("/mijn")
def look_back() -> str:
    """The texts of this phone."""
    return texts_page(*_of_this_phone(), BY_PHONE)


@own.post("/mijn/terug")
def take_back() -> tuple[str, int]:
    """One of them goes."""
    return without(*_of_this_phone(), BY_PHONE)


@own.post("/woorden")
def five_words() -> str:
    """The five words of this phone. What makes them dear to guess is done where no other phone feels it."""
    dialogue, key = _of_this_phone()
    code = return_code.words_of(key)
    slow = stretched(code)
    here().store.write(lambda memory: return_code.keep(memory, find(memory, dialogue), key, slow))
    address = f"{urlsplit(here().address).netloc}/terug"
    return draw("phone/five_words.html", own_language(), five=code.split(), address=address)


def without(dialogue: bytes, key: bytes, way: Way) -> tuple[str, int]:
    """Takes back the text that was named, tells whoever sees it lie, and shows what is left."""
    language = own_language()
    try:
        stays = withdrawing.take_back(here().store, dialogue, key, request.form.get("text", ""))
    except NotFound as refusal:
        return texts_page(dialogue, key, way, sentence(refusal, language)), status_of(refusal)
    finally:
        here().tell(dialogue)
    return texts_page(dialogue, key, way, words.say(language, "phone.taken_back"), stays), 200


def texts_page(dialogue: bytes, key: bytes, way: Way, notice: str = "", stays: Sequence[str] = ()) -> str:
    """All that this key wrote, each with a button to take it back."""
    language = own_language()
    with here().store.read() as memory:
        at = find(memory, dialogue)
        texts, display = withdrawing.own_texts(memory, at, key, language), at.display_language
        may_read = bool(way.code) and remarks.may_be_read(at)
    page = "phone/own.html"
    told = {"texts": texts, "stays": stays, "display": display, "may_read": may_read}
    return draw(page, language, **told, way=way, notice=notice)


def _of_this_phone() -> tuple[bytes, bytes]:
    if "k" not in cookie or "l" not in cookie:
        raise NoSeat("no_seat")
    return bytes.fromhex(cookie["d"]), bytes.fromhex(cookie["k"])
