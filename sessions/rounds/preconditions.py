"""The harvest: what must be arranged first, and of what sort is it? Written for the handreiking (method.md A3.9)."""

from sessions.asks import Text
from sessions.kind import RoundKind, Step, every_card

SORTS = (
    *("money", "time", "rules", "privacy", "language", "safety", "say"),
    *("access", "responsibility", "support", "other"),
)

kind = RoundKind(
    key="preconditions",
    steps=(Step("words", (Text(most=6, extras=("sort",)),)),),
    chapter="preconditions",
    gather=every_card,
    chair_adds=("commitment", "summary"),
)
