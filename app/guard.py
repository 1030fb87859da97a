"""The front door of every answer, Engine.IO's too: what is not a plain form from our own page does not come in.

Refusals here are for programs and mistakes, not for people: a status and two words, the same for everybody.
"""

import re
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

import gevent
from werkzeug.middleware.proxy_fix import ProxyFix

Environ = dict[str, Any]
Headers = list[tuple[str, str]]
Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]

LARGEST_BODY = 64 * 1024
LARGEST_SCRIPT = 256 * 1024
SCRIPTS = "/voorzitter/draaiboeken"
LONG = re.compile(r"/voorzitter/[0-9a-f]+/(bewerken/\w+(/\w+)?|antwoorden)")
FORM_SECONDS = 15.0
METHODS = frozenset({"GET", "HEAD", "POST"})
FORM = "application/x-www-form-urlencoded"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "X-Robots-Tag": "noindex, nofollow",
}
FOREVER = "public, max-age=31536000, immutable"
HSTS = "max-age=31536000"


class Guard:
    """WSGI in front of the house. `trusted_hosts` are the names it answers to; behind a proxy also as forwarded."""

    def __init__(
        self, inner: Application, *, trusted_hosts: frozenset[str], https: bool, behind_proxy: bool
    ) -> None:
        checked: Application = self._checked
        self._inner, self._hosts, self._scheme = inner, trusted_hosts, "https" if https else "http"
        self._way_in = ProxyFix(checked, x_for=1, x_proto=1, x_host=1) if behind_proxy else checked

    def __call__(self, environ: Environ, start_response: Start) -> Iterable[bytes]:
        """Looks, refuses or lets through, and puts the headers on whatever comes out."""
        return self._way_in(environ, self._with_headers(environ, start_response))

    def _checked(self, environ: Environ, start_response: Start) -> Iterable[bytes]:
        refused = refusal(environ, self._hosts, self._scheme)
        if refused is None and environ["REQUEST_METHOD"] == "POST":
            refused = read_form(environ)
        if refused is None:
            return self._inner(environ, start_response)
        body = refused.partition(" ")[2].encode()
        start_response(refused, [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
        return [body]

    def _with_headers(self, environ: Environ, start_response: Start) -> Start:
        def start(status: str, headers: Headers, *more: Any) -> Any:
            kept = [one for one in headers if one[0].lower() not in ("server", "cache-control")]
            added = {**ALWAYS, "Cache-Control": caching(environ, status)}
            if self._scheme == "https":
                added["Strict-Transport-Security"] = HSTS
            return start_response(status, [*kept, *added.items()], *more)

        return start


def refusal(environ: Environ, hosts: frozenset[str], scheme: str) -> str | None:
    """The status line with which this request is refused, or None. `scheme` is how browsers reach us."""
    method, ours = environ["REQUEST_METHOD"], same_origin(environ, scheme)
    checks = (
        ("400 Bad Request", _host(environ) not in hosts),
        ("405 Method Not Allowed", method not in METHODS),
        ("400 Bad Request", _is_socket(environ) and not (ours and _is_web_socket(environ))),
        ("403 Forbidden", method == "POST" and not ours),
    )
    refused = next((status for status, true in checks if true), None)
    return refused or (_refused_form(environ) if method == "POST" else None)


def read_form(environ: Environ) -> str | None:
    """Takes the whole form in before anybody works with it: nothing in the house ever waits for the rest of a form."""
    read, length = environ["wsgi.input"].read, int(environ["CONTENT_LENGTH"])
    try:
        form = gevent.with_timeout(FORM_SECONDS, read, length, timeout_value=None)
    except OSError:
        return "400 Bad Request"
    if form is None:
        return "408 Request Timeout"
    environ["wsgi.input"] = BytesIO(form)
    return None


def caching(environ: Environ, status: str) -> str:
    """Nothing of a table is kept by a browser; style sheets with a fingerprint in their address are, for ever."""
    fixed = environ["PATH_INFO"].startswith("/static/") and environ.get("QUERY_STRING", "")
    return FOREVER if fixed and status.startswith(("200", "304")) else "no-store"


def _refused_form(environ: Environ) -> str | None:
    length = environ.get("CONTENT_LENGTH", "")
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    path = environ["PATH_INFO"]
    most = LARGEST_SCRIPT if path == SCRIPTS or LONG.fullmatch(path) else LARGEST_BODY
    checks = (
        ("411 Length Required", not length.isdecimal() or "HTTP_TRANSFER_ENCODING" in environ),
        ("413 Content Too Large", length.isdecimal() and int(length) > most),
        ("415 Unsupported Media Type", kind != FORM and length not in ("", "0")),
    )
    return next((status for status, true in checks if true), None)


def same_origin(environ: Environ, scheme: str) -> bool:
    """Whether a request comes from our own page: a foreign or null origin does not; no word about it at all may."""
    if environ.get("HTTP_SEC_FETCH_SITE", "same-origin") == "cross-site":
        return False
    ours = f"{scheme}://{environ.get('HTTP_HOST', '')}"
    return bool(environ.get("HTTP_ORIGIN", ours) == ours)


def _is_socket(environ: Environ) -> bool:
    return bool(environ["PATH_INFO"].startswith("/socket.io"))


def _is_web_socket(environ: Environ) -> bool:
    """Long polling would let anybody hold a request open."""
    return bool(environ["REQUEST_METHOD"] == "GET" and environ.get("HTTP_UPGRADE", "").lower() == "websocket")


def _host(environ: Environ) -> str:
    name = str(environ.get("HTTP_HOST", ""))
    return name if name.endswith("]") else name.rpartition(":")[0] or name
