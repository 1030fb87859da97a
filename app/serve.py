"""Opens the house: `./dialoogtafel run`. Prints the three doors (desk, screen, phones) and waits for people."""

# ruff: noqa: E402 - gevent must be first, before anything has taken a lock or a socket of its own
from gevent import monkey

monkey.patch_all()

import errno
import gc
import os
import resource
import signal
import socket
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

import gevent
from gevent.event import Event
from gevent.pywsgi import WSGIServer

from app.address import Address, NoAddress, reachable_address
from app.building import build, welcome
from app.house import House
from app.pages import make_ready
from app.patience import PatientHandler
from app.style import style
from app.trouble import keep_quiet
from sessions.opening import SETTING
from sessions.proofreading import BrokenScript
from sessions.refusals import CannotOpen, NotKept
from sessions.script import load_all
from words.terminal import complain, sentence

DATA = Path(__file__).parent.parent / "data"
WAITING_AT_THE_DOOR = 1024
LAST_WORDS_SECONDS = 1.0
LINES = 65_536


def main(arguments: list[str]) -> int:
    """Serves until it is stopped; 1 with one clear sentence when it cannot."""
    options = _options(arguments)
    closing = _told_to_close()
    keep_quiet()
    _leave_no_core()
    try:
        listener = _listen(options.host, options.port)
    except (OSError, OverflowError) as closed:
        taken = getattr(closed, "errno", None) == errno.EADDRINUSE
        return complain("port_in_use" if taken else "no_port", host=options.host, port=options.port)
    try:
        load_all()
        server, house = _open(listener, options)
    except BrokenScript as broken:
        why = sentence(f"errors.{broken.reason}", **broken.values)
        return complain("broken_script", script=broken.script, line=broken.line or 1, why=why)
    except NoAddress:
        return complain("no_address", address=options.address)
    except CannotOpen as trouble:
        return complain(trouble.key, data=options.data, **trouble.values)
    except (OSError, NotKept):
        return complain("no_folder", data=options.data)
    _make_room()
    closing.wait()
    _close(server, house)
    return 0


def _told_to_close() -> Event:
    """Set when whoever started this presses Ctrl-C, or the machine goes down."""
    told = Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        gevent.signal_handler(sign, told.set)
    return told


def _listen(host: str, port: int) -> socket.socket:
    """The port is taken first: with one that is taken, nothing of the memory has been touched."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=WAITING_AT_THE_DOOR)


def _open(listener: socket.socket, options: Namespace) -> tuple[WSGIServer, House]:
    port = listener.getsockname()[1]
    address = Address.read(options.address or reachable_address(options.host, port))
    built = build(
        options.data,
        address,
        *options.style,
        database=options.database,
        proxy=options.behind_proxy,
        practice=options.practice,
    )
    server = WSGIServer(listener, built.application, log=None, error_log=None, handler_class=PatientHandler)
    server.start()
    welcome(built.house)
    gevent.spawn(make_ready, gevent.sleep)
    return server, built.house


def _leave_no_core() -> None:
    """A program that falls would else lay all it remembers on the disk: what people wrote, and the keys to it."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _make_room() -> None:
    """For a full hall: a line for every phone, and no long pauses to look for rubbish (architecture.md 3)."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    enough = LINES if most == resource.RLIM_INFINITY else min(LINES, most)
    resource.setrlimit(resource.RLIMIT_NOFILE, (enough, most))
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 1_000)


def _close(server: WSGIServer, house: House) -> None:
    """Answers that are being kept are kept; nobody is waited for longer than a moment."""
    server.stop(timeout=LAST_WORDS_SECONDS)
    house.store.close()


def _options(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="dialoogtafel run", description="Open a table.")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--host", default="0.0.0.0")  # noqa: S104 - phones on the same Wi-Fi must reach it
    parser.add_argument("--data", type=Path, default=DATA, help="folder for memory and keys")
    memory = os.environ.get(SETTING, "")
    parser.add_argument("--database", default=memory, help=f"postgresql+psycopg://..., or {SETTING}")
    parser.add_argument("--address", default="", help="how phones reach it, as https://...")
    parser.add_argument("--behind-proxy", action="store_true", help="trust X-Forwarded-* headers")
    parser.add_argument(
        "--style", action="store_const", const=(style,), default=(), help="with the page /stijl"
    )
    parser.add_argument("--practice", action="store_true", help="mark every table as a practice table")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
