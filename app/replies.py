"""An organisation answers the advices of what was published: a link that works once, and one page with all of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Blueprint, redirect, request

import words
from app.at_the_desk import Answer, composed, whoever_may
from app.house import DESK, here
from app.manners import preferred_language
from app.pages import draw
from exports import keeping
from exports.blocks import Advice
from exports.replied import advices
from sessions import publication
from sessions import replies as domain
from sessions.approving import PUBLISHED
from sessions.dialogue import find
from sessions.hands import REPLY, Hand, organisations
from sessions.months import in_words
from sessions.reading_replies import NO_NAMES, Looked, look
from sessions.refusals import NotNow, NotYours
from sessions.replies import CHOICES, Replies
from sessions.store import Memory
from sessions.tables import Dialogue

replies = Blueprint("replies", __name__, url_prefix="/voorzitter/<dialogue>/antwoorden")

UNCLEAR = 400
Sentences = Mapping[str, str]


@dataclass(frozen=True)
class Asked:
    """What there is to answer, in which language it is written, what was answered before, and words of the table itself."""

    title: str
    language: str
    advices: tuple[Advice, ...]
    before: Replies
    known: tuple[str, ...]


@replies.get("")
@whoever_may(REPLY)
def all_advices(hand: Hand) -> Answer:
    """Every advice, with what was answered before filled in."""
    asked = _asked(hand)
    return _page(hand, asked, _filled(asked.before, preferred_language(DESK)), {})


@replies.post("")
@whoever_may(REPLY)
def answer(hand: Hand) -> Answer:
    """Keeps what is new; when anything cannot be kept all of it comes back, with a sentence beside it."""
    asked, form, house = _asked(hand), request.form.to_dict(), here()
    today = house.store.today()
    seen = look(asked.before, form, [one.name for one in asked.advices], asked.known, today)
    if seen.wrong:
        return _page(hand, asked, form, _sentences(seen), asks_about_names=seen.asks_about_names), UNCLEAR
    house.store.write(
        lambda memory: domain.keep(
            memory, find(memory, hand.dialogue), hand.organisation, seen.function, seen.new, today
        )
    )
    return redirect(f"{request.path}?bewaard=ja", 303)


def _asked(hand: Hand) -> Asked:
    """Raises NotYours for whoever answers for no organisation, and NotNow when nothing stands there now."""
    if not hand.organisation:
        raise NotYours("not_yours")
    return composed(here(), hand.dialogue, lambda memory, at: _read(memory, at, hand.organisation))


def _read(memory: Memory, at: Dialogue, who: str) -> Asked:
    if at.published != PUBLISHED:
        raise NotNow("not_published")
    before, known = domain.of(memory, at, who), (at.question, at.title, *organisations(at))
    document = keeping.from_text(publication.read(memory, at).made).whole  # without answers: those come below
    return Asked(document.title, document.language, advices(document), before, known)


def _filled(before: Replies, language: str) -> dict[str, str]:
    """The form as it would have been sent for what holds now."""
    last = {name: said[-1] for name, said in before.given.items()}
    fields = {
        f"{field}.{name}": getattr(one, field)
        for name, one in last.items()
        for field in ("choice", "reason", "by")
    }
    months = {name: in_words(by, language) for name, by in fields.items() if name.startswith("by.") and by}
    return {"function": before.function, **fields, **months}


def _sentences(seen: Looked) -> Sentences:
    language = preferred_language(DESK)
    return {
        field: words.say(language, f"desk.reply_wrong.{key}", **values)
        for field, (key, values) in seen.wrong.items()
    }


def _page(
    hand: Hand, asked: Asked, typed: Mapping[str, str], wrong: Sentences, *, asks_about_names: bool = False
) -> str:
    language = preferred_language(DESK)
    kept = words.say(language, "desk.reply_kept") if request.args.get("bewaard") and not wrong else ""
    return draw(
        "desk/replies.html",
        language,
        dialogue=hand.dialogue.hex(),
        asked=asked,
        who=hand.organisation,
        choices=CHOICES,
        typed=typed,
        wrong=wrong,
        asks_about_names=asks_about_names or typed.get(NO_NAMES) == "yes",
        in_words=lambda month: in_words(month, language),
        notice=words.say(language, "desk.reply_not_kept") if wrong else kept,
    )
