"""Looking back at what one wrote, and taking it back: the phone brings its key, and only with it the texts are found.

Nothing says which cards belong together. The key makes every receipt this phone could hold; what answers to one of them
is its own (anonymity.md 2 and 3). After day 14 receipts are noise, and nobody finds anything any more.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, or_, select

from sessions import answering, editing, going_back, laying, literal_copies, statements, undoing
from sessions.dialogue import DESK, EVERYWHERE, HANDS, OTHER, find, rounds, shows
from sessions.kind import OF_THE_WRITER
from sessions.laying import TAKEN_BACK
from sessions.method import KINDS
from sessions.refusals import NotFound, NotKept
from sessions.seats import receipts
from sessions.statements import DROPPED, WHAT, Said
from sessions.store import Memory, Store
from sessions.tables import Base, Card, ChairAct, Dialogue, Round, Tally, Version
from sessions.views.round_face import Words, words

TEXTS = (laying.BOX, laying.DESK, laying.TABLE, laying.APART, laying.REST, laying.PAPER)
# Every table that hangs on a card, of tomorrow too: its version, and where it lies.
HANGS_ON_A_CARD = tuple(
    table
    for table in Base.metadata.sorted_tables
    if any(key.column.table.name == "card" for key in table.foreign_keys)
)
OF_THE_GROUP = frozenset({"rule", "proposal", "version", "condition"})
MOST_SLOTS = max(
    most
    for kind in KINDS.values()
    for step in kind.steps
    for ask in (*step.asks, *step.again)
    for most in ask.slots(()).values()
)


@dataclass(frozen=True)
class Own:
    """A text as its writer sees it again, under the question it answers. `key` is good in these hands only."""

    key: str
    asked: Words
    text: str
    language: str


def own_texts(memory: Memory, dialogue: Dialogue, seat_key: bytes, language: str) -> list[Own]:
    """What this phone wrote and did not take back, round by round; the questions in `language` where they were given."""
    held = {one.id: one for one in rounds(memory, dialogue)}
    mine = sorted(
        _mine(memory, dialogue, seat_key, *TEXTS), key=lambda card: (held[card.round].position, card.id)
    )
    return [_own(memory, dialogue, held[card.round], card, language) for card in mine]


def take_back(store: Store, dialogue: bytes, seat_key: bytes, key: str) -> list[str]:
    """Removes a text and every literal copy, at once and from the disk; gives the sentences that stay with the group.

    Safe to repeat. Raises NotFound for a text that is not this phone's, and NotKept when the file is not clean yet.
    """
    stays = store.write(lambda memory: _take_back(memory, find(memory, dialogue), seat_key, key))
    try:
        store.scrub()
    except NotKept as dirty:
        raise NotKept("not_yet_clean") from dirty
    return stays


def _mine(memory: Memory, dialogue: Dialogue, seat_key: bytes, *places: str) -> Sequence[Card]:
    asked = select(Card.round, Card.question).join(Round).where(Round.dialogue == dialogue.id).distinct()
    possible = [
        receipt
        for round_, question in memory.db.execute(asked)
        for receipt in receipts(seat_key, round_, question, MOST_SLOTS)
    ]
    return memory.db.scalars(select(Card).where(Card.receipt.in_(possible), Card.place.in_(places))).all()


def _own(memory: Memory, dialogue: Dialogue, round_: Round, card: Card, language: str) -> Own:
    written = json.loads(memory.keys.unseal(dialogue.id, card.body))
    return Own(
        key=card.receipt.hex(),
        asked=words(round_.prompt, language, dialogue.display_language),
        text="\n".join(written[name] for name in ("text", "who", "when") if name in written),
        language=card.language,
    )


def _take_back(memory: Memory, dialogue: Dialogue, seat_key: bytes, key: str) -> list[str]:
    mine = _mine(memory, dialogue, seat_key, *TEXTS, TAKEN_BACK)
    card = next((one for one in mine if one.receipt.hex() == key), None)
    if card is None:
        raise NotFound("not_your_text")
    if card.place == TAKEN_BACK:
        return []
    round_ = memory.db.get_one(Round, card.round)
    _leave_the_box(memory, dialogue, round_, seat_key, card, mine)
    unseen = _nobody_saw(round_, card)
    stays = [] if unseen else _leave_the_desk(memory, dialogue, card)
    _wipe(memory, dialogue, card)
    card.left_out = (
        unseen  # of the account: else "a few" that became a number would tell that somebody just did this
    )
    return stays


def _nobody_saw(round_: Round, card: Card) -> bool:
    """Nobody copied it: what says the same is somebody else's, and nothing may move on any page."""
    return card.place == laying.BOX or (card.place == laying.PAPER and round_.state != "closed")


