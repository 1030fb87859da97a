"""Everything a chair and her helpers can do, by name. The buttons carry these names; there is no other way in.

Each act is durable before it is answered. Whose act it may be stands in `hands`.
"""

from collections.abc import Callable

from sessions import (
    agenda,
    chair_log,
    door,
    forgetting,
    freezing,
    going_back,
    hands,
    interpreting,
    laying,
    leading,
    own_scripts,
    pacing,
    papers,
    preparing,
    statements,
    theming,
    undoing,
)
from sessions.asks import Form
from sessions.dialogue import DESK, EVERYWHERE, HANDS, PHONE, SCREEN, current_round, find, shows
from sessions.hands import CHAIR, Hand
from sessions.method import KINDS
from sessions.refusals import NotFound, NotNow
from sessions.store import Memory, Store
from sessions.tables import Dialogue, Round, Statement, Version

Act = Callable[[Store, bytes, Form], None]
Deed = Callable[[Memory, Dialogue, Form], object]

# What is still done when everybody has gone home: making the texts ready to be read. No table is opened a second time.
AFTER_THE_END = frozenset(
    {"say", "change_statement", "version", "leave_out", "set_apart", "release", "interpret_card"}
)


def act(store: Store, dialogue: bytes, name: str, form: Form) -> None:
    """Does what the chair asked; raises NotFound for an act that does not exist, else what the act refuses."""
    act_of(Hand(dialogue, CHAIR), store, name, form)


def act_of(hand: Hand, store: Store, name: str, form: Form) -> None:
    """Does what this hand asked. Raises NotFound for an act that does not exist, NotYours, else what the act refuses."""
    if name not in ACTS:
        raise NotFound("no_act")
    hands.check(hand, name, form)
    with store.read() as memory:
        if find(memory, hand.dialogue).state == "ended" and name not in AFTER_THE_END:
            raise NotNow("ended")
    chair_log.check(form)
    ACTS[name](store, hand.dialogue, form)
    store.write(lambda memory: _was_done(memory, find(memory, hand.dialogue), name, form))


def _was_done(memory: Memory, dialogue: Dialogue, name: str, form: Form) -> None:
    """What helpers see is drawn anew after an act, never after an answer: their number tells nothing about a phone."""
    shows(dialogue, HANDS)
    if name in chair_log.KEPT:
        chair_log.keep(memory, dialogue, name, form)


def _once(deed: Deed) -> Act:
    """What was done before it can be undone no more."""

    def one_more(memory: Memory, dialogue: Dialogue, form: Form) -> None:
        undoing.forget(current_round(memory, dialogue))
        deed(memory, dialogue, form)

    return _beside(one_more)


def _beside(deed: Deed) -> Act:
    """What somebody else does meanwhile takes nothing from the chair."""

    def done(store: Store, dialogue: bytes, form: Form) -> None:
        store.write(lambda memory: deed(memory, find(memory, dialogue), form))

    return done


def _once_a_tick(deed: Deed) -> Act:
    """What was refused is refused until the slow tick: that too is kept, and the refusal is heard all the same."""

    def done(store: Store, dialogue: bytes, form: Form) -> None:
        try:
            _once(deed)(store, dialogue, form)
        except NotNow:
            store.write(lambda memory: laying.refuse_until_the_tick(_round(memory, find(memory, dialogue))))
            raise

    return done


def _in_a_clean_file(deed: Deed) -> Act:
    """Before anybody writes a card, the file forgets in which order the phones came in (anonymity.md 2)."""

    def done(store: Store, dialogue: bytes, form: Form) -> None:
        store.scrub()
        _once(deed)(store, dialogue, form)

    return done


def _round(memory: Memory, dialogue: Dialogue) -> Round:
    now = current_round(memory, dialogue)
    if now is None:
        raise NotNow("no_round_open")
    return now


