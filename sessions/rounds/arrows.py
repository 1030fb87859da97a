"""Step 5, under the waterline: everybody stands on side A and says it all, then everybody on side B (method.md A3.8).

Arrows are never shown and never printed. The chair voices some of them as a role of the group.
"""

from sessions.asks import Text
from sessions.kind import RoundKind, Step

kind = RoundKind(
    key="arrows",
    steps=(
        Step("side_a", (Text(most=6),)),
        Step("side_b", (Text(most=6),)),
    ),
    chair_adds=("role_voice",),
    aloud=True,
    deep=True,
)
