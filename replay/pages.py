"""A page as a person meets it: forms to fill in, buttons, a notice, and the ticket that opens its web socket."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lxml import html
from lxml.html import HtmlElement

NOT_TYPED = ("hidden", "submit", "button", "reset")


@dataclass(frozen=True)
class Field:
    """Something to fill in. `options` is what it offers, `value` what stands there, `most` how often it may be sent."""

    name: str
    value: str = ""
    options: tuple[str, ...] = ()
    most: int = 1


@dataclass(frozen=True)
class Form:
    """A form: where it goes, what it sends anyhow, and what can be filled in."""

    action: str
    hidden: Mapping[str, str]
    fields: Mapping[str, Field]

    def filled(self, given: Mapping[str, str]) -> dict[str, str]:
        """The whole form as a browser sends it: what stands there, with these answers in it. Ticks only when given."""
        standing = {field.name: field.value for field in self.fields.values() if field.value}
        return {**self.hidden, **standing, **given}

    def takes(self, given: Mapping[str, str]) -> bool:
        """Whether all of this can be said with this form."""
        return all(self._takes(name, value) for name, value in given.items())

    def _takes(self, name: str, value: str) -> bool:
        if name in self.hidden:
            return self.hidden[name] == value
        field = self.fields.get(name)
        return field is not None and (not field.options or value in field.options)


class Page:
    """One page, read once however many phones show it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: HtmlElement = html.document_fromstring(text)

    @property
    def version(self) -> int:
        """Which page of its audience this is; 0 when it is not live."""
        return int(self.root.get("data-version") or 0)

    @property
    def ticket(self) -> str:
        """What opens the web socket; "" when the page is not live."""
        return self.root.get("data-ticket") or ""

    @property
    def notice(self) -> str:
        """The sentence for whoever did something just now."""
        return self.words("//*[@id='notice']")

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """Every form, in the order of the page."""
        return tuple(_form(one) for one in self.root.iter("form"))

    def form(self, action: str, given: Mapping[str, str] | None = None) -> Form | None:
        """The first form that goes there and can say all of this; None when the page does not offer that."""
        fits = (one for one in self.forms if one.action == action and one.takes(given or {}))
        return next(fits, None)

    def words(self, path: str) -> str:
        """The words at this place; "" when there is no such place."""
        found = self.elements(path)
        return words_of(found[0]) if found else ""

    def elements(self, path: str) -> list[HtmlElement]:
        """Everything at this XPath."""
        found = self.root.xpath(path)
        return [one for one in found if isinstance(one, HtmlElement)] if isinstance(found, list) else []


@lru_cache(maxsize=64)
def read(text: str) -> Page:
    """The page in this text."""
    return Page(text)


def words_of(element: HtmlElement) -> str:
    """The words inside, with single spaces."""
    return " ".join(str(element.text_content()).split())


def _form(form: HtmlElement) -> Form:
    hidden: dict[str, str] = {}
    fields: dict[str, Field] = {}
    for one in form.iter("input", "textarea", "select", "button"):
        name = one.get("name")
        if name and one.get("type") == "hidden":
            hidden[name] = one.get("value") or ""
        elif name:
            fields[name] = _field(one, name, fields.get(name))
    return Form(form.get("action") or "", hidden, fields)


def _field(one: HtmlElement, name: str, before: Field | None) -> Field:
    if one.tag == "select":
        options = tuple(option.get("value") or "" for option in one.iter("option"))
        chosen = [
            option.get("value") or "" for option in one.iter("option") if option.get("selected") is not None
        ]
        return Field(name, (chosen or list(options) or [""])[0], options)
    if one.tag == "textarea":
        return Field(name, (one.text or "").removeprefix("\n"), most=int(one.get("data-most") or 1))
    if one.get("type") in ("radio", "checkbox") or one.tag == "button":
        return Field(name, "", (*(before.options if before else ()), one.get("value") or ""))
    return Field(name, one.get("value") or "")
