"""What is kept after publication, looked at as it lies on the disk: one version, no day, and nothing of a stopped quote."""

from exports import handreiking
from exports.stopped import without_quote
from sessions import stopping
from sessions.dialogue import find
from sessions.draft import lock_of
from sessions.tables import Base
from tests.conftest import Seated
from tests.promises.disk import opened
from tests.sessions import test_correcting as correcting
from tests.sessions import test_replies as replying
from tests.sessions import test_stopping as quoting
from tests.sessions.test_approving import publishes
from tests.sessions.test_retention import on_day
from tests.table import Table


def printed_or_chosen(table: Table) -> str:
    """All that is printed in any form, and all that an editor could still choose."""
    with table.remembers() as memory:
        at = find(memory, table.id)
        return repr((handreiking.unedited(memory, at), handreiking.read(memory, at)))


def test_a_stopped_quote_is_in_no_draft(seated: Seated) -> None:
    """README: "A quote that the community stops leaves every draft at once, and nobody can choose it again."."""
    for day in (0, 30):
        table = quoting.evening(seated)
        on_day(table, day)
        assert quoting.CLOSE in printed_or_chosen(table)
        stopping.stop(table.store, table.id, quoting.CLOSE, {"chapter": "lived"}, without_quote)
        assert quoting.CLOSE not in printed_or_chosen(table)


def test_an_answer_is_of_a_month(seated: Seated) -> None:
    """README: "An answer of an organisation holds a month, and no moment finer than that."."""
    table = replying.published(seated)
    replying.says(table, "bank", choice_first="take_on", by_first="15 juni 2027")
    assert {column.name for column in Base.metadata.tables["reply"].columns} == {"id", "dialogue", "body"}
    inside = next(
        line
        for line in opened(table.folder, lock_of(table.id).encode()).splitlines()
        if "klantcontact" in line
    )
    assert '"month": "2027-04"' in inside
    assert not any(day in inside for day in ("2027-04-20", "2027-06-15"))


def test_there_is_one_version(seated: Seated) -> None:
    """README: "Of what is published only one version is kept: a correction takes the place of the one before it."."""
    table = correcting.published(seated)
    (before,) = correcting.bodies(table)
    correcting.corrects(table)
    correcting.writes(table, correcting.RIGHT, 1)
    correcting.both_approve(table, 41)
    publishes(table, 41, correcting.WHAT)
    table.store.scrub()
    assert len(correcting.bodies(table)) == 1
    assert not correcting.lies_on_the_disk(table, before)
