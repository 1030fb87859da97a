"""An organisation's own colours and logo: on every surface and on everything the chair takes home, or refused aloud."""

from pathlib import Path

import pytest
from PIL import Image

from app.organisation import worn
from exports.theme import Theme
from replay.server import running
from tests.exports.structure import Paper
from tests.served import House, Visitor

THEME = """:root {
  --petrol: #123456;
  --paper: #fefefe;
  --ochre: url("https://elders.example/teller");
}
body { display: none; }
@import "https://elders.example/teller.css";
"""
LIGHT = "@media not all and (prefers-color-scheme: dark) { :root { --petrol: #123456; --paper: #fefefe; } }"
TOO_WEAK = {
    "--ink: #999;": "--ink op --sheet heeft een contrast van 2.8.",
    "--table: #46545a;": "--ink op --table heeft een contrast van 1.9.",
    "--on-petrol: #0d4a59;": "--on-petrol op --petrol heeft een contrast van 1.0.",
}


def organisation(data: Path, theme: str) -> Path:
    """The folder of an organisation with these colours."""
    folder = data / "organisation"
    folder.mkdir(parents=True)
    (folder / "theme.css").write_text(theme, "utf-8")
    return folder


def test_colours_and_logo_of_an_organisation_come_everywhere_and_can_do_nothing_else(tmp_path: Path) -> None:
    Image.new("RGB", (300, 100), "#123456").save(organisation(tmp_path, THEME) / "logo.png")
    with running(tmp_path) as open_house:
        for name in ("phone.css", "screen.css", "desk.css"):
            sheet = Visitor(open_house.url).get(f"/static/bundles/{name}").text
            assert sheet.rstrip().endswith(LIGHT)
            assert "elders.example" not in sheet
            assert "display: none; }\n@import" not in sheet
        house = House(open_house)
        table = house.table(profession="sociaal werkers")
        page = house.chair.get(f"/voorzitter/{table.key}/handreiking").text
        assert 'alt="Logo van de organisatie"' in page
        assert 'src="data:image/png;base64,' in page
        assert "--petrol: #123456;" in house.visitor().get("/static/css/handreiking.css").text
        for name in ("handreiking.pdf", "handreiking-archief.pdf", "samenvatting-sociaal-werkers.pdf"):
            paper = Paper(house.chair.get(f"/voorzitter/{table.key}/{name}").body)
            figures = {str(one.element.Alt) for one in paper.tags() if one.kind == "Figure"}
            assert "Logo van de organisatie" in figures


@pytest.mark.parametrize("colour", TOO_WEAK)
def test_colours_that_cannot_be_read_are_named_on_the_terminal_and_the_house_opens_in_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], colour: str
) -> None:
    organisation(tmp_path, f":root {{ {colour} --paper: #fefefe; }}")
    assert worn(tmp_path) == Theme()
    told = capsys.readouterr().err
    assert TOO_WEAK[colour] in told
    assert "Nodig is 4.5." in told
    assert "De tafel gebruikt nu de kleuren van Dialoogtafel zelf" in told


def test_without_an_organisation_nothing_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert worn(tmp_path) == Theme()
    assert capsys.readouterr().err == ""
