"""The whole folder of a house is searched, with every key that is left, for words that had to go."""

from datetime import date, timedelta

from exports import handreiking
from sessions import retention
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
    retention.tidy(table.store, EVENING + timedelta(days=day), handreiking.html)


def test_after_thirty_days_no_loose_text_is_left_in_any_file(seated: Seated) -> None:
    """README: "After 30 days every loose text is gone from the disk, with the key that opened it."."""
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
