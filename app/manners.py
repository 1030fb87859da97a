"""How the house says no over HTTP: a status code, and a sentence in the person's own language."""

from flask import Response, request
from werkzeug.exceptions import HTTPException

import words
from app.pages import draw
from sessions import refusals

STATUS = {
    refusals.NotFound: 404,
    refusals.NotNow: 409,
    refusals.NotAnAnswer: 400,
    refusals.NoSeat: 403,
    refusals.NotKept: 503,
}
SENTENCES = {
    403: "errors.not_allowed",
    404: "errors.not_here",
    413: "errors.too_big",
    429: "errors.too_many_tries",
}


def status_of(refusal: refusals.Refusal) -> int:
    """The HTTP status of a refusal."""
    return STATUS[type(refusal)]


def sentence(refusal: refusals.Refusal, language: str) -> str:
    """The refusal in words. Never what somebody wrote."""
    return words.say(language, f"errors.{refusal.key}", **refusal.values)


def preferred_language() -> str:
    """The language this browser asks for, of those we speak; Dutch when it asks for none of them."""
    return request.accept_languages.best_match(words.spoken(), "nl") or "nl"


def sorry(problem: Exception) -> tuple[str, int]:
    """A page for whatever went wrong outside a table: no version, no path, no trace."""
    language = preferred_language()
    if isinstance(problem, refusals.Refusal):
        return _page(sentence(problem, language)), status_of(problem)
    status = problem.code if isinstance(problem, HTTPException) and problem.code else 500
    return _page(words.say(language, SENTENCES.get(status, "errors.broken"))), status


def plain(text: str, status: int = 200) -> Response:
    """A few plain characters, for a script."""
    return Response(text, status=status, mimetype="text/plain")


def _page(notice: str) -> str:
    return draw("phone/sorry.html", preferred_language(), notice=notice)
