"""What people gave to research stays when the cards go: their text as others saw it, and the question that was asked.

No receipt, no permission, no language of the writer and no card number come along, and everything lies in a new order
under the key of the research store (anonymity.md 3, the clock).
"""

import json
from collections.abc import Iterator
from random import SystemRandom
from secrets import token_bytes

from sqlalchemy import select

from sessions import laying
from sessions.dialogue import rounds
from sessions.kind import Face
from sessions.store import Memory
from sessions.tables import Card, Dialogue, ResearchCard, Round

STORE = "research"
SEEN_BY_OTHERS = (laying.TABLE, laying.PAPER)


def move(memory: Memory, dialogue: Dialogue) -> None:
    """Copies the cards that were given; whoever calls this deletes the cards themselves in the same act.

    At a practice table nobody gave anything: its people are invented.
    """
    if dialogue.practice:
        return
    given = [
        (face, round_) for round_ in rounds(memory, dialogue) for face in _given(memory, dialogue, round_)
    ]
    SystemRandom().shuffle(given)
    memory.keys.secret(STORE)  # made when there is none yet
    for face, round_ in given:
        body = json.dumps(_body(dialogue, face, round_), ensure_ascii=False, sort_keys=True)
        memory.db.add(
            ResearchCard(
                id=token_bytes(16),
                dialogue=dialogue.id,
                language=face.language,
                body=memory.keys.seal(STORE, body),
            )
        )


def _given(memory: Memory, dialogue: Dialogue, round_: Round) -> Iterator[Face]:
    """What somebody asked to leave out stays out here too, and so does what the others could not read."""
    wanted = Card.round == round_.id, Card.research, ~Card.left_out
    ids = {card.hex() for card in memory.db.scalars(select(Card.id).where(*wanted))}
    for face in laying.faces(memory, dialogue, round_, *SEEN_BY_OTHERS):
        if face.key in ids and not face.waits_for_version:
            yield face.shown


def _body(dialogue: Dialogue, face: Face, round_: Round) -> dict[str, object]:
    return {
        "kind": round_.kind,
        "asked": round_.prompt.get(dialogue.display_language, ""),
        "text": face.text,
        "fields": dict(face.fields),
    }
