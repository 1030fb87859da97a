"""From the box to the chair to the table. Cards lie face down until the chair turns them over.

They come to the chair as a batch, in the order of their random numbers, so that nobody can see whose phone was first.
"""

import json
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import ColumnElement, func, select, update

from sessions import disclosure, statements, theming
from sessions.asks import Form, written
from sessions.dialogue import OTHER
from sessions.going_back import askings, before_was_taken_up
from sessions.kind import Face
from sessions.method import KINDS
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from sessions.store import Memory
from sessions.tables import Card, Dialogue, Round, Statement, Version

BOX, DESK, TABLE, APART, REST, PAPER = "box", "desk", "table", "apart", "rest", "paper"
REFUSED = "refused"
TAKEN_BACK = "back"  # by its writer: an empty place that stays used


def take_up(memory: Memory, round_: Round) -> None:
    """Brings what is in the box of this question to the chair; raises NotNow while too few seats answered it
    (anonymity.md 4). A lone text of an earlier question of the round stays: with other cards around it, it still is alone.
    """
    if not _enough(round_) or _was_refused(round_):
        raise NotNow("too_few" if not round_.waves else "too_few_again")
    _bring_up(memory, round_)


def refuse_until_the_tick(round_: Round) -> None:
    """After a refusal every next one says the same, until the slow tick looks again (`leading.renew_progress`): a chair who
    keeps pressing would learn whose thumb was the fifth. Of a closed round no thumb can be learned.
    """
    if round_.state == "open":
        round_.settings = {**round_.settings, REFUSED: True}


def look_again(round_: Round) -> None:
    """At the slow tick: whoever asks now hears what is true now."""
    if REFUSED in round_.settings:
        round_.settings = {name: kept for name, kept in round_.settings.items() if name != REFUSED}


def leave_the_question(memory: Memory, round_: Round) -> None:
    """Before the next question of a round: the chair gets what she could have taken up. The rest waits for the close."""
    if _enough(round_):
        _bring_up(memory, round_)


def empty_the_box(memory: Memory, round_: Round) -> None:
    """At the close. What came after an earlier taking-up goes to the chair, to be voiced as a role and never shown; of
    the question before this one too.

    Words for the paper go back into the box for good when too few seats answered: nobody may read them.
    """
    now, to_voice = _of_this_question(round_), update(Card).where(*_in_the_box(round_)).values(place=REST)
    if (round_.waves or askings(round_)) and not _enough(round_):
        memory.db.execute(to_voice.where(now))
    if before_was_taken_up(round_):
        memory.db.execute(to_voice.where(~now))
    if round_.envelopes < disclosure.ENVELOPES:
        paper = Card.round == round_.id, Card.place == PAPER
        memory.db.execute(update(Card).where(*paper).values(place=BOX))


def turn_over(memory: Memory, dialogue: Dialogue, round_: Round) -> None:
    """Lays every card that is ready on the table. One without a version in the screen's language waits."""
    if KINDS[round_.kind].aloud:
        raise NotNow("aloud_only")
    ready = [
        card
        for card in _at(memory, round_, DESK)
        if card.language == dialogue.display_language or _version(memory, card) is not None
    ]
    if not ready:
        raise NotNow("nothing_ready")
    for card in ready:
        card.place = TABLE


def set_apart(memory: Memory, dialogue: Dialogue, card: Card, form: Form) -> Statement | None:
    """Takes a card out of everybody's sight. The chair may voice it as a role of the group, in other words: that voice."""
    if card.place == PAPER:  # brought back later it would lie on the table; it can be left out instead
        raise NotFound("no_card")
    card.place = REST if card.place == REST else APART
    if not written(form, "text"):
        return None
    return statements.add(memory, dialogue, memory.db.get_one(Round, card.round), "role_voice", form)


def release(card: Card) -> None:
    """Brings a card that was set apart back to the chair, face down."""
    if card.place != APART:
        raise NotNow("not_apart")
    card.place = DESK


def give_version(memory: Memory, dialogue: Dialogue, card: Card, form: Form) -> None:
    """What others will see of this card: the version in the screen's language, or with something masked."""
    text = written(form, "text")
    if not text:
        raise NotAnAnswer("empty")
    sealed = memory.keys.seal(dialogue.id, text)
    there = _version(memory, card)
    if memory.db.get_one(Round, card.round).state != "open" and card.language != dialogue.display_language:
        card.language = OTHER
    if there is None:
        memory.db.add(Version(card=card.id, body=sealed))
    else:
        there.body = sealed


