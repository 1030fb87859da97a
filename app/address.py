"""The address phones use. It goes into the QR, so it must be one they can reach: not localhost, but the Wi-Fi's."""

import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

LOCAL = frozenset({"127.0.0.1", "localhost", "[::1]"})
NOWHERE = ("192.0.2.1", 9)


class NoAddress(Exception):
    """What was typed is no address of a house."""


@dataclass(frozen=True)
class Address:
    """Where the house can be found. `hosts` are the names it answers to; anything else is refused."""

    url: str
    https: bool
    hosts: frozenset[str]

    @classmethod
    def read(cls, url: str) -> "Address":
        """An address as typed, such as "https://tafel.example"; raises NoAddress."""
        try:
            parts = urlsplit(url.strip().rstrip("/"))
            name, _ = parts.hostname, parts.port
        except ValueError as wrong:
            raise NoAddress from wrong
        if not name or parts.scheme not in ("http", "https") or parts.path or parts.query or parts.fragment:
            raise NoAddress
        hosts = {f"[{name}]" if ":" in name else name, *LOCAL}
        return cls(f"{parts.scheme}://{parts.netloc}", parts.scheme == "https", frozenset(hosts))


def reachable_address(host: str, port: int) -> str:
    """http:// and the address of this machine in its network, when the house listens on all of them."""
    name = _own_address() if host in ("0.0.0.0", "::") else host  # noqa: S104 - compared, not opened
    return f"http://{f'[{name}]' if ':' in name else name}:{port}"


def _own_address() -> str:
    """Asks the routing table, sends nothing: a UDP socket that is only connected puts no packet on the wire."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(NOWHERE)
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"
