"""A line that loses three pieces in ten: between the phone and the house, on this machine alone.

A piece that is lost takes its connection with it, as when a phone leaves the Wi-Fi: sometimes before the house has heard
it, sometimes after, so that only the answer is lost. That is the case in which a careless app keeps a card twice.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from random import Random

PIECE = 16 * 1024
SEED = 20261125


class BadLine:
    """A way to the house; `loses` says how many of every ten pieces get lost, in any order, `lost` how many were."""

    def __init__(self, port: int) -> None:
        self.loses = 0
        self.lost = 0
        self.house = ("127.0.0.1", port)
        self.door = socket.create_server(("127.0.0.1", 0))
        self.cards = Random(SEED)  # noqa: S311 - to shuffle a line, not a secret
        self.hand: list[int] = []
        self.turn = threading.Lock()
        threading.Thread(target=self._let_in, daemon=True).start()

    @property
    def url(self) -> str:
        """Where a phone finds the house over this line."""
        return f"http://127.0.0.1:{self.door.getsockname()[1]}"

    def close(self) -> None:
        """Nobody comes in any more."""
        self.door.close()

    def _let_in(self) -> None:
        while True:
            try:
                phone, _ = self.door.accept()
            except OSError:
                return
            threading.Thread(target=self._connect, args=(phone,), daemon=True).start()

    def _connect(self, phone: socket.socket) -> None:
        with (
            suppress(OSError),
            phone,
            socket.create_connection(self.house) as house,
        ):  # the house may have closed
            back = threading.Thread(target=self._carry, args=(house, phone), daemon=True)
            back.start()
            self._carry(phone, house)
            back.join()

    def _carry(self, here: socket.socket, there: socket.socket) -> None:
        with suppress(OSError):  # the other direction may have ended this connection
            while (piece := here.recv(PIECE)) and not self._is_lost():
                there.sendall(piece)
        for end in (here, there):
            _hang_up(end)

    def _is_lost(self) -> bool:
        with self.turn:
            self.hand = self.hand or self.cards.sample(range(10), 10)
            lost = self.hand.pop() < self.loses
            self.lost += lost
        return lost


def _hang_up(end: socket.socket) -> None:
    with suppress(OSError):  # the other side may have gone before
        end.shutdown(socket.SHUT_RDWR)


@contextmanager
def bad_line(port: int) -> Iterator[BadLine]:
    """A line to the house on this port, good until it is told to lose something."""
    line = BadLine(port)
    try:
        yield line
    finally:
        line.close()
