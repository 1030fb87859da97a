"""The harvest: which organisation promises what, and when is it done? Written for the handreiking (method.md A3.9)."""

from sessions.asks import Text
from sessions.kind import RoundKind, Step, every_card

kind = RoundKind(
    key="commitments",
    steps=(Step("words", (Text(most=6, extras=("who", "when")),)),),
    chapter="next_steps",
    gather=every_card,
    chair_adds=("commitment", "summary"),
)
