"""The short form of the proof: a few evenings, the disk is taken, and nothing is found. Three broken houses are found out.

The long form, with all of them and with bounds of 0.05, is `./dialoogtafel forensics`.
"""

from collections.abc import Iterator, Sequence

import pytest

from tests.cluster import is_there
from tests.forensics.advantage import advantage
from tests.forensics.broken import SERVER
from tests.forensics.campaign import findings, streets
from tests.forensics.caught import caught
from tests.forensics.houses import Street
from tests.forensics.seizure import MID_ROUND
from tests.forensics.verdict import (
    CONCEDED,
    MOST_LEFT_OVER,
    PROMISED,
    Findings,
    all_canaries,
    most_left_over,
)

EVENINGS, BROKEN_EVENINGS = 4, 2
needs_server = pytest.mark.skipif(not is_there(), reason="no PostgreSQL 15 on this machine")


@pytest.fixture(scope="module")
def places() -> Iterator[Sequence[Street]]:
    """Where all these evenings are played."""
    with streets() as opened:
        yield opened


@pytest.fixture(scope="module")
def taken(places: Sequence[Street]) -> list[Findings]:
    """Four evenings, and everything that was found on the disks."""
    return findings(places, range(EVENINGS))


def test_nobody_can_tell_from_the_disk_who_wrote_what(taken: list[Findings]) -> None:
    assert caught(taken) == []


def test_in_an_open_round_the_order_can_be_found_and_we_say_so(taken: list[Findings]) -> None:
    """In the first and the last of these evenings a late phone cleaned the file: there less is left of it."""
    first, second = [one.tricks["order_open"] for one in taken if one.point == MID_ROUND][1:3]
    assert PROMISED[MID_ROUND]["order_open"] == CONCEDED
    assert advantage([first, second]).value > 0.5


def test_no_word_key_or_address_that_had_to_go_stands_in_any_file(taken: list[Findings]) -> None:
    assert all_canaries(taken) == []
    assert most_left_over(taken) <= MOST_LEFT_OVER


@pytest.fixture(scope="module")
def taken_from_a_server(places: Sequence[Street]) -> list[Findings]:
    """Four evenings whose memory was on a server."""
    return findings(places, range(EVENINGS), memory=SERVER)


@needs_server
@pytest.mark.long
def test_nor_can_anybody_tell_from_a_server_when_its_owner_helps(
    taken_from_a_server: list[Findings],
) -> None:
    assert caught(taken_from_a_server) == []
    assert all_canaries(taken_from_a_server) == []
    assert most_left_over(taken_from_a_server) <= MOST_LEFT_OVER


@needs_server
@pytest.mark.long
@pytest.mark.parametrize("mutant", ["no_pour", "log_stays"])
def test_a_server_that_is_only_half_cleaned_is_found_out(places: Sequence[Street], mutant: str) -> None:
    assert caught(findings(places, range(BROKEN_EVENINGS), mutant, SERVER))


@pytest.mark.parametrize("mutant", ["created_at", "seat_on_card", "access_log"])
def test_a_house_that_breaks_a_promise_is_found_out(places: Sequence[Street], mutant: str) -> None:
    assert caught(findings(places, range(BROKEN_EVENINGS), mutant))
