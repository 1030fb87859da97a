"""People without a phone write on paper; the chair types it in, and it lies with all the other cards.

A paper gets a throw-away receipt, so nobody can take it back with a code: they are told so. It never counts towards the
five that must have answered: the chair knows what stands on it, so it hides nobody from the chair (anonymity.md 2, 4).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sessions.answering import Question, asked, keep_paper
from sessions.asks import Choice, Form, Offered, Text
from sessions.dialogue import DESK, current_round, shows
from sessions.refusals import NotNow
from sessions.seats import Phone, new_seat_key
from sessions.store import Memory
from sessions.tables import Dialogue, Round

TYPED = "papers"


@dataclass(frozen=True)
class PaperField:
    """Something on a paper form: own words, or one of a few choices (key, words of the table or "")."""

    name: str
    choices: tuple[tuple[str, str], ...] = ()


def type_in(memory: Memory, dialogue: Dialogue, form: Form) -> None:
    """One paper answer to the question that is asked now. Raises NotNow when every paper has been typed in."""
    now = _open_round(memory, dialogue)
    question = asked(memory, dialogue, now)
    if typed(now, question) >= dialogue.paper_seats:
        raise NotNow("no_more_papers")
    names = {one.name for one in fields(question)}
    paper = Phone(new_seat_key(), dialogue.display_language, quote=form.get("quote") == "yes")
    keep_paper(memory, dialogue, question, paper, {name: form[name] for name in names & set(form)})
    now.settings = {
        **now.settings,
        TYPED: {**now.settings.get(TYPED, {}), question.step: typed(now, question) + 1},
    }
    shows(dialogue, DESK)


def fields(question: Question) -> Sequence[PaperField]:
    """What of this question can be typed in from paper: own words and votes."""
    return [field for ask, offered in question.asks if (field := _field(ask, offered))]


def typed(round_: Round, question: Question) -> int:
    """How many papers of this question have been typed in."""
    return int(round_.settings.get(TYPED, {}).get(question.step, 0))


def now_on_paper(memory: Memory, dialogue: Dialogue, round_: Round | None) -> tuple[PaperField, ...]:
    """The form for the next paper; nothing when there is none to type in."""
    if round_ is None or round_.state != "open":
        return ()
    question = asked(memory, dialogue, round_)
    return tuple(fields(question)) if typed(round_, question) < dialogue.paper_seats else ()


def _open_round(memory: Memory, dialogue: Dialogue) -> Round:
    now = current_round(memory, dialogue)
    if now is None or now.state != "open":
        raise NotNow("no_round_open")
    return now


def _field(ask: object, offered: Offered) -> PaperField | None:
    if isinstance(ask, Text):
        return PaperField(ask.question)
    if isinstance(ask, Choice):
        fixed = tuple((key, "") for key in ask.options)
        return PaperField(ask.question, fixed or tuple((one.key, one.text) for one in offered))
    return None
