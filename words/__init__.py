"""Every sentence a person reads, by name and language.

A catalogue per language and surface (`words/nl/phone.po`), so that a translator of the phone never has to
wade through the chair's texts. Names stand in the code, sentences only here.
"""

from collections.abc import Callable
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent
FALLBACK = "en"
MOST_SPOKEN = "phone"
NOT_REVIEWED = "not yet reviewed by a native speaker"

Speaker = Callable[..., str]


class NoSuchWords(KeyError):
    """The code names a sentence that stands in no catalogue."""


@cache
def spoken(surface: str = MOST_SPOKEN) -> tuple[str, ...]:
    """The languages in which this surface speaks, Dutch first: phones know more of them than the desk."""
    found = sorted(path.parent.name for path in FOLDER.glob(f"*/{surface}.po"))
    return tuple(sorted(found, key=lambda language: language != "nl"))


def understood(language: str, surface: str = MOST_SPOKEN) -> str:
    """The language in which this surface can speak to somebody who prefers `language`."""
    wanted = (language, language.split("-", maxsplit=1)[0])
    return next((one for one in wanted if one in spoken(surface)), FALLBACK)


@cache
def reviewed(language: str) -> bool:
    """Whether somebody who grew up with this language has read the texts of the phone."""
    head, _, _ = (FOLDER / language / f"{MOST_SPOKEN}.po").read_text("utf-8").partition("msgid")
    return NOT_REVIEWED not in head


def say(language: str, key: str, /, **values: object) -> str:
    """The sentence called `key`; raises NoSuchWords, because a gap on a phone must not reach a phone."""
    text = _catalogue(understood(language)).gettext(key)
    if text == key:
        raise NoSuchWords(f"{key} ({language})")
    return text % values if values else text


def count(language: str, key: str, number: int, /, **values: object) -> str:
    """The sentence called `key` for this many, in the plural form the language asks for."""
    text = _catalogue(understood(language)).ngettext(key, key, number)
    if text == key:
        raise NoSuchWords(f"{key} ({language})")
    return text % {"number": number, **values}


def speaker(language: str) -> Speaker:
    """`say` for one language: the `t` of every template."""
    return lambda key, /, **values: say(language, key, **values)


def keys(language: str) -> frozenset[str]:
    """All sentences a language has."""
    return frozenset(_id(message.id) for message in _merged(language) if message.id)


def _id(ids: object) -> str:
    return str(ids[0]) if isinstance(ids, list | tuple) else str(ids)


@cache
def _catalogue(language: str) -> GNUTranslations:
    compiled = BytesIO()
    write_mo(compiled, _merged(language))
    compiled.seek(0)
    voice = GNUTranslations(compiled)
    if language != FALLBACK:
        voice.add_fallback(_catalogue(FALLBACK))
    return voice


def _merged(language: str) -> Catalog:
    whole = Catalog(locale=language.replace("-", "_"))
    for path in sorted((FOLDER / language).glob("*.po")):
        with path.open("rb") as po:
            for message in read_po(po, locale=language.replace("-", "_")):
                if message.id:
                    whole[message.id] = message
    return whole
