"""A card, a seat or a group as an examiner sees it: its names, its places in every order, and what it has in common.

Owner, moment and group are the truth; he never sees them, he is only marked by them.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from tests.forensics.sqlite_file import Value

Row = dict[str, Value]
Tables = dict[str, list[Row]]


@dataclass
class Thing:
    """`tokens` is what names it, `orders` are all its places in all orders, `values` what stands in its rows."""

    tokens: set[bytes]
    orders: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    values: set[bytes] = field(default_factory=set)
    owner: int = -1
    moment: int = 0
    round: str = ""
    wave: str = ""
    mark: str = ""


def as_number(value: Value) -> int:
    """Any value as a number, so that everything can be put in an order."""
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return int(value * 1_000_000)
    raw = value.encode() if isinstance(value, str) else value or b""
    return int.from_bytes(raw[:32].ljust(32, b"\0"), "big")
