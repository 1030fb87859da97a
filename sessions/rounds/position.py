"""The soft shoe shuffle: where do you stand? A closed answer in three zones, turned over once (method.md A3.8).

It serves at step 1 as well as under the waterline. No dots that drift: a dot that moves is somebody's thumb.
"""

from sessions.asks import Choice
from sessions.kind import RoundKind, Step

ZONES = ("near", "between", "far")

kind = RoundKind(
    key="position",
    steps=(Step("zone", (Choice("zone", options=ZONES),)),),
    chapter="learned",
    chair_adds=("role_voice", "summary"),
)
