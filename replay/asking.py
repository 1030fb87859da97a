"""The phones answer: each in the order of the file, and who has nothing to say lets the question go by.

Now and then a phone sends the same twice, as one does that never heard the answer. That must make no second card.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from replay import naming
from replay.held import Held, Sent, told_of
from replay.letters import Letter, letters, share
from replay.phone import CARD, Phone
from replay.table import Table, in_turn

RECEIVED = 200
EVERY_FIFTH = 5


@dataclass(frozen=True)
class Asking:
    """One question of a round. `wanted` are the sentences it is about, `confirms` those the chair only reads back."""

    table: Table
    held: Held
    step: int
    wanted: naming.Wanted
    confirms: Sequence[str]

    async def everybody_answers(self) -> None:
        """Everybody answers the question that lies there, or skips it."""
        plans = [(phone, self._letters(phone)) for phone in self.table.phones.values()]
        self.held.unasked += self._unasked(plans)
        queue = [(one, phone) for phone, plan in plans for one in plan]
        order = {phone: asyncio.Lock() for phone, _ in plans}
        queue.sort(key=lambda letter: letter[0].second)
        await in_turn(self._sends(phone, one, order[phone]) for one, phone in queue)
        await in_turn(self._skips(phone) for phone, plan in plans if not plan)

    def _letters(self, phone: Phone) -> list[Letter]:
        form = phone.page.form(CARD)
        if form is None:
            return []
        keys = naming.keys_on(phone.page, self.wanted)
        right = [keys[one] for one in self.confirms if one in keys]
        return letters(form, share(self.held.round, phone.who.code, self.step, keys, right))

    def _unasked(self, plans: list[tuple[Phone, list[Letter]]]) -> int:
        """Contributions for which no phone has a field: at a table of fewer than five nobody is asked for own words."""
        sent = {id(one.card) for _, plan in plans for one in plan if one.card}
        return sum(card.side == self.step and id(card) not in sent for card in self.held.round.cards)

    async def _sends(self, phone: Phone, letter: Letter, order: asyncio.Lock) -> None:
        async with order:
            sent = self._noted(phone, letter)
            answer = await phone.sends(letter.fields)
            self.held.acks.append(answer.seconds)
            if self.table.counts_letter(EVERY_FIFTH):
                await phone.sends(letter.fields)
        received = answer.status == RECEIVED
        if received and "vote" in letter.fields:
            self.held.voted[self.held.round.votes[phone.who.code]] += 1
        if sent is not None:
            sent.received = received
        if not received:
            self.held.fails(sent.line if sent else self.held.round.line, "refused", notice=phone.page.notice)

    def _noted(self, phone: Phone, letter: Letter) -> Sent | None:
        """Before it leaves the phone: from here on nobody may see it. A letter of ticks alone holds no words to see."""
        words = letter.card or letter.own
        if words is None:
            return None
        told, seen = (letter.card.told, letter.card.whole) if letter.card else (told_of(letter.own), ())
        name = next(name for name, value in letter.fields.items() if value == words.text)
        form = phone.page.form(CARD)
        hidden = self.table.watch.writes(words.line, {words.text, words.version, told, *seen})
        where = (phone.who.code, self.step, name)
        sent = Sent(words.line, words.text, words.version, told, letter.card, hidden, where)
        self.held.sends(sent, most=form.fields[name].most if form else 1)
        return sent

    async def _skips(self, phone: Phone) -> None:
        answer = await phone.skips()
        if answer is None:
            return
        self.held.acks.append(answer.seconds)
        if answer.status == RECEIVED:
            self.held.skipped.add(phone.who.code)
        else:
            self.held.fails(self.held.round.line, "refused", notice=phone.page.notice)
