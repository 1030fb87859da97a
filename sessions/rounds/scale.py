"""A few sentences to place oneself on, halfway or when a table looks back: the same ones as at check-in (method.md B)."""

from sessions.asks import Scales
from sessions.kind import RoundKind, Step

kind = RoundKind(
    key="scale",
    steps=(Step("scale", (Scales(),)),),
    chapter="how",
    chair_adds=("summary",),
)
