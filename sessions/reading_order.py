"""Who reads the draft when: nobody before the evening has ended, officials seven days after the community (handreiking.md).

The day from which the seven are counted is that of an act of the chair, the first link she gives to somebody of the
community. On which day anybody read is kept nowhere: that would be a day of a reader.
"""

from datetime import date, timedelta

from sessions.hands import AFTERWARDS, COMMUNITY, OFFICIAL
from sessions.refusals import NotNow
from sessions.tables import Dialogue

DAYS = 7


def note(dialogue: Dialogue, role: str, today: date) -> None:
    """The chair gave a link for this role today; the first one for the community is where the seven days begin."""
    if role in COMMUNITY and dialogue.community_from is None:
        dialogue.community_from = today


def officials_from(dialogue: Dialogue) -> date | None:
    """The first day on which officials may read; None while the community has not begun, or the evening not ended."""
    given, ended = dialogue.community_from, dialogue.ended_on
    return max(given, ended) + timedelta(days=DAYS) if given and ended else None


def check(dialogue: Dialogue, role: str, today: date) -> None:
    """Raises NotNow when it is not the turn of this role yet. Whoever leads the table reads at any moment."""
    if role in AFTERWARDS and dialogue.state != "ended":
        raise NotNow("no_draft_yet")
    if role != OFFICIAL:
        return
    first = officials_from(dialogue)
    if first is None:
        raise NotNow("community_has_not_begun")
    if today < first:
        raise NotNow("community_reads_first", day=first)
