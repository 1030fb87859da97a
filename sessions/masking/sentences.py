"""A text as words, each with what its first letter tells: a capital where a sentence begins says nothing."""

import re
from dataclasses import dataclass

from sessions.masking.lists import key

WORD = re.compile(r"[^\W\d_]+(?:['’‘`-][^\W\d_]+)*")
OPENS = re.compile(r"(?:[.!?…:;•\n\"“”„«»(\[{*>|/–—]|\s-|^-|(?<![^\W\d_])['‘]|\d\))\s*$")
POSSESSIVE = re.compile(r"['’`]s$|(?<=[^s])s$", re.IGNORECASE)
# Hungarian says behind a name what it has to do with it: "Ildikóval", "Miskolcon".
HUNGARIAN_ENDING = re.compile(
    r"(?<=\w{3})(?:n[ae]k|v[ae]l|r[óő]l|t[óő]l|b[ae]n|b[óő]l|h[oe]z|n[áé]l|[oeö]n)$"
)


@dataclass(frozen=True)
class Word:
    """`key` is how the lists are searched; `opens` where a sentence begins; `joined` when only a space stands before it."""

    text: str
    key: str
    start: int
    end: int
    opens: bool
    joined: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with one."""
        return self.text[0].isupper()

    @property
    def shouted(self) -> bool:
        """Written in capitals only, as short names of offices are."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def keys(self) -> tuple[str, ...]:
        """As it stands, and without the s of "Fatima's" or the ending of "Ildikóval"."""
        bare = POSSESSIVE.sub("", self.key)
        stem = HUNGARIAN_ENDING.sub("", self.key) if self.capital else self.key
        return (self.key, *(one for one in dict.fromkeys((bare, stem)) if len(one) > 2 and one != self.key))


def words_in(text: str) -> list[Word]:
    """All words, in order."""
    found: list[Word] = []
    before = 0
    for match in WORD.finditer(text):
        between = text[before : match.start()]
        opens = not found or OPENS.search(between) is not None or _after_a_picture(between)
        found.append(Word(match.group(), key(match.group()), *match.span(), opens, between == " "))
        before = match.end()
    return found


def is_written_in_titles(words: list[Word]) -> bool:
    """Whether capitals say nothing here: somebody shouts, or gives every word one."""
    inside = [word for word in words if not word.opens and len(word.text) > 1]
    return len(inside) > 3 and 2 * sum(word.capital for word in inside) > len(inside)


def _after_a_picture(between: str) -> bool:
    return any(ord(sign) > 0x2600 for sign in between)
