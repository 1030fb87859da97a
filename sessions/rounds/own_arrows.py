"""Which arrow hit you, and what is a little bit true of it, for you? Nobody hands a truth to another (method.md A3.8)."""

from sessions.asks import Text
from sessions.kind import RoundKind, Step, quotable_cards

kind = RoundKind(
    key="own_arrows",
    steps=(Step("words", (Text(),)),),
    chapter="learned",
    gather=quotable_cards,
    chair_adds=("summary",),
    deep=True,
)
