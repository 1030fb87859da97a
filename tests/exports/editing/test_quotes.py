"""Choosing quotes: what its writer allowed and nothing else, three under a theme, in the editor's own order."""

from dataclasses import replace
from pathlib import Path

import pytest

from exports import handreiking
from exports.blocks import Chapter, Harvest, Quote
from exports.editing.quotes import Choices, advice, check, choices, chosen
from exports.editing.reading import Unreadable, from_text
from exports.editing.voices import one_voice
from exports.editing.writing import as_text
from sessions.dialogue import find
from tests.table import Table

NOT_ALLOWED = tuple(f"Dit is alleen voor hier {number}." for number in range(5))


@pytest.fixture
def lived(tmp_path: Path) -> Chapter:
    """A round with five quotes under a theme and two under none, and five texts that may not be used."""
    table = Table(tmp_path, 6)
    table.opens("collect")
    for number in range(7):
        table.says(number % 6, f"Verhaal {'abcdefg'[number]} over {number * 'wonen '}.")
    for text in NOT_ALLOWED:
        table.says(0, text, quote=False)
    table.turns_over()
    cards = {
        f"card.{table.card(one)}": "yes"
        for one in table.words("table")
        if one[8] in "abcde" and one[0] == "V"
    }
    table.does("sort_cards", text="Een huis", **cards)
    table.closes()
    with table.remembers() as memory:
        whole = handreiking.unedited(memory, find(memory, table.id)).whole
    table.store.close()
    return next(one for one in whole.chapters if one.key == "lived")


def groups(chapter: Chapter, text: str = "") -> dict[str, Choices]:
    return {one.theme: one for one in choices(chapter, "nl", text or as_text(chapter, "nl"))}


def printed(chapter: Chapter, text: str) -> list[str]:
    rounds = (one for one in from_text(text, chapter, "nl").blocks if isinstance(one, Harvest))
    return [one.text for round_ in rounds for one in round_.blocks if isinstance(one, Quote)]


def test_everything_that_may_be_used_can_be_chosen_and_nothing_else(lived: Chapter) -> None:
    found = groups(lived)
    assert {theme: (one.most, len(one.quotes)) for theme, one in found.items()} == {
        "Een huis": (3, 5),
        "": (3, 2),
    }
    assert sorted(one.place for one in found["Een huis"].quotes) == [0, 0, 1, 2, 3]
    assert not {one.text for group in found.values() for one in group.quotes} & set(NOT_ALLOWED)


def test_the_chosen_ones_stand_in_the_chosen_order_where_the_others_stood(lived: Chapter) -> None:
    own = "Dit schreef de redactie."
    text = f"{as_text(lived, 'nl')}\n\n{own}"
    house = groups(lived)["Een huis"]
    wanted = [one for one in house.quotes if not one.place]
    form = {f"place.{one.name}": str(2 - number) for number, one in enumerate(wanted)}
    form |= {f"place.{one.name}": str(one.place) for one in groups(lived)[""].quotes}
    left = chosen(lived, "nl", text, form)
    assert printed(lived, left) == [*(one.text for one in reversed(wanted)), *printed(lived, text)[3:]]
    assert left.endswith(own)


def test_without_any_quote_a_choice_stands_under_its_round(lived: Chapter) -> None:
    text = chosen(lived, "nl", as_text(lived, "nl"), {})
    assert printed(lived, text) == []
    (one, *_) = groups(lived)["Een huis"].quotes
    again = chosen(lived, "nl", text, {f"place.{one.name}": "1"})
    assert printed(lived, again) == [one.text]
    assert again.split("\n\n")[2] == one.line


def test_a_fourth_quote_under_a_theme_is_refused_at_its_line(lived: Chapter) -> None:
    text = as_text(lived, "nl")
    check(lived, "nl", text)
    fourth = next(one for one in groups(lived)["Een huis"].quotes if not one.place)
    with pytest.raises(Unreadable) as refused:
        check(lived, "nl", f"{text}\n\n{fourth.line}")
    assert (refused.value.reason, refused.value.line) == ("edit_too_many_quotes", text.count("\n") + 3)


def test_what_may_point_at_somebody_is_said_beside_the_quote(lived: Chapter) -> None:
    (round_,) = (one for one in lived.blocks if isinstance(one, Harvest))
    quote = next(one for one in round_.blocks if isinstance(one, Quote))
    telling = replace(quote, text="Ik ben de enige vrouw die hier werkt, en Mirela weet dat.")
    changed = replace(lived, blocks=(replace(round_, blocks=(telling, *round_.blocks[1:])),))
    said = [one for group in groups(changed).values() for one in group.quotes if one.rare]
    assert [one.text for one in said] == [telling.text]
    assert any("enige" in words for words in said[0].rare)


def test_quotes_that_all_come_from_one_round_are_named_when_there_are_others(lived: Chapter) -> None:
    (round_,) = (one for one in lived.blocks if isinstance(one, Harvest))
    lead = lived.blocks[0]
    another = replace(
        round_,
        trace="Ronde 2 · Nog een keer",
        name="2",
        blocks=(Quote("Anders.", "nl", "", name="zz"),),
        spare=(),
    )
    both = replace(lived, blocks=(lead, round_, another))
    text = as_text(both, "nl")
    assert not advice(choices(both, "nl", text)).from_one_round
    assert advice(choices(both, "nl", text.replace("{{citaat: zz}}", ""))).from_one_round
    assert not advice(choices(lived, "nl", as_text(lived, "nl"))).from_one_round


def test_two_quotes_that_look_like_one_voice_are_named() -> None:
    same = (
        "Ik krijg nergens een rekening, ook niet bij de bank.",
        "Ik krijg nergens een huis, ook niet bij de bank.",
    )
    others = (
        "Wij missen een tolk aan de balie.",
        "De regels zijn onduidelijk voor iedereen.",
        "Een brief helpt mij niet.",
    )
    assert one_voice((*same, others[0]), (*same, *others)) == (same,)
    habit = ("wat een gedoe!!", "niemand belt terug!!")
    assert one_voice((*habit, *others), (*habit, *others)) == (habit,)
    assert one_voice(others, others) == ()
