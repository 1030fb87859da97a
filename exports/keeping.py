"""A composed handreiking as text, and back: so it can be locked away when the cards go, and still be printed."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from exports import blocks, drawing
from exports.document import Made

KINDS = {
    kind.__name__: kind
    for module in (blocks, drawing)
    for kind in vars(module).values()
    if isinstance(kind, type) and is_dataclass(kind)
}
KIND = "is"


def to_text(made: Made) -> str:
    """Everything, as JSON."""
    return json.dumps({"whole": _plain(made.whole), "summaries": _plain(made.summaries)}, ensure_ascii=False)


def from_text(text: str) -> Made:
    """The same again; raises KeyError for what another version of the house wrote."""
    read = json.loads(text)
    return Made(_made(read["whole"]), _made(read["summaries"]))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        told = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {KIND: type(value).__name__, **told}
    return value


def _made(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_made(one) for one in value)
    if isinstance(value, dict):
        told = {name: _made(one) for name, one in value.items() if name != KIND}
        return KINDS[value[KIND]](**told)
    return value
