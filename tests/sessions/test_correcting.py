"""What was published is corrected where everybody sees it: two approve anew, and what stood there is readable nowhere."""

from datetime import timedelta

import pytest

from exports import handreiking
from exports.stopped import without_quote
from sessions import approving, editing, publication, retention, stopping
from sessions.dialogue import find
from sessions.draft import FUNCTIONS, ORGANISATION
from sessions.editing import Edit
from sessions.refusals import NotAnAnswer, NotFound, NotNow
from sessions.tables import Dialogue, Publication
from tests.conftest import Seated
from tests.sessions.test_approving import approves, publishes
from tests.sessions.test_retention import EVENING, ON_THE_TABLE, on_day
from tests.table import Table

WRONG, RIGHT = "Het loket is op maandag open.", "Het loket is op dinsdag open."
WHAT = "De dag van het loket klopte niet."
CORRECTED = "Verbeterd in april 2027:"


def writes(table: Table, text: str, number: int) -> None:
    """An editor changes a chapter."""
    table.store.write(
        lambda memory: editing.keep(memory, find(memory, table.id), "guide", Edit(text, number))
    )


def both_approve(table: Table, day: int) -> None:
    """As over the web: with the second the cards go, when they are still there."""
    for function in FUNCTIONS:
        approves(table, function, day)
    if table.state.forgotten < retention.TEXTS:
        retention.forget_texts(table.store, table.id, handreiking.to_keep)


def published(seated: Seated) -> Table:
    """Approved on day 15, and on the web."""
    table = seated(6)
    table.store.today = lambda: EVENING
    table.opens("collect")
    table.says(0, ON_THE_TABLE)
    table.says(1, "Een brief die niemand begrijpt.")
    table.turns_over()
    table.closes()
    table.ends()
    on_day(table, 14)
    writes(table, WRONG, 0)
    both_approve(table, 15)
    publishes(table, 16)
    return table


def corrects(table: Table) -> None:
    """The chair opens it to its editor again."""
    table.store.write(lambda memory: approving.correct(find(memory, table.id)))


def page(table: Table) -> str:
    """What anybody reads."""
    with table.remembers() as memory:
        return handreiking.public(memory, find(memory, table.id))


def draft(table: Table) -> str:
    """What the chair reads."""
    with table.remembers() as memory:
        return handreiking.html(memory, find(memory, table.id))


def bodies(table: Table) -> list[bytes]:
    """Everything that was ever published of this table and is still kept, locked."""
    with table.remembers() as memory:
        return [one.body for one in memory.db.query(Publication)]


def lies_on_the_disk(table: Table, body: bytes) -> bool:
    """Whether any piece of it lies in any file."""
    files = [path.read_bytes() for path in table.folder.rglob("*") if path.is_file()]
    pieces = [body[start : start + 64] for start in range(0, len(body), 64)]
    return any(piece in file for piece in pieces for file in files)


def test_what_is_published_stays_as_it_is_while_an_editor_works(seated: Seated) -> None:
    table = published(seated)
    with pytest.raises(NotNow, match="edit_approved"):
        writes(table, RIGHT, 1)
    corrects(table)
    writes(table, RIGHT, 1)
    assert WRONG in page(table)
    assert RIGHT not in page(table)
    assert "Dit is een concept." not in page(table)
    assert RIGHT in draft(table)
    assert "Dit is een concept." in draft(table)


def test_a_correction_needs_both_once_more_and_a_sentence(seated: Seated) -> None:
    table = published(seated)
    corrects(table)
    writes(table, RIGHT, 1)
    approves(table, ORGANISATION, 40)
    with pytest.raises(NotNow, match="not_approved"):
        publishes(table, 40, WHAT)
    both_approve(table, 41)
    with pytest.raises(NotAnAnswer, match="what_was_corrected"):
        publishes(table, 41)
    assert WRONG in page(table)
    publishes(table, 41, WHAT)
    assert CORRECTED in page(table)
    assert WHAT in page(table)


