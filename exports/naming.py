"""Names by which an editor calls a text of the table, so that nobody has to type it over.

A name is made from a random number that the close gave the card: it says nothing about the words, the writer or the
order, and once the card is gone it leads nowhere.
"""

from hashlib import sha256

LETTERS = "bcdfghjkmnpqrstv"  # no digits, so that no name looks like a telephone number; no vowels, so that none is a word
LONG = 4


def called(key: str) -> str:
    """The name of what has this key."""
    return "".join(
        LETTERS[part] for byte in sha256(key.encode()).digest()[:LONG] for part in divmod(byte, 16)
    )
