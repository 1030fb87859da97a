"""Step 3: spread the no, so that nobody stands alone with it. Everybody rates every sentence (method.md A3.5)."""

from sessions.asks import About, RateEach
from sessions.kind import RoundKind, Step, quotable_cards

LEVELS = ("recognise", "a_little", "not")

kind = RoundKind(
    key="spread",
    steps=(Step("rate", (RateEach(LEVELS, over="no"), About(over="no")), lays=("no",)),),
    chapter="other_voices",
    gather=quotable_cards,
    chair_adds=("summary",),
)
