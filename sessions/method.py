"""The method as a table: which kinds of round there are, and which usually follows which.

The order is that of an evening. A suggestion is only that; the chair decides (method.md A5).
"""

from importlib import import_module

from sessions.kind import RoundKind

NAMES = (
    "arrival",
    "check_in",
    "ground_rules",
    "talk",
    "collect",
    "seek_no",
    "spread",
    "propose",
    "vote_choice",
    "come_along",
    "vote_come_along",
    "position",
    "arrows",
    "own_arrows",
    "interventions",
    "preconditions",
    "commitments",
    "scale",
    "verify",
    "check_out",
)

KINDS: dict[str, RoundKind] = {name: import_module(f"sessions.rounds.{name}").kind for name in NAMES}
