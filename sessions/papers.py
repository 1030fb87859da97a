"""People without a phone write on paper; the chair types it in, and it lies with all the other cards.

A paper gets a throw-away receipt, so nobody can take it back with a code: they are told so. It never counts towards the
five that must have answered, nor towards the three behind a number: the chair knows what stands on it, so it hides nobody
from the chair (anonymity.md 2, 4).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sessions.answering import Question, asked, keep_paper
from sessions.asks import FOR_WHOM, About, Choice, Form, Offered, RateEach, Scales, Text
from sessions.dialogue import DESK, current_round, shows
from sessions.kind import OF_THE_WRITER
from sessions.refusals import NotNow
from sessions.rounds.preconditions import SORTS
from sessions.seats import Phone, new_seat_key
from sessions.statements import scales, sides
from sessions.store import Memory
from sessions.tables import Dialogue, Round

TYPED = "papers"
TO_CHOOSE = {"sort": SORTS}  # what stands beside own words and is one of a few
ENDS = ("near", "far")  # the outer zones of a position carry the names of the two sides


@dataclass(frozen=True)
class PaperField:
    """Something on a paper form: own words, or one of a few choices (key, words of the table or "").

    `sort` is the question it belongs to; `about` is the sentence it is about, when there are several.
    """

    name: str
    choices: tuple[tuple[str, str], ...] = ()
    sort: str = ""
    about: str = ""


def type_in(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    """One paper answer to the question that is asked now. Raises NotNow when every paper has been typed in."""
    now = _open_round(memory, dialogue)
    question = asked(memory, dialogue, now)
    if typed(now, question.step) >= dialogue.paper_seats:
        raise NotNow("no_more_papers")
    names = {one.name for one in fields(question, dialogue.display_language)}
    paper = Phone(new_seat_key(), dialogue.display_language, quote=form.get("quote") == "yes")
    keep_paper(memory, dialogue, question, paper, {name: form[name] for name in names & set(form)})
    now.settings = {
        **now.settings,
        TYPED: {**now.settings.get(TYPED, {}), question.step: typed(now, question.step) + 1},
    }
    shows(dialogue, DESK)


def fields(question: Question, display: str) -> Sequence[PaperField]:
    """What of this question can be typed in from paper: own words, and everything that is counted."""
    round_ = question.round
    return [field for ask, offered in question.asks for field in _fields(ask, offered, round_, display)]


def typed(round_: Round, step: str) -> int:
    """How many papers of this question have been typed in."""
    return int(round_.settings.get(TYPED, {}).get(step, 0))


def now_on_paper(memory: Memory, dialogue: Dialogue, round_: Round | None) -> tuple[PaperField, ...]:
    """The form for the next paper; nothing when there is none to type in."""
    if round_ is None or round_.state != "open":
        return ()
    question = asked(memory, dialogue, round_)
    return (
        tuple(fields(question, dialogue.display_language))
        if typed(round_, question.step) < dialogue.paper_seats
        else ()
    )


def _open_round(memory: Memory, dialogue: Dialogue) -> Round:
    now = current_round(memory, dialogue)
    if now is None or now.state != "open":
        raise NotNow("no_round_open")
    return now


def _fields(ask: object, offered: Offered, round_: Round, display: str) -> Iterator[PaperField]:
    if isinstance(ask, Text):
        yield PaperField(ask.question)
        yield from (PaperField(name, sort=name) for name in ask.extras if name in OF_THE_WRITER)
        yield from (_one_of(name, TO_CHOOSE[name]) for name in ask.extras if name in TO_CHOOSE)
        if ask.tick and round_.settings.get("minority_tick"):
            yield _one_of(ask.tick, FOR_WHOM)
    if isinstance(ask, Choice):
        fixed = tuple((key, _side(key, round_, display)) for key in ask.options)
        choices = fixed or tuple((one.key, one.text) for one in offered)
        yield PaperField(ask.question, choices, ask.question)
    if isinstance(ask, RateEach):
        levels = tuple((level, "") for level in ask.levels)
        yield from (PaperField(f"rate.{one.key}", levels, ask.question, one.text) for one in offered)
    if isinstance(ask, About):
        yield from (PaperField(f"about.{one.key}", sort=ask.question, about=one.text) for one in offered)
    if isinstance(ask, Scales):
        for one in scales(round_):
            values = tuple((value, value) for value in one["values"])
            yield PaperField(f"scale.{one['key']}", values, ask.question, one["item"].get(display, ""))


def _one_of(name: str, keys: Sequence[str]) -> PaperField:
    return PaperField(name, tuple((key, "") for key in keys), name)


def _side(key: str, round_: Round, display: str) -> str:
    """What this end of a position is called tonight; "" when it has no name of its own."""
    names = (side.get(display, "") for side in sides(round_))
    return dict(zip(ENDS, names, strict=False)).get(key, "")
