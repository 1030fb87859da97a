"""What readers say of the draft, looked at as it lies on the disk."""

from sessions import remarks
from sessions.dialogue import find
from sessions.tables import Base
from tests.conftest import Seated
from tests.promises.disk import as_it_lies, opened
from tests.promises.test_after_the_evening import held

SAID = "Dit gaat over mijn nicht in de haven."


def test_a_remark_holds_its_words_and_nothing_of_whoever_made_it(seated: Seated) -> None:
    """README: "A remark on the draft holds no time, no phone and no name."."""
    table = held(seated)
    form = {"sort": "recognisable", "chapter": "lived", "passage": "0" * 12, "said": SAID}
    table.store.write(lambda memory: remarks.add(memory, find(memory, table.id), form))
    assert {column.name for column in Base.metadata.tables["remark"].columns} == {"id", "dialogue", "body"}
    assert as_it_lies(table.folder, SAID) == []
    inside = next(line for line in opened(table.folder, table.id).splitlines() if SAID in line)
    assert inside.count('": "') == len(("sort", "chapter", "passage", "words"))
    with table.remembers() as memory:
        (kept,) = remarks.waiting(memory, find(memory, table.id))
    assert set(vars(kept)) == {"key", "sort", "chapter", "passage", "words"}
