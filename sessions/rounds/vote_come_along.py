"""Do you come along with this version? A no is a no; who steps aside may say why, in own words (method.md A3.7).

From the second time on the need and the vote are one form, the same for everybody: else the only one who still types
would be the only no.
"""

from sessions.asks import NEEDED_FOR, Choice, Text
from sessions.kind import RoundKind, Step, every_card

OPTIONS = ("come_along", "not", "stand_aside")

kind = RoundKind(
    key="vote_come_along",
    steps=(
        Step(
            "vote",
            (Choice(options=OPTIONS), Text("own_words", most=1, paper=True)),
            lays=("version", "condition"),
            again=(Text(tick=NEEDED_FOR),),
        ),
    ),
    chapter="disagreement",
    gather=every_card,
    chair_adds=("condition", "version", "summary"),
)
