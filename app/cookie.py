"""The one cookie. A seat's may come along when a link is followed to the table; a desk's never comes from elsewhere."""

from flask import Flask
from flask import session as cookie
from flask.sessions import SecureCookieSessionInterface

DESK_KEY = "v"


class OneCookie(SecureCookieSessionInterface):
    """Says how strictly a browser keeps it: a seat needs the QR, which another app opens; a desk does not."""

    def get_cookie_samesite(self, app: Flask) -> str:  # noqa: ARG002
        """Strict for a desk, Lax for a seat (attacks.md C1)."""
        return "Strict" if DESK_KEY in cookie else "Lax"
