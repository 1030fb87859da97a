"""A form that is answered once. Who borrows this browser next and goes back in it would otherwise send it again."""

from collections import deque
from secrets import token_urlsafe

MOST = 5_000


class Once:
    """The marks of forms that were answered, in memory only: as many as fit, the oldest forgotten first."""

    def __init__(self) -> None:
        self._answered: deque[str] = deque(maxlen=MOST)

    def mark(self) -> str:
        """A mark for a form that is drawn now."""
        return token_urlsafe(12)

    def answered(self, mark: str) -> bool:
        """Whether a form with this mark, or with none, was answered before; from now on it was."""
        before = len(mark) != len(self.mark()) or mark in self._answered
        self._answered.append(mark)
        return before
