"""Who is at the desk: the chair at all her tables, and at one table whoever she gave a link, each with rights of their own.

What somebody may do stands in `sessions.hands`; here it is asked before anything is shown or done.
"""

from collections.abc import Callable
from functools import partial, wraps
from typing import Concatenate, ParamSpec, TypeVar

from flask import session as cookie
from werkzeug import Response

from app.apart import apart
from app.cookie import DESK_KEY
from app.house import DESK, House, here
from app.manners import preferred_language
from app.pages import draw
from sessions import chairs, hands, reading_order
from sessions.copying import Copy, copy_of
from sessions.dialogue import find, of_chair
from sessions.hands import Hand
from sessions.refusals import NotFound
from sessions.store import Memory
from sessions.tables import Dialogue

Answer = Response | str | tuple[str, int]
P = ParamSpec("P")
T = TypeVar("T")


def chair_only(page: Callable[Concatenate[bytes, P], Answer]) -> Callable[P, Answer]:
    """Lets only an open desk through, and says which chair it is."""

    @wraps(page)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> Answer:
        try:
            with here().store.read() as memory:
                chair = chairs.who(memory, cookie.get(DESK_KEY, ""))
        except NotFound:
            return no_desk()
        return page(chair, *args, **kwargs)

    return guarded


def whoever_may(right: str) -> Callable[[Callable[Concatenate[Hand, P], Answer]], Callable[..., Answer]]:
    """Lets through whoever may do this at this table, and says who it is. Raises NotYours for the others there, and
    NotNow for whoever reads the draft before her turn.
    """

    def guard(page: Callable[Concatenate[Hand, P], Answer]) -> Callable[..., Answer]:
        @wraps(page)
        def guarded(dialogue: str, *args: P.args, **kwargs: P.kwargs) -> Answer:
            hand = _who(dialogue)
            if hand is None:
                return no_desk()
            hands.check(hand, right, {})
            _is_her_turn(hand, right)
            return page(hand, *args, **kwargs)

        return guarded

    return guard


def no_desk() -> tuple[str, int]:
    """The page for a browser that is no desk, or is no desk any more."""
    return draw("desk/login.html", preferred_language(DESK), notice=None), 401


def send_desks_away(house: House, chair: bytes) -> None:
    """Whoever of the chair's side may still look, at any of her tables, comes back with a new page."""
    with house.store.read() as memory:
        tables_of_chair = [one.id.hex() for one in of_chair(memory, chair)]
    for table in tables_of_chair:
        for audience in house.at_desk(table):
            house.live.send_away(table, audience)


def composed(house: House, dialogue: bytes, draw_it: Callable[[Memory, Dialogue], T]) -> T:
    """What `draw_it` makes of this table, apart and from a copy. Nothing of a request is known there. Raises TooMuch."""
    with house.store.read() as memory:
        copy = copy_of(memory, find(memory, dialogue))
    return apart(partial(_drawn, copy, draw_it))


def _drawn(copy: Copy, draw_it: Callable[[Memory, Dialogue], T]) -> T:
    with copy.opened() as (memory, at):
        return draw_it(memory, at)


def _is_her_turn(hand: Hand, right: str) -> None:
    if right in hands.OF_THE_DRAFT:
        house = here()
        with house.store.read() as memory:
            reading_order.check(find(memory, hand.dialogue), hand.role, house.store.today())


def _who(dialogue: str) -> Hand | None:
    """Somebody else's table looks like none at all; raises NotFound."""
    with here().store.read() as memory:
        try:
            return hands.who(memory, cookie.get(DESK_KEY, ""), bytes.fromhex(dialogue))
        except ValueError:
            raise NotFound("no_table") from None
