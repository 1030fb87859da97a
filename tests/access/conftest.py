"""The same room as on an evening in a browser."""

from tests.evening.conftest import browser_type_launch_args, house, room

__all__ = ["browser_type_launch_args", "house", "room"]
