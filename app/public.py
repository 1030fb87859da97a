"""What was published: a page for phones first, the same as files, and a plain word when it was recalled."""

from functools import partial

from flask import Blueprint, Response

from app.at_the_desk import composed
from app.house import here
from app.making import Order
from app.manners import preferred_language
from app.pages import draw
from app.papers import FILES
from exports import handreiking
from exports.blocks import Document
from exports.pdf import NoPaper
from sessions.approving import RECALLED, by_public_token
from sessions.refusals import NotFound
from sessions.store import Memory
from sessions.tables import Dialogue

public = Blueprint("public", __name__, url_prefix="/lezing/<token>")

NAMES = ", ".join(f"'{name}'" for name in FILES)


@public.get("")
def page(token: str) -> str | tuple[str, int]:
    """The handreiking; when it was recalled, only that."""
    dialogue, recalled = _published(token)
    if recalled:
        return draw("phone/recalled.html", preferred_language()), 410
    house = here()
    return composed(house, dialogue, partial(handreiking.public, theme=house.theme))


@public.get(f"/<any({NAMES}):name>")
def file(token: str, name: str) -> Response:
    """One of its files. Raises NotFound for a recalled one, and when this machine makes no paper."""
    dialogue, recalled = _published(token)
    if recalled:
        raise NotFound("no_handreiking")
    house, (make, kind) = here(), FILES[name]
    order = Order(partial(composed, house, dialogue, _whole), lambda document: make(document, house.theme))
    try:
        content = house.making.take((dialogue, f"{public.name}/{name}"), order)
    except NoPaper:
        raise NotFound("no_handreiking") from None
    return Response(content, mimetype=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _whole(memory: Memory, dialogue: Dialogue) -> Document:
    """What two people approved, whatever an editor does meanwhile."""
    return handreiking.published(memory, dialogue).whole


def _published(token: str) -> tuple[bytes, bool]:
    with here().store.read() as memory:
        found = by_public_token(memory, token)
        return found.id, found.published == RECALLED
