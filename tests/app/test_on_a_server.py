"""The house with its memory on a PostgreSQL server, as people meet it: one setting, and one sentence when it cannot."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from replay.server import ROOT, running
from sessions.opening import SETTING
from tests.cluster import Cluster, cluster, is_there
from tests.served import Chair, House
from words import say

pytestmark = pytest.mark.skipif(not is_there(), reason="no PostgreSQL 15 on this machine")
PATIENCE_SECONDS = 60
# One phone waits for the server until another was heard. Whoever holds everything up while it waits, waits for ever.
TWO_LOOKS = """
from gevent import monkey
monkey.patch_all()
import sys
from pathlib import Path
import gevent
from sqlalchemy import text
from sessions.opening import open_house

store = open_house(Path(sys.argv[1]), database=sys.argv[2])

def look(question):
    with store.read() as memory:
        memory.db.execute(text(question))

def waits():
    look("SELECT pg_advisory_xact_lock(7)")

with store.read() as memory:
    memory.db.execute(text("SELECT pg_advisory_xact_lock(7)"))
    waiting = gevent.spawn(waits)
    gevent.sleep(0)
    look("SELECT 1")
    assert not waiting.dead
waiting.get()
store.close()
print("heard")
"""


@pytest.fixture(scope="module")
def server() -> Iterator[Cluster]:
    """One server for these tests."""
    with cluster() as opened:
        yield opened


def told(program: list[str], **setting: str) -> subprocess.CompletedProcess[str]:
    """What somebody reads who starts this."""
    return subprocess.run(
        [sys.executable, "-P", *program],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "LANG": "nl_NL.UTF-8", **setting},
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


def test_with_one_setting_the_memory_is_on_the_server_and_only_the_keys_are_in_the_folder(
    server: Cluster, tmp_path: Path
) -> None:
    database = server.new_database("setting")
    with running(tmp_path, "--database", database) as opened:
        table = House(opened).table(6)
        table.opens("collect")
        assert table.phones[0].says("Dit blijft.").status == 200
        assert {path.name for path in tmp_path.iterdir()} == {"keys"}
        link = told(
            ["-m", "app.chair_link", "--data", str(tmp_path), "--address", opened.url], **{SETTING: database}
        )
        assert Chair(opened.url).opens_desk(link.stdout.split()[-1]).status == 303


def test_a_server_that_keeps_too_much_is_a_sentence_that_names_the_setting(
    server: Cluster, tmp_path: Path
) -> None:
    database = server.new_database("loud")
    with server.asks("loud") as owner:
        owner.execute("ALTER DATABASE loud SET log_statement = 'all'")
    said = told(
        ["-m", "app.serve", "--host", "127.0.0.1", "--port", "0", "--data", str(tmp_path)],
        **{SETTING: database},
    )
    assert said.returncode == 1
    assert said.stderr.strip() == say(
        "nl", "terminal.server_settings", settings="log_statement = all (-> none)"
    )


def test_one_phone_that_waits_for_the_server_holds_nobody_up(server: Cluster, tmp_path: Path) -> None:
    said = told(["-c", TWO_LOOKS, str(tmp_path), server.new_database("two")])
    assert (said.stdout, said.stderr) == ("heard\n", "")
