"""The handreiking at the desk: chapter by chapter as text, with the page beside it, and nobody's words lost.

What cannot be kept comes back with the line and the reason; of two editors the later one sees both texts.
"""

from functools import partial

from flask import Blueprint, redirect, request

import words
from app.apart import apart
from app.at_the_desk import Answer, composed, whoever_may
from app.edit_desk import Beside, beside, changed_since, chapter_page, list_page, opened, with_version
from app.house import DESK, here
from app.manners import plain, preferred_language, sentence, status_of
from app.pages import draw
from exports import handreiking
from exports.editing.plain import remarks
from exports.editing.quotes import advice, chosen
from exports.editing.reading import Unreadable
from exports.editing.whole import current_texts
from sessions import editing
from sessions.dialogue import find
from sessions.editing import Edit
from sessions.hands import EDIT, Hand
from sessions.refusals import Refusal
from sessions.store import Memory
from sessions.tables import Dialogue

editor = Blueprint("editor", __name__, url_prefix="/voorzitter/<dialogue>/bewerken")

UNREADABLE = 422


@editor.get("")
@whoever_may(EDIT)
def all_chapters(hand: Hand) -> Answer:
    """Every chapter, and the versions that have a name."""
    return list_page(hand, "")


@editor.post("")
@whoever_may(EDIT)
def name_version(hand: Hand) -> Answer:
    """All chapters as they are now, under a name."""
    name, texts = request.form.get("name", ""), composed(here(), hand.dialogue, _texts)
    try:
        here().store.write(
            lambda memory: editing.name_version(memory, find(memory, hand.dialogue), name, texts)
        )
    except Refusal as refused:
        return list_page(hand, sentence(refused, preferred_language(DESK))), status_of(refused)
    return redirect(request.path, 303)


@editor.get("/versie/<key>")
@whoever_may(EDIT)
def one_version(hand: Hand, key: str) -> Answer:
    """What is different now, chapter by chapter."""
    whole, texts, version = composed(here(), hand.dialogue, lambda memory, at: with_version(memory, at, key))
    return draw(
        "desk/edit_version.html",
        preferred_language(DESK),
        dialogue=hand.dialogue.hex(),
        version=version,
        changed=apart(lambda: changed_since(version, whole, texts)),
    )


@editor.get("/<key>")
@whoever_may(EDIT)
def one_chapter(hand: Hand, key: str) -> Answer:
    """One chapter; `naast` asks for another text of it beside: newly composed, or that of a version."""
    at_hand, wanted = opened(hand, key), request.args.get("naast", "")
    return chapter_page(hand, at_hand, at_hand.text, beside=beside(hand, at_hand, wanted) if wanted else None)


@editor.post("/<key>")
@whoever_may(EDIT)
def keep(hand: Hand, key: str) -> Answer:
    """Keeps a chapter, or says with which line that does not go."""
    at_hand, typed = opened(hand, key), request.form.get("text", "")
    try:
        _kept(hand, key, typed)
    except Unreadable as wrong:
        return chapter_page(hand, at_hand, typed, _why(wrong), wrong.line), UNREADABLE
    except Refusal as refused:
        return _overtaken(hand, key, typed, refused)
    return redirect(request.path, 303)


@editor.post("/<key>/vanzelf")
@whoever_may(EDIT)
def keep_by_itself(hand: Hand, key: str) -> Answer:
    """The same while somebody types: the new number, or in a few words why it is not kept."""
    try:
        return plain(str(_kept(hand, key, request.form.get("text", ""))))
    except Unreadable as wrong:
        return plain(_why(wrong), UNREADABLE)
    except Refusal as refused:
        return plain(sentence(refused, preferred_language(DESK)), status_of(refused))


