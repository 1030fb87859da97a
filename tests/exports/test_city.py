"""A city evening of six hundred cards: the press finishes it within its limits, and every promise and advice is on paper."""

import random

import pytest

from exports import handreiking
from exports.page import draw_for_press
from exports.pdf import render
from sessions import answering
from sessions.asks import Form
from sessions.copying import copy_of
from sessions.dialogue import find
from sessions.store import Memory
from tests.exports.reading import pages, text
from tests.table import Table

PHONES = 120
# How many cards every round brings, and what stands beside the words.
ROUNDS: dict[str, tuple[int, Form]] = {
    "collect": (180, {}),
    "seek_no": (90, {}),
    "propose": (60, {}),
    "interventions": (120, {"who": "de gemeente", "when": "binnen een half jaar"}),
    "preconditions": (100, {"sort": "money"}),
    "check_out": (50, {}),
}
WORDS = (
    "de wachttijd bij de bank is lang en niemand zegt waarom ik word geweigerd daarna bel ik weer en krijg iedere keer "
    "iemand anders aan de lijn die niets van mij weet en dat maakt moe want een huis zonder rekening lukt niet"
)
CHANCE = random.Random(7)  # noqa: S311 - the same evening every time


def sentence(number: int) -> str:
    """Of the length people write, and never twice the same."""
    return f"Kaart {number}: {' '.join(CHANCE.choices(WORDS.split(), k=CHANCE.randint(8, 32)))}."


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Table:
    """The whole evening, ended."""
    table = Table(tmp_path_factory.mktemp("city"), PHONES)
    table.opens("arrival")
    table.closes()
    numbers = iter(range(1, 1 + sum(many for many, _ in ROUNDS.values())))
    for kind, (many, beside) in ROUNDS.items():
        table.opens(kind)
        _everybody_writes(table, [{**beside, "words": sentence(next(numbers))} for _ in range(many)])
        table.turns_over()
        table.closes()
    table.ends()
    return table


def _everybody_writes(table: Table, cards: list[Form]) -> None:
    envelope = table.envelope()

    def act(memory: Memory) -> None:
        at = find(memory, table.id)
        for number, card in enumerate(cards):
            answering.hears(memory, at, table.phones[number % PHONES], {**envelope, "language": "nl", **card})

    table.store.write(act)


@pytest.mark.long
def test_a_city_evening_of_six_hundred_cards_becomes_paper_within_the_limits_of_the_press(
    city: Table,
) -> None:
    with city.remembers() as memory:
        copy = copy_of(memory, find(memory, city.id))
    with copy.opened() as (memory, at):
        document = handreiking.read(memory, at).whole
    paper = render(draw_for_press(document))
    words, first = "".join(text(paper).split()), 1 + 180 + 90 + 60
    missing = [number for number in range(first, first + 120) if f"Kaart{number}:" not in words]
    assert not missing
    assert 40 < len(pages(paper)) < 120
