"""*Wat een inbeslagname oplevert* names everything that is on the disk, and nothing that is not."""

import re
from pathlib import Path

import pytest

from sessions.tables import Base
from tests.conftest import Seated

DOCS = Path(__file__).parent.parent.parent / "docs"
PAGES = {"nl": DOCS / "seizure.md", "en": DOCS / "seizure.en.md"}
ROW = re.compile(r"^\| `([^`]+)` \| (.+) \|$", re.MULTILINE)
OF_ALEMBIC = "alembic_version"


def named(language: str = "nl") -> dict[str, str]:
    """The files and tables on the page, and what it says of each."""
    return dict(ROW.findall(PAGES[language].read_text("utf-8")))


@pytest.mark.parametrize("language", PAGES)
def test_every_table_stands_on_the_page_and_no_other(language: str) -> None:
    tables = {name for name in named(language) if "." not in name}
    assert tables == {OF_ALEMBIC, *Base.metadata.tables}


def test_every_file_of_a_house_stands_on_the_page_and_no_other(seated: Seated) -> None:
    table = seated(6)
    table.opens("collect")
    table.says(0, "Ik mis een rustig loket.")
    there = {str(path.relative_to(table.folder)) for path in table.folder.rglob("*") if path.is_file()}
    shapes = {re.sub(r"^keys/.*\.key$", "keys/*.key", name) for name in there}
    for language in PAGES:
        assert shapes == {name for name in named(language) if "." in name}


@pytest.mark.parametrize("locked", ["card", "version", "statement", "draft", "research_card", "chair_act"])
def test_what_the_page_calls_locked_has_a_body_and_no_words_beside_it(locked: str) -> None:
    assert "op slot" in named()[locked]
    columns = {column.name for column in Base.metadata.tables[locked].columns}
    assert "body" in columns
    assert not columns & {"text", "words", "title", "name"}


def test_the_page_tells_of_every_moment_the_examiner_looks_at() -> None:
    text = PAGES["nl"].read_text("utf-8")
    moments = (
        "Midden in een ronde",
        "De ronde is gesloten",
        "De avond is voorbij",
        "Na 14 dagen",
        "Na 30 dagen",
    )
    assert all(f"| {moment}" in text for moment in moments)