def test_the_version_before_it_is_readable_nowhere(seated: Seated) -> None:
    table = published(seated)
    (before,) = bodies(table)
    assert lies_on_the_disk(table, before)
    corrects(table)
    writes(table, RIGHT, 1)
    both_approve(table, 41)
    publishes(table, 41, WHAT)
    table.store.scrub()
    assert WRONG not in page(table)
    assert WRONG not in draft(table)
    assert len(bodies(table)) == 1
    assert not lies_on_the_disk(table, before)


def test_the_desk_says_the_same_as_the_web_once_a_correction_is_published(seated: Seated) -> None:
    table = published(seated)
    corrects(table)
    writes(table, RIGHT, 1)
    both_approve(table, 41)
    publishes(table, 41, WHAT)
    with table.remembers() as memory:
        at = find(memory, table.id)
        assert handreiking.read(memory, at) == handreiking.published(memory, find(memory, table.id))


def test_a_number_and_a_second_correction_are_kept_by_the_month(seated: Seated) -> None:
    table = published(seated)
    for number, (text, day) in enumerate(((RIGHT, 41), ("Het loket is open.", 80)), start=1):
        corrects(table)
        writes(table, text, number)
        both_approve(table, day)
        publishes(table, day, f"{WHAT} Bel 06 12 34 56 78.")
    with table.remembers() as memory:
        kept = publication.read(memory, find(memory, table.id)).corrections
    assert [one.month for one in kept] == ["2027-04", "2027-05"]
    assert {one.what for one in kept} == {f"{WHAT} Bel [telefoonnummer]."}


def test_recalled_it_is_corrected_and_comes_back_with_the_line(seated: Seated) -> None:
    table = published(seated)
    table.store.write(lambda memory: approving.recall(find(memory, table.id)))
    corrects(table)
    assert table.state.published == approving.RECALLED
    writes(table, RIGHT, 1)
    both_approve(table, 41)
    publishes(table, 41, WHAT)
    assert table.state.published == approving.PUBLISHED
    assert WRONG not in page(table)
    assert WHAT in page(table)


def test_recalled_and_published_again_unchanged_it_says_of_no_correction(seated: Seated) -> None:
    table = published(seated)
    table.store.write(lambda memory: approving.recall(find(memory, table.id)))
    publishes(table, 41)
    assert table.state.published == approving.PUBLISHED
    assert "Verbeterd" not in page(table)


def test_a_quote_that_the_community_stops_is_gone_from_the_web_at_once_and_a_line_says_so(
    seated: Seated,
) -> None:
    table = published(seated)
    assert ON_THE_TABLE in page(table)
    table.store.today = lambda: EVENING + timedelta(days=50)
    stopping.stop(table.store, table.id, ON_THE_TABLE, {"chapter": "lived"}, without_quote)
    assert ON_THE_TABLE not in page(table)
    assert ON_THE_TABLE not in draft(table)
    assert "Een citaat is weggehaald." in page(table)
    assert "niemand begrijpt" in page(table)


def test_what_was_published_outlives_day_90_also_while_it_is_being_corrected(seated: Seated) -> None:
    table = published(seated)
    corrects(table)
    on_day(table, 200)
    assert WRONG in page(table)
    with table.remembers() as memory:
        assert memory.db.query(Dialogue).count() == 1


def test_nothing_is_corrected_that_was_never_published(seated: Seated) -> None:
    table = seated(5)
    with pytest.raises(NotNow, match="not_published"):
        corrects(table)
    with pytest.raises(NotFound):
        page(table)


def test_a_draft_that_was_locked_as_a_concept_and_approved_later_is_none_any_more(seated: Seated) -> None:
    table = seated(6)
    table.store.today = lambda: EVENING
    table.opens("collect")
    table.says(0, ON_THE_TABLE)
    table.says(1, "Een brief die niemand begrijpt.")
    table.turns_over()
    table.closes()
    table.ends()
    on_day(table, 40)
    assert "Dit is een concept." in draft(table)
    both_approve(table, 41)
    assert 'data-state="' not in draft(table)
    assert "Dit is een concept." not in draft(table)
    assert "goedgekeurd door twee mensen" in draft(table)
