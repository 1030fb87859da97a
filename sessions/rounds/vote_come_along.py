"""Do you come along with this version? A no is a no; who steps aside may say why, in own words (method.md A3.7)."""

from sessions.asks import Choice, Text
from sessions.kind import RoundKind, Step, every_card

OPTIONS = ("come_along", "not", "stand_aside")

kind = RoundKind(
    key="vote_come_along",
    steps=(
        Step(
            "vote",
            (Choice(options=OPTIONS), Text("own_words", most=1, paper=True)),
            lays=("version",),
        ),
    ),
    chapter="disagreement",
    gather=every_card,
    chair_adds=("version", "summary"),
)
