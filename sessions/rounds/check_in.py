"""Everybody says something, nobody reacts. The chair goes first, for length and depth (method.md A3.1)."""

from sessions.asks import Scales, Text
from sessions.kind import RoundKind, Step

kind = RoundKind(
    key="check_in",
    steps=(Step("words", (Text(), Scales())),),
    chapter="how",
    chair_adds=("summary",),
)
