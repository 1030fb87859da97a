"""A first vote on the shortlist, secret, hidden until it is closed: no herd (method.md A3.6)."""

from sessions.asks import Choice
from sessions.kind import RoundKind, Step

kind = RoundKind(
    key="vote_choice",
    steps=(Step("vote", (Choice(over="proposal"),)),),
    chapter="proposal",
    chair_adds=("summary",),
)
