"""What lies on the disk: no word anybody wrote, nothing that was masked, no trace of a seat beside a card."""

import struct
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from shutil import copytree

import pytest
from sqlalchemy import select

from sessions.opening import DATABASE
from sessions.tables import Seat
from tests.conftest import Seated
from tests.promises.disk import as_it_lies, opened
from tests.table import Table

MASKED = (
    "06 99 12 34 56",
    "0699123456",
    "j.devoorbeeld@example.org",
    "NL13 TEST 0123 4567 89",
    "111222333",
    "@mirela_d",
)
WRITTEN = {
    "card": "Ik krijg nergens een rekening.",
    "foreign": "Nu am încredere în poliție.",
    "version": "De politie vertrouw ik niet.",
    "about": "Ik stond ook een keer op een lijst.",
    "own_words": "Eerst wil ik het zien.",
    "arrow": "Jullie luisteren nooit naar ons.",
    "voice": "Wij zijn moe van het wachten.",
    "no": "Ik wil geen lijst.",
    "dropped": "Deze nee-zin ging weer weg.",
    "who": "de baliemedewerker",
    "goodbye": "Ik ga weg met een plan.",
    "commitment": "Een ruimte regelen in het buurthuis.",
}
LEAF = 10  # how SQLite marks a page that has no pages below it
CHANGED = "Dit wilde ik toch anders zeggen."


def evening(table: Table) -> None:
    """Every way in which words come into a house."""
    table.opens("collect")
    table.says(0, WRITTEN["card"])
    table.says(1, WRITTEN["foreign"], language="ro")
    for number, secret in enumerate(MASKED):
        table.says(number % 6, f"Bel of schrijf mij: {secret}.")
    table.gathers()
    table.does("version", card=table.card(WRITTEN["foreign"]), text=f"{WRITTEN['version']} Bel {MASKED[0]}.")
    table.does("turn_over")
    table.closes()
    table.opens("seek_no")
    no = table.writes_down("no", WRITTEN["no"])
    dropped = table.writes_down("no", WRITTEN["dropped"])
    table.does("change_statement", statement=dropped, status="dropped")
    table.closes()
    table.opens("spread")
    for number in range(6):
        table.answers(number, **{f"rate__{no}": "recognise", f"about__{no}": WRITTEN["about"]})
    table.closes()
    table.opens("propose")
    table.says(0, CHANGED)
    table.says(0, "Eén loket.")
    table.closes()
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 5)
    table.phone(5).sends(vote="not", own_words=WRITTEN["own_words"])
    table.closes()
    table.opens("arrows")
    table.says(0, WRITTEN["arrow"])
    table.says(1, "Jullie doen alsof.")
    table.gathers()
    table.writes_down("role_voice", WRITTEN["voice"])
    table.closes()
    table.opens("interventions")
    table.says(0, "Een brief.", who=WRITTEN["who"])
    table.writes_down("commitment", WRITTEN["commitment"])
    table.closes()
    table.opens("check_out")
    table.says(0, WRITTEN["goodbye"])


@dataclass(frozen=True)
class Found:
    """A folder that was taken twice: in the middle of a round, and when the evening had ended and the house was closed.

    `opened` is all that the keys of the second folder open.
    """

    during: Path
    after: Path
    opened: str
    seats: list[bytes]
    phones: list[bytes]