def leave_out(card: Card) -> None:
    """Keeps a card out of the handreiking, or lets it in again."""
    card.left_out = not card.left_out


def find(memory: Memory, dialogue: Dialogue, key: str) -> Card:
    """The card with this key (hex), once it has left the box; raises NotFound."""
    try:
        card = memory.db.get(Card, bytes.fromhex(key))
    except ValueError:
        card = None
    round_ = memory.db.get(Round, card.round) if card else None
    seen = card is not None and card.place in (DESK, TABLE, APART, REST, PAPER)
    if card is None or round_ is None or round_.dialogue != dialogue.id or not seen:
        raise NotFound("no_card")
    if card.place == PAPER and round_.state != "closed":
        raise NotFound("no_card")
    return card


def taken_back(memory: Memory, rounds: Iterable[Round]) -> int:
    """How many texts that somebody saw their writers took back in these rounds. They may go nowhere but to `disclosure`."""
    seen = Card.round.in_([one.id for one in rounds]), Card.place == TAKEN_BACK, ~Card.left_out
    return memory.db.scalar(select(func.count()).select_from(Card).where(*seen)) or 0


def faces(memory: Memory, dialogue: Dialogue, round_: Round, *places: str) -> list[Face]:
    """The cards of a round at these places, in the order of their random numbers."""
    found = [card for place in places for card in _at(memory, round_, place)]
    if not found:
        return []
    versions, themes = _versions(memory, round_), theming.of_round(memory, round_)
    faces = (_face(memory, dialogue, card, versions.get(card.id), round_.state) for card in found)
    return [replace(face, theme=themes.get(bytes.fromhex(face.key), "")) for face in faces]


def with_other_languages(memory: Memory, dialogue: Dialogue, *places: str) -> frozenset[bytes]:
    """The rounds with a card at these places that is not in the language of the screen."""
    foreign = Card.language != dialogue.display_language, Card.place.in_(places)
    mine = (
        select(Card.round).join(Round, Round.id == Card.round).where(Round.dialogue == dialogue.id, *foreign)
    )
    return frozenset(memory.db.scalars(mine.distinct()))


def _bring_up(memory: Memory, round_: Round) -> None:
    memory.db.execute(update(Card).where(*_in_the_box(round_), _of_this_question(round_)).values(place=DESK))
    round_.waves += 1
    round_.in_box = 0


def _was_refused(round_: Round) -> bool:
    return round_.state == "open" and REFUSED in round_.settings


def _enough(round_: Round) -> bool:
    return disclosure.may_take_up(round_.envelopes, round_.in_box, round_.waves)


def _in_the_box(round_: Round) -> tuple[ColumnElement[bool], ...]:
    return Card.round == round_.id, Card.place == BOX


def _of_this_question(round_: Round) -> ColumnElement[bool]:
    return Card.question.startswith(f"{KINDS[round_.kind].step(round_.step).key}.", autoescape=True)


def _at(memory: Memory, round_: Round, place: str) -> list[Card]:
    there = select(Card).where(Card.round == round_.id, Card.place == place)
    return list(memory.db.scalars(there.order_by(Card.id)))


def _version(memory: Memory, card: Card) -> Version | None:
    return memory.db.get(Version, card.id)


def _versions(memory: Memory, round_: Round) -> dict[bytes, Version]:
    """All of a round at once: a page with many cards would otherwise ask the memory once a card."""
    mine = select(Version).where(Version.card.in_(select(Card.id).where(Card.round == round_.id)))
    return {version.card: version for version in memory.db.scalars(mine)}


def _face(memory: Memory, dialogue: Dialogue, card: Card, version: Version | None, round_state: str) -> Face:
    """Whether a card may be quoted is not told before the close: until then it would point at who said no to that."""
    body = json.loads(memory.keys.unseal(dialogue.id, card.body))
    own = body.pop("text")
    foreign = card.language != dialogue.display_language
    return Face(
        key=card.id.hex(),
        question=card.question,
        text=memory.keys.unseal(dialogue.id, version.body) if version else own,
        language=dialogue.display_language if version else card.language,
        own=own,
        own_language=card.language,
        fields=body,
        place=card.place,
        quote=card.quote and round_state == "closed",
        left_out=card.left_out,
        waits_for_version=foreign and version is None,
    )
