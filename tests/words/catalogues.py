"""A catalogue held against the Dutch one: everything that is not right with it, in words a translator understands."""

import re
from io import BytesIO
from typing import cast

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from sessions.preparing import LANGUAGES
from words import FOLDER

OF_THE_HOUSE = ("nl", "en")
ON_PHONES = ("phone", "errors")
ONLY_ON_A_TERMINAL = "errors.script_"
SURFACES = sorted({path.stem for language in OF_THE_HOUSE for path in (FOLDER / language).glob("*.po")})


def speaking(surface: str) -> tuple[str, ...]:
    """The languages a surface must be there in."""
    return LANGUAGES if surface in ON_PHONES else OF_THE_HOUSE


def text_of(language: str, surface: str) -> str:
    """A catalogue as it lies in the house; "" when there is none."""
    path = FOLDER / language / f"{surface}.po"
    return path.read_text("utf-8") if path.exists() else ""


def catalogue(text: str) -> dict[str, Message]:
    """The sentences of a catalogue by name."""
    return {_name(message): message for message in read_po(BytesIO(text.encode())) if message.id}


def wanted(language: str, surface: str) -> dict[str, Message]:
    """The sentences a language must have here, as Dutch says them."""
    dutch = catalogue(text_of("nl", surface))
    on_terminals = language in OF_THE_HOUSE
    return {
        name: one for name, one in dutch.items() if on_terminals or not name.startswith(ONLY_ON_A_TERMINAL)
    }


def all_names() -> frozenset[str]:
    """The names of all sentences of the house."""
    return frozenset(name for surface in SURFACES for name in wanted("nl", surface))


def complaints(text: str, language: str, dutch: dict[str, Message]) -> list[str]:
    """Everything that is not right with a catalogue."""
    said = catalogue(text)
    typed = re.findall(r'^msgid "(.+)"', text, re.MULTILINE)
    wrong = [f"missing: {name}" for name in dutch.keys() - said.keys()]
    wrong += [f"extra: {name}" for name in said.keys() - dutch.keys()]
    wrong += [f"twice: {name}" for name in set(typed) if typed.count(name) > 1]
    wrong += [f"put away: {line}" for line in re.findall(r"^#~ msgid .+", text, re.MULTILINE)]
    wrong += [why for name in said.keys() & dutch.keys() for why in _about(said[name], dutch[name])]
    return wrong + _about_head(text, language)


def _about(message: Message, dutch: Message) -> list[str]:
    checks = {
        "empty": all(form.strip() for form in _forms(message)),
        "a guess": not message.fuzzy,
        "filled in otherwise": _holes(message) == _holes(dutch),
        "no plural as in Dutch": bool(message.pluralizable) == bool(dutch.pluralizable),
    }
    return [f"{why}: {_name(message)}" for why, fine in checks.items() if not fine]


def _about_head(text: str, language: str) -> list[str]:
    """The head, and the number of plural forms: Babel fills up what is too few, and drops what is too many."""
    known, given = Catalog(locale=language.replace("-", "_")), read_po(BytesIO(text.encode()))
    counted = re.search(r"nplurals=(\d+)", text)
    highest = max(map(int, re.findall(r"^msgstr\[(\d+)\]", text, re.MULTILINE)), default=-1)
    checks = {
        f"the head says {given.locale}": given.locale == known.locale,
        "the head counts no forms": counted is not None or highest < 0,
        f"the head says {counted and counted[0]}": counted is None or int(counted[1]) == known.num_plurals,
        f"there is a form {highest}": highest < known.num_plurals,
    }
    return [why for why, fine in checks.items() if not fine]


def _name(message: Message) -> str:
    return message.id if isinstance(message.id, str) else str(message.id[0])


def _forms(message: Message) -> tuple[str, ...]:
    said = cast("str | tuple[str | None, ...] | None", message.string)
    return tuple(form or "" for form in (said if isinstance(said, tuple) else (said,)))


def _holes(message: Message) -> set[str]:
    """What is filled in while the house runs."""
    return {hole for form in _forms(message) for hole in re.findall(r"%\((\w+)\)s", form)}
