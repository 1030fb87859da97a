"""One style sheet and one script for every surface, put together once and served from memory.

A phone on a slow line pays for every question it asks, so it asks twice instead of six times. Only these files are
sent compressed. Pages never are: a page holds secrets (its ticket) beside words that strangers wrote, and a length
that answers to both tells them to whoever listens on the line.
"""

import gzip
import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Blueprint, Response, abort, request

from app.colours import IN_THE_LIGHT, of_a_theme
from exports.theme import Theme

ROOT = Path(__file__).parent.parent
STATIC = ROOT / "app" / "static"
PAPER = ROOT / "exports"

SHARED = ("css/tokens.css", "css/pieces.css")
LIVE = ("vendor/htmx.min.js", "vendor/socket.io.min.js", "live.js")
PARTS = {
    "phone.css": (*SHARED, "css/phone.css"),
    "screen.css": (*SHARED, "css/screen.css"),
    "desk.css": (*SHARED, "css/desk.css"),
    "phone.js": (*LIVE, "phone.js", "look.js"),
    "screen.js": (*LIVE, "screen.js", "awake.js"),
    "desk.js": (*LIVE, "desk.js", "awake.js"),
}
READER = "handreiking.css"
KINDS = {"css": "text/css", "js": "text/javascript"}
LETTERS = re.compile(r'url\("\.\./(fonts/[^"]+)"\)')
PICTURES = "emoji"
SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)

WORN: dict[str, str] = {}

bundles = Blueprint("bundles", __name__, url_prefix="/static")


@dataclass(frozen=True)
class Bundle:
    """One file as a browser gets it: as it is, or packed for whoever can unpack it."""

    kind: str
    plain: bytes
    packed: bytes
    fingerprint: str


def bundle(name: str) -> str:
    """The address of a bundle, which changes when its content does; raises KeyError for one that does not exist."""
    return f"/static/bundles/{name}?v={put_together()[name].fingerprint}"


def dress(theme: Theme) -> None:
    """Gives every surface and the handreiking the colours of an organisation: custom properties, nothing else."""
    found = of_a_theme(theme.typed)
    if theme.typed:
        light = IN_THE_LIGHT.format(" ".join(f"--{name}: {colour};" for name, colour in found.items()))
        WORN.update({name: light for name in PARTS if name.endswith(".css")}, **{READER: theme.sheet})
        put_together.cache_clear()


def asset(path: str) -> str:
    """The address of one file under static, which changes when its content does."""
    return f"/static/{path}?v={_fingerprint_of_file(path)}"


@bundles.get("/bundles/<name>")
@bundles.get("/css/handreiking.css", defaults={"name": READER})
def send(name: str) -> Response:
    """A bundle; packed when the browser says it can unpack."""
    found = put_together().get(name)
    if found is None:
        abort(404)
    packed = request.accept_encodings.quality("gzip") > 0
    answer = Response(found.packed if packed else found.plain, mimetype=found.kind)
    answer.headers["Vary"] = "Accept-Encoding"
    if packed:
        answer.headers["Content-Encoding"] = "gzip"
    return answer


@cache
def put_together() -> dict[str, Bundle]:
    """All bundles, once for the whole evening."""
    texts = {name: "\n".join(map(_read, parts)) for name, parts in PARTS.items()}
    texts[READER] = _letters_for_a_browser() + (PAPER / READER).read_text("utf-8")
    return {name: _bundle(name, text + WORN.get(name, "")) for name, text in texts.items()}


def _read(path: str) -> str:
    return (STATIC / path).read_text("utf-8")


def _letters_for_a_browser() -> str:
    """The faces of the paper, from the smaller files that browsers read. Every browser has pictures of its own."""
    faces = (PAPER / "fonts" / "faces.css").read_text("utf-8").splitlines(keepends=True)
    ours = "".join(face for face in faces if PICTURES not in face.lower())
    return ours.replace('url("', 'url("../fonts/').replace('.ttf"', '.woff2"')


def _bundle(name: str, text: str) -> Bundle:
    plain = _without_maps(_with_lasting_letters(text)).encode()
    kind = KINDS[name.rpartition(".")[2]]
    return Bundle(kind, plain, gzip.compress(plain, 9, mtime=0), _fingerprint(plain))


def _with_lasting_letters(text: str) -> str:
    """Fonts get an address that a browser may keep."""
    return LETTERS.sub(lambda found: f'url("{asset(found[1])}")', text)


def _without_maps(text: str) -> str:
    """A map is not served; a browser that looks for it would ask in vain."""
    return SOURCE_MAP.sub("", text)


@cache
def _fingerprint_of_file(path: str) -> str:
    return _fingerprint((STATIC / path).read_bytes())


def _fingerprint(content: bytes) -> str:
    return sha256(content).hexdigest()[:10]
