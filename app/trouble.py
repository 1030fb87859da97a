"""What the house says when something breaks: which kind of trouble, and nothing else.

A traceback, a request or an address on the terminal ends in a log, and a log is what gets seized. Libraries print all
three when they are left to themselves.
"""

import logging
from types import TracebackType

import gevent

from words.terminal import complain


class OnlyTheKind(logging.Handler):
    """Of a record that brings an exception: its class. Of any other record nothing, because its text may quote a client."""

    def emit(self, record: logging.LogRecord) -> None:
        """Says the kind of trouble."""
        if record.exc_info and record.exc_info[0] is not None:
            tell_kind(record.exc_info[0])


def tell_kind(kind: type[BaseException]) -> None:
    """One line on the terminal, for whoever has to mend it."""
    complain("trouble", kind=kind.__name__)


def keep_quiet() -> None:
    """From now on neither a library nor a greenlet that breaks says more than the kind of trouble."""
    logging.basicConfig(handlers=[OnlyTheKind()], level=logging.ERROR, force=True)
    gevent.get_hub().print_exception = _of_a_greenlet  # type: ignore[method-assign, assignment]


def _of_a_greenlet(
    _context: object, kind: type[BaseException], _problem: BaseException, _trace: TracebackType | None
) -> None:
    tell_kind(kind)
