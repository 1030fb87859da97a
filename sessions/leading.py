"""What a chair does to lead: open a round, put its next question, change a prompt, insert, pause, end.

Nothing a chair does destroys what people said. The agenda is a suggestion; the chair may open any round at any moment.
"""

from collections.abc import Mapping
from typing import Any

from sessions import disclosure, laying, statements
from sessions.agenda import SKIPPED, WAITING, make_room
from sessions.asks import Form, written
from sessions.dialogue import (
    DESK,
    EVERYWHERE,
    PHONE,
    SCREEN,
    current_round,
    from_script,
    rounds,
    seats,
    shows,
)
from sessions.going_back import remember_step
from sessions.kind import AGAIN
from sessions.method import KINDS
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from sessions.script import ScriptRound
from sessions.store import Memory
from sessions.tables import Dialogue, Round
from sessions.tallies import dissent_is_a_group

SCALE_KEYS = ("welcome", "can_say", "heard", "chair_neutral")
SCREENS = ("round", "join", "rules")
PAGES = {"next": 1, "previous": -1}


def find_round(memory: Memory, dialogue: Dialogue, key: str) -> Round:
    """The round with this key (hex); raises NotFound."""
    try:
        found = memory.db.get(Round, bytes.fromhex(key))
    except ValueError:
        found = None
    if found is None or found.dialogue != dialogue.id:
        raise NotFound("no_round")
    return found


def next_round(memory: Memory, dialogue: Dialogue) -> Round | None:
    """The first round that waits, after the one the table is in."""
    now = current_round(memory, dialogue)
    after = now.position if now else -1
    waiting = [one for one in rounds(memory, dialogue) if one.state == "waiting"]
    return next((one for one in waiting if one.position > after), waiting[0] if waiting else None)


def open_round(memory: Memory, dialogue: Dialogue, round_: Round) -> None:
    """Puts the first question of a round to the table. Raises NotNow when another round is still open."""
    if dialogue.state != "open":
        raise NotNow("door_closed")
    before = current_round(memory, dialogue)
    if before is not None and before.state not in ("closed", WAITING):
        raise NotNow("round_still_open")
    if round_.state not in (WAITING, SKIPPED):
        raise NotNow("round_was_held")
    _lay_rules(memory, dialogue, round_)
    tick = dissent_is_a_group(memory, _last_vote(memory, dialogue))
    again = any(one.kind == round_.kind for one in _held(memory, dialogue))
    round_.settings = {**round_.settings, "minority_tick": tick, AGAIN: again}
    round_.few = seats(memory, dialogue) < disclosure.SEATS_FOR_TEXT
    round_.state = "open"
    dialogue.current_round = round_.id
    dialogue.screen_shows = "join" if round_.kind == "arrival" else "round"
    dialogue.screen_page = 0
    shows(dialogue, *EVERYWHERE)


def next_step(memory: Memory, dialogue: Dialogue, round_: Round) -> None:
    """The next question of the same round; what meets the rule for this one goes to the chair (anonymity.md 4)."""
    if round_.state != "open" or round_.step + 1 >= len(KINDS[round_.kind].steps):
        raise NotNow("no_next_step")
    laying.leave_the_question(memory, round_)
    remember_step(round_)
    round_.step += 1
    dialogue.screen_page = 0
    round_.envelopes = round_.in_box = round_.waves = 0
    round_.progress = "quiet"
    shows(dialogue, *EVERYWHERE)


def insert_round(memory: Memory, dialogue: Dialogue, planned: ScriptRound, form: Form) -> Round:
    """A round of any kind, after the one the table is in, with the words of a script until the chair changes them.

    Raises NotAnAnswer for a kind that does not exist, and when neither a script nor the chair has a question for it.
    """
    if planned.kind not in KINDS:
        raise NotAnAnswer("no_kind")
    if not planned.prompt and not form.get(f"prompt_{dialogue.display_language}", "").strip():
        raise NotAnAnswer("no_prompt")
    inserted = from_script(dialogue, planned, make_room(memory, dialogue))
    memory.db.add(inserted)
    memory.db.flush()
    change_round(dialogue, inserted, form)
    return inserted


def change_round(dialogue: Dialogue, round_: Round, form: Form) -> None:
    """Gives a round other words. A changed prompt never falls back to the script's text in another language."""
    if round_.state == "closed":
        raise NotNow("round_was_held")
    for name in ("prompt", "hint", "cue", "name"):
        given = _texts(form, name)
        if given:
            setattr(round_, name, given)
    if form.get("minutes", "").isdecimal():
        round_.minutes = int(form["minutes"])
    settings = {**round_.settings, **_settings(form)}
    if _scale_keys(settings) != _scale_keys(round_.settings):
        _never_asked(round_)
    round_.settings = settings
    shows(dialogue, *(EVERYWHERE if round_.id == dialogue.current_round else (DESK,)))


