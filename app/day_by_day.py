"""The forgetting that comes after the evening, looked after while the house is open: at the start, and every hour."""

import gevent
from sqlalchemy import select

from app.house import House
from app.trouble import tell_kind
from exports import handreiking
from sessions import retention
from sessions.store import Store
from sessions.tables import Dialogue

AN_HOUR = 60 * 60.0


def forget_what_is_due(store: Store) -> None:
    """Forgetting that fails is tried again in an hour. It keeps nobody from the table tonight."""
    try:
        retention.tidy(store, store.today(), handreiking.to_keep)
    except Exception as trouble:  # noqa: BLE001 - whatever it was, the house opens
        tell_kind(type(trouble))


def day_by_day(house: House) -> None:
    """Looks every hour whether something is due; a desk that stands open then loses the words as well."""
    while True:
        gevent.sleep(AN_HOUR)
        gevent.spawn(_look, house)  # on its own: a look that fails must not be the last


def _look(house: House) -> None:
    forget_what_is_due(house.store)
    with house.store.read() as memory:
        tables = memory.db.scalars(select(Dialogue.id)).all()
    for dialogue in tables:
        house.tell(dialogue)
