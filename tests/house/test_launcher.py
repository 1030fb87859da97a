"""The first minute of a newcomer: one command, in a folder of any name, that says in one sentence what is missing.

A small Debian stands in for the machine: only the programs this test puts on the path exist there.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

HOUSE = Path(__file__).parent.parent.parent
SUBCOMMANDS = ("run", "demo", "chair", "replay", "handreiking", "pictures", "test", "check", "forensics")
PARTS = ("dialoogtafel", "tools/set-up.sh")
PLAIN = ("sh", "sed", "dirname", "readlink", "cat", "cksum", "env")


def typed(command: Path, *words: str, **machine: str) -> subprocess.CompletedProcess[str]:
    """What somebody sees who types this."""
    shell = {"PATH": os.environ["PATH"], "LANG": "nl_NL.UTF-8", **machine}
    return subprocess.run([str(command), *words], env=shell, capture_output=True, text=True, check=False)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A fresh clone, in a folder with spaces in its name."""
    clone = tmp_path / "een map & nog een map" / "dialoogtafel"
    for part in (*PARTS, *(f"words/{language}/launcher.po" for language in ("nl", "en"))):
        (clone / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(HOUSE / part, clone / part)
    for name in ("requirements.txt", "requirements-dev.txt"):
        (clone / name).write_text("", "utf-8")
    return clone / "dialoogtafel"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """The path of a machine with Python and nothing else."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in PLAIN:
        (folder / name).symlink_to(str(shutil.which(name)))
    put(folder, "python3", f'exec {sys.executable} "$@"')
    put(folder, "id", "echo 1000")
    return folder


def put(folder: Path, name: str, does: str) -> None:
    """A program that does this."""
    (folder / name).write_text(f"#!/bin/sh\n{does}\n", "utf-8")
    (folder / name).chmod(0o755)


def debian(programs: Path, *, apt: str) -> None:
    """Makes it a Debian on which nothing of ours is installed yet."""
    put(programs, "dpkg-query", "exit 1")
    put(programs, "apt-get", apt)


@pytest.mark.parametrize("words", [(), ("help",), ("--help",)])
def test_help_names_every_subcommand_in_one_line(house: Path, words: tuple[str, ...]) -> None:
    help_ = typed(house, *words)
    assert help_.returncode == 0
    assert [line.split()[0] for line in help_.stdout.splitlines()[1:]] == [*SUBCOMMANDS, "help"]


def test_an_unknown_subcommand_gets_a_sentence_and_the_list(house: Path) -> None:
    said = typed(house, "opne")
    assert said.returncode == 2
    assert "opne" in said.stderr.splitlines()[0]
    assert len(said.stderr.splitlines()) == 3 + len(SUBCOMMANDS)


def test_it_works_from_anywhere_through_any_link(house: Path, tmp_path: Path) -> None:
    (tmp_path / "near").symlink_to(house.relative_to(tmp_path))
    (tmp_path / "far").symlink_to(tmp_path / "near")
    assert typed(tmp_path / "far", "help").stdout == typed(house, "help").stdout != ""


@pytest.mark.parametrize("subcommand", ["replay", "handreiking", "test"])
def test_without_root_it_prints_the_one_line_to_type_and_stops(
    house: Path, programs: Path, subcommand: str
) -> None:
    debian(programs, apt="echo apt was called; exit 1")
    said = typed(house, subcommand, PATH=str(programs))
    assert said.returncode == 1
    assert re.fullmatch(
        r"su -l -c 'apt-get update; apt-get install -y --no-install-recommends .*'",
        said.stderr.splitlines()[1],
    )
    assert len(said.stderr.splitlines()) == 2
    assert ("chromium" in said.stderr) == (subcommand == "test")


def test_with_sudo_that_wants_a_password_the_line_to_type_has_sudo(house: Path, programs: Path) -> None:
    debian(programs, apt="echo apt was called; exit 1")
    put(programs, "sudo", "exit 1")
    said = typed(house, "replay", PATH=str(programs))
    assert said.stderr.splitlines()[1].startswith("sudo sh -c 'apt-get ")


def test_a_browser_that_is_there_is_kept(house: Path, programs: Path) -> None:
    debian(programs, apt="exit 1")
    put(programs, "google-chrome", "exit 0")
    assert "chromium" not in typed(house, "test", PATH=str(programs)).stderr


def test_when_apt_fails_its_own_words_are_shown(house: Path, programs: Path) -> None:
    debian(programs, apt="echo geen verbinding; exit 100")
    put(programs, "id", "echo 0")
    said = typed(house, "replay", PATH=str(programs))
    assert said.returncode == 1
    assert "geen verbinding" in said.stderr


def test_an_old_python_gets_a_sentence(house: Path, programs: Path) -> None:
    put(programs, "python3", "exit 1")
    said = typed(house, "run", PATH=str(programs))
    assert said.returncode == 1
    assert said.stderr.startswith("Dialoogtafel heeft Python 3.11")
    assert len(said.stderr.splitlines()) == 1


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sentence_the_launcher_says_stands_in_the_catalogue(language: str) -> None:
    shell = "".join((HOUSE / part).read_text("utf-8") for part in PARTS)
    said = set(re.findall(r"(?:\bsay|\bstop) ([a-z_.]+)", shell)) | {
        f"help.{name}" for name in (*SUBCOMMANDS, "help")
    }
    said |= {f"check.{name}" for name in re.findall(r"^check ([a-z]+)", shell, re.MULTILINE)}
    with (HOUSE / "words" / language / "launcher.po").open("rb") as catalogue:
        sentences = {str(one.id): str(one.string) for one in read_po(catalogue) if one.id}
    assert {f"launcher.{name}" for name in said} == set(sentences)
    assert all(text and "\n" not in text and '"' not in text for text in sentences.values())