def _open_round(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    asked = form.get("round", "")
    round_ = leading.find_round(memory, dialogue, asked) if asked else leading.next_round(memory, dialogue)
    if round_ is None:
        raise NotNow("no_round_left")
    if KINDS[round_.kind].deep and not dialogue.trained and form.get("anyway") != "yes":
        raise NotNow("not_trained")
    leading.open_round(memory, dialogue, round_)


def _insert(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    planned = own_scripts.planned(memory, dialogue.script, form.get("kind", ""))
    leading.insert_round(memory, dialogue, planned, form)


def _change_round(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    leading.change_round(dialogue, leading.find_round(memory, dialogue, form.get("round", "")), form)


def _repeat(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    agenda.repeat_round(memory, dialogue, leading.find_round(memory, dialogue, form.get("round", "")))


def _move(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    round_ = leading.find_round(memory, dialogue, form.get("round", ""))
    agenda.move_round(memory, dialogue, round_, form.get("way", ""))


def _skip(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    agenda.skip_round(dialogue, leading.find_round(memory, dialogue, form.get("round", "")))


def _unskip(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    agenda.unskip_round(dialogue, leading.find_round(memory, dialogue, form.get("round", "")))


def _take_up(memory: Memory, dialogue: Dialogue, _form: Form) -> None:
    round_ = _round(memory, dialogue)
    laying.take_up(memory, round_)
    shows(dialogue, DESK)


def _turn_over(memory: Memory, dialogue: Dialogue, _form: Form) -> None:
    round_ = _round(memory, dialogue)
    freezing.keep_still(dialogue, round_.id)
    laying.turn_over(memory, dialogue, round_)
    shows(dialogue, *EVERYWHERE)


def _set_apart(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    card = laying.find(memory, dialogue, form.get("card", ""))
    place, voice = card.place, laying.set_apart(memory, dialogue, card, form)
    key = voice.id.hex() if voice else ""
    undoing.remember(memory, dialogue, "set_apart", card=card.id.hex(), place=place, voice=key)
    shows(dialogue, *EVERYWHERE)


def _release(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    card = laying.find(memory, dialogue, form.get("card", ""))
    laying.release(card)
    undoing.remember(memory, dialogue, "release", card=card.id.hex())
    shows(dialogue, DESK)


def _version(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    card = laying.find(memory, dialogue, form.get("card", ""))
    before = memory.db.get(Version, card.id)
    body = before.body.hex() if before else ""
    laying.give_version(memory, dialogue, card, form)
    undoing.remember(memory, dialogue, "version", card=card.id.hex(), body=body)
    shows(dialogue, *(EVERYWHERE if card.place == laying.TABLE else (DESK,)))


def _sort_cards(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    cards = [laying.find(memory, dialogue, key) for key in theming.chosen(form)]
    freezing.keep_still(dialogue, *(card.round for card in cards))
    theming.sort_cards(memory, dialogue, _round(memory, dialogue), cards, form)
    shows(dialogue, SCREEN, DESK)


def _merge_themes(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    theme, into = (statements.find(memory, dialogue, form.get(name, "")) for name in ("theme", "into"))
    freezing.keep_still(dialogue, *theming.rounds_of(memory, theme))
    _remember_themes(memory, dialogue, theme, into)
    theming.merge(memory, theme, into)
    statements.change(memory, dialogue, theme, {"status": statements.DROPPED})
    shows(dialogue, SCREEN, DESK)


def _remember_themes(memory: Memory, dialogue: Dialogue, theme: Statement, into: Statement) -> None:
    cards = [card.hex() for card in theming.cards_of(memory, theme)]
    names = {"theme": theme.id.hex(), "into": into.id.hex(), "body": theme.body.hex(), "status": theme.status}
    undoing.remember(memory, dialogue, "merge_themes", cards=cards, **names)


def _leave_out(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    laying.leave_out(laying.find(memory, dialogue, form.get("card", "")))
    shows(dialogue, DESK)


def _say(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    round_ = current_round(memory, dialogue)
    statements.add(memory, dialogue, round_, form.get("what", ""), form)
    shows(dialogue, *EVERYWHERE)


def _change_statement(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    found = statements.find(memory, dialogue, form.get("statement", ""))
    statements.change(memory, dialogue, found, form)
    shows(dialogue, *EVERYWHERE)


def _next_step(memory: Memory, dialogue: Dialogue, _form: Form) -> None:
    leading.next_step(memory, dialogue, _round(memory, dialogue))


ACTS: dict[str, Act] = {
    "prepare": _once(lambda _memory, dialogue, form: preparing.prepare(dialogue, form)),
    "open_door": _once(lambda _memory, dialogue, _form: door.open_door(dialogue)),
    "lock": _once(lambda _memory, dialogue, _form: door.lock(dialogue)),
    "change_code": _once(lambda memory, dialogue, _form: door.change_code(memory, dialogue)),
    "start_roll_call": _once(lambda memory, dialogue, _form: door.start_roll_call(memory, dialogue)),
    "finish_roll_call": _in_a_clean_file(
        lambda memory, dialogue, _form: door.finish_roll_call(memory, dialogue)
    ),
    "pause": _once(lambda _memory, dialogue, _form: leading.pause(dialogue)),
    "note": _once(lambda _memory, _dialogue, form: chair_log.write_note(form)),
    "hear_slower": _once(lambda _memory, dialogue, _form: pacing.hear_slower(dialogue)),
    "call_help": _beside(lambda _memory, dialogue, _form: leading.call_help(dialogue)),
    "help": _once(lambda _memory, dialogue, _form: leading.open_help(dialogue)),
    "screen": _once(lambda _memory, dialogue, form: leading.show_on_screen(dialogue, form)),
    "freeze": _once(lambda memory, dialogue, _form: freezing.freeze(memory, dialogue)),
    "turn_page": _once(lambda _memory, dialogue, form: leading.turn_page(dialogue, form)),
    "open_round": _in_a_clean_file(_open_round),
    "next_step": _once(_next_step),
    "insert_round": _once(_insert),
    "change_round": _once(_change_round),
    "repeat_round": _once(_repeat),
    "move_round": _once(_move),
    "skip_round": _once(_skip),
    "unskip_round": _once(_unskip),
    "take_back": _once(lambda memory, dialogue, _form: going_back.take_back(memory, dialogue)),
    "ask_again": _once(
        lambda memory, dialogue, _form: going_back.ask_again(dialogue, _round(memory, dialogue))
    ),
    "take_up": _once_a_tick(_take_up),
    "turn_over": _once(_turn_over),
    "set_apart": _once(_set_apart),
    "release": _once(_release),
    "version": _once(_version),
    "leave_out": _once(_leave_out),
    "interpret_card": _beside(interpreting.give_card),
    "interpret_round": _beside(interpreting.give_question),
    "interpret_said": _beside(interpreting.give_statement),
    "sort_cards": _once(_sort_cards),
    "undo": _beside(lambda memory, dialogue, _form: undoing.undo(memory, dialogue)),
    "type_in": _once(papers.type_in),
    "merge_themes": _once(_merge_themes),
    "say": _once(_say),
    "change_statement": _once(_change_statement),
    "close_round": lambda store, dialogue, _form: forgetting.close_round(store, dialogue),
    "end": lambda store, dialogue, _form: forgetting.end(store, dialogue),
}

__all__ = ["ACTS", "PHONE", "SCREEN", "act", "act_of"]
