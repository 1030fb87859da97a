"""Templates are read before anybody asks for a page, one after the other, so that nobody waits for all of them."""

from app.bundles import ROOT
from app.pages import make_ready


def test_between_two_templates_there_is_room_for_somebody_else() -> None:
    pauses: list[int] = []
    make_ready(lambda: pauses.append(1))
    assert len(pauses) == len(list((ROOT / "templates").rglob("*.html")))
