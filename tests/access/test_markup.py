"""The reader of pages can say no: each of these pages has one slip, and it is found."""

import pytest

from tests.access.markup import mistakes

RIGHT = '<main><h1 id="a">Vraag</h1><form><label for="b">Kaart</label><input id="b"></form></main>'


def test_a_page_that_is_right_gets_no_remark() -> None:
    assert mistakes(RIGHT) == []


@pytest.mark.parametrize(
    "slip",
    [
        '<p id="a"></p><p id="a"></p>',
        '<p class="a" class="b"></p>',
        '<label for="nobody">Kaart</label>',
        '<p aria-describedby="nobody"></p>',
        "<ul><p>los</p></ul>",
        "<p><div>blok</div></p>",
        "<form><form></form></form>",
        "<section><p></section>",
        "<div>",
        '<img src="data:,">',
        '<p style="color: red"></p>',
        "<h1>een</h1><h3>drie</h3>",
    ],
)
def test_every_slip_is_found(slip: str) -> None:
    assert len(mistakes(slip)) >= 1
