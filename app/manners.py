"""How the house says no over HTTP: a status code, and a sentence in the person's own language."""

from collections.abc import Mapping
from datetime import date

from babel.dates import format_date
from flask import Response, request
from flask import session as cookie
from werkzeug.exceptions import HTTPException

import words
from app.pages import draw
from app.trouble import tell_kind
from sessions import refusals

STATUS = {
    refusals.NotFound: 404,
    refusals.NotNow: 409,
    refusals.NotAnAnswer: 400,
    refusals.NoSeat: 403,
    refusals.NotYours: 403,
    refusals.NotKept: 503,
    refusals.TooMuch: 503,
}
SENTENCES = {
    403: "errors.not_allowed",
    404: "errors.not_here",
    405: "errors.not_here",
    413: "errors.too_big",
    429: "errors.too_many_tries",
}


def status_of(refusal: refusals.Refusal) -> int:
    """The HTTP status of a refusal."""
    return STATUS[type(refusal)]


def sentence(refusal: refusals.Refusal, language: str) -> str:
    """The refusal in words. Never what somebody wrote."""
    return words.say(language, f"errors.{refusal.key}", **_told(refusal.values, language))


def _told(values: Mapping[str, object], language: str) -> dict[str, object]:
    """A day as people of this language write it."""
    locale = language.replace("-", "_")
    return {
        name: format_date(value, "long", locale) if isinstance(value, date) else value
        for name, value in values.items()
    }


def preferred_language(surface: str = "phone") -> str:
    """The language this browser asks for, of those we speak; Dutch when it asks for none of them."""
    return request.accept_languages.best_match(words.spoken(surface), "nl") or "nl"


def own_language() -> str:
    """The language that was chosen on this phone, or else the one its browser asks for."""
    return cookie.get("l") or preferred_language()


def sorry(problem: Exception) -> tuple[str, int]:
    """A page for whatever went wrong outside a table: no version, no path, no trace."""
    language = own_language()
    if isinstance(problem, refusals.Refusal):
        return refuse(sentence(problem, language)), status_of(problem)
    if not isinstance(problem, HTTPException):
        tell_kind(type(problem))
        return refuse(words.say(language, "errors.broken")), 500
    status = problem.code or 500
    return refuse(words.say(language, SENTENCES.get(status, "errors.broken"))), status


def refuse(notice: str, returned: str = "") -> str:
    """The page without a table that says why; `returned` are the words that were not received."""
    return draw("phone/sorry.html", own_language(), notice=notice, returned=returned)


def plain(text: str, status: int = 200) -> Response:
    """A few plain characters, for a script."""
    return Response(text, status=status, mimetype="text/plain")
