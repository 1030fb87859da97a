"""The instruments of the examiner: chance gains nothing, a canary is found in every dress, a page is read whole."""

import base64
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from tests.forensics.advantage import advantage, compared
from tests.forensics.canaries import found, packed
from tests.forensics.sqlite_file import cells, frames, pages, unused
from tests.forensics.verdict import BOUND

TEXT = "Bel café Zomer via 06 12 34 56 78"


def test_who_guesses_gains_nothing_even_with_a_hundred_tricks() -> None:
    dice = Random(7)  # noqa: S311 - the same guesses every time
    evenings = [{f"trick {one}": (float(dice.randint(-9, 9)), 100) for one in range(100)} for _ in range(200)]
    guessed = advantage(evenings)
    assert abs(guessed.value) < guessed.high - guessed.low < BOUND


def test_a_trick_that_works_the_wrong_way_round_works() -> None:
    found_out = advantage([{"lost": (-90.0, 100), "nothing": (3.0, 100)} for _ in range(10)])
    assert found_out.value == pytest.approx(0.9)
    assert found_out.trick == "lost"


def test_right_pairs_that_are_nearer_than_wrong_ones_count_as_won() -> None:
    assert compared([3.0, 1.0], [2.0, 1.0]) == (1.0, 4)


@pytest.mark.parametrize(
    "written",
    [
        TEXT.encode(),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("latin-1"),
        TEXT.encode().hex().encode(),
        base64.b64encode(b"x" + TEXT.encode()),
        base64.b64encode(b"twee" + TEXT.encode()),
        b"Bel%20caf%C3%A9%20Zomer%20via%2006%2012%2034%2056%2078",
        b"Bel+caf%C3%A9+Zomer+via+06+12+34+56+78",
        b"Bel caf\\u00e9 Zomer via 06 12 34 56 78",
        packed(b"{" + TEXT.encode() + b"}"),
    ],
    ids=[
        "utf-8",
        "utf-16-le",
        "utf-16-be",
        "latin-1",
        "hex",
        "base64",
        "base64 later",
        "url",
        "form",
        "json",
        "gzip",
    ],
)
def test_a_text_that_had_to_go_is_found_however_it_is_spelled(written: bytes) -> None:
    assert found({"some.file": b"\0\x01" + written + b"\xff"}, {"masked": [TEXT.encode()]})
    assert not found({"some.file": b"\0\x01" + written[::-1] + b"\xff"}, {"masked": [TEXT.encode()]})


def test_rows_are_read_from_the_pages_in_the_order_in_which_they_lie(tmp_path: Path) -> None:
    """What was written first lies last on a page, whatever its number: that is why a file is cleaned."""
    with closing(sqlite3.connect(tmp_path / "file", isolation_level=None)) as db:
        db.execute("CREATE TABLE card (id BLOB PRIMARY KEY, words TEXT, number INT) WITHOUT ROWID")
        for key, words in ((b"m", "eerst"), (b"z", "dan"), (b"a", "laatst")):
            db.execute("INSERT INTO card VALUES (?, ?, 300)", (key, words))
    image = pages((tmp_path / "file").read_bytes())
    lying = sorted(cells(image[2], 2), key=lambda cell: -cell.offset)
    assert [cell.values for cell in lying] == [
        (b"m", "eerst", 300),
        (b"z", "dan", 300),
        (b"a", "laatst", 300),
    ]
    assert not unused(image[2], 2).strip(b"\0")


def test_the_log_beside_the_file_is_read_commit_by_commit(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "file", isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("CREATE TABLE card (id BLOB PRIMARY KEY) WITHOUT ROWID")
        for key in (b"m", b"a"):
            db.execute("INSERT INTO card VALUES (?)", (key,))
        history = list(frames((tmp_path / "file-wal").read_bytes()))
    on_cards = [frame for frame in history if frame.page == 2]
    assert [[cell.values for cell in cells(one.image, 2)] for one in on_cards[1:]] == [
        [(b"m",)],
        [(b"a",), (b"m",)],
    ]
    assert on_cards[1].commit < on_cards[2].commit
