"""One key file a table. Without it nothing a card says can be read by anybody."""

from pathlib import Path

import pytest

from sessions.keys import STEP, KeyRing
from sessions.refusals import NotKept
from tests.conftest import Seated

TABLE, OTHER = b"t" * 16, b"o" * 16
SECRET = 12 + 16  # what a lock adds: a nonce and a proof


@pytest.fixture
def keys(tmp_path: Path) -> KeyRing:
    """A ring with a key for one table."""
    ring = KeyRing(tmp_path / "keys")
    ring.make(TABLE)
    return ring


def test_keys_are_files_in_a_folder_of_their_own_that_only_the_owner_reads(
    keys: KeyRing, tmp_path: Path
) -> None:
    keys.secret("cookies")
    folder = tmp_path / "keys"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {one.name for one in folder.iterdir()} == {f"{TABLE.hex()}.key", "cookies.key"}
    assert {one.stat().st_mode & 0o777 for one in folder.iterdir()} == {0o600}


@pytest.mark.parametrize("text", ["", "Ja", "x" * 251, "x" * 252, "x" * 253, "ăâîșț" * 800, "🙂" * 4000])
def test_what_was_locked_comes_out_the_same(keys: KeyRing, text: str) -> None:
    assert keys.unseal(TABLE, keys.seal(TABLE, text)) == text


def test_the_length_of_a_text_cannot_be_seen_from_outside(keys: KeyRing) -> None:
    lengths = [len(keys.seal(TABLE, "x" * length)) - SECRET for length in (0, 1, 50, 252, 253, 508, 509)]
    assert lengths == [STEP, STEP, STEP, STEP, 2 * STEP, 2 * STEP, 3 * STEP]


def test_the_same_words_twice_look_like_two_different_things(keys: KeyRing) -> None:
    one, two = keys.seal(TABLE, "Ja"), keys.seal(TABLE, "Ja")
    assert one[:12] != two[:12]
    assert one[12:] != two[12:]


def test_another_table_cannot_open_it(keys: KeyRing) -> None:
    keys.make(OTHER)
    with pytest.raises(NotKept, match="no_key"):
        keys.unseal(OTHER, keys.seal(TABLE, "Ja"))


def test_a_scratched_card_is_not_read_as_something_else(keys: KeyRing) -> None:
    sealed = bytearray(keys.seal(TABLE, "Ik ga mee"))
    sealed[20] ^= 1
    with pytest.raises(NotKept, match="no_key"):
        keys.unseal(TABLE, bytes(sealed))


def test_a_key_is_never_written_over(keys: KeyRing) -> None:
    with pytest.raises(FileExistsError):
        keys.make(TABLE)


def test_the_secret_of_the_house_stays_the_same_after_a_restart(keys: KeyRing, tmp_path: Path) -> None:
    assert keys.secret("links") == KeyRing(tmp_path / "keys").secret("links")
    assert keys.secret("links") != keys.secret("cookies")


def test_when_the_key_is_destroyed_nobody_reads_this_table_again(seated: Seated) -> None:
    table = seated(5)
    table.opens("collect")
    table.says(0, "Ik mis de bewoners.")
    table.says(1, "Ik ook.")
    table.turns_over()
    (table.folder / "keys" / f"{table.id.hex()}.key").unlink()
    with pytest.raises(NotKept, match="no_key"):
        table.screen()
    with pytest.raises(NotKept, match="no_key"):
        table.says(2, "Nog iets.")
