"""The harvest: who does what, and when? Small and concrete, written for the handreiking (method.md A3.9)."""

from sessions.asks import Text
from sessions.kind import RoundKind, Step, every_card

kind = RoundKind(
    key="interventions",
    steps=(Step("words", (Text(most=6, extras=("who", "when")),)),),
    chapter="interventions",
    gather=every_card,
    chair_adds=("commitment", "summary"),
)
