"""A web socket carries pages out and nothing in: whoever says anything else is not heard, and is let go."""

import struct
from pathlib import Path

import pytest
from itsdangerous import URLSafeSerializer

from sessions.keys import KeyRing
from tests.line import BINARY, PING, SOCKET, TEXT, Line, Refused
from tests.served import House, Table

KIBIBYTE = 1024
MEGABYTE = KIBIBYTE * KIBIBYTE


@pytest.fixture(scope="module")
def table(house: House) -> Table:
    """A table with six phones and an open question. These tests only ever pause it."""
    made = house.table(6)
    made.opens("collect")
    return made


def forged(table: Table, *parts: object, key: str = "tickets") -> str:
    """A ticket with these parts, signed with this key of the house."""
    ring = KeyRing(table.house.running.data / "keys")
    return str(URLSafeSerializer(ring.secret(key), salt="ticket").dumps(list(parts)))


def memory_of(house: House) -> int:
    """What the house holds in memory, in bytes."""
    status = Path(f"/proc/{house.running.process.pid}/status").read_text("ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) * KIBIBYTE


def is_untouched(table: Table, line: Line) -> bool:
    """Whether a line of somebody else still gets its pages."""
    table.does("pause")
    return line.page() == table.phones[5].page().text


# who comes in


def test_S11_the_line_is_a_real_web_socket(table: Table) -> None:
    line = table.phones[0].watches()
    assert line.greeting["upgrade"].lower() == "websocket"
    assert "sec-websocket-accept" in line.greeting


@pytest.mark.parametrize(
    "path",
    [
        "/socket.io/?EIO=4&transport=polling",
        "/socket.io/?EIO=4",
        "/socket.io/?EIO=3&transport=websocket",
        "/socket.io/?transport=websocket",
        "/socket.io/?EIO=4&transport=websocket&sid=raad",
        "/socket.io/?EIO=4&transport=polling&j=0",
        "/socket.io/?EIO=4&transport=flashsocket",
    ],
)
def test_S11_every_other_way_in_is_refused(table: Table, path: str) -> None:
    with pytest.raises(Refused, match="400"):
        table.phones[0].connects(path)


def test_S11_long_polling_is_refused_without_an_upgrade_too(house: House) -> None:
    for path in (
        "/socket.io/?EIO=4&transport=polling",
        "/socket.io/?EIO=4&transport=websocket",
        "/socket.io",
    ):
        assert house.visitor().get(path).status == 400


@pytest.mark.parametrize(
    "origin", ["http://elders.example", "null", "http://{}0", "https://{}", "http://{}.nl", "http://["]
)
def test_S1_a_page_of_another_site_gets_no_line(table: Table, origin: str) -> None:
    phone = table.phones[0]
    with pytest.raises(Refused, match="400"):
        phone.connects(SOCKET, {"origin": origin.format(phone.host)})
    assert phone.connects(SOCKET, {"origin": f"http://{phone.host}"}).greeting


def test_S2_without_a_ticket_or_with_one_that_is_not_ours_nothing_is_shown(table: Table) -> None:
    phone = table.phones[0]
    good = phone.page().ticket
    wrong = [
        "x",
        good[:-1],
        "A" + good,
        good.replace(".", ".A"),
        forged(table, table.key, "phone", "nl", 1, key="cookies"),
        forged(table, table.key, "phone", "nl"),
        forged(table, table.key, "phone", "nl", 1, "meer"),
        forged(table, table.key, "phone", "nl", 0),
        forged(table, table.key, "phone", "nl", 2),
        forged(table, "00" * 16, "phone", "nl", 1),
        forged(table, "geen getal", "phone", "nl", 1),
    ]
    for ticket in wrong:
        assert phone.looks(ticket).answer() == "refused", ticket
    assert phone.looks(good).answer() == "in"
    bare = phone.connects()
    bare.says("40")
    assert bare.answer() == "refused"


def test_S2_a_ticket_of_the_desk_opens_no_desk_in_the_hands_of_a_phone(table: Table) -> None:
    copied = table.desk().ticket
    assert table.phones[0].looks(copied).answer() == "refused"
    assert table.house.visitor().looks(copied).answer() == "refused"
    assert table.chair.looks(copied).answer() == "in"


def test_S2_a_ticket_of_one_table_shows_nothing_of_another(table: Table) -> None:
    other = table.house.table(1)
    theirs = other.phones[0].page().ticket
    assert table.phones[0].looks(theirs).answer() == "refused"


@pytest.mark.parametrize(
    "wish",
    [
        '40/admin,{{"ticket":"{ticket}"}}',
        '40{{"ticket":"{ticket}","room":"x/desk/nl/1"}}',
        '40{{"ticket":["{ticket}"]}}',
        '40{{"ticket":"{ticket}","audience":"desk"}}',
        '40/x?y,{{"ticket":"{ticket}"}}',
        '40"{ticket}"',
    ],
)
def test_S5_a_room_is_never_what_the_client_asks_for(table: Table, wish: str) -> None:
    phone = table.phones[0]
    line = phone.connects()
    line.says(wish.format(ticket=phone.page().ticket))
    line.asks_to_look("x")
    assert line.answer() == "refused"


def test_S3_asking_twice_does_not_bring_every_page_twice(table: Table) -> None:
    phone = table.phones[0]
    line = phone.watches()
    for _ in range(3):
        line.asks_to_look(phone.page().ticket)
    for _ in range(3):
        table.does("pause")
        line.page()
    last = phone.page().version
    line.seen = 0
    table.does("pause")
    came = line.versions(until=last + 1)
    assert came == sorted(set(came))


# what is not heard


@pytest.mark.parametrize(
    "name",
    [
        "connect",
        "disconnect",
        "connect_error",
        "message",
        "join",
        "reveal",
        "pause",
        "admin",
        "page",
        "*",
        "",
    ],
)
def test_S3_S4_an_event_of_any_name_changes_nothing_and_much_of_it_ends_the_line(
    table: Table, name: str
) -> None:
    other, line = table.phones[5].watches(), table.phones[0].watches()
    before = table.desk().body, table.wall().body, table.phones[1].page().body
    for _ in range(5):
        line.says(f'42["{name}",{{"ticket":"x","room":"y"}}]')
    assert (table.desk().body, table.wall().body, table.phones[1].page().body) == before
    assert is_untouched(table, other)
    assert line.page()
    line.says(f'42["{name}"]')
    assert line.is_let_go()
    assert is_untouched(table, other)


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
