"""Every word on every screen can be read: measured on the colours themselves, in the light and in the dark."""

import re
from collections.abc import Mapping

import pytest

from app.bundles import PARTS, STATIC
from app.colours import PAIRS, dark, light, measured
from exports.theme import LEAST_CONTRAST, usual_colours
from exports.theme import PAIRS as ON_PAPER

INK = re.compile(r"(?<![-\w])color:\s*var\(--([\w-]+)\)")
GROUND = re.compile(r"(?<![-\w])background(?:-color)?:\s*var\(--([\w-]+)\)")
SHEETS = sorted({part for parts in PARTS.values() for part in parts if part.endswith(".css")})


@pytest.mark.parametrize("colours", [light(), dark()], ids=["light", "dark"])
def test_every_ink_stands_out_from_every_ground_it_is_read_on(colours: Mapping[str, str]) -> None:
    weak = [pair for pair in measured(colours) if pair[2] < LEAST_CONTRAST]
    assert weak == []


def test_the_dark_is_another_set_of_colours() -> None:
    assert light().keys() == dark().keys()
    assert all(light()[name] != dark()[name] for name in ("table", "paper", "card", "ink", "petrol"))


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_style_sheet_uses_an_ink_or_a_ground_that_is_not_measured(sheet: str) -> None:
    text = (STATIC / sheet).read_text("utf-8")
    assert set(INK.findall(text)) <= {ink for _, ink in PAIRS}
    assert set(GROUND.findall(text)) <= {ground for ground, _ in PAIRS}


def test_paper_and_screens_call_the_same_things_by_the_same_names() -> None:
    of_both = usual_colours().keys() & light().keys()
    assert {"ink", "ink-soft", "petrol", "petrol-soft", "ochre", "plum", "paper", "line"} <= of_both
    assert {name for pair in ON_PAPER for name in pair} - of_both == {"sheet"}
