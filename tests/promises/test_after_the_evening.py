"""The whole folder of a house is searched, with every key that is left, for words that had to go."""

from datetime import date, timedelta

from exports import handreiking
from sessions import destroying, retention, return_code, withdrawing
from sessions.dialogue import find
from tests.conftest import Seated
from tests.promises.disk import as_it_lies, opened
from tests.table import Table

EVENING = date(2027, 3, 4)
SECRET = "Zij vroeg mij naar mijn huissleutel."
LOOSE = "Een zin die niet in het boekje hoort."


def held(seated: Seated) -> Table:
    """An evening with a card that may be quoted and one that may not."""
    table = seated(6)
    table.store.today = lambda: EVENING
    table.opens("collect")
    table.says(0, SECRET)
    for phone in range(1, 6):
        table.says(phone, LOOSE, quote=False)
    table.turns_over()
    table.closes()
    table.ends()
    return table


def on_day(table: Table, day: int) -> None:
    """The daily task, so many days after the evening."""
    retention.tidy(table.store, EVENING + timedelta(days=day), handreiking.to_keep)


def test_after_thirty_days_no_loose_text_is_left_in_any_file(seated: Seated) -> None:
    """README: "After 30 days every loose text is gone from the disk with its key, except what was given to research."."""
    table = held(seated)
    names = (table.id, b"research")
    assert LOOSE in opened(table.folder, *names)
    keys = [path.read_bytes() for path in (table.folder / "keys").glob("*.key")]
    on_day(table, 30)
    assert not (table.folder / "keys" / f"{table.id.hex()}.key").exists()
    for number, key in enumerate(
        keys
    ):  # even somebody who copied every key before finds nothing that it opens
        (table.folder / "keys" / f"copied-{number}.key").write_bytes(key)
    found = opened(table.folder, *names)
    assert SECRET not in found
    assert LOOSE not in found
    assert as_it_lies(table.folder, SECRET) == as_it_lies(table.folder, LOOSE) == []


def test_after_fourteen_days_no_receipt_is_left_in_any_file(seated: Seated) -> None:
    """README: "After 14 days nobody can prove or find out on any phone that a text is theirs."."""
    table = held(seated)
    receipts = [card.receipt for card in table.kept()]
    on_day(table, 14)
    files = [path.read_bytes() for path in table.folder.rglob("*") if path.is_file()]
    assert len(receipts) == 6
    assert not any(receipt in raw for receipt in receipts for raw in files)


def test_after_ninety_days_nothing_of_the_evening_is_left_in_any_file(seated: Seated) -> None:
    """README: "After 90 days a draft that nobody approved is gone as well."."""
    table = held(seated)
    title = table.state.title
    assert as_it_lies(table.folder, title)
    on_day(table, 30)
    on_day(table, 90)
    assert as_it_lies(table.folder, title) == []
    assert not list((table.folder / "keys").glob(f"{table.id.hex()}*"))


def test_P12_a_text_that_was_taken_back_is_in_no_file_any_more(seated: Seated) -> None:
    """README: "A text that its writer takes back leaves desk, screen, handreiking and disk at once."."""
    table = seated(6)
    table.opens("collect")
    table.says(0, SECRET)
    for phone in range(1, 6):
        table.says(phone, LOOSE)
    table.turns_over()
    table.does("version", card=table.card(SECRET), text="Zij vroeg naar [iets].")
    before = opened(table.folder, table.id)
    assert SECRET in before
    assert "Zij vroeg naar [iets]." in before
    key = table.phones[0].seat_key
    with table.remembers() as memory:
        (own,) = withdrawing.own_texts(memory, find(memory, table.id), key, "nl")
    withdrawing.take_back(table.store, table.id, key, own.key)
    found = opened(table.folder, table.id)
    assert SECRET not in found
    assert "Zij vroeg naar [iets]." not in found
    assert LOOSE in found
    assert as_it_lies(table.folder, SECRET) == []
    table.closes()
    assert SECRET not in table.page()


def test_a_table_that_is_destroyed_leaves_nothing_in_any_file(seated: Seated) -> None:
    """README: "A table that the chair destroys is gone at once: key, cards and everything else."."""
    table = held(seated)
    title, locks = table.state.title, (table.id, b"research")
    assert LOOSE in opened(table.folder, *locks)
    kept = (table.folder / "keys" / f"{table.id.hex()}.key").read_bytes()
    destroying.destroy(table.store, table.id, {"title": title, "title_again": title})
    assert not list((table.folder / "keys").glob(f"{table.id.hex()}*"))
    (table.folder / "keys" / "copied.key").write_bytes(kept)
    assert LOOSE not in opened(table.folder, *locks)
    assert as_it_lies(table.folder, title) == as_it_lies(table.folder, table.id.hex()) == []
    assert not any(table.id in path.read_bytes() for path in table.folder.rglob("*") if path.is_file())


def test_five_words_are_in_no_file_and_lead_nowhere_without_being_typed(seated: Seated) -> None:
    """README: "Five words, and only they, lead a writer back to her own texts; the disk does not know them."."""
    table = held(seated)
    key = table.phones[0].seat_key
    code = return_code.words_of(key)
    slow = return_code.stretch(code, table.store.keys)
    table.store.write(lambda memory: return_code.keep(memory, find(memory, table.id), key, slow))
    with table.remembers() as memory:
        assert return_code.find(memory, slow)[1] == key
    everything = opened(table.folder, table.id, b"research")
    for secret in (code, code.replace(" ", ""), key.hex()):
        assert secret not in everything
        assert as_it_lies(table.folder, secret) == []
    files = [path.read_bytes() for path in table.folder.rglob("*") if path.is_file()]
    assert not any(secret in raw for secret in (key, slow) for raw in files)
