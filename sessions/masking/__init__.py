"""What points straight at a person never reaches the disk: numbers and addresses are replaced before a card is kept.

One rule set, on the server. It never promises to find everything. Names, streets and firms the writer is asked about
(`marking`), and the chair can set a card apart (anonymity.md 4).
"""

from sessions.masking.accounts import ACCOUNT_RULES
from sessions.masking.addresses import ADDRESS_RULES
from sessions.masking.banks import BSN_RULES, IBAN_RULES
from sessions.masking.folding import Folded, fold
from sessions.masking.houses import HOUSE_RULES
from sessions.masking.plates import PLATE_RULES
from sessions.masking.plates_abroad import PLATE_ABROAD_RULES
from sessions.masking.spoken import SPOKEN_RULES
from sessions.masking.telephones import ABROAD_RULES, TELEPHONE_RULES

PLACEHOLDERS = ("[naam]", "[adres]", "[straat]", "[plaats]", "[bedrijf]")

RULES = (
    *IBAN_RULES,
    *ADDRESS_RULES,
    *ACCOUNT_RULES,
    *PLATE_ABROAD_RULES,
    *HOUSE_RULES,
    *SPOKEN_RULES,
    *ABROAD_RULES,
    *BSN_RULES,
    *PLATE_RULES,
    *TELEPHONE_RULES,
)


def mask(text: str) -> str:
    """The text with telephone numbers, accounts, BSN, plates, addresses and account names replaced; the rest untouched."""
    folded = fold(text)
    for replacement, find in RULES:
        spans = find(folded.plain)
        if spans:
            folded = fold(_replaced(folded, replacement, spans))
    return folded.source


def _replaced(folded: Folded, replacement: str, spans: list[tuple[int, int]]) -> str:
    """From the back, so that earlier places stay where they are; what nobody sees behind it goes along."""
    text, places = folded.source, (*folded.place, len(folded.source))
    for start, end in sorted(spans, reverse=True):
        text = text[: places[start]] + replacement + text[max(places[end], places[end - 1] + 1) :]
    return text
