"""Rules are agreed, not imposed: what do you need to be honest here? Then everybody says whether the list will do.

Whoever does not agree says what is needed, and the chair answers that aloud (method.md A3.2).
"""

from sessions.asks import Choice, Text
from sessions.kind import RoundKind, Step

AGREEMENT = Choice("agreement", options=("agree", "disagree"))

kind = RoundKind(
    key="ground_rules",
    steps=(
        Step("words", (Text(),), lays=("rule",)),
        Step("agreement", (AGREEMENT, Text("need", most=1)), lays=("rule",)),
    ),
    chapter="how",
    chair_adds=("rule", "summary"),
)
