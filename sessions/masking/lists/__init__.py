"""The lists of words with which texts are searched. All written for this house, from general knowledge; none was copied."""

from functools import cache
from pathlib import Path

from sessions.masking.folding import fold

FOLDER = Path(__file__).parent


def key(word: str) -> str:
    """A word as the lists are searched: folded, in small letters."""
    return fold(word).plain.casefold()


@cache
def words_of(name: str) -> frozenset[str]:
    """All the words of one list; a line with # is for people, a low line stands for a space."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    words = (word for line in lines if not line.startswith("#") for word in line.split())
    return frozenset(key(word.replace("_", " ")) for word in words)
