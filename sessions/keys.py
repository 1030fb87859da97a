"""The lock on everything a card says: one key file per table. Destroying the file erases every copy at once.

Keys live in a folder of their own, outside every backup (anonymity.md 3).
"""

import os
from pathlib import Path
from secrets import token_bytes

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from sessions.refusals import NotKept

STEP = 256
NONCE = 12


class KeyRing:
    """The key files of this house, each of mode 0600."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def make(self, dialogue: bytes) -> None:
        """A new key for a new table, on disk before anything is locked with it."""
        self._write(f"{dialogue.hex()}.key", AESGCM.generate_key(bit_length=256))

    def seal(self, dialogue: bytes, text: str) -> bytes:
        """The text, locked. Padded to steps of 256 bytes: a length is as good as a fingerprint."""
        nonce = token_bytes(NONCE)
        return nonce + self._lock(dialogue).encrypt(nonce, _padded(text.encode()), dialogue)

    def unseal(self, dialogue: bytes, sealed: bytes) -> str:
        """The text again; raises NotKept when the key or the card was destroyed."""
        try:
            padded = self._lock(dialogue).decrypt(sealed[:NONCE], sealed[NONCE:], dialogue)
        except InvalidTag as broken:
            raise NotKept("no_key") from broken
        return padded[4 : 4 + int.from_bytes(padded[:4], "big")].decode()

    def secret(self, name: str) -> bytes:
        """A secret of the house itself (for cookies and links), made at the first start."""
        path = self._folder / f"{name}.key"
        if not path.exists():
            self._write(path.name, token_bytes(32))
        return path.read_bytes()

    def _lock(self, dialogue: bytes) -> AESGCM:
        try:
            return AESGCM((self._folder / f"{dialogue.hex()}.key").read_bytes())
        except FileNotFoundError as gone:
            raise NotKept("no_key") from gone

    def _write(self, name: str, key: bytes) -> None:
        handle = os.open(self._folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(handle)
        folder = os.open(self._folder, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def _padded(text: bytes) -> bytes:
    body = len(text).to_bytes(4, "big") + text
    return body + bytes(-len(body) % STEP)
