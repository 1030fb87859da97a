"""People talk; phones are quiet. Afterwards the scribe reads a few sentences and the table says whether they are right.

Only sentences the table confirmed reach the handreiking (method.md, decisions on top).
"""

from sessions.asks import RateEach
from sessions.kind import RoundKind, Step

CONFIRMED = "right"

kind = RoundKind(
    key="talk",
    steps=(
        Step("speak"),
        Step("confirm", (RateEach((CONFIRMED, "missing"), over="sentence"),), lays=("sentence",)),
    ),
    chapter="lived",
    chair_adds=("sentence",),
)