@pytest.fixture
def table(seated: Seated) -> Table:
    """Six phones, before anything was said."""
    return seated(6, languages="ro: tolk")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Taken once for all who want to know."""
    during, after = tmp_path_factory.mktemp("during") / "house", tmp_path_factory.mktemp("after")
    table = Table(after, 6, languages="ro: tolk")
    evening(table)
    copytree(after, during)
    with table.remembers() as memory:
        seats = list(memory.db.scalars(select(Seat.digest)))
    table.ends()
    everything = opened(after, table.id)
    table.store.close()
    return Found(during, after, everything, seats, [phone.seat_key for phone in table.phones])


def every_byte(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def pages_written(folder: Path) -> set[int]:
    """The numbers of the pages that stand in the log beside the file."""
    log = (folder / f"{DATABASE}-wal").read_bytes()
    if not log:
        return set()
    (size,) = struct.unpack(">I", log[8:12])
    frames = range(32, len(log) - 24 - size + 1, 24 + size)
    return {struct.unpack(">I", log[at : at + 4])[0] for at in frames}


def pages_of(table: Table, *names: str) -> set[int]:
    """The pages of these tables and their indexes, as long as each fits on one."""
    file = (table.folder / DATABASE).read_bytes()
    with table.remembers() as memory:
        on_disk = memory.db.connection()
        size = on_disk.exec_driver_sql("PRAGMA page_size").scalar() or 0
        rows = on_disk.exec_driver_sql("SELECT tbl_name, rootpage FROM sqlite_schema").all()
    pages = {page for name, page in rows if name in names}
    assert all(file[(page - 1) * size] == LEAF for page in pages)
    return pages


def test_no_word_can_be_read_without_the_key(found: Found) -> None:
    """README: "Everything a card says is locked with a key per table"."""
    assert every_byte(found.during).count(b"WITHOUT ROWID") > 5
    for words, folder in product((*WRITTEN.values(), CHANGED), (found.during, found.after)):
        assert as_it_lies(folder, words) == [], words


def test_what_was_masked_is_nowhere_not_even_behind_the_key(found: Found) -> None:
    """README: telephone numbers, addresses and accounts are taken out before anything is kept."""
    assert WRITTEN["goodbye"] in found.opened
    assert "[telefoonnummer]" in found.opened
    for secret in MASKED:
        assert secret not in found.opened
        assert as_it_lies(found.during, secret) == as_it_lies(found.after, secret) == [], secret


def test_what_had_to_go_is_gone_even_for_who_has_the_key(found: Found) -> None:
    """Arrows and their voices, votes, words that were changed, sentences that were dropped, and every seat."""
    assert WRITTEN["card"] in found.opened
    for gone in (WRITTEN["arrow"], WRITTEN["voice"], WRITTEN["dropped"], CHANGED, '"choice"'):
        assert gone not in found.opened
    assert len(found.seats) == 6
    for digest in found.seats:
        assert digest in every_byte(found.during)
        assert digest not in every_byte(found.after)


def test_the_key_of_a_phone_never_reaches_the_disk(found: Found) -> None:
    for key, folder in product(found.phones, (found.during, found.after)):
        assert key not in every_byte(folder)
        assert key.hex().encode() not in every_byte(folder)


def test_the_house_writes_a_file_a_log_and_keys_and_nothing_else(found: Found) -> None:
    names = {DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", "keys"}
    assert {path.name for folder in (found.during, found.after) for path in folder.iterdir()} <= names


def test_when_a_card_is_written_no_page_of_a_seat_is_written(table: Table) -> None:
    """A "this seat has answered" beside a card would link the two for whoever reads the log (anonymity.md 2)."""
    table.opens("check_in")
    with table.remembers() as memory:
        before = memory.db.connection().exec_driver_sql("SELECT * FROM seat ORDER BY digest").fetchall()
    table.store.scrub()
    assert pages_written(table.folder) == set()
    table.phone(0).sends(words="Ik mis de bewoners.", **{"scale.welcome": "3"})
    table.phone(1).passes()
    table.phone(0).says("Nog iets.")
    written = pages_written(table.folder)
    assert written
    assert not written & pages_of(table, "seat")
    with table.remembers() as memory:
        after = memory.db.connection().exec_driver_sql("SELECT * FROM seat ORDER BY digest").fetchall()
    assert after == before


def test_somebody_who_sits_down_writes_no_page_of_a_card(table: Table) -> None:
    table.opens("collect")
    table.says(0, "Ik mis de bewoners.")
    table.store.scrub()
    table.comes_in().sits_down()
    assert pages_written(table.folder) & pages_of(table, "seat")
    assert not pages_written(table.folder) & pages_of(table, "card")
