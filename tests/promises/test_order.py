"""After the close neither the file nor the table tells in which order people wrote."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from statistics import fmean

import pytest

from sessions.answering import hears
from sessions.dialogue import find
from sessions.kind import Face
from sessions.opening import DATABASE
from sessions.store import Memory
from tests.conftest import Seated
from tests.table import Table

CARDS, RUNS = 24, 8
FAR = 0.26  # five times the spread of the mean of eight runs of chance: once in a million evenings


def tau(order: list[float]) -> float:
    """Kendall's tau against the order of sending, with its sign: 1 the same order, -1 the other way round, 0 chance."""
    pairs = list(combinations(order, 2))
    return sum((one < two) - (one > two) for one, two in pairs) / len(pairs)


def all_write(table: Table) -> list[bytes]:
    """Everybody sends a few cards, one after the other; the receipts in the order of sending."""
    form = table.envelope()

    def one_after_the_other(memory: Memory) -> None:
        for number in range(CARDS):
            phone = table.phones[number % len(table.phones)]
            at = find(memory, table.id)
            hears(memory, at, phone, {**form, "words": f"Tekst {number:02}"})

    table.store.write(one_after_the_other)
    mine = {face.key: face.own for face in table.cards("box")}
    cards = [card for card in table.kept() if card.id.hex() in mine]
    return [card.receipt for card in sorted(cards, key=lambda card: mine[card.id.hex()])]


def places(table: Table, marks: list[bytes]) -> tuple[list[float], list[float]]:
    """Where each of these stands in the file: the first place and the last."""
    file = (table.folder / DATABASE).read_bytes()
    return [float(file.find(mark)) for mark in marks], [float(file.rfind(mark)) for mark in marks]


@dataclass
class Orders:
    """Of every run how far the order of sending shows, in each place where somebody could look."""

    desk: list[float] = field(default_factory=list)
    table: list[float] = field(default_factory=list)
    later: list[float] = field(default_factory=list)
    receipts: list[float] = field(default_factory=list)
    numbers: list[float] = field(default_factory=list)
    same: int = 0


def shown(faces: Sequence[Face]) -> list[float]:
    return [float(face.own[-2:]) for face in faces]


def plays(table: Table, told: Orders) -> None:
    """One round, from the first card to the close."""
    table.opens("collect")
    receipts = all_write(table)
    table.gathers()
    told.desk.append(tau(shown(table.desk().waiting)))
    table.does("turn_over")
    before = shown(table.face().cards)
    told.table.append(tau(before))
    table.closes()
    told.later.append(tau(shown(table.face().cards)))
    told.same += shown(table.face().cards) == before
    numbers = {card.receipt: card.id for card in table.kept()}
    told.receipts += map(tau, places(table, receipts))
    told.numbers.append(tau(places(table, [numbers[receipt] for receipt in receipts])[0]))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Orders:
    """Played once for all who want to know."""
    table = Table(tmp_path_factory.mktemp("order"), 6)
    orders = Orders()
    for _ in range(RUNS):
        plays(table, orders)
    table.store.close()
    return orders


def test_the_measure_tells_order_from_chance() -> None:
    assert tau([1, 2, 3, 4]) == 1
    assert tau([4, 3, 2, 1]) == -1
    assert tau([2, 1, 4, 3]) == pytest.approx(1 / 3)


def test_while_a_round_is_open_the_file_would_tell_and_that_is_why_it_is_cleaned(seated: Seated) -> None:
    """Random numbers are not enough: the place in the file is the order of writing (anonymity.md 3). This we concede."""
    table = seated(6)
    table.opens("collect")
    receipts = all_write(table)
    table.store.close()
    assert max(abs(tau(found)) for found in places(table, receipts)) > 0.5


def test_cards_reach_the_chair_and_the_table_in_no_order_of_sending(told: Orders) -> None:
    assert abs(fmean(told.desk)) < FAR
    assert abs(fmean(told.table)) < FAR
    assert abs(fmean(told.later)) < FAR


def test_the_order_on_the_table_is_another_one_after_the_close(told: Orders) -> None:
    assert told.same == 0


def test_the_place_of_a_card_in_the_file_says_nothing_after_the_close(told: Orders) -> None:
    assert abs(fmean(told.receipts)) < FAR
    assert abs(fmean(told.numbers)) < FAR
