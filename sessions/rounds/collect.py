"""Step 1: all the views. Everything may be said, several times; nothing is judged or counted (method.md A3.3)."""

from sessions.asks import Text
from sessions.kind import RoundKind, Step, quotable_cards

kind = RoundKind(
    key="collect",
    steps=(Step("words", (Text(most=12),)),),
    chapter="lived",
    gather=quotable_cards,
    chair_adds=("theme", "summary"),
)