def _leave_the_desk(memory: Memory, dialogue: Dialogue, card: Card) -> list[str]:
    literally = _literally(memory, dialogue, card)
    stays = _drop_copies(memory, dialogue, literally)
    _drop_reasons(memory, dialogue, literally)
    literal_copies.leave_the_rounds(memory, dialogue, literally)
    literal_copies.leave_the_fields(memory, dialogue, literally | _beside(memory, dialogue, card))
    editing.take_out(memory, dialogue, literally)
    undoing.forget_card(memory, dialogue, card, literally)
    shows(dialogue, *(EVERYWHERE if card.place == laying.TABLE else (DESK,)))
    if card.language != dialogue.display_language:  # an interpreter may have it before her
        shows(dialogue, HANDS)
    return stays


def _leave_the_box(
    memory: Memory, dialogue: Dialogue, round_: Round, seat_key: bytes, card: Card, mine: Sequence[Card]
) -> None:
    """One writer less in the box, unless this phone has something else in it: else a lone text could be taken up.

    Also when the round is closed and its box was not: the chair may still take it up. And of an earlier question of the
    round: the chair may come back to it.
    """
    step = _step(card)
    in_box = [
        one for one in mine if one.round == round_.id and one.place == laying.BOX and _step(one) == step
    ]
    if in_box != [card]:
        return
    if step != KINDS[round_.kind].step(round_.step).key:
        going_back.one_writer_less(round_)
        return
    round_.in_box = max(0, round_.in_box - 1)
    answering.stays_an_envelope(memory, dialogue, round_, seat_key)


def _step(card: Card) -> str:
    return card.question.partition(".")[0]


def _literally(memory: Memory, dialogue: Dialogue, card: Card) -> set[str]:
    own = json.loads(memory.keys.unseal(dialogue.id, card.body))["text"]
    version = memory.db.get(Version, card.id)
    return {own, memory.keys.unseal(dialogue.id, version.body)} if version else {own}


def _beside(memory: Memory, dialogue: Dialogue, card: Card) -> set[str]:
    written = json.loads(memory.keys.unseal(dialogue.id, card.body))
    return {written[name] for name in OF_THE_WRITER if name in written}


def _drop_copies(memory: Memory, dialogue: Dialogue, texts: set[str]) -> list[str]:
    """Sentences of the chair that are this very text go too, but not what the group has decided on or answered."""
    copies = [one for one in statements.all_said(memory, dialogue, *WHAT) if texts & {*one.texts.values()}]
    stays = [one for one in copies if one.what in OF_THE_GROUP or _was_answered(memory, one)]
    for said in copies:
        if said not in stays:
            statement = statements.find(memory, dialogue, said.key)
            statements.change(memory, dialogue, statement, {"status": DROPPED})
            shows(dialogue, HANDS, *EVERYWHERE)
    display = dialogue.display_language
    return [said.text(display, display)[0] for said in stays]


def _drop_reasons(memory: Memory, dialogue: Dialogue, texts: set[str]) -> None:
    """The chair who gave this very text as a reason did something all the same; without words from now on."""
    worded = select(ChairAct).where(ChairAct.dialogue == dialogue.id, ChairAct.body != b"")
    for done in memory.db.scalars(worded):
        if memory.keys.unseal(dialogue.id, done.body) in texts:
            done.body = b""


def _was_answered(memory: Memory, said: Said) -> bool:
    over_it = or_(Tally.choice == said.key, Tally.question.endswith(said.key))
    return memory.db.scalar(select(Tally.round).where(over_it).limit(1)) is not None


def _wipe(memory: Memory, dialogue: Dialogue, card: Card) -> None:
    """The slot stays used, with nothing in it and nothing that says in which language or with which ticks."""
    for table in HANGS_ON_A_CARD:
        memory.db.execute(delete(table).where(table.c.card == card.id))
    card.body = memory.keys.seal(dialogue.id, "{}")
    card.language, card.place = OTHER, TAKEN_BACK
    card.quote = card.research = card.left_out = False
