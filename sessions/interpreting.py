"""What waits for an interpreter, and the version she gives: cards nobody else can read, and what phones of her languages
would otherwise see in the language of the screen.

She sees nothing else, and may give a version of nothing else. Cards lie as at the desk: in the order of their random
numbers, and only once the chair has taken them up.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sessions import laying, statements
from sessions.asks import Form, written
from sessions.dialogue import DESK, EVERYWHERE, current_round, rounds, shows
from sessions.kind import OF_THE_WRITER, Face
from sessions.leading import find_round, next_round
from sessions.method import KINDS
from sessions.refusals import NotAnAnswer, NotNow
from sessions.store import Memory
from sessions.tables import Dialogue, Round

CARD, QUESTION, SAID = "card", "round", "said"
SHOWN_ALWAYS = ("rule", "role_voice")
WORDS_OF_A_ROUND = ("prompt", "hint")
SIDES = ("side_a", "side_b")


@dataclass(frozen=True)
class Waiting:
    """A text that waits: of which sort, its words and their language, and the language it is wanted in.

    `covers` is the language of the interpreter, whichever way it goes; `name` tells a question from its hint, or the
    short name of a proposal from its words.
    """

    what: str
    key: str
    lines: tuple[str, ...]
    language: str
    into: str
    covers: str
    name: str = ""


def waiting(memory: Memory, dialogue: Dialogue, languages: Iterable[str]) -> tuple[Waiting, ...]:
    """Everything that waits for a version by somebody who covers these languages."""
    covers = tuple(languages)
    return (
        *_cards(memory, dialogue, covers),
        *(one for code in covers for one in _questions(memory, dialogue, code)),
        *(one for code in covers for one in _statements(memory, dialogue, code)),
    )


def give_card(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    """The version of a card in the language of the screen. Raises NotNow when this card does not wait for one."""
    _wait(memory, dialogue, CARD, form)
    laying.give_version(memory, dialogue, laying.find(memory, dialogue, form["key"]), form)
    shows(dialogue, DESK)


def give_question(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    """The version of a question, of the hint below it or of a side. Raises NotNow when it does not wait for one."""
    _wait(memory, dialogue, QUESTION, form)
    round_, name, text = find_round(memory, dialogue, form["key"]), form["name"], _text(form)
    if name in SIDES:
        _name_side(round_, SIDES.index(name), form["language"], text)
    else:
        setattr(round_, name, {**getattr(round_, name), form["language"]: text})
    shows(dialogue, *(EVERYWHERE if round_.id == dialogue.current_round else (DESK,)))


def give_statement(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    """The version of a sentence of the group. Raises NotNow when it does not wait for one."""
    _wait(memory, dialogue, SAID, form)
    found = statements.find(memory, dialogue, form["key"])
    statements.change(memory, dialogue, found, {f"{form['name'] or 'text'}_{form['language']}": _text(form)})
    shows(dialogue, *EVERYWHERE)


def _wait(memory: Memory, dialogue: Dialogue, what: str, form: Form) -> None:
    meant = (what, form.get("key", ""), form.get("name", ""))
    there = waiting(memory, dialogue, [form.get("language", "")])
    if meant not in {(one.what, one.key, one.name) for one in there}:
        raise NotNow("nothing_waits")


def _name_side(round_: Round, number: int, language: str, text: str) -> None:
    names = [side.get(language, "") for side in statements.sides(round_)]
    names[number] = text
    round_.settings = {**round_.settings, "sides": {**round_.settings["sides"], language: names}}


def _text(form: Form) -> str:
    text = written(form, "text")
    if not text:
        raise NotAnAnswer("empty")
    return text


def _cards(memory: Memory, dialogue: Dialogue, covers: tuple[str, ...]) -> Iterator[Waiting]:
    """Not what was set apart, and not what is left of an earlier taking-up: of these nobody is shown a word."""
    foreign = laying.with_other_languages(memory, dialogue, laying.DESK, laying.PAPER)
    for round_ in rounds(memory, dialogue):
        places = (laying.DESK, laying.PAPER) if round_.state == "closed" else (laying.DESK,)
        faces = laying.faces(memory, dialogue, round_, *places) if round_.id in foreign else []
        for face in faces:
            if face.waits_for_version and face.own_language in covers:
                yield _card(face, dialogue.display_language)


def _card(face: Face, display: str) -> Waiting:
    lines = (face.own, *(face.fields[name] for name in sorted(OF_THE_WRITER) if face.fields.get(name)))
    return Waiting(CARD, face.key, lines, face.own_language, display, face.own_language)


def _questions(memory: Memory, dialogue: Dialogue, code: str) -> Iterator[Waiting]:
    """Of the round the table is in, and of the next one, so that a phone does not have to wait for its own words."""
    display = dialogue.display_language
    for round_ in _now_and_next(memory, dialogue):
        for name, texts in _words_of(round_):
            if texts.get(display) and code not in texts:
                yield Waiting(QUESTION, round_.id.hex(), (texts[display],), display, code, code, name)


def _words_of(round_: Round) -> Iterator[tuple[str, dict[str, str]]]:
    yield from ((name, getattr(round_, name)) for name in WORDS_OF_A_ROUND)
    yield from zip(SIDES, statements.sides(round_), strict=False)


def _now_and_next(memory: Memory, dialogue: Dialogue) -> list[Round]:
    if dialogue.state == "ended":
        return []
    now, coming = current_round(memory, dialogue), next_round(memory, dialogue)
    return [one for one in (now, coming) if one is not None and one.state != "closed"]


def _statements(memory: Memory, dialogue: Dialogue, code: str) -> Iterator[Waiting]:
    """What lies before the phones now."""
    display, now = dialogue.display_language, current_round(memory, dialogue)
    if now is None or dialogue.state == "ended":
        return
    step = KINDS[now.kind].step(now.step)
    over = {ask.over for ask in step.asked(settings=now.settings)} & set(statements.WHAT)
    for what in sorted({*step.lays, *over, *SHOWN_ALWAYS}):
        for said in statements.laid_down(memory, dialogue, now, what):
            text, language = said.text(display, display)
            title, _ = said.title(display, display)
            if title and not said.fields.get(f"{statements.TITLE}_{code}"):
                yield Waiting(SAID, said.key, (title,), display, code, code, statements.TITLE)
            if text and code not in said.texts:
                yield Waiting(SAID, said.key, (text,), language, code, code)
