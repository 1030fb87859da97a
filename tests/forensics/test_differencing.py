"""Everything that is published of a vote, laid side by side: can a number that was not shown be worked out from it?

Every way in which a table could have voted is played. What screen, desk, phones and handreiking say of it, at once and
later, is compared: ways that look the same must leave every hidden number open.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import pytest

from sessions.disclosure import SMALLEST_CELL
from tests.table import Table

PHONES = 5
RANDOM = re.compile(r"\b[0-9a-f]{16,}\b|\b[a-z2-7]{32}\b|\b\d{7}\b|0x[0-9a-f]+")
ALONG = ("come_along", "not", "stand_aside")
KNOWN = ("recognise", "a_little", "not")

Counts = tuple[int, ...]
Plays = Callable[[Table, list[int]], None]


def all_ways(choices: int, phones: int) -> Iterator[Counts]:
    """Every way in which so many phones can be divided over so many choices."""
    if choices == 1:
        yield (phones,)
        return
    for first in range(phones + 1):
        yield from ((first, *rest) for rest in all_ways(choices - 1, phones - first))


def go_along(table: Table, chosen: list[int]) -> None:
    """Who comes along?"""
    table.writes_down("version", "Een vast loket.")
    table.opens("vote_come_along")
    table.votes(*(ALONG[one] for one in chosen))


def choose(table: Table, chosen: list[int]) -> None:
    """One of two proposals."""
    table.writes_down("proposal", "Een vast loket.")
    table.writes_down("proposal", "Een avondspreekuur.")
    table.opens("vote_choice")
    table.votes(*(table.statements("proposal")[one] for one in chosen))


def recognise(table: Table, chosen: list[int]) -> None:
    """Who recognises this no?"""
    no = table.writes_down("no", "Ik vertrouw dit niet.")
    table.opens("spread")
    for phone, one in enumerate(chosen):
        table.answers(phone, **{f"rate__{no}": KNOWN[one]})


def published(table: Table) -> str:
    """All that anybody may read now."""
    views = f"{table.screen()} {table.desk()} {table.sees()} {table.sees('ro')} {table.page()}"
    return RANDOM.sub("?", views)


@pytest.mark.parametrize(
    ("choices", "plays"), [(3, go_along), (2, choose), (3, recognise)], ids=["along", "choice", "no"]
)
def test_J15_no_hidden_number_can_be_worked_out_from_all_that_is_published(
    tmp_path: Path, choices: int, plays: Plays
) -> None:
    looks: dict[str, list[Counts]] = defaultdict(list)
    for counts in all_ways(choices, PHONES):
        table = Table(tmp_path / "-".join(map(str, counts)), PHONES)
        plays(table, list(chain.from_iterable([one] * many for one, many in enumerate(counts))))
        open_ = published(table)
        table.closes()
        closed = published(table)
        table.ends()
        looks[open_ + closed + published(table)].append(counts)
        table.store.close()
    assert 1 < len(looks) < sum(map(len, looks.values()))
    assert not [ways for ways in looks.values() if any(map(points_at_somebody, zip(*ways, strict=True)))]


@pytest.mark.parametrize("first", [(3, 3, 0), (3, 0, 3), (0, 3, 3)], ids=str)
def test_J15_what_a_latecomer_votes_cannot_be_worked_out_from_two_votes(
    tmp_path: Path, first: Counts
) -> None:
    """Numbers were told, one more person comes in, and nobody else changes her mind."""
    looks: set[str] = set()
    before = list(chain.from_iterable([one] * many for one, many in enumerate(first)))
    for late in range(len(ALONG)):
        table = Table(tmp_path / str(late), len(before))
        go_along(table, before)
        table.closes()
        assert [number for _, _, number in table.face().result.choices] == list(first)  # type: ignore[union-attr]
        table.comes_in().sits_down()
        table.opens("vote_come_along")
        table.votes(*(ALONG[one] for one in (*before, late)))
        table.closes()
        closed = published(table)
        table.ends()
        looks.add(closed + published(table))
        table.store.close()
    assert len(looks) == 1


def points_at_somebody(possible: Counts) -> bool:
    """Whether only one number is possible, and it is one or two people."""
    return len(set(possible)) == 1 and 0 < possible[0] < SMALLEST_CELL
