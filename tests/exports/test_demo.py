"""The sample anybody may publish: every chapter, in every form, and nobody in it ever lived."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from exports import demo
from exports.document import CHAPTERS, made_of
from sessions.statements import WHAT

FORMS = ("html", "docx", "odt", "pdf")
SUMMARIES = (
    "woonconsulenten",
    "wijkagenten",
    "beleidsmedewerkers-van-de-gemeente",
    "sociaal-werkers",
    "sekswerkers-zelf",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `./dialoogtafel handreiking --demo` leaves behind."""
    out = tmp_path_factory.mktemp("demo")
    said = subprocess.run(
        [sys.executable, "-m", "exports", "--demo", "--archive", "--out", str(out)],
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "LANG": "nl_NL.UTF-8"},
    )
    assert str(out) in said.stdout
    return out


def test_one_command_writes_the_sample_in_every_form_with_two_pages_for_every_reader(folder: Path) -> None:
    wanted = {f"handreiking.{form}" for form in FORMS} | {f"samenvatting-{name}.pdf" for name in SUMMARIES}
    assert {one.name for one in folder.iterdir()} == {*wanted, "handreiking.css", "handreiking-archief.pdf"}
    assert all(one.stat().st_size > 3_000 for one in folder.iterdir())


def test_the_sample_has_every_chapter_and_says_that_it_is_invented() -> None:
    whole = made_of(demo.evening()).whole
    assert [one.key for one in whole.chapters] == [make.__name__ for make in CHAPTERS]
    assert "verzonnen" in whole.municipality


def test_every_sort_of_sentence_a_table_can_write_down_for_paper_is_in_the_sample() -> None:
    there = {one.what for one in demo.evening().statements}
    assert (
        {"rule", "proposal", "version", "condition", "commitment", "agenda", "weighing"} <= there <= set(WHAT)
    )


def test_numbers_of_the_sample_came_through_the_one_door() -> None:
    evening = demo.evening()
    assert [(one.lives, one.people) for one in evening.nos] == [
        ("people", 16),
        ("people", 9),
        ("a_few", None),
        ("many", None),
    ]
    assert evening.groups == (("sekswerkers", 9), ("woningcorporaties", 5), ("Andere deelnemers", 9))
    assert evening.votes[-1].vote is not None
    assert evening.votes[-1].vote.outcome.cells is None
