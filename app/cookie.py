"""The one cookie. A seat's may come along when a link is followed to the table; a desk's never comes from elsewhere."""

from flask import Flask
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from flask.wrappers import Response

DESK_KEY = "v"


class DeskCookie(SecureCookieSessionInterface):
    """Strict: a browser sends it for a page that was opened from our own (attacks.md C1)."""

    def get_cookie_samesite(self, app: Flask) -> str:  # noqa: ARG002
        """How strictly a browser keeps it to itself."""
        return "Strict"


class OneCookie(SecureCookieSessionInterface):
    """The cookie of a seat, as configured; or that of a desk."""

    desk = DeskCookie()

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Writes it in the manner of what is in it."""
        if DESK_KEY in session:
            self.desk.save_session(app, session, response)
        else:
            super().save_session(app, session, response)
