"""Words, keys and addresses that may stand in no file, searched in every spelling in which a program could leave them."""

import base64
import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from urllib.parse import quote

LETTERS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "latin-1")
PACKED = (b"\x1f\x8b\x08", b"\x78\x01", b"\x78\x9c", b"\x78\xda")
SHORTEST = 6


def found(files: Mapping[str, bytes], gone: Mapping[str, list[bytes]]) -> list[str]:
    """What was found: the sort of canary, the file and the spelling. Empty when the promise holds."""
    places = [(name, body) for file, body in files.items() for name, body in _layers(file, body)]
    return [
        f"{sort} in {name}: {spelling}"
        for sort, canaries in gone.items()
        for canary in canaries
        for spelling, written in set(spellings(canary))
        for name, body in places
        if len(written) >= SHORTEST and written in body
    ]


def spellings(canary: bytes) -> Iterator[tuple[str, bytes]]:
    """All ways in which these bytes could stand somewhere."""
    yield "as it is", canary
    yield "hex", canary.hex().encode()
    yield "HEX", canary.hex().upper().encode()
    for shift in range(3):  # base64 looks different at each of three places
        inside = base64.b64encode(b"x" * shift + canary)[4 if shift else 0 : -4]
        yield f"base64 at {shift}", inside
        yield f"base64 for addresses at {shift}", inside.translate(bytes.maketrans(b"+/", b"-_"))
    yield "in an address", quote(canary).encode()
    yield from _as_text(canary)


def _as_text(canary: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        text = canary.decode("utf-8")
    except UnicodeDecodeError:
        return
    for letters in LETTERS:
        yield letters, text.encode(letters, "replace")
    yield "json", json.dumps(text)[1:-1].encode()
    yield "form", quote(text, safe="").replace("%20", "+").encode()


def _layers(name: str, body: bytes) -> Iterator[tuple[str, bytes]]:
    """The file itself, and whatever is packed in it."""
    yield name, body
    for head in PACKED:
        at = body.find(head)
        while at >= 0:
            unpacked = _unpacked(body[at:])
            if unpacked:
                yield f"{name}, packed at {at}", unpacked
            at = body.find(head, at + 1)


def _unpacked(body: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=zlib.MAX_WBITS | 32).decompress(body, 10_000_000)
    except zlib.error:
        return b""


def packed(text: bytes) -> bytes:
    """As a backup or a proxy would leave it."""
    return gzip.compress(text)
