"""The waiting room. The chair reads the agreement aloud, and everybody ticks what is all right for them.

It is a round too, because coming in is part of the method: nobody is asked a thing before this.
"""

from sessions.kind import RoundKind, Step

kind = RoundKind(key="arrival", steps=(Step("welcome"),))
