"""What the house said it received must lie on the desk, once. Here the desk's page is written by hand."""

import pytest

from replay.desk_page import cards
from replay.held import Held, Sent
from replay.pages import Page
from replay.passage import Passage
from replay.people import People
from replay.reading_rounds import rounds
from replay.turning import look_for_all
from replay.watching import CHAIR, DESK, FaceDown, Watch

TEXTS = ("Ik zie bijen.", "Bel 06 99 00 11 22.")


def held(*, received: bool = True) -> Held:
    """A round in which two texts were sent, on lines 11 and 12, and brought to the chair."""
    (round_,) = rounds(Passage({"rounds": [{"type": "collect"}]}), People({}, ()), {"collect"})
    told = Held(round_)
    for line, text in enumerate(TEXTS, start=11):
        hidden = FaceDown(line, {}, CHAIR)
        sent = Sent(line, text, "", text, None, hidden, (f"p{line}", 0, "words"), received=received)
        told.sends(sent, most=3)
    return told


def desk(*texts: str, table: tuple[str, ...] = ()) -> Page:
    """The desk with these cards face down, and those on the table."""
    down = "".join(
        f'<article id="card-{number}"><p>{text}</p></article>' for number, text in enumerate(texts)
    )
    up = "".join(f'<article id="card-t{number}"><p>{text}</p></article>' for number, text in enumerate(table))
    return Page(
        f'<html><body><aside id="beside">{down}<details id="on-table">{up}</details></aside></body></html>'
    )


def faults(page: Page, told: Held) -> list[tuple[int, str]]:
    look_for_all(page, told)
    return [(fault.line, fault.what) for fault in told.faults]


def test_every_text_once_is_as_it_should_be_also_when_something_in_it_was_masked() -> None:
    told = held()
    assert faults(desk("Bel [telefoonnummer].", table=("Ik zie bijen.",)), told) == []
    assert told.places == {"chair": 1, "table": 1}


def test_a_text_that_lies_nowhere_is_lost_and_the_line_is_said() -> None:
    assert faults(desk("Ik zie bijen."), held()) == [(12, "lost")]


def test_a_text_that_lies_there_twice_is_doubled() -> None:
    assert faults(desk("Ik zie bijen.", "Bel [telefoonnummer].", table=("Ik zie bijen.",)), held()) == [
        (11, "doubled")
    ]


def test_a_text_that_was_never_acknowledged_is_not_lost() -> None:
    assert faults(desk(), held(received=False)) == []


@pytest.mark.parametrize("place", ["with-chair", "on-table", "set-apart"])
def test_a_card_is_found_wherever_the_desk_has_it(place: str) -> None:
    page = Page(
        f'<html><body><div id="beside"><div id="{place}"><article id="card-1"><p>x</p></article></div></div></body></html>'
    )
    assert [one.own for one in cards(page)] == ["x"]


def test_the_same_text_of_one_phone_is_one_card_and_of_two_phones_two() -> None:
    (round_,) = rounds(Passage({"rounds": [{"type": "collect"}]}), People({}, ()), {"collect"})
    told = Held(round_)
    for phone in ("anna", "anna", "bram"):
        told.sends(
            Sent(5, "Ja", "", "Ja", None, FaceDown(5, {}, CHAIR), (phone, 0, "words"), received=True), most=3
        )
    assert faults(desk("Ja", "Ja"), told) == []
    assert faults(desk("Ja"), told) == [(5, "lost")]


def test_of_the_same_words_sent_twice_only_the_later_ones_are_watched() -> None:
    (round_,) = rounds(Passage({"rounds": [{"type": "collect"}]}), People({}, ()), {"collect"})
    watch, told = Watch((), ()), Held(round_)
    for _ in range(2):
        hidden = watch.writes(5, ["Dat weet ik niet zeker."])
        told.sends(Sent(5, "x", "", "x", None, hidden, ("anna", 0, "words")), most=3)
    watch.moves(told.sent[-1].hidden, CHAIR)
    watch.sees(DESK, "<html><body><p>Dat weet ik niet zeker.</p></body></html>")
    assert watch.early == []
