"""The questions an examiner asks of what he found, each with every trick he can think of.

A trick is one order held against another (who was third at the door may well be third with a card), one closeness (in the
same commit of the log), or a value that stands in two places. Compared is only what is alike in language and permission.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, product

from tests.forensics.advantage import NOTHING, Tally, Tricks, compared, together
from tests.forensics.evidence import Evidence
from tests.forensics.thing import Thing

NEAR = frozenset({"commit", "frame", "bytes", "line", "spot"})
SHARED = "a value in two places"
VOTES = "urn"

Ranks = Mapping[int, list[float]]
Question = Callable[[Evidence], Tricks]
Pairs = Sequence[tuple[Thing, Thing]]
Ranked = Mapping[str, Ranks]
Tries = Callable[[Sequence[Thing], Sequence[Thing], Pairs, Pairs], Iterator[tuple[str, Tally]]]
Score = Callable[[tuple[Thing, Thing]], float | None]


def order(evidence: Evidence) -> Tricks:
    """Which card came before which?"""
    return together(_in_order(cards, "") for cards in _by_round(evidence.cards).values())


def closed_order(evidence: Evidence) -> Tricks:
    """The same, for rounds that are closed."""
    return together(_in_order(cards, "") for cards in _closed(evidence).values())


def open_order(evidence: Evidence) -> Tricks:
    """The same, for the round that is open."""
    return together(_in_order(cards, "") for cards in _open(evidence).values())


def shown_order(evidence: Evidence) -> Tricks:
    """Does the order in which cards are shown say in which they were sent?"""
    return together(_in_order(cards, "shown ") for cards in _by_round(evidence.cards).values())


def same_hand(evidence: Evidence) -> Tricks:
    """Which two cards are from one person?"""
    return together(_from_one_hand(evidence, cards) for cards in _by_round(evidence.cards).values())


def closed_same_hand(evidence: Evidence) -> Tricks:
    """The same, for rounds that are closed."""
    return together(_from_one_hand(evidence, cards) for cards in _closed(evidence).values())


def open_same_hand(evidence: Evidence) -> Tricks:
    """The same, for the round that is open."""
    return together(_from_one_hand(evidence, cards) for cards in _open(evidence).values())


def card_and_seat(evidence: Evidence) -> Tricks:
    """Which seat is this card from?"""
    return together(
        _from_which_seat(evidence, cards, evidence.seats) for cards in _by_round(evidence.cards).values()
    )


def card_and_group(evidence: Evidence) -> Tricks:
    """From which group is whoever wrote this card?"""
    return together(_from_which_group(evidence, cards) for cards in _by_round(evidence.cards).values())


def open_card_and_seat(evidence: Evidence) -> Tricks:
    """The same, for cards of the round that is open: they still stand in the log."""
    return together(_from_which_seat(evidence, cards, evidence.seats) for cards in _open(evidence).values())


def open_card_and_group(evidence: Evidence) -> Tricks:
    """From which group is whoever wrote a card of the round that is open?"""
    return together(_from_which_group(evidence, cards) for cards in _open(evidence).values())


def open_vote_and_seat(evidence: Evidence) -> Tricks:
    """Which seat is this vote from, while the vote is open? Everybody has one: it is the sharpest of these questions."""
    votes = [card for cards in _open(evidence).values() for card in cards if card.wave == VOTES]
    return _from_which_seat(evidence, votes, evidence.seats)


def seat_and_group(evidence: Evidence) -> Tricks:
    """To which group does this seat belong?"""
    return _from_which_group(evidence, evidence.seats)


def card_and_late_seat(evidence: Evidence) -> Tricks:
    """Is this card from the phone that came in while the round was open?"""
    late = _late(evidence)
    return together(_from_which_seat(evidence, cards, late) for cards in _by_round(evidence.cards).values())


def late_seat_and_group(evidence: Evidence) -> Tricks:
    """To which group does the phone belong that came in while the round was open?"""
    return _from_which_group(evidence, _late(evidence))


def _late(evidence: Evidence) -> list[Thing]:
    return [seat for seat in evidence.seats if seat.owner == evidence.seizure.truth.late]


def _by_round(cards: Iterable[Thing]) -> dict[str, list[Thing]]:
    rounds: dict[str, list[Thing]] = defaultdict(list)
    for card in cards:
        rounds[card.round].append(card)
    return rounds


def _open(evidence: Evidence) -> dict[str, list[Thing]]:
    now = evidence.seizure.open_round
    return {name: cards for name, cards in _by_round(evidence.cards).items() if name == now}


def _closed(evidence: Evidence) -> dict[str, list[Thing]]:
    now = evidence.seizure.open_round
    return {name: cards for name, cards in _by_round(evidence.cards).items() if name != now}


def _in_order(cards: Sequence[Thing], only: str) -> dict[str, Tally]:
    pairs = [(one, other) for one, other in combinations(cards, 2) if one.wave == other.wave]
    tricks: dict[str, Tally] = {}
    for name in _orders(cards):
        if name.startswith(only):
            known = [(one, other) for one, other in pairs if name in one.orders and name in other.orders]
            tricks[name] = float(sum(_agree(one, other, name) for one, other in known)), len(known)
    return tricks


def _agree(one: Thing, other: Thing, name: str) -> int:
    came = one.moment - other.moment
    stands = min(one.orders[name]) - min(other.orders[name])
    return (came > 0) * (stands > 0) + (came < 0) * (stands < 0) - (came * stands < 0)


def _from_one_hand(evidence: Evidence, cards: Sequence[Thing]) -> dict[str, Tally]:
    pairs = [(one, other) for one, other in combinations(cards, 2) if one.wave == other.wave]
    return _within_a_kind(evidence, cards, cards, pairs, _pairs_of_one)


def _from_which_seat(evidence: Evidence, cards: Sequence[Thing], seats: Sequence[Thing]) -> dict[str, Tally]:
    return _within_a_kind(evidence, cards, seats, list(product(cards, seats)), _pairs_of_two)


def _within_a_kind(
    evidence: Evidence, ones: Sequence[Thing], others: Sequence[Thing], pairs: Pairs, tricks: Tries
) -> dict[str, Tally]:
    """Right and wrong pairs are only ever held against each other when all in them are alike."""
    kinds: dict[object, list[tuple[Thing, Thing]]] = defaultdict(list)
    people = evidence.seizure.truth.people
    for one, other in pairs:
        if people[one.owner].kind == people[other.owner].kind:
            kinds[people[one.owner].kind, one.wave].append((one, other))
    return together(
        dict(
            tricks(
                ones,
                others,
                [pair for pair in alike if pair[0].owner == pair[1].owner],
                [pair for pair in alike if pair[0].owner != pair[1].owner],
            )
        )
        for alike in kinds.values()
    )


def _from_which_group(evidence: Evidence, things: Sequence[Thing]) -> dict[str, Tally]:
    people = evidence.seizure.truth.people
    pairs = list(product(things, evidence.groups))
    right = [pair for pair in pairs if people[pair[0].owner].group.encode() in pair[1].tokens]
    wrong = [pair for pair in pairs if people[pair[0].owner].group.encode() not in pair[1].tokens]
    return dict(_pairs_of_two(things, evidence.groups, right, wrong))


def _pairs_of_one(
    ones: Sequence[Thing], _same: Sequence[Thing], right: Pairs, wrong: Pairs
) -> Iterator[tuple[str, Tally]]:
    """Two cards: each order against itself."""
    ranks = {name: _ranks(ones, name) for name in _orders(ones)}
    yield from _tricks(ranks, ranks, [(name, name) for name in ranks], right, wrong)


def _pairs_of_two(
    ones: Sequence[Thing], others: Sequence[Thing], right: Pairs, wrong: Pairs
) -> Iterator[tuple[str, Tally]]:
    """A card and a seat: every order of the one against every order of the other."""
    mine = {name: _ranks(ones, name) for name in _orders(ones)}
    theirs = {name: _ranks(others, name) for name in _orders(others, at_least=1)}
    yield from _tricks(mine, theirs, list(product(mine, theirs)), right, wrong)


def _tricks(
    mine: Ranked, theirs: Ranked, names: Sequence[tuple[str, str]], right: Pairs, wrong: Pairs
) -> Iterator[tuple[str, Tally]]:
    yield SHARED, compared(map(_shared, right), map(_shared, wrong))
    for name, other in names:
        yield f"{name} ~ {other}", _by(partial(_apart, mine[name], theirs[other]), right, wrong)
        if name.rpartition(".")[2] == other.rpartition(".")[2] in NEAR:
            yield f"{name} = {other}", _by(partial(_near, name, other), right, wrong)


def _by(score: Score, right: Pairs, wrong: Pairs) -> Tally:
    scored = [[one for pair in pairs if (one := score(pair)) is not None] for pairs in (right, wrong)]
    return compared(*scored) if all(scored) else NOTHING


def _shared(pair: tuple[Thing, Thing]) -> float:
    one, other = pair
    return float(len((one.values & other.values) | (one.values & other.tokens) | (one.tokens & other.values)))


def _near(name: str, other: str, pair: tuple[Thing, Thing]) -> float | None:
    mine, theirs = pair[0].orders.get(name), pair[1].orders.get(other)
    if not mine or not theirs:
        return None
    return -float(min(abs(here - there) for here in mine for there in theirs))


def _apart(mine: Ranks, theirs: Ranks, pair: tuple[Thing, Thing]) -> float | None:
    here, there = mine.get(id(pair[0])), theirs.get(id(pair[1]))
    if not here or not there:
        return None
    return -min(abs(one - other) for one in here for other in there)


def _orders(things: Iterable[Thing], at_least: int = 2) -> list[str]:
    """The orders in which these things have so many different places."""
    found: dict[str, set[int]] = defaultdict(set)
    for thing in things:
        for name, places in thing.orders.items():
            found[name].update(places)
    return [name for name, places in found.items() if len(places) >= at_least]


def _ranks(things: Iterable[Thing], name: str) -> dict[int, list[float]]:
    """First, second, third: as a part of the whole row, so that long and short rows can be held against each other."""
    places = sorted({place for thing in things for place in thing.orders.get(name, ())})
    rank = {place: number / len(places) for number, place in enumerate(places)}
    return {id(thing): [rank[one] for one in thing.orders[name]] for thing in things if name in thing.orders}
