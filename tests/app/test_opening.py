"""The house opens with its doors on the terminal, or says in one sentence why it cannot; it stops when it is told to."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from replay.server import ROOT, Running, running, start
from tests.served import Chair, House, Phone
from words import say

PATIENCE_SECONDS = 20


def told(program: str, *arguments: str, language: str = "nl_NL.UTF-8") -> subprocess.CompletedProcess[str]:
    """What somebody reads who starts this and it does not stay."""
    return subprocess.run(
        [sys.executable, "-P", "-m", program, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "LANG": language},
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


def refuses(data: Path, *arguments: str) -> str:
    """The one sentence with which the house says that it cannot open."""
    said = told("app.serve", "--host", "127.0.0.1", "--data", str(data), *arguments)
    assert (said.returncode, said.stdout) == (1, "")
    assert len(said.stderr.splitlines()) == 1
    return said.stderr.strip()


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def with_another_memory(data: Path, script: str) -> Path:
    """A folder in which this SQL has been run on the memory."""
    data.mkdir(exist_ok=True)
    with closing(sqlite3.connect(data / "dialoogtafel.sqlite")) as memory:
        memory.executescript(script)
    return data


def test_it_answers_on_the_port_that_was_asked_for(tmp_path: Path) -> None:
    port = free_port()
    with running(tmp_path / "data", port=port) as house:
        assert house.url == f"http://127.0.0.1:{port}"
        assert Phone(house.url).get("/healthz").text == "ok"


def test_a_port_in_use_is_a_sentence_and_nothing_is_written(house: House, tmp_path: Path) -> None:
    port = house.url.rpartition(":")[2]
    assert refuses(tmp_path / "data", "--port", port) == say("nl", "terminal.port_in_use", port=port)
    assert not (tmp_path / "data").exists()


def test_a_place_where_nobody_can_listen_is_a_sentence(tmp_path: Path) -> None:
    said = refuses(tmp_path / "data", "--port", "70000")
    assert said == say("nl", "terminal.no_port", host="127.0.0.1", port=70000)


def test_an_address_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    said = refuses(tmp_path / "data", "--port", str(free_port()), "--address", "tafel.example")
    assert said == say("nl", "terminal.no_address", address="tafel.example")


def test_a_memory_of_another_version_is_a_sentence_and_stays_as_it_was(tmp_path: Path) -> None:
    with running(tmp_path / "data"):
        pass
    data = with_another_memory(tmp_path / "data", "UPDATE alembic_version SET version_num = '9999'")
    before = (data / "dialoogtafel.sqlite").read_bytes()
    assert refuses(data, "--port", str(free_port())) == say("nl", "terminal.other_version", data=data)
    assert (data / "dialoogtafel.sqlite").read_bytes() == before


def test_a_file_that_is_no_memory_of_ours_is_a_sentence(tmp_path: Path) -> None:
    stranger = with_another_memory(tmp_path / "vreemd", "CREATE TABLE recepten (naam TEXT)")
    assert refuses(stranger, "--port", str(free_port())) == say("nl", "terminal.other_version", data=stranger)
    rubbish = tmp_path / "rommel"
    rubbish.mkdir()
    (rubbish / "dialoogtafel.sqlite").write_bytes(b"geen geheugen" * 1000)
    assert refuses(rubbish, "--port", str(free_port())) == say("nl", "terminal.broken_memory", data=rubbish)


def test_a_folder_in_which_nobody_may_write_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", "utf-8")
    folder = tmp_path / "bestand" / "data"
    assert refuses(folder, "--port", str(free_port())) == say("nl", "terminal.no_folder", data=folder)


def test_whoever_set_the_terminal_to_english_reads_english(house: House, tmp_path: Path) -> None:
    port = house.url.rpartition(":")[2]
    said = told(
        "app.serve", "--host", "127.0.0.1", "--port", port, "--data", str(tmp_path), language="en_GB.UTF-8"
    )
    assert said.stderr.strip() == say("en", "terminal.port_in_use", port=port)


def test_a_fresh_link_to_the_desk_comes_from_the_terminal_while_the_house_is_open(house: House) -> None:
    said = told("app.chair_link", "--data", str(house.running.data), "--address", house.url)
    assert said.returncode == 0
    link = said.stdout.split()[-1]
    assert Chair(house.url).opens_desk(link).status == 303


def test_a_link_for_a_house_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", "utf-8")
    said = told("app.chair_link", "--data", str(tmp_path / "bestand"))
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.strip() == say("nl", "terminal.no_folder", data=tmp_path / "bestand")


def test_a_second_start_finds_the_tables_the_seats_the_screen_and_the_open_desk_again(tmp_path: Path) -> None:
    with running(tmp_path / "data") as first:
        house = House(first)
        table = house.table(6)
        table.opens("collect")
        table.phones[0].says("Dit blijft.")
        wall, question = table.screen, table.wall().question
    with running(tmp_path / "data") as second:
        assert (second.screen.rpartition("/")[2], second.code) == (
            first.screen.rpartition("/")[2],
            first.code,
        )
        again, chair = Phone(second.url), Chair(second.url)
        again.cookies, chair.cookies = table.phones[0].cookies, house.chair.cookies
        assert again.says("Dit blijft.").notice == say("nl", "phone.already")
        assert chair.get(f"/voorzitter/{table.key}").status == 200
        assert Phone(second.url).get(wall).question == question


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_told_to_stop_it_stops_tells_every_phone_and_says_nothing(
    tmp_path: Path, sign: signal.Signals
) -> None:
    opened = start(tmp_path / "data")
    house = House(opened)
    table = house.table(6)
    table.opens("collect")
    lines = [phone.watches() for phone in table.phones] + [table.chair_watches()]
    idle = HTTPConnection(house.visitor().host)
    idle.request("GET", "/healthz")
    idle.getresponse().read()
    assert table.phones[0].says("Net op tijd.").status == 200
    opened.process.send_signal(sign)
    _, complaints = opened.process.communicate(timeout=PATIENCE_SECONDS)
    assert (opened.process.returncode, complaints) == (0, "")
    assert all(line.is_let_go() for line in lines)
    assert table.kept() == ["Net op tijd."]
    idle.close()


def test_ctrl_c_before_it_is_open_is_no_traceback(tmp_path: Path) -> None:
    program = subprocess.Popen(
        [
            sys.executable,
            "-P",
            "-m",
            "app.serve",
            "--host",
            "127.0.0.1",
            "--port",
            str(free_port()),
            "--data",
            str(tmp_path),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    program.stdout.readline()
    program.send_signal(signal.SIGINT)
    _, complaints = program.communicate(timeout=PATIENCE_SECONDS)
    assert (program.returncode, complaints) == (0, "")


def test_after_a_power_cut_what_was_acknowledged_is_there(tmp_path: Path) -> None:
    opened: Running = start(tmp_path / "data")
    table = House(opened).table(6)
    table.opens("collect")
    for phone in table.phones:
        assert phone.says("Ontvangen is ontvangen.").status == 200
    opened.kill()
    opened.process.communicate()
    with running(tmp_path / "data"):
        assert table.kept() == ["Ontvangen is ontvangen."] * 6
