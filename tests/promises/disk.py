"""What somebody finds who has the whole folder of a house: every file, every spelling, and every key that is still there."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE, STEP, PROOF = 12, 256, 16
LONGEST_STEPS = 3
LETTERS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "latin-1")


def opened(folder: Path, *names: bytes) -> str:
    """Everything on this disk that can be read: as it lies there, and whatever a key that is left opens.

    A locked text does not say where it begins, so every byte of every file is tried. `names` are those of the locks
    (a table, "research"): whoever reads our code knows them.
    """
    files = {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    keys = [AESGCM(path.read_bytes()) for path in files if path.suffix == ".key"]
    found = [text for raw in files.values() for key in keys for text in _tried(raw, key, names)]
    return "\n".join(found)


def as_it_lies(folder: Path, text: str) -> list[str]:
    """Where a text stands without any lock: the file and the spelling."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return [
        f"{path.name}: {how}"
        for path in files
        for how, bytes_ in _spellings(text)
        if bytes_ in path.read_bytes()
    ]


def _spellings(text: str) -> Iterator[tuple[str, bytes]]:
    for letters in LETTERS:
        yield letters, text.encode(letters, "replace")
    plain = text.encode()
    yield "hex", plain.hex().encode()
    yield "in an address", quote(text).encode()
    yield "json", json.dumps(text)[1:-1].encode()
    for shift in range(3):  # base64 looks different at each of three places
        inside = base64.b64encode(b"x" * shift + plain)[4 if shift else 0 : -4]
        yield f"base64 at {shift}", inside


def _tried(raw: bytes, key: AESGCM, names: tuple[bytes, ...]) -> Iterator[str]:
    for steps in range(1, LONGEST_STEPS + 1):
        length = NONCE + steps * STEP + PROOF
        for start in range(len(raw) - length + 1):
            nonce, locked = raw[start : start + NONCE], raw[start + NONCE : start + length]
            for name in names:
                try:
                    yield key.decrypt(nonce, locked, name).decode("utf-8", "replace")
                except InvalidTag:
                    continue
