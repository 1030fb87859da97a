"""Streets, with the number of a house when it stands there."""

import re

from sessions.masking.lists import words_of
from sessions.masking.sentences import Word

NO_STREET = words_of("no_street")
ENDINGS = re.compile(
    r"(?:straat|straatje|laan|laantje|plein|gracht|kade|steeg|singel|dreef|plantsoen|boulevard)$"
)
# Only with a capital, or a number behind it: "snelweg", "kerkhof" and "arbeidsmarkt" end like this too.
LOOSE_ENDINGS = re.compile(
    r"(?:weg|pad|hof|dijk|markt|park|wal|haven|ring|baan|burgwal|kanaal|brug|hoek|veld|plaats|wijk)$"
)
NOT_HERE = re.compile(
    r"(?:^(?:op|over|ver|aan|toe|in|om|dood|neer|terug|uit|voor|af|be|gade|los|dicht|stuk|plat|vast|mis|door|kapot|weg)?slaan"
    r"|cade|gerechtshof|kerkhof|arbeidsmarkt|woningmarkt|supermarkt|rijbaan|loopbaan)$"
)
NUMBER = re.compile(
    r",? (?:nr\.? ?|nummer )?\d{1,4}(?: ?[a-z](?!\w)|-\d{1,3})?(?![\d.,:]?\d)(?! ?(?:euro|uur|jaar|keer|mensen|%))",
    re.I,
)
KINDS = re.compile(
    r"(?<!\w)(?i:calle|c/|avenida|avda\.?|plaza|paseo|carrer|rua|travessa|largo|praça|alameda|av\.|strada|str\.|bulevardul"
    r"|bd\.|aleea|calea|piața|piata|ul\.|ulica|ulicy|ulicę|aleja|alei|pl\.|plac|placu|osiedle|ул\.|улица|улицата|бул\."
    r"|булевард|площад|кв\.|rue)"
    r" ?((?:(?:de|del|da|do|dos|das|la|el|los|las|św\.|sf\.) ){0,2}[^\W\d_][\w'’.-]{1,30}(?: [A-ZÀ-ÝА-Я][\w'’-]{1,30}){0,2})"
)
AFTER_NAME = re.compile(
    r"(?<!\w)(?!Az? )[A-ZÀ-Ý][\w'’-]{1,30}(?: [A-ZÀ-Ý][\w'’-]{1,30}){0,2} (?i:street|road|avenue|lane|square|st\.|rd\."
    r"|drive|close|utca|utcában|utcán|utcai|tér|téren|téri|körút|körúton|út|úton|úti)(?!\w)"
)
LINKS = frozenset(("van", "der", "den", "de", "het", "ter", "ten"))


def streets(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Where they stand, number included."""
    dutch = [(_first(words, at).start, word.end) for at, word in enumerate(words) if _is_street(text, word)]
    laan = [(word.start, _last(words, at).end) for at, word in enumerate(words) if _is_lane(words, at)]
    abroad = [match.span() for match in KINDS.finditer(text) if _is_named(text, match)]
    named = [match.span() for match in AFTER_NAME.finditer(text)]
    return [(start, _with_number(text, end)) for start, end in [*dutch, *laan, *abroad, *named]]


def has_number(text: str, end: int) -> bool:
    """Whether a house number stands here."""
    return NUMBER.match(text, end) is not None


def _is_street(text: str, word: Word) -> bool:
    if word.key in NO_STREET:
        return word.capital and has_number(text, word.end)
    if NOT_HERE.search(word.key) or len(word.key) < 6:
        return False
    if ENDINGS.search(word.key):
        return True
    if not LOOSE_ENDINGS.search(word.key):
        return False
    named = word.capital and not word.opens and not word.shouted
    return has_number(text, word.end) or (named and word.key.endswith("weg"))


def _is_lane(words: list[Word], at: int) -> bool:
    """Laan van Meerdervoort, Plein 1944, Singel 12."""
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else None
    return (
        word.key in ("laan", "straat", "plein", "kade")
        and word.capital
        and after is not None
        and after.key in LINKS
    )


def _is_named(text: str, match: re.Match[str]) -> bool:
    """A kind of street counts with a name: a capital, or a number behind it ("calle mayor 12")."""
    name = match.group(1)
    return any(part[:1].isupper() for part in re.split(r"[ .]", name)) or has_number(text, match.end())


def _first(words: list[Word], at: int) -> Word:
    """Of "Lange Leidsedwarsstraat" and "Jan van Galenstraat" the first word; not of "In Kerkstraat"."""
    first, back = words[at], at - 1
    while back >= 0 and words[back + 1].joined and not _is_article(words, back):
        if not (_is_part(words[back]) or words[back].key in LINKS):
            break
        if _is_part(words[back]):
            first = words[back]
        back -= 1
    return first


def _is_article(words: list[Word], at: int) -> bool:
    """Somebody of a street, and not its name: "Mirela van de Kerkstraat"."""
    return (
        words[at].key in ("de", "het") and at > 0 and words[at - 1].key in ("van", "in", "op", "aan", "uit")
    )


def _is_part(word: Word) -> bool:
    return word.capital and not word.opens and not word.shouted


def _last(words: list[Word], at: int) -> Word:
    last = words[at]
    for word in words[at + 1 : at + 5]:
        if not word.joined or not (word.key in LINKS or word.capital):
            break
        last = word
    return last


def _with_number(text: str, end: int) -> int:
    number = NUMBER.match(text, end)
    return number.end() if number else end
