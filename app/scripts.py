"""The scripts of the house: read them, take them along as a file, change a copy, bring one along from elsewhere.

A file comes in as text in a form, like everything else: the browser reads it, so the house never takes an upload apart.
"""

from flask import Blueprint, Response, redirect, request

import words
from app.at_the_desk import Answer, chair_only
from app.house import DESK, here
from app.manners import preferred_language, sentence, status_of
from app.pages import draw
from sessions import own_scripts
from sessions.refusals import NotAnAnswer
from sessions.script import BrokenScript, Script, load_all

scripts = Blueprint("scripts", __name__, url_prefix="/voorzitter/draaiboeken")

TOML = "application/toml"
BROKEN = 422


@scripts.get("")
@chair_only
def all_scripts(_chair: bytes) -> Answer:
    """Every script there is."""
    with here().store.read() as memory:
        mine = own_scripts.own_scripts(memory)
    return draw("desk/scripts.html", preferred_language(DESK), mine=mine, ours=load_all())


@scripts.get("/<key>")
@chair_only
def one_script(_chair: bytes, key: str) -> Answer:
    """The script as it is written, to read and to change."""
    with here().store.read() as memory:
        text = own_scripts.text_of(memory, key)
    return _editor(key, text, _told(key), "")


@scripts.get("/<key>.toml")
@chair_only
def file(_chair: bytes, key: str) -> Answer:
    """The script as a file."""
    with here().store.read() as memory:
        text = own_scripts.text_of(memory, key)
    headers = {"Content-Disposition": f'attachment; filename="{key}.toml"'}
    return Response(text, mimetype=TOML, headers=headers)


@scripts.get("/nieuw")
@chair_only
def brought_along(_chair: bytes) -> Answer:
    """An empty page, for a script from elsewhere."""
    return _editor("", "", None, "")


@scripts.post("")
@chair_only
def keep(_chair: bytes) -> Answer:
    """Keeps what was written as the organisation's own; a script that cannot be played comes back with the line to mend."""
    key, text = request.form.get("script", ""), request.form.get("text", "")
    language = preferred_language(DESK)
    try:
        kept = here().store.write(lambda memory: own_scripts.keep(memory, key, text))
    except BrokenScript as broken:
        return _editor(key, text, None, why(broken, language), broken.line or 1), BROKEN
    except NotAnAnswer as refused:
        return _editor(key, text, None, sentence(refused, language)), status_of(refused)
    return redirect(f"/voorzitter/draaiboeken/{kept}", 303)


@scripts.post("/weg")
@chair_only
def remove(_chair: bytes) -> Answer:
    """Takes an own script away."""
    key = request.form.get("script", "")
    here().store.write(lambda memory: own_scripts.remove(memory, key))
    return redirect("/voorzitter/draaiboeken", 303)


def why(broken: BrokenScript, language: str) -> str:
    """The line and the reason, for whoever must mend it."""
    reason = words.say(language, f"errors.{broken.reason}", **broken.values)
    return words.say(language, "desk.script_broken", line=broken.line or 1, why=reason)


def _told(key: str) -> Script | None:
    """The script as it will be played; None when it cannot be."""
    with here().store.read() as memory:
        try:
            return own_scripts.find(memory, key)
        except BrokenScript:
            return None


def _editor(key: str, text: str, script: Script | None, notice: str, line: int = 0) -> str:
    written = text.split("\n")
    shown = written[line - 1].strip() if 0 < line <= len(written) else ""
    is_own = key.startswith(own_scripts.OWN)
    return draw(
        "desk/script.html",
        preferred_language(DESK),
        key=key,
        is_own=is_own,
        text=text,
        script=script,
        notice=notice,
        shown=shown,
    )
