"""Before the evening: what is asked, who comes, who decides, and what every organisation agreed to.

Every list is typed as lines, because a chair pastes them from a letter.
"""

from typing import Any

from babel import Locale, UnknownLocaleError

from sessions.asks import Form
from sessions.clean_text import clean
from sessions.dialogue import EVERYWHERE, shows
from sessions.refusals import NotAnAnswer, NotNow
from sessions.tables import Dialogue

LONGEST = 4_000
LINES = ("title", "question", "project", "municipality", "month", "profession", "mandate")
LANGUAGES = ("nl", "en", "es", "ro", "bg", "hu", "pl", "pt-BR")
DISPLAYS = ("nl", "en")  # what the screen and the handreiking can speak
MOST_PEOPLE = 2_000


def prepare(dialogue: Dialogue, form: Form) -> None:
    """Takes over what the chair filled in; what the form leaves out stays. Raises NotAnAnswer or NotNow."""
    if dialogue.state == "ended":
        raise NotNow("ended")
    if any(len(value) > LONGEST for value in form.values()):
        raise NotAnAnswer("too_long", most=LONGEST)
    for name in LINES:
        if name in form:
            setattr(dialogue, name, clean(form[name]))
    _take_lists(dialogue, form)
    _take_people(dialogue, form)
    if "trained" in form:
        dialogue.trained = form["trained"] == "yes"
    _take_display(dialogue, form)
    _take_languages(dialogue, form)
    shows(dialogue, *EVERYWHERE)


def _take_lists(dialogue: Dialogue, form: Form) -> None:
    if "readers" in form:
        dialogue.readers = _lines(form["readers"])
    if "help_lines" in form:
        dialogue.help_lines = _pairs(form["help_lines"], "name", "how")
    if "agreements" in form:
        dialogue.agreements = [one for one in _pairs(form["agreements"], "who", "text") if one["text"]]
    if "perspectives" in form:
        dialogue.perspectives = _perspectives(dialogue, _lines(form["perspectives"]))


def _take_people(dialogue: Dialogue, form: Form) -> None:
    for name in ("people", "paper_seats"):
        number = form.get(name, "")
        if number and (not number.isdecimal() or int(number) > MOST_PEOPLE):
            raise NotAnAnswer("not_a_number")
        if number:
            setattr(dialogue, name, int(number))


def _take_display(dialogue: Dialogue, form: Form) -> None:
    """Once people wrote, every version is in this language, so it stays."""
    wanted = form.get("display_language", dialogue.display_language)
    if wanted not in DISPLAYS:
        raise NotAnAnswer("no_language")
    if wanted != dialogue.display_language and dialogue.state != "preparing":
        raise NotNow("before_the_door")
    dialogue.display_language = wanted


def _take_languages(dialogue: Dialogue, form: Form) -> None:
    if "languages" not in form:
        return
    wanted = _pairs(form["languages"], "code", "version_by")
    for one in wanted:
        _known(one["code"])
    dialogue.languages = [one for one in wanted if one["code"] != dialogue.display_language]


def _known(code: str) -> None:
    try:
        Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError) as unknown:
        raise NotAnAnswer("no_language_code", code=code[:12]) from unknown


def _perspectives(dialogue: Dialogue, names: list[str]) -> list[dict[str, Any]]:
    """Keeps the counters of the names that stay."""
    counted = {one["name"]: one["count"] for one in dialogue.perspectives}
    return [
        {"key": str(number), "name": name, "count": counted.get(name, 0)} for number, name in enumerate(names)
    ]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in clean(text).splitlines() if line.strip()]


def _pairs(text: str, first: str, second: str) -> list[dict[str, str]]:
    """Lines such as "ro: tolk" or "politie: niet voor controle"."""
    split = (line.partition(":") for line in _lines(text))
    return [{first: before.strip(), second: after.strip()} for before, _, after in split]
