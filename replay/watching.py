"""Looks along with everybody who looks: is a card to be seen anywhere before the chair turned it over?

Every page and every push of phones, screen and desk comes by here. A card lies in the box (nobody may see it), then
with the chair (only the desk may), then on the table. What was written for the paper stays at the desk.
"""

import html
import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from replay.expected import Wanted
from replay.likeness import plain

PHONE, SCREEN, DESK = "phone", "screen", "desk"
BOX, CHAIR, TABLE, PAPER = "box", "chair", "table", "paper"
# The same phone sent the same words once more: they are one card, and the later one stands for both.
SAME_AGAIN = "same again"
# A card this short may stand by chance inside a sentence of ours; it counts when it stands by itself.
SHORT = 15
# Long names and pictures of the house's own making, in which anything may stand by chance.
TOKENS = re.compile(r'data-ticket="[^"]*"|"data:image/[^"]*"|[0-9a-f]{32}')


@dataclass(eq=False)
class FaceDown:
    """A card that lies face down. The words are those by which it can be told from whatever was in sight before."""

    line: int
    words: dict[str, set[str]] = field(default_factory=dict)
    place: str = BOX
    early: bool = False

    def is_hidden_from(self, audience: str) -> bool:
        """Whether this audience may not read it now."""
        return self.place == BOX or (self.place in (CHAIR, PAPER) and audience != DESK)


class Watch:
    """What is in sight, what may not be, and what was seen all the same. `nowhere` may never be seen, by anybody."""

    def __init__(self, not_in_the_room: Iterable[Wanted], nowhere: Iterable[Wanted]) -> None:
        everywhere = tuple(nowhere)
        self._forbidden = {PHONE: (*not_in_the_room, *everywhere), DESK: everywhere}
        self._forbidden[SCREEN] = self._forbidden[PHONE]
        self._in_sight: dict[str, deque[str]] = {DESK: deque(maxlen=2), PHONE: deque(maxlen=40)}
        self._in_sight[SCREEN] = self._in_sight[PHONE]
        self._cards: list[FaceDown] = []
        self._looked: set[tuple[str, str, int]] = set()
        self._moment = 0
        self.spilled: set[tuple[str, int]] = set()

    @property
    def early(self) -> list[int]:
        """The lines of the cards that were seen too early."""
        return [card.line for card in self._cards if card.early]

    def forbids(self, audience: str) -> bool:
        """Whether there is anything this audience may never see."""
        return bool(self._forbidden[audience])

    def writes(self, line: int, texts: Iterable[str]) -> FaceDown:
        """A phone is about to send this: from now on nobody may see it. Words that stand somewhere already prove nothing."""
        words = {_squeezed(text) for text in texts if text}
        new = {
            audience: {one for one in words if not any(_stands_in(one, page) for page in pages)}
            for audience, pages in self._in_sight.items()
        }
        card = FaceDown(line, new)
        self._cards.append(card)
        self._moment += 1
        return card

    def moves(self, card: FaceDown, place: str) -> None:
        """The chair takes a card up, or turns it over."""
        card.place = place
        self._moment += 1
        if place == TABLE:
            for text in set().union(*card.words.values()):
                self._proves_nothing(text)

    def says(self, text: str) -> None:
        """Something the chair says or writes for all to see: a card in the same words can no longer be told from it."""
        self._proves_nothing(_squeezed(text))

    def sees(self, audience: str, page: str) -> None:
        """Somebody of this audience has this page before her."""
        looked = (audience, page, self._moment)
        if looked in self._looked:
            return
        self._looked = {one for one in self._looked if one[2] == self._moment} | {looked}
        seen = _page(page)
        if seen not in self._in_sight[audience]:
            self._in_sight[audience].append(seen)
        for card in self._cards:
            if card.is_hidden_from(audience) and any(_stands_in(one, seen) for one in card.words[audience]):
                card.early = True
        self.spilled |= {
            (audience, line) for line, text in self._forbidden[audience] if _squeezed(text) in seen
        }

    def _proves_nothing(self, text: str) -> None:
        for card in self._cards:
            if card.place != TABLE:
                card.words = {
                    who: {one for one in words if one not in text} for who, words in card.words.items()
                }


def _stands_in(words: str, page: str) -> bool:
    return words in page and (len(words) >= SHORT or f">{words}<" in page)


def _squeezed(text: str) -> str:
    """Without the spaces around a tag: there they say nothing."""
    return plain(text).replace(" <", "<").replace("< ", "<").replace(" >", ">").replace("> ", ">")


@lru_cache(maxsize=64)
def _page(page: str) -> str:
    return _squeezed(html.unescape(TOKENS.sub("", page)))
