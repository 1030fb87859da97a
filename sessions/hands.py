"""More hands at one table: a second chair, a scribe, an interpreter, somebody for support, and those who read the draft.

Who may do what stands here and nowhere else. A link works once; it and the page it opens are kept as digests, and the
chair can take either back at any moment.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from secrets import token_bytes

from sqlalchemy import delete, select

from sessions import chair_log, chairs
from sessions.asks import Form
from sessions.dialogue import DESK, find, spoken_languages
from sessions.draft import is_approved
from sessions.refusals import NotAnAnswer, NotFound, NotNow, NotYours
from sessions.store import Memory
from sessions.tables import Dialogue, HandKey

CHAIR = "chair"
AT_THE_TABLE = SECOND, SCRIBE, INTERPRETER, SUPPORT = "second", "scribe", "interpreter", "support"
COMMUNITY = READER, COAUTHOR = "reader", "coauthor"
OFFICIAL, EDITOR, REPLIER = "official", "editor", "organisation"
AFTERWARDS = (*COMMUNITY, OFFICIAL, EDITOR, REPLIER)
GIVEN = (*AT_THE_TABLE, *AFTERWARDS)
LOOK, HOME, LOG, HANDS, DESTROY = "look", "home", "log", "hands", "destroy"
READ, REMARKS, APPROVE, PUBLISH = "read", "remarks", "approve", "publish"
EDIT, STOP, REPLY = "edit", "stop", "reply"
OF_THE_DRAFT = (READ, EDIT, STOP, APPROVE)

OWNS = frozenset({CHAIR})
LEADS = OWNS | {SECOND}
WRITES = LEADS | {SCRIBE}
INTERPRETS = WRITES | {INTERPRETER}
CARES = LEADS | {SUPPORT}
STOPS = LEADS | {READER, COAUTHOR}
READS = STOPS | {OFFICIAL, EDITOR}
EVERYBODY = frozenset({CHAIR, *GIVEN})

# Every act of a table, and what else can be done at a desk: look, take the handreiking home, print the log, give links,
# destroy. An act that does not stand here is nobody's.
MAY: dict[str, frozenset[str]] = {
    **dict.fromkeys(("prepare", "open_door", "lock", "change_code", "start_roll_call"), LEADS),
    **dict.fromkeys(("finish_roll_call", "pause", "note", "hear_slower", "help", "screen", "freeze"), LEADS),
    **dict.fromkeys(
        ("turn_page", "freeze", "open_round", "next_step", "insert_round", "change_round"), LEADS
    ),
    **dict.fromkeys(("repeat_round", "move_round", "skip_round", "unskip_round", "take_back"), LEADS),
    **dict.fromkeys(
        ("ask_again", "take_up", "turn_over", "set_apart", "release", "leave_out", "undo"), LEADS
    ),
    **dict.fromkeys(("close_round", "end", HOME, LOG), LEADS),
    **dict.fromkeys(("version", "sort_cards", "merge_themes", "type_in", "say", "change_statement"), WRITES),
    **dict.fromkeys(("interpret_card", "interpret_round", "interpret_said"), INTERPRETS),
    "call_help": CARES,
    **dict.fromkeys((HANDS, DESTROY, PUBLISH), OWNS),
    READ: READS,
    STOP: STOPS,
    REMARKS: LEADS,
    EDIT: LEADS | {EDITOR},
    REPLY: OWNS | {REPLIER},
    APPROVE: OWNS | {COAUTHOR},
    LOOK: EVERYBODY,
}


@dataclass(frozen=True)
class Hand:
    """Somebody at one table: the chair, or whoever the chair gave a link; an interpreter with her languages, and whoever
    answers the advices with the name of the organisation.
    """

    dialogue: bytes
    role: str
    languages: tuple[str, ...] = ()
    organisation: str = ""

    @property
    def audience(self) -> str:
        """Which page this hand looks at. Interpreters of the same languages see the same."""
        if self.role == CHAIR:
            return DESK
        return f"{self.role}:{'+'.join(self.languages)}" if self.languages else self.role


@dataclass(frozen=True)
class GivenHand:
    """A link the chair gave: `opened` when it was used and its page may be open now."""

    key: str
    role: str
    languages: tuple[str, ...]
    opened: bool
    organisation: str = ""


def may(role: str) -> frozenset[str]:
    """All that this role may do."""
    return frozenset(name for name, roles in MAY.items() if role in roles)


def check(hand: Hand, name: str, form: Form) -> None:
    """Raises NotYours for what this hand may not do; an interpreter stays within her languages."""
    if hand.role not in MAY.get(name, frozenset()):
        raise NotYours("not_yours")
    if hand.languages and name != LOOK and form.get("language", "") not in hand.languages:
        raise NotYours("not_your_language")


def who(memory: Memory, secret: str, dialogue: bytes) -> Hand | None:
    """Who this browser is at this table; None when it is no desk at all. Raises NotFound for another's table."""
    try:
        chair = chairs.who(memory, secret)
    except NotFound:
        key = _find(memory, secret)
        if key is None or not key.opened:
            return None
        return _here(memory, _hand(key), dialogue)
    if find(memory, dialogue).chair != chair:
        raise NotFound("no_table")
    return Hand(dialogue, CHAIR)