def show_on_screen(dialogue: Dialogue, form: Form) -> None:
    """Lets the screen show the round, the way in, or the rules. Raises NotNow while it stands still, as `turn_page`."""
    _moves(dialogue)
    if form.get("shows") not in SCREENS:
        raise NotAnAnswer("unknown_field")
    dialogue.screen_shows = form["shows"]
    shows(dialogue, SCREEN, DESK)


def turn_page(dialogue: Dialogue, form: Form) -> None:
    """More cards than the wall can hold lie on pages; only the wall knows how many, so it counts round and round."""
    _moves(dialogue)
    if form.get("way") not in PAGES:
        raise NotAnAnswer("unknown_field")
    dialogue.screen_page += PAGES[form["way"]]
    shows(dialogue, SCREEN)


def pause(dialogue: Dialogue) -> None:
    """A pause for everybody, with the help card on every phone at once; or on again."""
    if dialogue.roll_call:
        raise NotNow("roll_call")
    dialogue.paused = not dialogue.paused
    shows(dialogue, *EVERYWHERE)


def call_help(dialogue: Dialogue) -> None:
    """The support person's one button: a pause with the help card on every phone. Only the chair goes on again."""
    if dialogue.state != "open":
        raise NotNow("door_closed")
    if dialogue.roll_call:  # that is a pause already, in which phones show something else
        dialogue.help_open = True
    dialogue.paused = True
    shows(dialogue, *EVERYWHERE)


def open_help(dialogue: Dialogue) -> None:
    """The help card on every phone, never on one."""
    dialogue.help_open = not dialogue.help_open
    shows(dialogue, PHONE, DESK)


def renew_progress(memory: Memory, dialogue: Dialogue) -> bool:
    """Looks how far the table is and says so in a word; True when the word changed.

    Called on a slow random tick, never by an answer: else the word would move when somebody's thumb does.
    """
    round_ = current_round(memory, dialogue)
    if round_ is None or round_.state != "open":
        return False
    laying.look_again(round_)
    word = disclosure.progress(round_.envelopes, seats(memory, dialogue))
    changed = word != round_.progress
    round_.progress = word
    if changed:
        shows(dialogue, DESK)
    return changed


def _moves(dialogue: Dialogue) -> None:
    if dialogue.frozen:
        raise NotNow("screen_frozen")


def _never_asked(round_: Round) -> None:
    """A seat that answered other scales would count as two, also when the opening was taken back since."""
    if round_.state != WAITING:
        raise NotNow("round_still_open")
    if AGAIN in round_.settings:
        raise NotNow("round_was_held")


def _lay_rules(memory: Memory, dialogue: Dialogue, round_: Round) -> None:
    given = round_.settings.get("rules", {})
    display = given.get(dialogue.display_language, [])
    if not display or statements.all_said(memory, dialogue, "rule"):
        return
    for number in range(len(display)):
        texts = {language: lines[number] for language, lines in given.items()}
        statements.add_texts(memory, dialogue, round_, "rule", texts)


def _last_vote(memory: Memory, dialogue: Dialogue) -> Round | None:
    held = _held(memory, dialogue)
    with_vote = [one for one in held if any(step.key == "vote" for step in KINDS[one.kind].steps)]
    return with_vote[-1] if with_vote else None


def _held(memory: Memory, dialogue: Dialogue) -> list[Round]:
    return [one for one in rounds(memory, dialogue) if one.state == "closed"]


def _texts(form: Form, name: str) -> dict[str, str]:
    prefix = f"{name}_"
    texts = {key.removeprefix(prefix): written(form, key) for key in form if key.startswith(prefix)}
    return {language: text for language, text in texts.items() if text}


def _settings(form: Form) -> dict[str, Any]:
    scales = [scale for key in SCALE_KEYS if (scale := _scale(form, key))]
    sides = {language: lines[:2] for language, lines in _lines(form, "sides").items()}
    rules = _lines(form, "rules")
    changed: dict[str, Any] = {"scales": scales, "sides": sides, "rules": rules}
    return {name: value for name, value in changed.items() if value}


def _lines(form: Form, name: str) -> dict[str, list[str]]:
    return {
        language: [line for line in text.splitlines() if line]
        for language, text in _texts(form, name).items()
    }


def _scale_keys(settings: Mapping[str, Any]) -> set[str]:
    return {one["key"] for one in settings.get("scales", [])}


def _scale(form: Form, key: str) -> dict[str, Any] | None:
    items = _texts(form, f"scale_{key}")
    if not items:
        return None
    return {
        "key": key,
        "values": ["1", "2", "3", "4", "5"],
        "item": items,
        "low": _texts(form, f"low_{key}"),
        "high": _texts(form, f"high_{key}"),
    }
