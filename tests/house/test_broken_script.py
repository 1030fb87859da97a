"""A draaiboek with a typing error: the door stays shut, and one sentence says in which file and on which line."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent.parent
ROOMS = ("app", "exports", "sessions", "templates", "words")
PATIENCE_SECONDS = 30


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The house, to write in its draaiboeken."""
    for room in ROOMS:
        shutil.copytree(HOUSE / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def opened(house: Path, language: str) -> subprocess.CompletedProcess[str]:
    """What the terminal shows to whoever opens this house."""
    asked = [sys.executable, "-m", "app.serve", "--host", "127.0.0.1", "--port", "0", "--data", "data"]
    shell = {**os.environ, "PYTHONPATH": str(house), "PYTHONUTF8": "1", "LANG": language}
    return subprocess.run(
        asked, cwd=house, env=shell, capture_output=True, text=True, check=False, timeout=PATIENCE_SECONDS
    )


@pytest.mark.parametrize(
    ("language", "says"),
    [("nl_NL.UTF-8", "Draaiboek kleine_tafel.toml, regel 14: "), ("en_GB.UTF-8", "Script ")],
)
def test_a_house_with_a_broken_script_stays_shut_and_says_where(
    house: Path, language: str, says: str
) -> None:
    script = house / "sessions" / "scripts" / "kleine_tafel.toml"
    text = script.read_text("utf-8").replace('kind = "arrival"', 'kind = "koffie"', 1)
    script.write_text(text, "utf-8")
    said = opened(house, language)
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.startswith(says)
    assert "koffie" in said.stderr
    assert len(said.stderr.splitlines()) == 1
