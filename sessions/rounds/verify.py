"""Verify in the room: points of the draft go back to everybody, before anybody else reads them (handreiking.md).

Everybody says of each that it is right, or that it can be better and how. What the table says is heard with the same
rule as a sentence of a talk.
"""

from sessions.asks import About, RateEach
from sessions.kind import RoundKind, Step

CONFIRMED = "right"

kind = RoundKind(
    key="verify",
    steps=(
        Step("check", (RateEach((CONFIRMED, "better"), over="point"), About(over="point")), lays=("point",)),
    ),
    chair_adds=("point", "summary"),
)
