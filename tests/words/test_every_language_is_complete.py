"""Nobody at the table meets a gap: every language has every sentence, in the plural forms it needs, and none too many.

Phones speak eight languages. What only the chair, the room, a reader or a terminal sees stands in Dutch and English.
"""

import re
from typing import cast

import pytest

from sessions.preparing import LANGUAGES
from sessions.script import ScriptRound, load_all
from tests.words.catalogues import (
    SURFACES,
    all_names,
    catalogue,
    complaints,
    speaking,
    text_of,
    wanted,
)
from tests.words.sentences import named
from words import FOLDER

EVERY_CATALOGUE = [
    pytest.param(language, surface, id=f"{language}-{surface}")
    for surface in SURFACES
    for language in speaking(surface)
]
EVERY_ROUND = [
    pytest.param(planned, id=f"{script.key}-{number}-{planned.kind}")
    for script in load_all()
    for number, planned in enumerate(script.rounds, start=1)
]
DUTCH = """
msgid "phone.wait"
msgstr "Wacht op %(name)s"

msgid "phone.cards"
msgid_plural "phone.cards"
msgstr[0] "één kaart"
msgstr[1] "%(number)s kaarten"
"""
POLISH = r"""
msgid ""
msgstr ""
"Language: pl\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 ? 1 : 2);\n"

msgid "phone.wait"
msgstr "Zaczekaj na: %(name)s"

msgid "phone.cards"
msgid_plural "phone.cards"
msgstr[0] "jedna kartka"
msgstr[1] "%(number)s kartki"
msgstr[2] "%(number)s kartek"
"""
ONE_MORE = 'msgid "phone.hello"\nmsgstr "Witaj"\n\nmsgid "phone.wait"'
FAULTS = {
    "missing": ('msgid "phone.wait"\nmsgstr "Zaczekaj na: %(name)s"\n', ""),
    "extra": ('msgid "phone.wait"', ONE_MORE),
    "twice": ('msgid "phone.wait"', ONE_MORE.replace("hello", "wait")),
    "put away": ('msgid "phone.wait"', '#~ msgid "phone.hello"\n#~ msgstr "Witaj"\n\nmsgid "phone.wait"'),
    "empty": ('"Zaczekaj na: %(name)s"', '""'),
    "a guess": ('msgid "phone.wait"', '#, fuzzy\nmsgid "phone.wait"'),
    "filled in otherwise": ("%(name)s", "%(imie)s"),
    "filled in otherwise: phone.cards": ("%(number)s kartki", "%(ile)s kartki"),
    "empty: phone.cards": ('msgstr[2] "%(number)s kartek"\n', ""),
    "there is a form 3": ('kartek"\n', 'kartek"\nmsgstr[3] "%(number)s kartki"\n'),
    "no plural as in Dutch": ('msgstr "Zaczekaj', 'msgid_plural "phone.wait"\nmsgstr[0] "Zaczekaj'),
    "the head says nplurals=2": ("nplurals=3", "nplurals=2"),
    "the head counts no forms": ("nplurals=3; plural=(n==1 ? 0 : n%10>=2 ? 1 : 2);", ""),
    "the head says cs": ("Language: pl", "Language: cs"),
}


@pytest.mark.parametrize(("language", "surface"), EVERY_CATALOGUE)
def test_a_language_has_every_sentence_and_none_too_many(language: str, surface: str) -> None:
    assert complaints(text_of(language, surface), language, wanted(language, surface)) == []


def test_no_language_has_a_catalogue_that_nobody_reads() -> None:
    there = {(path.parent.name, path.stem) for path in FOLDER.glob("*/*.po")}
    assert there == {cast("tuple[str, str]", one.values) for one in EVERY_CATALOGUE}


def test_the_reader_of_these_tests_is_content_with_a_good_catalogue() -> None:
    assert complaints(POLISH, "pl", catalogue(DUTCH)) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_the_reader_of_these_tests_finds_every_fault(fault: str) -> None:
    was, becomes = FAULTS[fault]
    assert was in POLISH
    found = complaints(POLISH.replace(was, becomes, 1), "pl", catalogue(DUTCH))
    assert any(why.startswith(fault) for why in found), found


@pytest.mark.parametrize("planned", EVERY_ROUND)
def test_whatever_a_script_shows_on_a_phone_is_there_in_all_eight_languages(planned: ScriptRound) -> None:
    shown = [planned.prompt, planned.hint, planned.rules, planned.sides]
    shown += [text for one in planned.scales for text in (one.item, one.low_label, one.high_label)]
    assert [set(text) ^ set(LANGUAGES) for text in shown if text and set(text) != set(LANGUAGES)] == []


def test_every_sentence_the_house_speaks_is_written_down() -> None:
    known = all_names()
    unknown = [one for one in named() if not one.vague and not any(map(one.fits, known))]
    assert [(one.where, one.parts) for one in unknown] == []


def test_no_sentence_is_written_down_that_nobody_ever_speaks() -> None:
    assert {name for name in all_names() if not any(one.fits(name) for one in named())} == set()


def test_a_page_of_a_phone_speaks_no_sentence_of_the_desk() -> None:
    on_phones = [one for one in named() if re.match(r"templates/(phone|parts|rounds/\w+/phone)", one.where)]
    assert len(on_phones) > 50
    assert [one.parts for one in on_phones if not str(one.parts[0]).startswith("phone.")] == []
