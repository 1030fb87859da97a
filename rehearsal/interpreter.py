"""The interpreter of a practice table: gives the Dutch version of every line that waits for one."""

import asyncio

from rehearsal.lines import Lines
from rehearsal.phone import READING_SECONDS, chance
from replay import desk_page
from replay.chair import Chair


async def interprets(desk: Chair, lines: Lines, pace: float) -> None:
    """For as long as the desk is open. What people of flesh and blood wrote is left to the chair."""
    while True:
        cards = [one for one in desk_page.cards(desk.page) if lines.dutch(one.own) and _waits(desk, one.key)]
        if not cards:
            await desk.sees_more()
            continue
        await asyncio.sleep(pace * chance.uniform(*READING_SECONDS))
        if _waits(desk, cards[0].key):
            await desk.presses("version", card=cards[0].key, text=lines.dutch(cards[0].own))


def _waits(desk: Chair, card: str) -> bool:
    return bool(desk.page.elements(f"//*[@id='card-{card}']//span[contains(@class, 'ask')]"))
