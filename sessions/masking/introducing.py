"""What people say before a name, in the languages of the phones: "ik heet", "mevrouw", "van der"."""

import re

from sessions.masking.lists import words_of
from sessions.masking.name_lists import PARTICLES, is_no_name
from sessions.masking.sentences import Word

TITLES, SMALL = words_of("titles"), words_of("small_words") | words_of("no_account")
SAID = (
    *(
        "mijn naam is",
        "m'n naam is",
        "heet",
        "heette",
        "heten",
        "genaamd",
        "bijgenaamd",
        "noemt zich",
        "noem me",
        "noemen mij",
    ),
    *(
        "noemen me",
        "werknaam is",
        "werknaam",
        "groetjes",
        "groetjes van",
        "groeten",
        "groeten van",
        "liefs",
        "liefs van",
        "xx",
    ),
    *(
        "my name is",
        "call me",
        "named",
        "called",
        "me llamo",
        "se llama",
        "mi nombre es",
        "llamada",
        "llamado",
        "mă numesc",
    ),
    *(
        "ma numesc",
        "mă cheamă",
        "ma cheama",
        "o cheamă",
        "îl cheamă",
        "numită",
        "nazywam się",
        "nazywa się",
        "mam na imię",
    ),
    *(
        "ma na imię",
        "imieniem",
        "казвам се",
        "казва се",
        "името ми е",
        "a nevem",
        "nevem",
        "hívnak",
        "chamo-me",
        "me chamo",
    ),
    *("se chama", "meu nome é", "chamada", "chamado"),
)
INTRODUCED = re.compile(rf"(?<!\w)(?:{'|'.join(SAID)})[:,]? $", re.IGNORECASE)
BEFORE_A_SURNAME = (" van der ", " van den ", " van 't ", " uit den ", " op den ")
FARTHEST = 28


def is_introduced(text: str, words: list[Word], at: int) -> bool:
    """Whether what stands before this word says that a name follows. In small letters only behind "ik heet"."""
    word = words[at]
    before = text[max(0, word.start - FARTHEST) : word.start]
    if is_no_name(word) or word.key in PARTICLES:
        return False
    if INTRODUCED.search(before):
        return word.capital or (word.key not in SMALL and len(word.key) > 2)
    titled = at > 0 and words[at - 1].key in TITLES and not word.shouted
    return word.capital and (titled or before.casefold().endswith(BEFORE_A_SURNAME))
