"""The lock on everything a card says: one key file per table. Destroying the file erases every copy at once.

Keys live in a folder of their own, outside every backup (anonymity.md 3).
"""

import os
from pathlib import Path
from secrets import token_bytes

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sessions.refusals import NotKept

Lock = bytes | str  # a table, or the name of something of the house
STEP = 256
NONCE = 12


class KeyRing:
    """The key files of this house, each of mode 0600."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def make(self, lock: Lock) -> None:
        """A new key, for a new table or its draft, on disk before anything is locked with it."""
        self._write(_file(lock), AESGCM.generate_key(bit_length=256))

    def destroy(self, lock: Lock) -> None:
        """Writes over the key and takes its file away; from then on nobody opens what it locked. Safe to repeat."""
        path = self._folder / _file(lock)
        if not path.exists():
            return
        with path.open("r+b") as file:
            file.write(token_bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
        self._settle()

    def seal(self, lock: Lock, text: str) -> bytes:
        """The text, locked. Padded to steps of 256 bytes: a length is as good as a fingerprint."""
        nonce = token_bytes(NONCE)
        return nonce + self._lock(lock).encrypt(nonce, _padded(text.encode()), _about(lock))

    def unseal(self, lock: Lock, sealed: bytes) -> str:
        """The text again; raises NotKept when the key or the card was destroyed."""
        try:
            padded = self._lock(lock).decrypt(sealed[:NONCE], sealed[NONCE:], _about(lock))
        except InvalidTag as broken:
            raise NotKept("no_key") from broken
        return padded[4 : 4 + int.from_bytes(padded[:4], "big")].decode()

    def secret(self, name: str) -> bytes:
        """A secret of the house itself (for cookies and links), made at the first start."""
        path = self._folder / f"{name}.key"
        if not path.exists():
            self._write(path.name, token_bytes(32))
        return path.read_bytes()

    def _lock(self, lock: Lock) -> AESGCM:
        try:
            return AESGCM((self._folder / _file(lock)).read_bytes())
        except FileNotFoundError as gone:
            raise NotKept("no_key") from gone

    def _write(self, name: str, key: bytes) -> None:
        handle = os.open(self._folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(handle)
        self._settle()

    def _settle(self) -> None:
        folder = os.open(self._folder, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def _file(lock: Lock) -> str:
    return f"{lock.hex() if isinstance(lock, bytes) else lock}.key"


def _about(lock: Lock) -> bytes:
    return lock if isinstance(lock, bytes) else lock.encode()


def _padded(text: bytes) -> bytes:
    body = len(text).to_bytes(4, "big") + text
    return body + bytes(-len(body) % STEP)
