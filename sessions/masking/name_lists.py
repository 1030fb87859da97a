"""What the lists say of one word, or of the words that begin with it: a name, a firm, a place, or none of these."""

import re

from sessions.masking.lists import words_of
from sessions.masking.sentences import Word

NAME, FIRM, PLACE = "[naam]", "[bedrijf]", "[plaats]"
FIRST_NAMES, NAMES_THAT_ARE_WORDS = words_of("first_names"), words_of("names_that_are_words")
PLACES, PLACES_THAT_ARE_WORDS = words_of("places"), words_of("places_that_are_words")
PLACES_ABROAD, FIRMS = words_of("places_abroad"), words_of("banks_and_firms")
NOT_NAMES, STEMS = words_of("not_names"), tuple(sorted(words_of("not_names_stems")))
PARTICLES, OFFICES, BEFORE_A_FIRM = words_of("name_particles"), words_of("offices"), words_of("before_a_firm")
SMALL_FIRMS = frozenset(
    ("rabobank", "rabo", "abnamro", "bunq", "triodos", "revolut", "paypal", "klarna", "regiobank")
)
SHOUTED_FIRMS = frozenset(
    ("ING", "ABN", "SNS", "ASN", "KPN", "VGZ", "BCR", "BRD", "OTP", "PKO", "ДСК", "ОББ")
)
PARTS = re.compile(r"['’‘`-]")
OF_SOMEBODY = re.compile(r"['’`]?s$")
OFFICE = re.compile(
    r"(?:dienst|diensten|commissie|bescherming|bond|raad|instelling|inspectie|loket|fonds|kamer|wet|zorg|hulp|centrum|plicht|punt"
    r"|team|register|toeslag|toeslagen|verzekering|verzekeraar|regeling|ministerie|school|universiteit|autoriteit|college|corporatie"
    r"|uitkering|belasting|beleid|recht|politie|overleg|platform|verordening|akkoord|week|dag|vereniging|federatie|werk)$"
)
LONGEST_PLACE = 4


def listed(words: list[Word], at: int) -> str:
    """What the lists take this word for; "" when for nothing. A town behind an office ("politie Utrecht") is none."""
    word, behind_office = words[at], at > 0 and words[at - 1].key in OFFICES
    if word.text in SHOUTED_FIRMS or _is_in(word, SMALL_FIRMS) or (word.capital and _is_in(word, FIRMS)):
        return FIRM
    if place_end(words, at) is not None or (_stands_out(word) and _is_in(word, PLACES_THAT_ARE_WORDS)):
        return "" if behind_office else PLACE
    if _is_in(word, FIRST_NAMES):
        return NAME
    said = _stands_out(word) and word.key in NAMES_THAT_ARE_WORDS and not word.key.startswith(STEMS)
    return NAME if said else ""


def place_end(words: list[Word], at: int) -> int | None:
    """The last word of a Dutch place, or of one abroad with a capital; None when this is no place."""
    for length in range(LONGEST_PLACE, 0, -1):
        group = words[at : at + length]
        if len(group) == length and all(word.joined for word in group[1:]) and _is_place(group):
            return at + length - 1
    return None


def is_no_name(word: Word) -> bool:
    """A country, a language, an office, a day, a thing everybody uses."""
    bare = OF_SOMEBODY.sub("", word.key)
    parts = [part for part in PARTS.split(word.key) if part]
    return bare in NOT_NAMES or word.key in NOT_NAMES or all(map(_is_no_name, parts)) or _is_office(word)


def _is_office(word: Word) -> bool:
    """ "Huurcommissie", "Arbeidsinspectie"; not "Raad" alone, which may be anything."""
    return OFFICE.search(word.key) is not None


def _is_no_name(part: str) -> bool:
    return part in NOT_NAMES or part.startswith(STEMS)


def _is_place(group: list[Word]) -> bool:
    said = group[0].keys if len(group) == 1 else (" ".join(word.key for word in group),)
    return any(one in PLACES or (group[0].capital and one in PLACES_ABROAD) for one in said)


def _is_in(word: Word, listing: frozenset[str]) -> bool:
    return any(one in listing for one in word.keys)


def _stands_out(word: Word) -> bool:
    """With a capital that says something."""
    return word.capital and not word.opens and not word.shouted
