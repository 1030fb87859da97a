"""Figures say in words what they draw, and a ruler finds out nothing that was not said."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from exports.blocks import Figure, Harvest, Quote
from exports.drawing import WIDTH, Bar, Dot, Label
from exports.letters import fitted, width
from tests.exports import evening as said
from tests.table import Table

NO = "Ik wil geen lijst."


def recognised(folder: Path, recognise: int, a_little: int, *, phones: int = 6) -> Quote:
    """The no of an evening, after so many recognised it; without its name, which is chance."""
    table = Table(folder, phones)
    table.opens("seek_no")
    table.writes_down("no", NO)
    table.closes()
    table.opens("spread")
    (key,) = table.statements("no")
    levels = ["recognise"] * recognise + ["a_little"] * a_little
    for phone, level in enumerate([*levels, *["not"] * (phones - len(levels))]):
        table.answers(phone, **{f"rate__{key}": level})
    table.closes()
    drawn = next(one for one in table.document().chapters if one.key == "other_voices")
    table.store.close()
    (laid,) = (one for one in drawn.blocks if isinstance(one, Harvest))
    return replace(next(one for one in laid.blocks if isinstance(one, Quote)), name="")


def voted(folder: Path, *choices: str) -> Figure:
    """Two votes: the first as told, the second with everybody along."""
    table = Table(folder, len(choices))
    for ballot in (choices, ["come_along"] * len(choices)):
        table.opens("vote_come_along")
        table.writes_down("version", f"Eén vast loket {len(ballot)}.")
        table.votes(*ballot)
        table.closes()
    figure = in_chapter(table, "proposal")
    table.store.close()
    return figure


def in_chapter(table: Table, key: str) -> Figure:
    """The first figure of a chapter."""
    blocks = next(one for one in table.document().chapters if one.key == key).blocks
    return next(one for one in blocks if isinstance(one, Figure))


def drawn(table: Table) -> html.HtmlElement:
    """The page as a reader opens it."""
    return html.document_fromstring(table.page())


def bars(figure: Figure | None) -> list[Bar]:
    """All bars but the tracks they lie on and the legend, which is narrow."""
    assert figure is not None
    found = [one for one in figure.drawing.shapes if isinstance(one, Bar)]
    return [one for one in found if one.look != "track" and one.width > 22]


def test_a_bar_is_as_long_as_its_number_beside_the_rounded_number_of_people(tmp_path: Path) -> None:
    six = recognised(tmp_path / "six", 6, 0, phones=15)
    nine = recognised(tmp_path / "nine", 5, 4, phones=15)
    assert [one.width / WIDTH for one in bars(six.bar)] == [pytest.approx(6 / 15)]
    assert [one.width / WIDTH for one in bars(nine.bar)] == [pytest.approx(9 / 15)]
    assert nine.trace == "9 mensen herkennen hier iets van"


def test_one_and_two_who_recognise_a_no_are_drawn_exactly_alike(tmp_path: Path) -> None:
    one = recognised(tmp_path / "one", 1, 0)
    two = recognised(tmp_path / "two", 1, 1)
    assert one == two
    assert [bar.look for bar in bars(one.bar)] == ["step"]


def test_all_but_one_and_all_but_two_are_drawn_exactly_alike(tmp_path: Path) -> None:
    assert recognised(tmp_path / "one", 5, 0) == recognised(tmp_path / "two", 4, 0)


def test_a_no_that_nobody_recognised_yet_has_an_empty_bar_and_is_not_left_out(tmp_path: Path) -> None:
    quote = recognised(tmp_path, 0, 0)
    assert quote.bar is not None
    assert bars(quote.bar) == []
    assert quote.bar.lines == ("Nog niemand zei dit te herkennen.",)


def test_a_vote_with_one_no_and_a_vote_with_two_are_drawn_exactly_alike(tmp_path: Path) -> None:
    one = voted(tmp_path / "one", *["come_along"] * 7, "not")
    two = voted(tmp_path / "two", *["come_along"] * 6, "not", "stand_aside")
    assert one == two
    assert [bar.look for bar in bars(one)] == ["step", "counted"]


def test_a_vote_whose_numbers_may_be_told_is_drawn_in_their_proportion(tmp_path: Path) -> None:
    figure = voted(tmp_path, *["come_along"] * 6, *["not"] * 3, *["stand_aside"] * 3)
    lengths = {bar.look: bar.width / WIDTH for bar in bars(figure)[:3]}
    assert lengths == {
        "counted": pytest.approx(0.5),
        "aside": pytest.approx(0.25),
        "against": pytest.approx(0.25),
    }
    assert "Ik ga mee: 6 mensen." in figure.lines[0]


def test_conditions_stand_between_the_votes_they_moved(evening: Table) -> None:
    assert [line.split(":")[0] for line in in_chapter(evening, "proposal").lines] == [
        "Eerste stemming",
        "Daarna kwam erbij",
        "Tweede stemming",
        "Derde stemming",
    ]


def test_the_start_is_a_ring_and_the_end_a_dot_at_the_place_of_the_mean(evening: Table) -> None:
    marks = [one for one in in_chapter(evening, "how").drawing.shapes if isinstance(one, Dot)]
    along = [(one.x - 12) / (WIDTH - 24) for one in marks]
    assert [one.look for one in marks] == ["before", "after"] * 2
    assert along == [pytest.approx(place) for place in (0.5, 0.75, 0.375, 0.75)]


def test_the_way_from_a_voice_to_an_advice_counts_only_what_is_printed(evening: Table) -> None:
    figure = in_chapter(evening, "guide")
    assert figure.lines == (
        "Wat mensen meemaken: 5 zinnen van de tafel.",
        "Andere stemmen: 2 zinnen van wie het anders ziet.",
        "Eén voorstel, samen veranderd: 1 voorwaarde in de tekst en 1 voorwaarde nog open.",
        "De laatste stemming: De meeste mensen gaan mee. Niet iedereen gaat mee.",
        "Adviezen: 4 adviezen: wie doet wat, en wanneer.",
        "Wat er geregeld moet zijn: 3 dingen die eerst nodig zijn.",
    )
    shown = drawn(evening)
    lived = shown.get_element_by_id("lived")
    assert len(lived.find_class("quote")) + len(list(lived.find_class("practice")[0].iter("li"))) == 5
    assert len(shown.find_class("advice")) == 4


def test_every_drawing_has_a_name_and_words_and_every_address_is_its_own(evening: Table) -> None:
    page = drawn(evening)
    figures = list(page.iter("svg"))
    assert len(figures) >= 5
    for one in figures:
        named, told = (one.get(name) for name in ("aria-labelledby", "aria-describedby"))
        assert page.get_element_by_id(named).text
        assert page.get_element_by_id(told).text
    keys = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(keys) == len(set(keys))


def test_no_word_runs_out_of_its_drawing(evening: Table) -> None:
    for document in (evening.document(), evening.document("en")):
        figures = [block for one in document.chapters for block in one.blocks if isinstance(block, Figure)]
        for label in (one for figure in figures for one in figure.drawing.shapes if isinstance(one, Label)):
            face = "bold" if label.voice == "name" else "regular"
            assert label.anchor != "start" or label.x + width(label.text, 13, face) <= WIDTH * 1.02, (
                label.text
            )


def test_long_words_and_long_sentences_are_fitted_and_three_dots_say_so() -> None:
    sentence = " ".join([said.NO_LIST] * 4)
    lines = fitted(sentence, 12, 200, most=2, face="regular")
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(
        width(line, 12, "regular") <= 200
        for line in (*lines, *fitted("х" * 90, 12, 200, most=9, face="bold"))
    )
    assert fitted("Kort.", 12, 200, most=2, face="regular") == ("Kort.",)


def test_many_conditions_are_counted_in_a_drawing_so_that_it_fits_on_a_page(tmp_path: Path) -> None:
    table = Table(tmp_path, 6)
    table.opens("vote_come_along")
    table.writes_down("version", "Eén vast loket.")
    table.votes(*["come_along"] * 6)
    table.closes()
    table.opens("come_along")
    table.writes_down("version", "Eén vast loket, ook 's avonds.")
    conditions = [f"Voorwaarde {number}: open in de avond." for number in range(9)]
    for condition in conditions:
        table.writes_down("condition", condition, status="taken_in")
    table.closes()
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 6)
    table.closes()
    assert "Daarna kwam erbij: 9 voorwaarden in de tekst." in in_chapter(table, "proposal").lines
    told = drawn(table).get_element_by_id("proposal").text_content()
    assert [one for one in conditions if one not in told] == []
    table.store.close()
