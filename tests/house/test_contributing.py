"""CONTRIBUTING says a new kind of round takes four places and one line. Here its own example is carried out."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).parent.parent.parent
PAGE = (HOUSE / "CONTRIBUTING.md").read_text("utf-8")
FILES = re.compile(r"```\w+ file=(\S+)\n(.*?)```", re.DOTALL)
ROOMS = ("app", "exports", "sessions", "templates", "words", "tests", "tools", "replay", "rehearsal")
LAST_KIND = '    "check_out",\n'


def copied(folder: Path) -> Path:
    """The house as it is, to build on."""
    for room in ROOMS:
        shutil.copytree(HOUSE / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "dialoogtafel"):
        shutil.copy(HOUSE / name, folder)
    return folder


def build(house: Path) -> None:
    """Does what the page says, to the letter: new files, words at the end of a catalogue, one line."""
    for name, text in FILES.findall(PAGE):
        place = house / name
        place.parent.mkdir(parents=True, exist_ok=True)
        before = place.read_text("utf-8") + "\n" if place.exists() else ""
        place.write_text(before + text, "utf-8")
    method = house / "sessions" / "method.py"
    method.write_text(method.read_text("utf-8").replace(LAST_KIND, f'    "weather",\n{LAST_KIND}'), "utf-8")


def test_the_example_of_contributing_makes_a_kind_of_round_that_works(tmp_path: Path) -> None:
    house = copied(tmp_path)
    build(house)
    checks = [
        "tests/rounds/test_weather.py",
        "tests/house/test_faces.py",
        "tests/words/test_every_language_is_complete.py",
    ]
    asked = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *checks]
    ran = subprocess.run(asked, cwd=house, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
    assert "weather" in (house / "sessions" / "method.py").read_text("utf-8")


def test_the_example_touches_four_places() -> None:
    places = {str(Path(name).parent) if "templates" in name else name for name, _ in FILES.findall(PAGE)}
    words = {name for name in places if name.startswith("words/")}
    assert len(places - words) + bool(words) == 4
