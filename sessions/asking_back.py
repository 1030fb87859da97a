"""Before a text is kept, its writer is asked once: is there somebody in it? She hides words or leaves them, and sends again.

What she decides travels in her form. Nothing of the first time is remembered here: not the text, not what was found, not
that there was a first time.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sessions.answering import Question, would_hear
from sessions.asks import About, Answer, Form, Text
from sessions.masking.marking import Mark, hide, known_words, marks
from sessions.seats import Phone
from sessions.store import Memory
from sessions.tables import Dialogue

LOOKED, HIDE, YES = "looked", "hide.", "yes"
CHOSEN = "sort"  # a word of ours, chosen from a list


@dataclass(frozen=True)
class Found:
    """A form that is not kept yet: its own words as they would be kept, the rest of it, and what was found in the words."""

    texts: dict[str, str]
    rest: dict[str, str]
    marks: tuple[Mark, ...]


def found_in(memory: Memory, dialogue: Dialogue, phone: Phone, form: Form) -> Found | None:
    """What the writer has to look at; None when there is nothing. Raises what `hears` would raise for this form."""
    question, answers = would_hear(memory, dialogue, phone, form)
    own = _own_words(question)
    said = ((_field(answer, part), text) for answer in answers for part, text in answer.body.items())
    texts = {name: text for name, text in said if name in own}
    known = known_words(_of_the_table(dialogue, question))
    found = dict.fromkeys(mark for text in texts.values() for mark in marks(text, known))
    rest = {name: given for name, given in form.items() if name not in texts}
    return Found(texts, rest, tuple(found)) if found else None


def as_decided(form: Form) -> Form:
    """The form without the decision, and the words she chose to hide replaced in all that she wrote."""
    hidden = [mark for name, given in form.items() if name.startswith(HIDE) and (mark := _mark(given))]
    plain = {name: given for name, given in form.items() if name != LOOKED and not name.startswith(HIDE)}
    return {name: hide(given, hidden) for name, given in plain.items()} if hidden else plain


def has_looked(form: Form) -> bool:
    """Whether its writer has seen what was found."""
    return form.get(LOOKED) == YES


def _mark(given: str) -> Mark | None:
    placeholder, _, words = given.partition(" ")
    known = placeholder.startswith("[") and placeholder.endswith("]") and len(placeholder) < 20
    return Mark(words, placeholder) if known and words.strip() else None


def _field(answer: Answer, part: str) -> str:
    """The field of the form in which this part of an answer was written."""
    return answer.question if part == "text" else part


def _own_words(question: Question) -> frozenset[str]:
    return frozenset(
        name
        for ask, offered in question.asks
        for name in (*_text_fields(ask), *(ask.fields(offered) if isinstance(ask, About) else ()))
    )


def _text_fields(ask: object) -> tuple[str, ...]:
    return (
        tuple(name for name in (ask.question, *ask.extras) if name != CHOSEN) if isinstance(ask, Text) else ()
    )


def _of_the_table(dialogue: Dialogue, question: Question) -> Iterable[str]:
    """What stands on the table anyway: who sits at it, what it is about, what is asked now."""
    yield from (dialogue.title, dialogue.question, dialogue.project, dialogue.municipality, dialogue.mandate)
    yield from (dialogue.profession, *(one["name"] for one in dialogue.perspectives))
    yield from (f"{one['who']} {one['text']}" for one in dialogue.agreements)
    yield from (f"{one['name']} {one['how']}" for one in dialogue.help_lines)
    yield from (*question.round.prompt.values(), *question.round.hint.values())
