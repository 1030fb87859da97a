"""An organisation's own colours: one file in the data folder, custom properties and nothing else."""

from pathlib import Path

from replay.server import running
from tests.served import Visitor

THEME = """:root {
  --petrol: #123456;
  --paper: #fefefe;
  --ochre: url("https://elders.example/teller");
}
body { display: none; }
@import "https://elders.example/teller.css";
"""


def test_a_theme_changes_colours_in_the_light_and_can_do_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "theme.css").write_text(THEME, "utf-8")
    with running(tmp_path) as house:
        visitor = Visitor(house.url)
        for name in ("phone.css", "screen.css", "desk.css"):
            sheet = visitor.get(f"/static/bundles/{name}").text
            assert sheet.rstrip().endswith(
                "@media not all and (prefers-color-scheme: dark) { :root { --petrol: #123456; --paper: #fefefe; } }"
            )
            assert "elders.example" not in sheet
            assert "display: none; }\n@import" not in sheet
