"""Nothing on any surface, in any kind of round and at any moment, stands in the way of somebody's eyes, ears or hands.

A sample: the markup of every page, and one of three pages with axe, surfaces, kinds and themes in turns. `./dialoogtafel
check` looks at everything, in every language and both themes.
"""

from tests.access.inspector import Inspector
from tests.evening.people import Room
from tests.pictures.round_by_round import play


def test_axe_and_the_reader_of_markup_find_nothing_on_any_surface_in_any_kind_of_round(room: Room) -> None:
    inspector = Inspector(room, every=3)
    play(room, inspector)
    assert inspector.looked > 60
    assert inspector.found == {}
