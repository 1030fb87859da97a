"""What in a text points at somebody. Names, streets and firms the writer and the interpreter hide themselves.

Numbers and addresses are sent as they are: those the house must find and replace, before it keeps anything.
"""

from dataclasses import dataclass

from replay.passage import Passage

# The software's own work; every other kind is hidden by the people who know what it means.
HARD = frozenset({
    *("phone", "telephone", "mobile", "email", "e_mail", "iban", "bank_account", "bsn"),
    *("plate", "licence_plate", "license_plate", "url", "web", "web_address", "website"),
    *("handle", "account", "account_name", "at_name"),
})  # fmt: skip
PLACEHOLDERS = {
    "given_name": "[naam]",
    "street": "[straat]",
    "street_address": "[adres]",
    "place": "[plaats]",
    "organisation": "[bedrijf]",
}


@dataclass(frozen=True)
class Found:
    """One thing in a text that points at somebody, and what takes its place."""

    match: str
    mask: str
    hard: bool


def found_in(expected: Passage) -> tuple[Found, ...]:
    """What the file says is personal in one text, the longest first: a street with a number before the street alone."""
    found = [_found(one) for one in expected.parts("personalData")]
    return tuple(sorted((one for one in found if one.match), key=lambda one: -len(one.match)))


def as_sent(text: str, found: tuple[Found, ...]) -> str:
    """The text as a careful writer sends it: what only people can recognise is hidden."""
    return _hidden(text, [one for one in found if not one.hard])


def as_kept(text: str, found: tuple[Found, ...]) -> str:
    """The text as the house should keep it: nothing of all this is left."""
    return _hidden(text, found)


def _found(said: Passage) -> Found:
    kind = said.text("type", "kind")
    hard = kind in HARD
    return Found(said.text("match"), said.text("mask") or PLACEHOLDERS.get(kind, "[...]"), hard)


def _hidden(text: str, found: list[Found] | tuple[Found, ...]) -> str:
    for one in found:
        text = text.replace(one.match, one.mask)
    return text
