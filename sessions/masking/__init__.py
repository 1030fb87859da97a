"""What points straight at a person never reaches the disk: numbers and addresses are replaced before a card is kept.

One rule set, on the server. It never promises to find everything; the writer can hide words herself, and the chair can
set a card apart (anonymity.md 4).
"""

from sessions.masking.addresses import ADDRESS_RULES
from sessions.masking.folding import Folded, fold
from sessions.masking.numbers import NUMBER_RULES

PLACEHOLDERS = ("[naam]", "[adres]", "[straat]", "[plaats]", "[bedrijf]")

RULES = (*ADDRESS_RULES, *NUMBER_RULES)


def mask(text: str) -> str:
    """The text with telephone numbers, accounts, BSN, plates, addresses and account names replaced; the rest untouched."""
    folded = fold(text)
    for replacement, find in RULES:
        spans = find(folded.plain)
        if spans:
            folded = fold(_replaced(folded, replacement, spans))
    return folded.source


def _replaced(folded: Folded, replacement: str, spans: list[tuple[int, int]]) -> str:
    """From the back, so that earlier places stay where they are."""
    text = folded.source
    for start, end in sorted(spans, reverse=True):
        first, last = folded.place[start], folded.place[end - 1] + 1
        text = text[:first] + replacement + text[last:]
    return text
