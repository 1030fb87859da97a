"""Step 4: what do you need to come along? The same question for everybody at the same time (method.md A3.7).

The tick "for me" or "for others" is the writer's own. It is never written down after a vote in which fewer than
three did not come along, because then it would be a name.
"""

from sessions.asks import NEEDED_FOR, Text
from sessions.kind import RoundKind, Step, every_card

kind = RoundKind(
    key="come_along",
    steps=(Step("words", (Text(tick=NEEDED_FOR),), lays=("version", "condition")),),
    chapter="disagreement",
    gather=every_card,
    chair_adds=("condition", "version", "summary"),
)