def give(
    memory: Memory, dialogue: Dialogue, role: str, languages: Iterable[str], organisation: str = ""
) -> str:
    """A secret that opens one page of this table once. Raises NotAnAnswer for a role, languages or an organisation that
    are not there, and NotNow for an answer to what was not published.
    """
    covers = _covers(dialogue, role, languages)
    answers_for = _answers_for(dialogue, role, organisation)
    secret = chairs.new_secret()
    row = {"id": token_bytes(16), "dialogue": dialogue.id, "role": role, "languages": covers}
    memory.db.add(HandKey(**row, organisation=answers_for, digest=chairs.digest(secret)))
    chair_log.keep(memory, dialogue, f"gave_{role}", {})
    return secret


def use_link(memory: Memory, secret: str) -> tuple[bytes, str]:
    """Opens the page of a link: the table, and the secret of this browser. Raises NotFound for a used or invented one."""
    key = _find(memory, secret)
    if key is None or key.opened:
        raise NotFound("wrong_hand")
    login = chairs.new_secret()
    key.digest, key.opened = chairs.digest(login), True
    return key.dialogue, login


def later(memory: Memory, secret: str) -> str:
    """Closes the page this browser has, and gives the link that opens it again once. Raises NotFound when there is none.

    A browser stays a hand for an evening; whoever reads or edits for weeks goes on tomorrow without an account.
    """
    key = _find(memory, secret)
    if key is None or not key.opened or key.role not in AFTERWARDS:
        raise NotFound("no_hand")
    link = chairs.new_secret()
    key.digest, key.opened = chairs.digest(link), False
    return link


def take_back(memory: Memory, dialogue: Dialogue, key: str) -> Hand:
    """From now on this link or page opens nothing; whose it was. Raises NotFound."""
    try:
        found = memory.db.get(HandKey, bytes.fromhex(key))
    except ValueError:
        found = None
    if found is None or found.dialogue != dialogue.id:
        raise NotFound("no_hand")
    memory.db.delete(found)
    chair_log.keep(memory, dialogue, f"took_{found.role}", {})
    return _hand(found)


def leave(memory: Memory, secret: str) -> Hand | None:
    """Closes the page this browser has; whose it was."""
    key = _find(memory, secret)
    if key is None or not key.opened:
        return None
    memory.db.delete(key)
    return _hand(key)


def all_given(memory: Memory, dialogue: Dialogue) -> tuple[GivenHand, ...]:
    """Who has a link or an open page, role by role, in no other order."""
    mine = select(HandKey).where(HandKey.dialogue == dialogue.id).order_by(HandKey.id)
    given = [
        GivenHand(one.id.hex(), one.role, tuple(one.languages), one.opened, one.organisation)
        for one in memory.db.scalars(mine)
    ]
    return tuple(sorted(given, key=lambda one: (GIVEN.index(one.role), one.organisation)))


def forget(memory: Memory, dialogue: bytes) -> None:
    """No link and no page of this table opens anything any more, but for whoever reads the draft and approves it."""
    of_the_evening = HandKey.dialogue == dialogue, HandKey.role.not_in(AFTERWARDS)
    memory.db.execute(delete(HandKey).where(*of_the_evening))


def forget_readers(memory: Memory, dialogue: Dialogue) -> None:
    """The cards go: with them whoever read the draft. Who edits it stays until it is approved, or goes as well."""
    stays = () if is_approved(dialogue) else (EDITOR,)
    gone = HandKey.dialogue == dialogue.id, HandKey.role.not_in(stays)
    memory.db.execute(delete(HandKey).where(*gone))


def organisations(dialogue: Dialogue) -> tuple[str, ...]:
    """Every organisation that agreed to something before the door opened, as the chair called it."""
    return tuple(dict.fromkeys(one["who"] for one in dialogue.agreements if one["who"]))


def _answers_for(dialogue: Dialogue, role: str, organisation: str) -> str:
    if role != REPLIER:
        return ""
    if not dialogue.published:
        raise NotNow("not_published")
    if organisation not in organisations(dialogue):
        raise NotAnAnswer("which_organisation")
    return organisation


def _covers(dialogue: Dialogue, role: str, languages: Iterable[str]) -> list[str]:
    if role not in GIVEN:
        raise NotAnAnswer("unknown_field")
    if role != INTERPRETER:
        return []
    foreign = set(spoken_languages(dialogue)[1:])
    covers = sorted(set(languages))
    if not covers or not foreign.issuperset(covers):
        raise NotAnAnswer("which_languages")
    return covers


def _here(memory: Memory, hand: Hand, dialogue: bytes) -> Hand:
    if hand.dialogue != find(memory, dialogue).id:
        raise NotFound("no_table")
    return hand


def _hand(key: HandKey) -> Hand:
    return Hand(key.dialogue, key.role, tuple(key.languages), key.organisation)


def _find(memory: Memory, secret: str) -> HandKey | None:
    return memory.db.scalar(select(HandKey).where(HandKey.digest == chairs.digest(secret)))
