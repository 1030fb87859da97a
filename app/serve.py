"""Opens the house: `./dialoogtafel run`. Prints the three doors (desk, screen, phones) and waits for people."""

# ruff: noqa: E402 - gevent must be first, before anything has taken a lock or a socket of its own
from gevent import monkey

monkey.patch_all()

import gc
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from gevent.pywsgi import WSGIServer

from app import building
from app.address import Address, reachable_address
from sessions.opening import CannotOpen
from words.terminal import complain

DATA = Path(__file__).parent.parent / "data"


def main(arguments: list[str]) -> int:
    """Serves until it is stopped; 1 with one clear sentence when it cannot."""
    options = _options(arguments)
    try:
        address = options.address or reachable_address(options.host, options.port)
        building_ = building.build(options.data, Address.read(address), proxy=options.behind_proxy)
        server = WSGIServer((options.host, options.port), building_.application, log=None, error_log=None)
        server.start()
    except (CannotOpen, building.CannotBuild) as trouble:
        return complain(trouble.key, data=options.data)
    except OSError:
        return complain("port_in_use", port=options.port)
    building.welcome(building_, address)
    gc.collect()
    gc.freeze()
    _until_stopped(server)
    return 0


def _until_stopped(server: WSGIServer) -> None:
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.stop(timeout=2)


def _options(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="dialoogtafel run", description="Open a table.")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--host", default="0.0.0.0")  # noqa: S104 - phones on the same Wi-Fi must reach it
    parser.add_argument("--data", type=Path, default=DATA, help="folder for memory and keys")
    parser.add_argument("--address", default="", help="how phones reach it, as https://...")
    parser.add_argument("--behind-proxy", action="store_true", help="trust X-Forwarded-* headers")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
