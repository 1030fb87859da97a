"""The only place where a page is drawn. Whoever asks for it and whoever is pushed it gets the same words, the same bytes."""

from collections.abc import Callable
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from jinja2 import Environment, FileSystemLoader, StrictUndefined

import words
from app.bundles import ROOT, asset, bundle
from sessions.masking import PLACEHOLDERS


def draw(template: str, language: str, **context: Any) -> str:
    """The page `template` for somebody who reads `language`; words that are missing are an error, not a gap."""
    spoken = words.understood(language, template.partition("/")[0])
    return (
        _house_style()
        .get_template(template)
        .render(
            t=words.speaker(spoken),
            t_count=_counter(spoken),
            page_language=spoken,
            reviewed=words.reviewed(spoken),
            **context,
        )
    )


def make_ready(pause: Callable[[], None]) -> None:
    """Reads every template, with a pause after each: else the first page of the evening would hold up all others."""
    for template in sorted((ROOT / "templates").rglob("*.html")):
        _house_style().get_template(template.relative_to(ROOT / "templates").as_posix())
        pause()


def name_of(code: str) -> str:
    """What a language calls itself."""
    try:
        name = Locale.parse(code, sep="-").get_display_name()
    except (ValueError, UnknownLocaleError):
        return code
    return name[0].upper() + name[1:] if name else code


@cache
def _house_style() -> Environment:
    style = Environment(
        loader=FileSystemLoader(ROOT / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style.globals.update(
        asset=asset, bundle=bundle, name_of=name_of, placeholders=PLACEHOLDERS, practice=False, guessed=False
    )
    return style


def _counter(language: str) -> Callable[..., str]:
    return lambda key, number, **values: words.count(language, key, number, **values)
