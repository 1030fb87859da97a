"""One sentence, no reactions, the chair last. The same scales as at the start (method.md A3.9)."""

from sessions.asks import Scales, Text
from sessions.kind import RoundKind, Step, quotable_cards

kind = RoundKind(
    key="check_out",
    steps=(Step("words", (Text(), Scales())),),
    chapter="learned",
    gather=quotable_cards,
    chair_adds=("commitment", "summary"),
)
