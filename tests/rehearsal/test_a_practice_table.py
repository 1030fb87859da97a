"""A chair who trains alone: a real house, invented people at the front door, and no doubt that it is practice."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select

from replay.server import CODE, DESK, ROOT, SCREEN, running
from sessions.dialogue import find
from sessions.research import move
from sessions.tables import ResearchCard
from tests.conftest import Seated
from tests.line import hang_up
from tests.served import Chair, House, Phone, Visitor
from tests.table import PREPARED
from words import say

# How often the chair looks at her desk while people write, and how many rounds she holds before she gives up.
LOOKS, ROUNDS = 50, 20


@contextmanager
def practising(*arguments: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """A practice table as typed on a terminal, and everything it said until people came in."""
    process = subprocess.Popen(
        [
            sys.executable,
            "-P",
            "-m",
            "rehearsal",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--pace",
            "0",
            *arguments,
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "LANG": "nl_NL.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    said = ""
    while say("nl", "rehearsal.coming") not in said:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, process.communicate()[1]
        said += line
    try:
        yield process, said
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


def cards_came_in_a_round(chair: Chair, table: str) -> bool:
    """Taken up after the close: who presses too soon in an open round hears the same until the slow tick."""
    chair.post(f"{table}/insert_round", {"kind": "check_in"})
    chair.post(f"{table}/open_round")
    for _ in range(LOOKS):
        chair.get(table)
    chair.post(f"{table}/close_round")
    return chair.post(f"{table}/take_up").status == 303


def test_invented_people_answer_the_chair_and_the_interpreter_gives_the_dutch(tmp_path: Path) -> None:
    with practising("--phones", "12") as (process, said):
        found = [pattern.search(said) for pattern in (DESK, SCREEN, CODE)]
        desk, screen, _ = (one.group(1) for one in found if one)
        chair = Chair(desk)
        chair.opens_desk(desk)
        table = next(link for link in chair.get("/voorzitter").links if link.startswith("/voorzitter/"))
        watching = chair.follows(chair.get(table))
        assert watching.shows(say("nl", "desk.practice"))
        assert any(cards_came_in_a_round(chair, table) for _ in range(ROUNDS))
        assert watching.shows('class="as-shown"')
        assert say("nl", "screen.practice") in Visitor(desk).get(screen[screen.index("/scherm") :]).text
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    hang_up()


def test_a_port_that_is_taken_gets_the_sentence_of_the_house(tmp_path: Path) -> None:
    with running(tmp_path / "data") as house:
        port = house.url.rpartition(":")[2]
        said = subprocess.run(
            [sys.executable, "-P", "-m", "rehearsal", "--host", "127.0.0.1", "--port", port],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "LANG": "nl_NL.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )
    assert said.returncode == 1
    assert said.stderr.strip() == say("nl", "terminal.port_in_use", port=port)


def test_every_page_of_a_practice_table_says_so(tmp_path: Path) -> None:
    with running(tmp_path / "data", "--practice") as opened:
        house = House(opened)
        table = house.table(1, languages="ro: tolk")
        waiting = Phone(house.url)
        waiting.enters(table.code)
        waiting.speaks("ro")
        assert say("ro", "phone.practice") in waiting.get("/tafel").text
        assert say("nl", "phone.practice") in table.phones[0].page().text
        assert say("nl", "desk.practice") in table.desk().text
        assert say("nl", "screen.practice") in table.wall().text


def test_the_handreiking_of_a_practice_table_says_so_and_nothing_of_it_goes_to_research(
    seated: Seated,
) -> None:
    table = seated(5)
    table.opens("check_in")
    for one in table.everybody:
        one.gives_to_research().says("Een beetje gespannen.")
    table.turns_over()
    table.store.write(lambda memory: setattr(find(memory, table.id), "practice", True))
    table.store.write(lambda memory: move(memory, find(memory, table.id)))
    with table.remembers() as memory:
        assert memory.db.scalars(select(ResearchCard)).all() == []
    title = say("nl", "reader.cover.practice", title=PREPARED["title"])
    assert table.document().title == title
