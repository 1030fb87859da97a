"""What stands on a form, found as people find it: by its words. The house has names of its own for them."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from replay.likeness import ends_like
from replay.pages import Page, words_of

Wanted = Mapping[str, tuple[str, ...]]


def keys_on(page: Page, wanted: Wanted) -> dict[str, str]:
    """The form's own name for each of these sentences (given in one or more languages), as far as they stand there."""
    offered = _offered(page)
    found = {name: _named(offered, texts) for name, texts in wanted.items()}
    return {name: key for name, key in found.items() if key}


def _named(offered: tuple[tuple[str, str], ...], texts: tuple[str, ...]) -> str:
    return next((key for words, key in offered if any(ends_like(words, text) for text in texts)), "")


@lru_cache(maxsize=64)
def _offered(page: Page) -> tuple[tuple[str, str], ...]:
    return (*_rated(page), *_chosen(page))


def _rated(page: Page) -> Iterator[tuple[str, str]]:
    """Sentences to rate or to place oneself on: the name of the field after its first full stop."""
    for legend in page.elements("//form//fieldset/legend"):
        for name in legend.xpath("..//input/@name"):
            if "." in str(name):
                yield words_of(legend), str(name).partition(".")[2]


def _chosen(page: Page) -> Iterator[tuple[str, str]]:
    """Things to choose from."""
    for label in page.elements("//form//label[.//input[@type='radio']]"):
        for value in label.xpath(".//input/@value"):
            yield words_of(label), str(value)
