"""A phone with a slow line gets whole pages or none, and nobody waits for it."""

import socket
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

from tests.line import SOCKET, Line
from tests.served import FORM, House, Table

PAGES = 60
LONGEST_WAIT_SECONDS = 40


def wordy_table(house: House) -> Table:
    """A table on which so much is written that every page is large."""
    table = house.table(6)
    table.opens("collect")
    for number, phone in enumerate(table.phones):
        for again in range(5):
            assert phone.says(f"{number} {again} " + "Een lang verhaal. " * 220).status == 200
    table.does("take_up")
    table.does("turn_over")
    return table


def stops_reading(table: Table) -> tuple[Line, int]:
    """A phone that does not read while page after page comes; and the version of the last one, as a healthy phone got it."""
    page = table.phones[0].page()
    assert len(page.body) > 100_000
    slow, healthy = table.phones[0].connects(SOCKET, narrow=4096), table.phones[1].watches()
    slow.asks_to_look(page.ticket)
    assert slow.answer() == "in"
    for _ in range(PAGES):
        table.does("pause")
        healthy.page()
    return slow, healthy.seen


def test_S10_a_phone_that_stops_reading_gets_whole_frames_when_it_reads_on(house: House) -> None:
    slow, newest = stops_reading(wordy_table(house))
    came = slow.versions(until=newest)
    assert came == sorted(set(came))
    assert len(came) >= PAGES


def drips(house: House, head: bytes, drop: bytes) -> bytes:
    """Sends a beginning, and then a drop every second, until the house has had enough; what it said."""
    name, _, port = house.visitor().host.partition(":")
    came = b""
    with socket.create_connection((name, int(port)), timeout=1) as line:
        line.sendall(head)
        for _ in range(LONGEST_WAIT_SECONDS):
            try:
                part = line.recv(4096)
            except TimeoutError:
                line.sendall(drop)
                continue
            except ConnectionError:
                return came
            came += part
            if not part:
                return came
    raise AssertionError("the house waits for ever")


def is_held(line: Line) -> bool:
    """Whether the house still holds its end of this line; the kernel lists the two ports, and no inode once it let go."""
    ends = [entry.split() for entry in Path("/proc/net/tcp").read_text("ascii").splitlines()[1:]]
    return any(int(end[2].partition(":")[2], 16) == line.port and end[9] != "0" for end in ends)


def test_H2_S9_S10_whoever_keeps_the_house_waiting_is_let_go_and_nobody_else_notices(
    own_house: House,
) -> None:
    table = wordy_table(own_house)
    deaf, _ = stops_reading(table)
    assert is_held(deaf)
    host = own_house.visitor().host.encode()
    begun = b"POST / HTTP/1.1\r\nHost: " + host + b"\r\n"
    form = begun + b"Content-Type: " + FORM.encode() + b"\r\nContent-Length: 60000\r\n\r\ncode="
    asked = (
        b"GET " + SOCKET.encode() + b" HTTP/1.1\r\nHost: " + host + b"\r\nUpgrade: websocket\r\n"
        b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    )
    with ThreadPoolExecutor(20) as together:
        waiting = [
            together.submit(drips, own_house, head, drop)
            for head, drop in 5 * [(b"GE", b"T"), (begun + b"X: ", b"a"), (form, b"1"), (asked, b"")]
        ]
        while wait(waiting, timeout=1).not_done:
            assert table.phones[2].page().status == 200
    line, header, body, half_open = (one.result() for one in waiting[:4])
    assert line == b""
    assert header.startswith(b"HTTP/1.1 400 ")
    assert body.startswith(b"HTTP/1.1 408 ")
    assert half_open.startswith(b"HTTP/1.1 101 ")
    while is_held(deaf):
        assert table.phones[2].page().status == 200
