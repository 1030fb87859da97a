"""What the chair or the scribe writes down for the group: rules, nos, proposals and versions, conditions, a summary.

The words are those of the file. A thing is written down once, at the first moment its round has a form for it.
"""

from dataclasses import dataclass, field

from replay import desk_page
from replay.cards import Card
from replay.chair import Chair
from replay.held import Held
from replay.letters import CHOICES
from replay.naming import Wanted
from replay.people import DUTCH
from replay.rounds import FIXED, Round, Version
from replay.session_file import SessionFile
from replay.wall import label_of
from replay.watching import TABLE

TAKEN_IN, OPEN = "taken_in", "open"


@dataclass
class Minutes:
    """What has been written down tonight."""

    chair: Chair
    file: SessionFile
    written: set[str] = field(default_factory=set)
    version: str = ""
    sentences: list[str] = field(default_factory=list)

    async def before(self, round_: Round) -> None:
        """What must lie there before anybody can answer: sentences to rate, proposals to choose from, a version."""
        self.sentences = []
        for no in round_.nos:
            await self._once(f"no {no.id}", "no", no.text)
        for choice in dict.fromkeys(round_.votes.values()):
            if choice not in FIXED:
                await self._proposes(choice)
        await self._lays(self._to_come_along_with(round_))

    async def after(self, held: Held) -> None:
        """What the table came to with the cards of this round."""
        round_ = held.round
        for card in [one for one in round_.cards if one.rule and _was_heard(held, one)]:
            await self._once(f"rule {card.id}", "rule", card.told)
        if round_.cards and self.chair.offers("say", what="no", text=""):
            await self._nos(round_)
        for proposal in round_.shortlist or [card.proposal for card in round_.cards if card.proposal]:
            await self._proposes(proposal)
        if round_.amended is not None:
            await self._amends(round_.amended)
        await self._sums_up(round_)

    def wanted(self, round_: Round) -> Wanted:
        """The sentences phones will look for on their form, under the file's own names."""
        nos = {f"no {no.id}": (no.text,) for no in round_.nos}
        proposals = {f"proposal {one}": self._proposal(one) for one in set(round_.votes.values())}
        return {
            **nos,
            **{name: ("".join(words), words[1]) for name, words in proposals.items()},
            **{f"scale {one.pair}": tuple(one.item.values()) for one in round_.scales},
            **{f"sentence {text}": (text,) for text in self.sentences},
        }

    def choices(self, round_: Round) -> dict[str, str]:
        """What a vote chooses from, by the words that stand on the wall: the file's own name where it has two."""
        chosen = set(round_.votes.values())
        fixed = {
            label_of(CHOICES.get(("vote", one), one)): one for one in (*FIXED, *chosen.intersection(FIXED))
        }
        sides = dict(zip(round_.sides.get(DUTCH, ()), ("near", "far"), strict=False))
        proposals = {one: self._proposal(one) for one in chosen.difference(FIXED)}
        return {**fixed, **sides, **{title or text: one for one, (title, text) in proposals.items()}}

    async def _once(self, name: str, what: str, text: str, **more: str) -> None:
        if text and name not in self.written:
            self.written.add(name)
            await self.chair.writes_down(what, text, **more)

    async def _nos(self, round_: Round) -> None:
        """The sentences the next rounds will rate. A card that becomes a no without one is taken as it is."""
        later = [no for one in self.file.rounds for no in one.nos]
        here = {card.id for card in round_.cards}
        for no in [one for one in later if not one.card or one.card in here]:
            await self._once(f"no {no.id}", "no", no.text)
        known = {no.id for no in later}
        for card in [one for one in round_.cards if one.no and one.no not in known]:
            await self._once(f"no {card.no}", "no", card.told)

    async def _proposes(self, key: str) -> None:
        title, text = self._proposal(key)
        await self._once(f"proposal {key}", "proposal", text, title=title)

    def _proposal(self, key: str) -> tuple[str, str]:
        """The title and the words of a proposal; a file that holds no words for it has only its name."""
        cards = [card for card in self.file.cards if card.proposal == key]
        return (cards[0].title, cards[0].told) if cards else ("", self._version_text(key) or key)

    def _version_text(self, key: str) -> str:
        versions = [one.amended for one in self.file.rounds if one.amended]
        return next((one.text for one in versions if one.id == key), "")

    def _to_come_along_with(self, round_: Round) -> tuple[str, str]:
        """The name and the words of the version a round is about."""
        amended = round_.amended
        if amended is not None and (amended.id == round_.proposal or round_.votes):
            return amended.id or amended.text, amended.text
        known = bool(round_.proposal) and any(c.proposal == round_.proposal for c in self.file.cards)
        text = self._version_text(round_.proposal) or (self._proposal(round_.proposal)[1] if known else "")
        return round_.proposal, text

    async def _lays(self, version: tuple[str, str]) -> None:
        name, text = version
        if text and name != self.version:
            self.version = name
            await self.chair.writes_down("version", text)

    async def _amends(self, amended: Version) -> None:
        conditions = {card.condition: card.told for card in self.file.cards if card.condition}
        for status, keys in ((TAKEN_IN, amended.taken_in), (OPEN, amended.open)):
            for text in [conditions[key] for key in keys if key in conditions]:
                await self._condition(text, status)
        await self._lays((amended.id or amended.text, amended.text))

    async def _condition(self, text: str, status: str) -> None:
        key = desk_page.statement(self.chair.page, text)
        if f"condition {text}" not in self.written:
            await self._once(f"condition {text}", "condition", text, status=status)
        elif key and self.chair.offers("change_statement", statement=key, text=text, status=status):
            await self.chair.presses("change_statement", statement=key, text=text, status=status)

    async def _sums_up(self, round_: Round) -> None:
        """Where the table only talked, the scribe reads the sentences back and the phones say whether they are right."""
        read_back = self.chair.offers("say", what="sentence", text="") is not None
        for text in round_.summary:
            await self.chair.writes_down("sentence" if read_back else "summary", text)
        self.sentences = list(round_.summary) if read_back else []


def _was_heard(held: Held, card: Card) -> bool:
    """A card in the box or apart becomes nothing. At a table that was not asked for words the chair heard it said."""
    places = [sent.place for sent in held.sent if sent.card is card]
    return not places or (places[0] == TABLE and not card.apart)
