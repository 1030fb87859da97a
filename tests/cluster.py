"""A PostgreSQL server for a test: made from the packages of this machine, set as `docs/postgresql.md` says, gone afterwards.

It has no port: only who finds its folder can ask it something.
"""

import atexit
import os
import pwd
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

import psycopg

DOCS = Path(__file__).parent.parent / "docs"
ROLE = OWN = "dialoogtafel"
OWNER = "postgres"
NEEDS = 15
LOOKS, PAUSE_SECONDS = 2_000, 0.01
SMALL = "max_connections = 60\nshared_buffers = 8MB\nlisten_addresses = ''\nmin_wal_size = 2MB\nmax_wal_size = 64MB\n"


class NoServer(Exception):
    """There is no PostgreSQL on this machine that is new enough, or it does not start; the text is what it said."""


@dataclass
class Cluster:
    """A server: its folder, and the process."""

    folder: Path
    process: "subprocess.Popen[bytes]"

    def address(self, database: str = OWN, role: str = ROLE) -> str:
        """What `--database` is told."""
        return f"postgresql+psycopg://{role}@/{database}?host={self.folder}"

    def asks(self, database: str = OWN) -> "psycopg.Connection[tuple[object, ...]]":
        """A line for the owner of the server, who may see everything."""
        return psycopg.connect(host=str(self.folder), user=OWNER, dbname=database, autocommit=True)

    def new_database(self, name: str) -> str:
        """One more, empty; its address."""
        with self.asks("postgres") as owner:
            owner.execute(f'CREATE DATABASE "{name}" TEMPLATE "{OWN}" OWNER {ROLE}')
        return self.address(name)

    def stop(self) -> None:
        """At once, as a power cut would: nothing here is kept."""
        with suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGQUIT)
        self.process.wait()


@contextmanager
def cluster(within: Path | None = None, more: str = "") -> Iterator[Cluster]:
    """A server of its own, with an empty database for one house; `more` settings come last. Raises NoServer."""
    with TemporaryDirectory(prefix="server-", dir=within) as folder:
        data = Path(folder) / "data"
        shutil.copytree(made(), data, copy_function=shutil.copy)
        with (data / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write(f"unix_socket_directories = '{data}'\n{more}\n")
        _belongs_to_it(Path(folder))
        started = start(data)
        try:
            yield started
        finally:
            started.stop()


def start(data: Path) -> Cluster:
    """Starts a server in this folder, and waits until it answers."""
    command, nothing = [str(programs() / "postgres"), "-D", str(data)], subprocess.DEVNULL
    with (data / "server.log").open("ab") as says:
        process = subprocess.Popen(
            command, stdin=nothing, stdout=says, stderr=subprocess.STDOUT, user=_not_root()
        )
    opened = Cluster(data, process)
    for _ in range(LOOKS):
        if process.poll() is not None:
            break
        with suppress(psycopg.OperationalError), opened.asks("postgres"):
            return opened
        sleep(PAUSE_SECONDS)
    opened.stop()
    raise NoServer((data / "server.log").read_text("utf-8", "replace"))


@cache
def programs() -> Path:
    """Where the newest server of this machine is; raises NoServer."""
    places = [one.parent for one in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    found = shutil.which("initdb")
    places += [Path(found).resolve().parent] if found else []
    new_enough = {number: one for one in places if (number := _version(one)) >= NEEDS}
    if not new_enough:
        raise NoServer("no PostgreSQL")
    return new_enough[max(new_enough)]


def is_there() -> bool:
    """Whether this machine can start one."""
    try:
        programs()
    except NoServer:
        return False
    return True


@cache
def made() -> Path:
    """A server that was made ready and stopped, to be copied: the settings and the role of the documentation."""
    kept = TemporaryDirectory(prefix="server-made-")
    atexit.register(kept.cleanup)
    data = Path(kept.name) / "data"
    _belongs_to_it(Path(kept.name))
    how = ["-U", OWNER, "-A", "trust", "-N", "-E", "UTF8", "--locale=C", "--wal-segsize=1"]
    make = [str(programs() / "initdb"), "-D", str(data), *how]
    subprocess.run(make, check=True, capture_output=True, user=_not_root())
    own = (DOCS / "postgresql.conf").read_text("utf-8")
    with (data / "postgresql.conf").open("a", encoding="utf-8") as settings:
        settings.write(f"{own}\n{SMALL}unix_socket_directories = '{data}'\n")
    made = start(data)
    try:
        sql = DOCS.joinpath("postgresql.sql").read_bytes()
        told = [
            str(programs() / "psql"),
            "-h",
            str(data),
            "-U",
            OWNER,
            "-d",
            "postgres",
            "-v",
            "ON_ERROR_STOP=1",
        ]
        subprocess.run(told, input=sql, check=True, capture_output=True)
    finally:
        made.process.send_signal(signal.SIGINT)  # let it finish its files
        made.process.wait()
    return data


def _belongs_to_it(folder: Path) -> None:
    """A server never runs as root: then the folder is given to whoever it runs as."""
    if user := _not_root():
        for path in (folder, *folder.rglob("*")):
            shutil.chown(path, user)


def _not_root() -> str | None:
    """Whoever a server runs as when we are root; None when we are not."""
    if os.getuid():
        return None
    with suppress(KeyError):
        return pwd.getpwnam(OWNER).pw_name
    return "nobody"


def _version(programs_: Path) -> int:
    said = subprocess.run([programs_ / "initdb", "--version"], check=True, capture_output=True, text=True)
    found = re.search(r"(\d+)", said.stdout)
    return int(found[1]) if found else 0
