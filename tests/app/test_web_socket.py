"""A web socket carries pages out and nothing in: whoever says anything else is not heard, and is let go."""

import pytest
from itsdangerous import URLSafeSerializer

from sessions.keys import KeyRing
from tests.line import SOCKET, Line, Refused
from tests.served import House, Table


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
