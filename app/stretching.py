"""Five words are made dear to guess, in a thread of their own and one at a time, so that no phone feels it."""

from collections.abc import Callable

import gevent
from gevent.lock import BoundedSemaphore

from app.house import here
from sessions import return_code

AT_A_TIME = BoundedSemaphore(1)


def stretched(code: str, first: Callable[[], None] = lambda: None) -> bytes:
    """The key these words make. `first` looks, when it is our turn, whether it is still worth the work."""
    keys = here().store.keys
    with AT_A_TIME:
        first()
        slow: bytes = gevent.get_hub().threadpool.apply(return_code.stretch, (code, keys))
    return slow
