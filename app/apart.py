"""Long work beside the table: in a thread of its own, one piece at a time, so that phones do not feel it.

What is done here holds no reader on the memory and asks nothing of the web (docs/adr/0010).
"""

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from gevent.threadpool import ThreadPool

T = TypeVar("T")


def apart(work: Callable[[], T]) -> T:
    """What `work` makes, or raises. Two at a time would not be faster: they would only take the phones' turn twice."""
    made: list[T] = []
    refused = _bench().apply(_tried, (work, made))
    if refused is not None:
        raise refused
    return made[0]


def _tried(work: Callable[[], T], made: list[T]) -> Exception | None:
    """A refusal comes back as a value: the thread would call every one of them trouble."""
    try:
        made.append(work())
    except Exception as refused:  # noqa: BLE001 - raised again by whoever asked
        return refused
    return None


@cache
def _bench() -> ThreadPool:
    return ThreadPool(1)
