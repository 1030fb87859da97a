"""Nothing on any surface, in any kind of round and at any moment, stands in the way of somebody's eyes, ears or hands.

A sample: light and dark in turns, phones in four languages. `./dialoogtafel check` looks at everything in both.
"""

from tests.access.inspector import Inspector
from tests.evening.people import Room
from tests.pictures.round_by_round import play


def test_axe_and_the_reader_of_markup_find_nothing_on_any_surface_in_any_kind_of_round(room: Room) -> None:
    inspector = Inspector(room)
    play(room, inspector)
    assert inspector.looked > 100
    assert inspector.found == {}
