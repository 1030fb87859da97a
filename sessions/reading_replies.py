"""Reads the form on which an organisation answers: what in it is new, and what cannot be kept and why.

What was answered before and did not change is not looked at again. A name of a person is asked about once, as on a phone:
whoever fills it in says that it is none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sessions.asks import Form, written
from sessions.masking.marking import known_words, marks
from sessions.months import month_in
from sessions.publication import month_of
from sessions.refusals import NotAnAnswer
from sessions.replies import CHOICES, NOT, PARTLY, TAKE_ON, Replies, Said

FUNCTION, NO_NAMES = "function", "no_names"
NEEDS_REASON, NEEDS_MONTH = (PARTLY, NOT), (TAKE_ON, PARTLY)
LONGEST_REASON, LONGEST_FUNCTION, MOST_CHANGES = 600, 120, 12
A_NAME = "[naam]"

Wrong = dict[str, tuple[str, Mapping[str, object]]]


@dataclass(frozen=True)
class Looked:
    """What is new, by the name of the advice; `wrong` names the sentence for a field, and what stands in it."""

    function: str
    new: Mapping[str, Said]
    wrong: Mapping[str, tuple[str, Mapping[str, object]]]

    @property
    def asks_about_names(self) -> bool:
        """Whether somebody has to say that a word is no name."""
        return any(key == "name" for key, _ in self.wrong.values())


def look(before: Replies, form: Form, advices: Iterable[str], known: Iterable[str], today: date) -> Looked:
    """Reads `function`, and `choice.<name>`, `reason.<name>` and `by.<name>` for each of these advices.

    `known` are texts of the table itself: words in them are no names.
    """
    looking = _Looking(form, known_words(known), month_of(today))
    function = looking.words(FUNCTION, LONGEST_FUNCTION)
    new = {name: said for name in advices if (said := looking.answer(name, before)) is not None}
    if not function:
        looking.wrong.setdefault(FUNCTION, ("function", {}))
    elif function != before.function:
        looking.asks(FUNCTION, function)
    if not new and not looking.wrong:
        looking.wrong[FUNCTION] = ("nothing", {})
    return Looked(function, new, looking.wrong)


class _Looking:
    """Goes through one form; every field has at most one sentence."""

    def __init__(self, form: Form, known: frozenset[str], now: str) -> None:
        self._form, self._known, self._now = form, known, now
        self.wrong: Wrong = {}

    def answer(self, name: str, before: Replies) -> Said | None:
        """The answer to one advice when it is new."""
        choice, typed = self._form.get(f"choice.{name}", ""), self._form.get(f"by.{name}", "").strip()
        reason = self.words(f"reason.{name}", LONGEST_REASON)
        by = month_in(typed) if choice in NEEDS_MONTH else ""
        said, last = Said(choice, reason, by), before.last(name)
        if not (choice or reason or typed) or (last and said == Said(last.choice, last.reason, last.by)):
            return None
        self._choice(name, choice, len(before.given.get(name, ())))
        self._reason(f"reason.{name}", choice, reason)
        self._month(f"by.{name}", choice, typed, by)
        return said

    def words(self, field: str, most: int) -> str:
        """One field on one line, without numbers and addresses that point at a person."""
        try:
            text = " ".join(written(self._form, field).split())
        except NotAnAnswer:
            self.wrong[field] = ("long", {"most": most})
            return ""
        if len(text) > most:
            self.wrong[field] = ("long", {"most": most})
        return text

    def asks(self, field: str, text: str) -> None:
        """Whether there is somebody in it."""
        found = [one.words for one in marks(text, self._known) if one.placeholder == A_NAME]
        if found and self._form.get(NO_NAMES, "") != "yes":
            self.wrong.setdefault(field, ("name", {"words": ", ".join(found)}))

    def _choice(self, name: str, choice: str, times: int) -> None:
        if choice not in CHOICES:
            self.wrong[f"choice.{name}"] = ("choice", {})
        elif times >= MOST_CHANGES:
            self.wrong[f"choice.{name}"] = ("often", {})

    def _reason(self, field: str, choice: str, reason: str) -> None:
        if choice in NEEDS_REASON and not reason:
            self.wrong.setdefault(field, ("reason", {}))
        self.asks(field, reason)

    def _month(self, field: str, choice: str, typed: str, by: str) -> None:
        if choice not in NEEDS_MONTH:
            return
        if not by:
            self.wrong[field] = ("month" if typed else "by", {})
        elif by < self._now:
            self.wrong[field] = ("past", {})
