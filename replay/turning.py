"""From the box to the chair to the table: taken up, given a Dutch version by the interpreter, set apart or turned over.

Where the house says that too few answered, the cards stay in the box and nobody reads them; that is a rule, not a loss.
"""

from replay import desk_page
from replay.chair import Refused
from replay.desk_page import Lying
from replay.held import Held, Sent
from replay.letters import OWN_WORDS
from replay.likeness import is_kept_form, same
from replay.pages import Page
from replay.people import DUTCH
from replay.table import Table
from replay.watching import BOX, CHAIR, PAPER, TABLE

LEAVE_OUT = "leave_out"


async def cards_go_round(table: Table, held: Held) -> None:
    """What was just written: taken up, given its version, set apart or turned over, and looked for on the wall."""
    waiting = held.in_box
    if not waiting or not await _takes_up(table, waiting):
        return
    _finds(table, waiting)
    for sent in waiting:
        await _prepares(table, sent)
    await _turns_over(table, held, [sent for sent in waiting if _is_ready(sent)])


def paper_comes(table: Table, held: Held) -> None:
    """Own words beside a vote come to the desk when the round closes, and go no further than the handreiking."""
    for sent in [one for one in held.sent if one.where[2] == OWN_WORDS]:
        table.watch.moves(sent.hidden, PAPER)


async def gives_versions_of_paper(table: Table, held: Held) -> None:
    """What came there in another language gets a Dutch version."""
    for lying in desk_page.cards(table.chair.page):
        said = [one for one in held.sent if one.version and is_kept_form(lying.own, one.text)]
        if lying.place == PAPER and said:
            await table.chair.presses("version", card=lying.key, text=said[0].version)


def look_for_all(desk: Page, held: Held) -> None:
    """Every text the house said it received lies somewhere on the desk, once. What still is in the box nobody can see."""
    lying = list(desk_page.cards(desk))
    for sent in [one for one in held.sent if one.counts and one.place != BOX]:
        found = next((one for one in lying if is_kept_form(one.own, sent.text)), None)
        if found is None:
            held.fails(sent.line, "lost")
        else:
            lying.remove(found)
            held.places[found.place] += 1
    for one in lying:
        twice = [sent.line for sent in held.sent if is_kept_form(one.own, sent.text)]
        held.fails(next(iter(twice), held.round.line), "doubled")


async def _takes_up(table: Table, waiting: list[Sent]) -> bool:
    if table.chair.offers("take_up") is None:
        return False
    for sent in waiting:
        table.watch.moves(sent.hidden, CHAIR)
    try:
        await table.chair.presses("take_up")
    except Refused:
        for sent in waiting:
            table.watch.moves(sent.hidden, BOX)
        return False
    return True


def _finds(table: Table, waiting: list[Sent]) -> None:
    """Which card on the desk is whose text, by the words: the desk itself says nothing else."""
    lying = [one for one in desk_page.cards(table.chair.page) if one.place == "chair"]
    for sent in waiting:
        found: Lying | None = next((one for one in lying if is_kept_form(one.own, sent.text)), None)
        if found is not None:
            lying.remove(found)
            sent.key = found.key


async def _prepares(table: Table, sent: Sent) -> None:
    card = sent.card
    if not sent.key:
        return
    if card is not None and card.apart:
        voice = {"text": card.voice} if card.voice else {}
        await table.chair.presses("set_apart", card=sent.key, **voice)
    elif sent.version:
        await table.chair.presses("version", card=sent.key, text=sent.version)


def _is_ready(sent: Sent) -> bool:
    foreign = sent.card is not None and sent.card.language != DUTCH
    return bool(sent.key) and not (sent.card and sent.card.apart) and (bool(sent.version) or not foreign)


async def _turns_over(table: Table, held: Held, ready: list[Sent]) -> None:
    """A kind whose cards are never shown has no such button: they stay with the chair."""
    if not ready or table.chair.offers("turn_over") is None:
        return
    for sent in ready:
        table.watch.moves(sent.hidden, TABLE)
    await table.chair.presses("turn_over")
    await table.settles()
    for sent in ready:
        _is_on_the_wall(table, held, sent)
        if sent.card is not None and not sent.card.quotable:
            await table.chair.presses(LEAVE_OUT, card=sent.key)


def _is_on_the_wall(table: Table, held: Held, sent: Sent) -> None:
    shown = [one for one in table.wall.cards if is_kept_form(one, sent.version or sent.text)]
    if not shown:
        held.fails(sent.line, "not_shown")
    elif sent.card and sent.card.shown and not any(same(one, sent.card.shown) for one in shown):
        held.fails(sent.line, "shown_otherwise")
