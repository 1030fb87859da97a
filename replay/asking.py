"""The phones answer: each in the order of the file, and who has nothing to say lets the question go by.

Now and then a phone sends the same twice, as one does that never heard the answer. That must make no second card.
"""

import asyncio
from collections.abc import Iterable

from replay import naming
from replay.held import Held, Sent, told_of
from replay.letters import Letter, letters, share
from replay.phone import CARD, Phone
from replay.table import Table, in_turn

RECEIVED = 200
EVERY_TENTH = 10


async def everybody_answers(
    table: Table, held: Held, step: int, wanted: naming.Wanted, confirms: Iterable[str]
) -> None:
    """Everybody answers the question that lies there, or skips it."""
    confirmed = list(confirms)
    plans = [(phone, _letters(phone, held, step, wanted, confirmed)) for phone in table.phones.values()]
    held.unasked += _unasked(held, step, plans)
    queue = sorted(((one, phone) for phone, plan in plans for one in plan), key=lambda pair: pair[0].second)
    order = {phone: asyncio.Lock() for phone in table.phones.values()}
    numbered = enumerate(queue, start=1)
    await in_turn(
        _sends(table, held, step, phone, one, order[phone], number) for number, (one, phone) in numbered
    )
    await in_turn(_skips(held, phone) for phone, plan in plans if not plan)


def _letters(phone: Phone, held: Held, step: int, wanted: naming.Wanted, confirms: list[str]) -> list[Letter]:
    form = phone.page.form(CARD)
    if form is None:
        return []
    keys = naming.keys_on(phone.page, wanted)
    given = share(held.round, phone.who.code, step, keys, [keys[one] for one in confirms if one in keys])
    return letters(form, given)


def _unasked(held: Held, step: int, plans: list[tuple[Phone, list[Letter]]]) -> int:
    """Contributions for which no phone has a field: at a table of fewer than five nobody is asked for own words."""
    sent = {id(one.card) for _, plan in plans for one in plan if one.card}
    return sum(card.side == step and id(card) not in sent for card in held.round.cards)


async def _sends(
    table: Table, held: Held, step: int, phone: Phone, letter: Letter, order: asyncio.Lock, number: int
) -> None:
    async with order:
        sent = _noted(table, held, step, phone, letter)
        answer = await phone.sends(letter.fields)
        held.acks.append(answer.seconds)
        if number % EVERY_TENTH == 0:
            await phone.sends(letter.fields)
    received = answer.status == RECEIVED
    if received and "vote" in letter.fields:
        held.voted[held.round.votes[phone.who.code]] += 1
    if sent is not None:
        sent.received = received
    if not received:
        line = sent.line if sent else held.round.line
        held.fails(line, "refused", notice=phone.page.notice)


def _noted(table: Table, held: Held, step: int, phone: Phone, letter: Letter) -> Sent | None:
    """Before it leaves the phone: from here on nobody may see it."""
    card, own = letter.card, letter.own
    if card is not None:
        line, text, version, told, seen = card.line, card.text, card.version, card.told, card.whole
        held.wrote.add(phone.who.code)
    elif own is not None:
        line, text, version, told, seen = own.line, own.text, own.version, told_of(own), ()
    else:
        return None
    name = next(name for name, words in letter.fields.items() if words == text)
    form = phone.page.form(CARD)
    most = form.fields[name].most if form else 1
    hidden = table.watch.writes(line, {text, version, told, *seen})
    sent = Sent(line, text, version, told, card, hidden, (phone.who.code, step, name))
    held.sends(sent, most=most)
    return sent


async def _skips(held: Held, phone: Phone) -> None:
    answer = await phone.skips()
    if answer is None:
        return
    held.acks.append(answer.seconds)
    if answer.status == RECEIVED:
        held.skipped.add(phone.who.code)
    else:
        held.fails(held.round.line, "refused", notice=phone.page.notice)
