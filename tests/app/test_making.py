"""A paper on its way: made once, handed out only when it still is what the table says, and never a riddle."""

from dataclasses import replace
from itertools import count

import gevent
import pytest
from gevent.event import Event

from app.making import PRESSES, Making, Order
from exports.blocks import Document
from exports.pdf import NoPaper
from sessions.refusals import TooMuch
from tests.exports.sample import duinhaven

EVENING = duinhaven()
LATER = replace(EVENING, title="Nu zonder die ene zin")
KEY = (b"t" * 16, "handreiking.pdf")


class Press:
    """A press that stands still until somebody lets it go, and numbers its papers."""

    def __init__(self) -> None:
        self.says, self.goes, self.number, self.busy = EVENING, Event(), count(1), 0
        self.goes.set()

    def make(self, _document: Document) -> bytes:
        """The next paper."""
        self.busy += 1
        self.goes.wait()
        self.busy -= 1
        return b"paper %d" % next(self.number)

    @property
    def order(self) -> Order:
        """What somebody orders by pressing the button."""
        return Order(lambda: self.says, self.make)


def test_who_presses_twice_gets_the_same_paper() -> None:
    making, press = Making(), Press()
    press.goes.clear()
    first = making.begin(KEY, press.order)
    gevent.sleep(0)
    again = making.begin(KEY, press.order)
    assert again is first
    assert not making.is_ready(KEY)
    press.goes.set()
    assert first.file() == b"paper 1"
    assert making.is_ready(KEY)
    assert making.take(KEY, press.order) == b"paper 1"


def test_a_paper_from_before_a_text_was_taken_back_is_never_handed_out() -> None:
    making, press = Making(), Press()
    making.begin(KEY, press.order).file()
    press.says = LATER
    assert making.take(KEY, press.order) == b"paper 2"


def test_after_a_refusal_whoever_presses_again_begins_anew() -> None:
    def too_big(_document: Document) -> bytes:
        raise NoPaper("too_big")

    making, press = Making(), Press()
    with pytest.raises(NoPaper, match="too_big"):
        making.take(KEY, Order(lambda: EVENING, too_big))
    assert making.take(KEY, press.order) == b"paper 1"


def test_what_the_table_refuses_is_told_to_whoever_waits_for_the_paper() -> None:
    def too_much() -> Document:
        raise TooMuch("too_many_cards", most=3)

    paper = Making().begin(KEY, Order(too_much, Press().make))
    with pytest.raises(TooMuch):
        paper.file()
    assert isinstance(paper.refused, TooMuch)


def test_whatever_else_goes_wrong_is_a_sentence_for_the_chair_and_only_a_kind_on_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def breaks(_document: Document) -> bytes:
        raise ValueError("Dit stond op een kaart.")

    with pytest.raises(NoPaper, match="failed"):
        Making().take(KEY, Order(lambda: EVENING, breaks))
    said = capsys.readouterr()
    assert "ValueError" in said.err
    assert "kaart" not in said.out + said.err


def test_a_hall_full_of_tables_shares_a_few_presses() -> None:
    making, press = Making(), Press()
    press.goes.clear()
    papers = [making.begin((bytes([table]) * 16, "handreiking.pdf"), press.order) for table in range(5)]
    gevent.sleep(0)
    assert press.busy == PRESSES
    press.goes.set()
    assert len({paper.file() for paper in papers}) == len(papers)
