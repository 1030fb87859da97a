"""How many wrong codes the door takes in a minute. The QR is never affected: it cannot be guessed."""

from collections import deque
from time import monotonic

MINUTE = 60.0
MOST_REMEMBERED = 5_000


class WrongTries:
    """Wrong codes of the last minute, in memory only: a number, and nobody's address."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._moments: deque[float] = deque(maxlen=most)

    def one_more(self) -> None:
        """Somebody typed a code that no table has."""
        self._moments.append(monotonic())

    def too_many(self) -> bool:
        """Whether the door must rest for a moment."""
        return len(self._moments) == self._most and monotonic() - self._moments[0] < MINUTE


class WrongTriesOfEach:
    """The same for every seat apart, so that a phone that guesses keeps no other one waiting. In memory only."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._tried: deque[tuple[bytes, float]] = deque(maxlen=MOST_REMEMBERED)

    def one_more(self, seat: bytes) -> None:
        """This seat typed a wrong code."""
        self._tried.append((seat, monotonic()))

    def too_many(self, seat: bytes) -> bool:
        """Whether it must rest for a moment."""
        now = monotonic()
        return sum(one == seat and now - moment < MINUTE for one, moment in self._tried) >= self._most
