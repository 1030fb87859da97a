"""Lines that send what is no message, too much of it, or come and go without end."""

import struct
from pathlib import Path

import pytest

from tests.line import BINARY, PING, SOCKET, TEXT, Line
from tests.served import House, Table

KIBIBYTE = 1024


MEGABYTE = KIBIBYTE * KIBIBYTE


@pytest.fixture(scope="module")
def table(house: House) -> Table:
    """A table with six phones and an open question. These tests only ever pause it."""
    made = house.table(6)
    made.opens("collect")
    return made


def memory_of(house: House) -> int:
    """What the house holds in memory, in bytes."""
    status = Path(f"/proc/{house.running.process.pid}/status").read_text("ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) * KIBIBYTE


def is_untouched(table: Table, line: Line) -> bool:
    """Whether a line of somebody else still gets its pages."""
    table.does("pause")
    return line.page() == table.phones[5].page().text


@pytest.mark.parametrize(
    "words",
    [
        "42{}",
        '42"x"',
        "42",
        "42[]",
        '4213["page"]',
        f'42{"1" * 101}["x"]',
        "42" + "[" * 8_000,
        "9",
        "49",
        "1",
        "2",
        "5",
        "6",
        "x",
        "41",
        "43[]",
        '44{"message":"x"}',
        '451-["x",{"_placeholder":true,"num":0}]',
        '451-["x",{"_placeholder":true,"num":"a"}]',
        "40{",
        "40" + "[" * 8_000,
    ],
)
def test_S6_what_is_no_message_at_all_is_not_heard_either(table: Table, words: str) -> None:
    other, line = table.phones[5].watches(), table.phones[0].watches()
    for _ in range(6):
        line.says(words[:2_000])
    assert line.is_let_go()
    assert is_untouched(table, other)


def test_S6_letters_that_are_no_letters_end_the_line(table: Table) -> None:
    other, line = table.phones[5].watches(), table.phones[0].watches()
    line.sends(TEXT, b"\xff\xfe\xc0")
    assert line.is_let_go()
    assert is_untouched(table, other)


def test_S7_announced_attachments_are_not_waited_for(table: Table) -> None:
    other, line = table.phones[5].watches(), table.phones[0].watches()
    for _ in range(6):
        line.says('451000000000-["x",{"_placeholder":true,"num":0}]')
    assert line.is_let_go()
    early = table.phones[0].connects()
    for _ in range(6):
        early.sends(BINARY, b"bestand")
    assert early.is_let_go()
    assert is_untouched(table, other)


# how much is held


def talks_on(line: Line, frame: bytes, megabytes: int) -> int:
    """Sends this frame again and again; how many bytes went out before the house let go."""
    sent, burst = 0, frame * max(1, 64 * KIBIBYTE // len(frame))
    try:
        while sent < megabytes * MEGABYTE:
            line.raw(burst)
            sent += len(burst)
    except OSError:
        return sent
    return sent


@pytest.mark.parametrize(
    "manner",
    ["unfinished", "one byte", "empty", "pings", "pongs", "noise", "probes", "one huge frame", "fragments"],
)
def test_S8_whoever_goes_on_and_on_is_let_go_and_nothing_of_it_is_held(table: Table, manner: str) -> None:
    other, line = table.phones[5].watches(), table.phones[0].watches()
    before = memory_of(table.house)
    first, frame = {
        "unfinished": (b"", line.frame(TEXT, b"a" * KIBIBYTE, last=False)),
        "one byte": (line.frame(TEXT, b"a", last=False), line.frame(0, b"a", last=False)),
        "empty": (line.frame(TEXT, b"", last=False), line.frame(0, b"", last=False)),
        "pings": (b"", line.frame(PING, b"a" * 100)),
        "pongs": (b"", line.frame(TEXT, b"3")),
        "noise": (b"", line.frame(TEXT, b'42["x"]')),
        "probes": (b"", line.frame(TEXT, b"5")),
        "one huge frame": (line.frame(TEXT, b"", announced=150 * MEGABYTE), b"a" * KIBIBYTE),
        "fragments": (line.frame(TEXT, b"4", last=False), line.frame(0, b"a" * 4 * KIBIBYTE, last=False)),
    }[manner]
    line.raw(first)
    sent = talks_on(line, frame, megabytes=32)
    assert sent < 32 * MEGABYTE
    assert memory_of(table.house) - before < 4 * MEGABYTE
    assert is_untouched(table, other)


def test_S8_a_message_of_more_than_16_kibibytes_is_not_taken(table: Table) -> None:
    line = table.phones[0].watches()
    line.sends(TEXT, b"4" + b"a" * 17 * KIBIBYTE)
    assert line.is_let_go()


def test_S8_compression_is_never_agreed_to(table: Table) -> None:
    offer = {"sec_websocket_extensions": "permessage-deflate; client_max_window_bits, permessage-deflate"}
    line = table.phones[0].connects(SOCKET, offer)
    assert "sec-websocket-extensions" not in line.greeting
    line.asks_to_look(table.phones[0].page().ticket)
    assert line.answer() == "in"
    line.raw(struct.pack("!BB", 0xC1, 0x81) + b"\x00" * 5)
    assert line.is_let_go()


def test_S9_coming_and_going_without_end_leaves_no_trace(table: Table) -> None:
    phone, other = table.phones[0], table.phones[5].watches()
    ticket = phone.page().ticket
    for _ in range(30):
        line = phone.looks(ticket)
        assert line.answer() == "in"
        line.says('42["x"]')
        line.closes()
    before = memory_of(table.house)
    for _ in range(150):
        line = phone.looks(ticket)
        assert line.answer() == "in"
        line.says('42["x"]')
        line.closes()
    assert memory_of(table.house) - before < 4 * MEGABYTE
    assert is_untouched(table, other)
