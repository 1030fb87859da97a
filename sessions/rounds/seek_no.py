"""Step 2: the no. Before anything is decided we ask who sees it differently, and make it safe to say (method.md A3.4).

The chair chooses a few sentences close to the writers' own words; the next round asks who recognises them.
"""

from sessions.asks import Text
from sessions.kind import RoundKind, Step, every_card

kind = RoundKind(
    key="seek_no",
    steps=(Step("words", (Text(most=12),)),),
    chapter="other_voices",
    gather=every_card,
    chair_adds=("no", "summary"),
)