@editor.post("/<key>/opnieuw")
@whoever_may(EDIT)
def as_composed(hand: Hand, key: str) -> Answer:
    """The editor chose the newly composed text; her own words stand in the versions she named."""
    edit = Edit(None, _number())
    try:
        here().store.write(lambda memory: editing.keep(memory, find(memory, hand.dialogue), key, edit))
    except Refusal as refused:
        return _overtaken(hand, key, opened(hand, key).text, refused)
    return redirect(f"/voorzitter/{hand.dialogue.hex()}/bewerken/{key}", 303)


@editor.get("/<key>/citaten")
@whoever_may(EDIT)
def all_quotes(hand: Hand, key: str) -> Answer:
    """The quotes of a chapter, to choose from."""
    return _quotes(hand, key, "")


@editor.post("/<key>/citaten")
@whoever_may(EDIT)
def choose_quotes(hand: Hand, key: str) -> Answer:
    """These, in this order."""
    at_hand = opened(hand, key)
    text = chosen(at_hand.chapter, at_hand.whole.language, at_hand.text, request.form)
    try:
        _kept(hand, key, text)
    except Unreadable as wrong:
        return _quotes(hand, key, words.say(preferred_language(DESK), f"desk.{wrong.reason}")), UNREADABLE
    except Refusal as refused:
        return _quotes(hand, key, sentence(refused, preferred_language(DESK))), status_of(refused)
    return redirect(request.path, 303)


@editor.post("/<key>/kijk")
@whoever_may(EDIT)
def look(hand: Hand, key: str) -> Answer:
    """The page this text would make, drawn as the page is drawn; nothing is kept."""
    at_hand, theme, typed = opened(hand, key), here().theme, request.form.get("text", "")
    try:
        return apart(lambda: handreiking.sheet(at_hand.read_as_a_page(editing.own_words(typed)), theme))
    except Unreadable as wrong:
        return plain(_why(wrong), UNREADABLE)


@editor.post("/<key>/taal")
@whoever_may(EDIT)
def plain_words(hand: Hand, key: str) -> Answer:  # noqa: ARG001 - the text came along
    """Advice for plain words in this text, for beside it."""
    text = request.form.get("text", "")
    with here().store.read() as memory:
        language = handreiking.language(memory, find(memory, hand.dialogue))
    found = apart(lambda: remarks(text, language))
    return draw("desk/edit_plain.html", preferred_language(DESK), remarks=found)


def _quotes(hand: Hand, key: str, notice: str) -> str:
    at_hand = opened(hand, key)
    groups = apart(lambda: at_hand.quotes)
    return draw(
        "desk/edit_quotes.html",
        preferred_language(DESK),
        dialogue=hand.dialogue.hex(),
        chapter=at_hand.chapter,
        number=at_hand.edit.number,
        groups=groups,
        advice=apart(lambda: advice(groups)),
        notice=notice,
    )


def _kept(hand: Hand, key: str, typed: str) -> int:
    """The new number of the chapter. Raises Unreadable, or what the memory refuses."""
    at_hand, text = opened(hand, key), apart(partial(editing.own_words, typed))
    apart(partial(at_hand.read, text))
    edit = Edit(text, _number(), at_hand.base)
    return here().store.write(lambda memory: editing.keep(memory, find(memory, hand.dialogue), key, edit))


def _overtaken(hand: Hand, key: str, mine: str, refused: Refusal) -> Answer:
    """The editor's own text, to keep after all, and what somebody else made of it beside."""
    at_hand = opened(hand, key)
    notice = sentence(refused, preferred_language(DESK))
    page = chapter_page(hand, at_hand, mine, notice, beside=Beside("theirs", at_hand.text))
    return page, status_of(refused)


def _number() -> int:
    number = request.form.get("number", "")
    return int(number) if number.isascii() and number.isdigit() else -1


def _texts(memory: Memory, at: Dialogue) -> dict[str, str]:
    return current_texts(handreiking.unedited(memory, at).whole, editing.edits(memory, at))


def _why(wrong: Unreadable) -> str:
    language = preferred_language(DESK)
    why = words.say(language, f"desk.{wrong.reason}")
    return words.say(language, "desk.edit_line", line=wrong.line, why=why)
