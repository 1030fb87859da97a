"""What should we do? One proposal a phone; the chair makes the shortlist with the group's consent (method.md A3.6)."""

from sessions.asks import Text
from sessions.kind import RoundKind, Step, every_card

kind = RoundKind(
    key="propose",
    steps=(Step("words", (Text(most=1),)),),
    chapter="proposal",
    gather=every_card,
    chair_adds=("proposal", "summary"),
)
