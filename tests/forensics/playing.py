"""A small evening from the door to the end, with the disk taken on the way: mid-round, closed, ended, and days later.

Quick and slow people, two languages, some who allow no quotes, cards that are sent twice, a phone that comes late, a pass,
texts that are taken back, and in the middle of an open round the power goes.
"""

from datetime import timedelta
from pathlib import Path
from random import Random

from exports import handreiking
from sessions import retention
from sessions.keys import KeyRing
from sessions.opening import address_of
from sessions.store import Store
from tests.cluster import Cluster
from tests.forensics.evening import CODE, NO_VERSION, SCALE, Evening
from tests.forensics.houses import House, Street
from tests.forensics.line import Line
from tests.forensics.people import Person, by_haste, room, sentence, with_a_name, with_a_number
from tests.forensics.seizure import CLOSED, DAY_14, DAY_30, ENDED, Seizure
from tests.forensics.truth import Truth
from tests.table import PREPARED

PHONES = 12
SOME, SELDOM = 0.3, 0.12
MORE, TIMES = 0.7, 3  # so often somebody has one more thing to say


def play(
    street: Street, folder: Path, number: int, mutant: str = "", server: Cluster | None = None
) -> list[Seizure]:
    """Plays evening `number`, with its memory in a file or on a server; what was seized on the way, in order."""
    dice = Random(f"{number} {mutant}")  # noqa: S311 - to play the same evening again
    folder.mkdir(parents=True)
    truth = Truth(room(dice, PHONES, number))
    late = truth.people[dice.randrange(PHONES)] if number % 3 == 0 else None
    truth.late = late.number if late else -1
    with street.house(folder, mutant, server) as house:
        evening = Evening(house, dice, truth, Line(house.port, "127.0.0.1"))
        try:
            # Two by two: who learns on every other evening has seen both.
            _from_door_to_end(evening, late, cut_in_vote=number // 2 % 2 == 1)
        finally:
            evening.everybody_hangs_up()
    evening.seize(ENDED)
    for point, day in ((DAY_14, 14), (DAY_30, 30)):
        _days_later(house, day)
        evening.seize(point)
    return evening.seized


def _from_door_to_end(evening: Evening, late: Person | None, *, cut_in_vote: bool) -> None:
    _prepare(evening)
    _arrive(evening, [one for one in by_haste(evening.dice, evening.truth.people) if one is not late])
    _check_in(evening, late)
    _collect(evening, late, cut=not cut_in_vote)
    _seek_the_no(evening)
    _vote(evening, cut=cut_in_vote)
    evening.takes_back(evening.dice.choice(evening.truth.people))
    evening.seize(CLOSED)
    evening.does("end")
    evening.pages["handreiking"] = evening.chair.get(f"/voorzitter/{evening.key}/handreiking")


def _days_later(house: House, day: int) -> None:
    """The daily task, so many days after the evening."""
    store = Store(address_of(house.data, house.database), KeyRing(house.data / "keys"))
    retention.tidy(store, store.today() + timedelta(days=day), handreiking.to_keep)
    store.close()


def _prepare(evening: Evening) -> None:
    evening.chair.post("/voorzitter/link/" + evening.house.desk.rpartition("/")[2])
    goes_to = evening.chair.post("/voorzitter/tafels", script="lewis_deep_democracy")
    evening.key = goes_to.rpartition("/")[2]
    evening.does("prepare", **PREPARED, languages="ro: tolk")
    evening.does("open_door")


def _arrive(evening: Evening, people: list[Person]) -> None:
    evening.opens("arrival")
    found = CODE.search(evening.desk())
    assert found
    evening.code = found[1]
    for person in people:
        evening.sits_down(person)
    evening.closes()


def _check_in(evening: Evening, late: Person | None) -> None:
    evening.opens("check_in")
    dice, people = evening.dice, [one for one in evening.truth.people if one is not late]
    envelope = evening.envelope(people[0])
    scales = SCALE.findall(evening.phones[people[0].number].get("/tafel"))
    for person in by_haste(dice, people):
        for _ in range(dice.choice((1, 1, 2))):
            chosen = {name: str(dice.randint(1, 5)) for name in set(scales)}
            evening.says(person, sentence(dice), envelope, **chosen)
    evening.closes()


def _collect(evening: Evening, late: Person | None, *, cut: bool) -> None:
    """Everybody writes one to four cards. Half way they are turned over; then the power fails, if it does."""
    evening.opens("collect")
    dice, people = evening.dice, [one for one in evening.truth.people if one is not late]
    envelope = evening.envelope(people[0])
    queue = _in_turns(dice, people)
    half, most = PHONES + 2, len(queue) - 2
    for person in queue[:half]:
        evening.says(person, _text(evening), envelope)
    _turn_over(evening)
    if late is not None:
        evening.sits_down(late)
        evening.says(late, sentence(dice), envelope)
    for person in queue[half:most]:
        evening.says(person, sentence(dice), envelope)
    if dice.random() < SOME:
        evening.takes_back(queue[0])
        evening.asks_for_words(queue[1])
    if cut:
        evening.power_fails()
    for person in queue[most:]:
        evening.says(person, sentence(dice), envelope)
    evening.closes()
    evening.shown()


def _seek_the_no(evening: Evening) -> None:
    """One to four cards again, and only at the end they are turned over."""
    evening.opens("seek_no")
    people = evening.truth.people
    envelope = evening.envelope(people[0])
    for person in _in_turns(evening.dice, people):
        evening.says(person, sentence(evening.dice), envelope)
    _turn_over(evening)
    evening.closes()


def _in_turns(dice: Random, people: list[Person]) -> list[Person]:
    """Everybody once, and then whoever has more to say."""
    more = [person for _ in range(TIMES) for person in by_haste(dice, people) if dice.random() < MORE]
    return [*by_haste(dice, people), *more]


def _text(evening: Evening) -> str:
    chance = evening.dice.random()
    if chance > 2 * SELDOM:
        return sentence(evening.dice)
    text, hard = (with_a_name if chance > SELDOM else with_a_number)(evening.dice)
    evening.truth.must_go("masked", *hard)
    return text


def _turn_over(evening: Evening) -> None:
    evening.does("take_up")
    for card in sorted(set(NO_VERSION.findall(evening.desk()))):
        evening.does("version", card=card, text="Wat de tolk ervan maakte.")
    evening.shown()
    evening.does("turn_over")
    evening.shown()


def _vote(evening: Evening, *, cut: bool) -> None:
    evening.does("say", what="version", text="Een vast loket, twee avonden in de week.")
    evening.opens("vote_come_along")
    people = by_haste(evening.dice, evening.truth.people)
    envelope = evening.envelope(people[0])
    for person in people[:-2]:
        evening.votes(person, envelope)
    if cut:
        evening.power_fails()
    evening.votes(people[-2], envelope)
    evening.phones[people[-1].number].post("/tafel/overslaan", **envelope)
    evening.closes()
    evening.shown()
