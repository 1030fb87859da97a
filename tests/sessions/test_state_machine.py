"""Chairs and phones press whatever they like, in any order, and the house falls over now and then.

No card is ever lost or doubled, nothing is seen before it was turned over, nothing but a refusal is ever raised, and after
a fall the table is exactly where it was.
"""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sessions.answering import asked
from sessions.asks import Text
from sessions.dialogue import find
from sessions.leading import renew_progress
from sessions.method import KINDS
from sessions.opening import open_house
from sessions.refusals import NotKept, Refusal
from tests.table import Table

PHONES = 7
EXAMPLES, MANY_EXAMPLES, STEPS = 5, 60, 60
PHONE = some.integers(0, PHONES - 1)
WRITTEN = ("collect", "seek_no", "come_along", "interventions", "ground_rules")
SEEN = ("desk", "table", "apart", "rest", "paper")
Slot = tuple[int, bytes, str]


class Evening(RuleBasedStateMachine):
    """One table. `said` is what every phone knows it said; `turned` what the chair has laid on the table until now."""

    @initialize()
    def sits_down(self) -> None:
        self.folder = TemporaryDirectory()
        self.table = Table(Path(self.folder.name) / "house", phones=PHONES)
        self.said: dict[Slot, list[str]] = {}
        self.turned: set[str] = set()
        self.words = 0

    def teardown(self) -> None:
        """Everybody goes home, wherever the evening stands: that works too, and no arrow is left."""
        if not hasattr(self, "table"):
            return
        self.table.ends()
        with self.table.remembers() as memory:
            assert find(memory, self.table.id).state == "ended"
        deep = {one.id for one in self.table.rounds if KINDS[one.kind].aloud}
        assert not [card for card in self.table.kept() if card.round in deep]
        self.table.store.close()
        self.folder.cleanup()

    # What a chair does.

    @rule(place=some.integers(0, 40), anyway=some.sampled_from(["", "yes"]))
    def opens_a_round(self, place: int, anyway: str) -> None:
        waiting = [one for one in self.table.rounds if one.state in ("waiting", "skipped")]
        if waiting:
            self.does("open_round", round=waiting[place % len(waiting)].id.hex(), anyway=anyway)

    @rule(kind=some.sampled_from(sorted(KINDS)))
    def puts_a_round_in_and_opens_it(self, kind: str) -> None:
        self.does("insert_round", kind=kind)
        self.does("open_round")

    @rule(
        deed=some.sampled_from(["repeat_round", "skip_round", "unskip_round", "change_round"]),
        place=some.integers(0, 40),
    )
    def does_something_to_a_round(self, deed: str, place: int) -> None:
        agenda = self.table.rounds
        self.does(deed, round=agenda[place % len(agenda)].id.hex(), prompt_nl="Een andere vraag?")

    @rule(way=some.sampled_from(["earlier", "later"]), place=some.integers(0, 40))
    def moves_a_round(self, way: str, place: int) -> None:
        agenda = self.table.rounds
        self.does("move_round", round=agenda[place % len(agenda)].id.hex(), way=way)

    @rule(deed=some.sampled_from(["next_step", "take_back", "ask_again", "close_round", "take_up"]))
    def leads_on(self, deed: str) -> None:
        self.does(deed)

    @rule(deed=some.sampled_from(["pause", "help", "lock", "change_code", "hear_slower"]))
    def cares_for_the_table(self, deed: str) -> None:
        self.does(deed)

    @rule(away=some.integers(0, 12))
    def calls_the_roll(self, away: int) -> None:
        """Now and then one phone is not in the room."""
        self.does("start_roll_call")
        for phone in range(PHONES):
            if phone != away:
                self.hears(self.table.phone(phone).answers_roll_call)
        self.does("finish_roll_call")

    @rule()
    def turns_over(self) -> None:
        if self.in_a_round():
            ready = {card.own for card in self.table.cards("desk")}
            if self.does("turn_over"):
                self.turned |= ready

    @rule(deed=some.sampled_from(["set_apart", "release", "leave_out"]), place=some.integers(0, 40))
    def does_something_to_a_card(self, deed: str, place: int) -> None:
        cards = self.table.cards(*SEEN) if self.in_a_round() else []
        if cards:
            self.does(deed, card=cards[place % len(cards)].key)

    @rule(what=some.sampled_from(["no", "proposal", "version", "sentence", "rule", "condition"]))
    def writes_something_down(self, what: str) -> None:
        if self.in_a_round():
            self.words += 1
            self.does("say", what=what, text=f"Zin {self.words} van de groep.")

    # What phones do.

    @rule(phone=PHONE, choice=some.integers(0, 40))
    def answers(self, phone: int, choice: int) -> None:
        if not self.in_a_round():
            return
        form, texts = self.filled_in(choice)
        if form and self.hears(lambda: self.table.phone(phone).sends(**form)):
            for question, most, words in texts:
                self.remember((phone, self.table.round.id, question), most, words)

    @rule(phone=PHONE)
    def passes(self, phone: int) -> None:
        if self.in_a_round():
            self.hears(lambda: self.table.phone(phone).passes())

    @rule()
    def everybody_passes(self) -> None:
        for phone in range(PHONES):
            self.passes(phone)

    @rule(kind=some.sampled_from(WRITTEN), choice=some.integers(0, 40))
    def a_round_is_held_until_cards_are_with_the_chair(self, kind: str, choice: int) -> None:
        self.does("close_round")
        self.puts_a_round_in_and_opens_it(kind)
        for phone in range(PHONES):
            self.answers(phone, choice)
        self.does("take_up")

    @rule()
    def time_goes_by(self) -> None:
        self.table.store.write(lambda memory: renew_progress(memory, find(memory, self.table.id)))

    @precondition(lambda self: self.words > 2)
    @rule()
    def the_house_falls_over_and_opens_again(self) -> None:
        before = (self.table.sees(), self.table.screen(), self.table.desk(), self.texts())
        self.table.store.close()
        self.table.store = open_house(self.table.folder)
        assert (self.table.sees(), self.table.screen(), self.table.desk(), self.texts()) == before

    # What is always true.

    @invariant()
    def no_card_is_lost_or_doubled(self) -> None:
        assert self.texts() == Counter(words for given in self.said.values() for words in given)

    @invariant()
    def nothing_is_seen_before_it_was_turned_over(self) -> None:
        seen = repr(self.table.sees()) + repr(self.table.screen())
        hidden = {words for given in self.said.values() for words in given} - self.turned
        assert not [words for words in hidden if words in seen]

    @invariant()
    def the_wall_shows_exactly_what_lies_on_the_table(self) -> None:
        shown = self.table.screen().round
        if shown:
            assert {card.text for card in shown.cards} == self.table.words("table")

    @invariant()
    def at_most_one_round_is_held_at_a_time(self) -> None:
        held = [one.id for one in self.table.rounds if one.state in ("open", "closing", "shuffled")]
        assert held in ([], [self.table.state.current_round])

    # How it is done.

    def in_a_round(self) -> bool:
        return self.table.state.current_round is not None

    def does(self, deed: str, **form: str) -> bool:
        return self.hears(lambda: self.table.does(deed, **form))

    def hears(self, deed: Callable[[], object]) -> bool:
        """Whether it was done. A refusal is fine; a memory that cannot be written is not."""
        try:
            deed()
        except NotKept:
            raise
        except Refusal:
            return False
        return True

    def filled_in(self, choice: int) -> tuple[dict[str, str], list[tuple[str, int, str]]]:
        """Something for every question that is asked now, and the own words among it."""
        with self.table.remembers() as memory:
            question = asked(memory, find(memory, self.table.id), self.table.round)
        form: dict[str, str] = {}
        texts: list[tuple[str, int, str]] = []
        for ask, options in question.asks:
            if isinstance(ask, Text):
                self.words += 1
                form[ask.question] = f"<kaart {self.words}>"
                texts.append((f"{question.step}.{ask.question}", ask.most, form[ask.question]))
            elif ask.counted:
                given = [one for one in (getattr(ask, "options", ()), getattr(ask, "levels", ())) if one]
                for name in ask.fields(options):
                    offered = given[0] if given else _of(name, options)
                    if offered:
                        form[name] = offered[choice % len(offered)]
        return form, texts

    def remember(self, slot: Slot, most: int, words: str) -> None:
        """A question with one answer keeps the last one."""
        before = self.said.setdefault(slot, [])
        if most == 1:
            before.clear()
        before.append(words)

    def texts(self) -> Counter[str]:
        """Every card of own words, wherever it lies."""
        with self.table.remembers() as memory:
            bodies = [
                json.loads(memory.keys.unseal(self.table.id, card.body))
                for card in self.table.kept()
                if card.body
            ]
        return Counter(body["text"] for body in bodies if "text" in body)


def _of(name: str, options: object) -> tuple[str, ...]:
    """What may be chosen here: the values of a scale, or the keys of what lies there."""
    offered = list(options)  # type: ignore[call-overload]
    values = next((one.values for one in offered if name == f"scale.{one.key}"), ())
    return tuple(values) or tuple(one.key for one in offered)


class LongEvening(Evening):
    """The same, for as long as `./dialoogtafel check` may take."""


HOW = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    phases=(
        Phase.explicit,
        Phase.reuse,
        Phase.generate,
    ),  # a failure is told at once: finding a shorter one takes minutes
    suppress_health_check=list(HealthCheck),
)
Evening.TestCase.settings = HOW
LongEvening.TestCase.settings = settings(HOW, max_examples=MANY_EXAMPLES)
test_an_evening_in_which_everybody_presses_whatever_they_like = Evening.TestCase
test_thousands_of_acts_in_which_everybody_presses_whatever_they_like = pytest.mark.long(LongEvening.TestCase)
