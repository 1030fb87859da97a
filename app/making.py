"""Papers on their way: each is made once, however often somebody presses, and forgotten a minute later.

Nothing of a paper touches a disk. One that is older than what the table says by now is never handed out: a text that was
taken back in between is not in it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import gevent
from gevent.lock import BoundedSemaphore

from app.trouble import tell_kind
from exports.blocks import Document
from exports.pdf import NoPaper
from sessions.refusals import Refusal

STEPS = READING, LAYING_OUT, READY = "reading", "laying_out", "ready"
KEPT_SECONDS = 60.0
PRESSES = 2  # at once: whoever comes third waits, so that a hall full of tables leaves the phones their turn
Key = tuple[bytes, str]


@dataclass(frozen=True)
class Order:
    """What somebody wants: how it is composed from what the table says now, and how that becomes a file."""

    compose: Callable[[], Document]
    make: Callable[[Document], bytes]


class Paper:
    """One file on its way, from the moment somebody pressed. `refused` says why there will be none."""

    def __init__(self, order: Order, press: BoundedSemaphore) -> None:
        self.step = READING
        self.refused: NoPaper | Refusal | None = None
        self._document: Document | None = None
        self._file = b""
        self.making = gevent.spawn(self._make, order, press)

    def file(self) -> bytes:
        """The finished file, waited for. Raises NoPaper, or what the table refuses."""
        self.making.join()
        if self.refused:
            raise self.refused
        return self._file

    def says(self, document: Document) -> bool:
        """Whether this is what it was made of."""
        return self._document == document

    def _make(self, order: Order, press: BoundedSemaphore) -> None:
        try:
            self._document = order.compose()
            self.step = LAYING_OUT
            with press:
                self._file = order.make(self._document)
            self.step = READY
        except (NoPaper, Refusal) as refused:
            self.refused = refused
        except Exception as broken:  # noqa: BLE001 - whoever waits hears it, and of the rest only the kind is told
            tell_kind(type(broken))
            self.refused = NoPaper("failed")


class Making:
    """All papers that are being made now, or were just made."""

    def __init__(self) -> None:
        self._papers: dict[Key, Paper] = {}
        self._press = BoundedSemaphore(PRESSES)

    def begin(self, key: Key, order: Order) -> Paper:
        """The paper of this table with this name; made from now on when nobody asked for it before."""
        return self._papers.get(key) or self._begin(key, order)

    def is_ready(self, key: Key) -> bool:
        """Whether it lies here, finished."""
        return key in self._papers and self._papers[key].step == READY

    def take(self, key: Key, order: Order) -> bytes:
        """The file, waited for, as the table is now. Raises NoPaper, or what the table refuses."""
        begun = self._papers.get(key)
        if begun is None or begun.refused:
            return self._begin(key, order).file()
        file, now = begun.file(), order.compose()
        return file if begun.says(now) else self._begin(key, order).file()

    def forget(self, key: Key) -> None:
        """Whoever presses again begins anew."""
        self._papers.pop(key, None)

    def _begin(self, key: Key, order: Order) -> Paper:
        paper = self._papers[key] = Paper(order, self._press)
        gevent.spawn_later(KEPT_SECONDS, self._forget, key, paper)
        return paper

    def _forget(self, key: Key, paper: Paper) -> None:
        """Not while somebody may still be waiting for it, and not another one that came in its place."""
        paper.making.join()
        if self._papers.get(key) is paper:
            self.forget(key)
