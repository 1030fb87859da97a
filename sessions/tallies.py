"""Votes become numbers when a round closes, and the votes are gone. What may be said of the numbers: `disclosure`."""

import json
from collections import Counter
from collections.abc import Iterable

from sqlalchemy import delete, select

from sessions import disclosure
from sessions.dialogue import rounds
from sessions.method import KINDS
from sessions.papers import typed
from sessions.statements import all_said
from sessions.store import Memory
from sessions.tables import Card, Dialogue, Round, Tally

Secret = tuple[str, tuple[str, ...], str]
GOES_ALONG = "come_along"
MOST_VOTES = 3
APART = "apart"  # from an earlier vote whose numbers were told: by one or two people


def count(memory: Memory, dialogue: Dialogue, round_: Round) -> None:
    """Counts the votes of a round, then deletes them; passes go as well. What nobody chose stays on the ballot."""
    urn = memory.db.scalars(select(Card).where(Card.round == round_.id, Card.place == "urn"))
    counted = Counter(
        (card.question, json.loads(memory.keys.unseal(dialogue.id, card.body))["choice"]) for card in urn
    )
    counted.update(dict.fromkeys(_ballot(memory, dialogue, round_), 0))
    for (question, choice), number in sorted(counted.items()):
        memory.db.add(Tally(round=round_.id, question=question, choice=choice, count=number))
    _stands_apart(memory, dialogue, round_)
    gone = Card.round == round_.id, Card.place.in_(("urn", "pass"))
    memory.db.execute(delete(Card).where(*gone))


def of_question(memory: Memory, round_: Round, question: str, choices: Iterable[str] = ()) -> dict[str, int]:
    """The raw numbers of one question. They may go nowhere but to `disclosure`."""
    rows = memory.db.scalars(select(Tally).where(Tally.round == round_.id, Tally.question == question))
    return {**dict.fromkeys(choices, 0), **{row.choice: row.count for row in rows}}


def ballot(memory: Memory, round_: Round) -> frozenset[str]:
    """What there was to choose when this vote was closed. A later proposal was not on it."""
    return frozenset(_vote_counts(memory, round_) or ())


def vote(memory: Memory, round_: Round) -> disclosure.Outcome | None:
    """What may be said of the vote of this round; None when it had none or is not closed."""
    return _outcome(memory, round_) if votes_on(round_) else None


def place(memory: Memory, round_: Round) -> disclosure.Outcome | None:
    """What may be said of a vote, or of where people stood; None when there was neither, or it is not closed."""
    return _outcome(memory, round_)


def dissent_is_a_group(memory: Memory, round_: Round | None) -> bool:
    """Whether three or more did not come along: only then may a writer's own tick be kept (anonymity.md 2)."""
    counts = _vote_counts(memory, round_) if round_ and votes_on(round_) else None
    if not counts:
        return False
    along = counts.get(GOES_ALONG, max(counts.values()))
    return round_ is not None and sum(counts.values()) - along >= disclosure.SMALLEST_CELL + _known(round_)


def next_after_vote(memory: Memory, round_: Round, earlier: list[Round]) -> str:
    """What the method suggests after this vote (method.md A5): a name from the catalogue, or ""."""
    outcome = vote(memory, round_)
    if outcome is None:
        return ""
    times = sum(votes_on(one) is not None for one in earlier) + 1
    under = any(one.kind == "arrows" for one in earlier)
    if outcome.unanimous == GOES_ALONG or under or (outcome.unanimous and not _yes_or_no(round_)):
        return "harvest"
    if _yes_or_no(round_):
        return "step_4" if times < MOST_VOTES else "step_5"
    return "step_4" if outcome.leading else "lobby"


def votes_on(round_: Round) -> Secret | None:
    """The secret vote a kind of round holds: its question, its fixed choices, and what is voted over."""
    return _secret(round_, "vote")


def chooses_on(round_: Round) -> Secret | None:
    """The same of whatever is chosen in secret and told at the close: a vote, or where people stand."""
    return _secret(round_, "vote") or _secret(round_, "zone")


def _secret(round_: Round, question: str) -> Secret | None:
    for step in KINDS[round_.kind].steps:
        for ask in step.asks:
            if ask.question == question:
                return f"{step.key}.{question}", getattr(ask, "options", ()), ask.over
    return None


def _stands_apart(memory: Memory, dialogue: Dialogue, round_: Round) -> None:
    """Kept at the close, so that no later vote changes what was told of this one."""
    counts = _vote_counts(memory, round_) or {}
    earlier = (one for one in rounds(memory, dialogue) if one.kind == round_.kind)
    told = [cells for one in earlier if (cells := _told(memory, one))]
    away = disclosure.too_near(sum(counts.values()), (sum(cells.values()) for cells in told))
    if away:
        round_.settings = {**round_.settings, APART: away}


def _told(memory: Memory, round_: Round) -> dict[str, int] | None:
    outcome = _outcome(memory, round_)
    return outcome.cells if outcome else None


def _outcome(memory: Memory, round_: Round) -> disclosure.Outcome | None:
    counts = _vote_counts(memory, round_)
    if counts is None or round_.state != "closed" or not sum(counts.values()):
        return None
    return disclosure.outcome(
        counts, few=round_.few, known=_known(round_), apart=round_.settings.get(APART, 0)
    )


def _known(round_: Round) -> int:
    """How many of these votes the chair typed in."""
    held = chooses_on(round_)
    return typed(round_, held[0].partition(".")[0]) if held else 0


def _yes_or_no(round_: Round) -> bool:
    held = votes_on(round_)
    return held is not None and GOES_ALONG in held[1]


def _ballot(memory: Memory, dialogue: Dialogue, round_: Round) -> list[tuple[str, str]]:
    question, choices, over = chooses_on(round_) or ("", (), "")
    choices = choices or tuple(said.key for said in all_said(memory, dialogue, over))
    return [(question, choice) for choice in choices]


def _vote_counts(memory: Memory, round_: Round) -> dict[str, int] | None:
    held = chooses_on(round_)
    return of_question(memory, round_, held[0], held[1]) if held else None
