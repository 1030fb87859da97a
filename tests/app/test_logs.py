"""What the terminal says of an evening is seized with everything else: three doors at the start, and then nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

from replay.server import start
from tests.line import SOCKET, TEXT, hang_up
from tests.served import House, Table
from words import say

PATIENCE_SECONDS = 20
SECRET_WORDS = "De agent van de wijk heet Canarie"


def a_whole_evening(house: House) -> Table:
    """Everything that happens on an evening, and everything that goes wrong on one."""
    table = house.table(6, languages="en: tolk")
    for line in (*(phone.watches() for phone in table.phones), table.chair_watches(), table.room_watches()):
        line.says(f'42["{SECRET_WORDS}"]')
    for kind in ("collect", "vote_come_along"):
        table.opens(kind)
        for phone in table.phones:
            phone.answers(**({"words": SECRET_WORDS} if kind == "collect" else {"vote": "not"}))
        table.tries("take_up")
        table.tries("turn_over")
        table.does("close_round")
    table.does("start_roll_call")
    table.phones[0].post("/tafel/oproep", {"code": table.code})
    table.does("finish_roll_call")
    goes_wrong(house, table)
    table.does("end")
    house.chair.get(f"/voorzitter/{table.key}/handreiking")
    table.phones[0].post("/weg")
    hang_up()
    return table


def goes_wrong(house: House, table: Table) -> None:
    """Wrong codes, forged cookies and tickets, foreign pages, rude sockets, broken requests."""
    stranger, phone = house.phone(), table.phones[0]
    stranger.enters(SECRET_WORDS)
    stranger.post("/", {"code": "1"}, origin=f"http://{SECRET_WORDS.replace(' ', '')}.example")
    stranger.get(f"/{SECRET_WORDS.replace(' ', '-')}%0d%0aX:1?sid={SECRET_WORDS.replace(' ', '-')}")
    stranger.asks("GEHEIM", "/")
    stranger.asks("POST", "/tafel/kaart", b"{" * 9000, {"content_type": "application/json"})
    stranger.get(
        f"/socket.io/?EIO=4&transport=websocket&sid={SECRET_WORDS.replace(' ', '-')}",
        upgrade="websocket",
        connection="upgrade",
    )
    phone.says(SECRET_WORDS * 200)
    phone.looks(SECRET_WORDS).answer()
    for words in ("40{", '42["x"]', "9" + SECRET_WORDS, '451-["x",{"_placeholder":true,"num":0}]'):
        line = phone.connects(SOCKET)
        for _ in range(7):
            line.says(words)
        line.is_let_go()
    line = phone.connects(SOCKET)
    line.sends(TEXT, b"\xff\xfe")
    line.is_let_go()


def test_a_whole_evening_leaves_not_a_word_on_the_terminal(tmp_path: Path) -> None:
    opened = start(tmp_path / "data")
    a_whole_evening(House(opened))
    opened.process.terminate()
    said, complaints = opened.process.communicate(timeout=PATIENCE_SECONDS)
    assert said.strip() in ("", say("nl", "terminal.plain_http"))
    assert complaints == ""


def test_a_house_that_falls_leaves_no_picture_of_its_memory(house: House) -> None:
    limits = Path(f"/proc/{house.running.process.pid}/limits").read_text("ascii")
    assert limits.partition("Max core file size")[2].split()[:2] == ["0", "0"]


def test_H13_when_something_breaks_the_terminal_says_what_kind_of_trouble_and_nothing_else(
    tmp_path: Path,
) -> None:
    opened = start(tmp_path / "data")
    table = House(opened).table(6)
    table.opens("collect")
    table.phones[0].says(SECRET_WORDS)
    table.chair_watches()
    with closing(sqlite3.connect(tmp_path / "data" / "dialoogtafel.sqlite")) as memory:
        memory.execute("ALTER TABLE statement RENAME TO zoek")
    broken = [table.phones[1].page(), table.desk()]
    assert [page.status for page in broken] == [500, 500]
    assert broken[0].notice == say("nl", "errors.broken")
    assert table.tries("pause").status == 303
    assert opened.process.stderr is not None
    complaints = [opened.process.stderr.readline().strip() for _ in ("the phone", "the desk", "the push")]
    opened.process.terminate()
    complaints += opened.process.communicate(timeout=PATIENCE_SECONDS)[1].splitlines()
    assert set(complaints) == {say("nl", "terminal.trouble", kind="OperationalError")}


def test_a_page_that_cannot_be_drawn_is_not_felt_by_whoever_caused_the_change(tmp_path: Path) -> None:
    opened = start(tmp_path / "data")
    table = House(opened).table(1)
    desk = table.chair_watches()
    code = table.code
    late = table.house.phone()
    late.enters(code)
    late.speaks("nl")
    with closing(sqlite3.connect(tmp_path / "data" / "dialoogtafel.sqlite")) as memory:
        memory.execute("ALTER TABLE statement RENAME TO zoek")
    assert late.agrees().status == 303
    with closing(sqlite3.connect(tmp_path / "data" / "dialoogtafel.sqlite")) as memory:
        memory.execute("ALTER TABLE zoek RENAME TO statement")
    table.does("pause")
    assert "2 telefoons" in desk.page()
    opened.process.terminate()
    opened.process.communicate(timeout=PATIENCE_SECONDS)
