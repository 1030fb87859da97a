"""Was a card to be seen before the chair turned it over? The watch is fed with pages, as phones and screens get them."""

import pytest

from replay.watching import CHAIR, DESK, PAPER, PHONE, SCREEN, TABLE, Watch

CARD = "Ik durf niet te zeggen dat ik bang ben."
EMPTY = "<html><body><h1>Wat zie je?</h1></body></html>"


def page(*words: str) -> str:
    """A page with these cards on it."""
    return f"<html><body><h1>Wat zie je?</h1>{''.join(f'<p> {one} </p>' for one in words)}</body></html>"


@pytest.mark.parametrize("audience", [PHONE, SCREEN, DESK])
def test_a_card_in_the_box_that_somebody_sees_is_early(audience: str) -> None:
    watch = Watch((), ())
    watch.writes(7, [CARD])
    watch.sees(audience, page(CARD))
    assert watch.early == [7]


def test_a_card_with_the_chair_may_lie_on_the_desk_and_nowhere_else() -> None:
    watch = Watch((), ())
    card = watch.writes(7, [CARD])
    watch.moves(card, CHAIR)
    watch.sees(DESK, page(CARD))
    assert watch.early == []
    watch.sees(SCREEN, page(CARD))
    assert watch.early == [7]


def test_a_card_that_was_turned_over_may_be_seen() -> None:
    watch = Watch((), ())
    watch.moves(watch.writes(7, [CARD]), TABLE)
    watch.sees(PHONE, page(CARD))
    assert watch.early == []


def test_words_for_the_paper_are_for_the_desk_alone() -> None:
    watch = Watch((), ())
    watch.moves(watch.writes(7, [CARD]), PAPER)
    watch.sees(DESK, page(CARD))
    assert watch.early == []
    watch.sees(SCREEN, page(CARD))
    assert watch.early == [7]


def test_the_dutch_version_and_the_words_as_they_were_written_may_not_be_seen_either() -> None:
    watch = Watch((), ())
    watch.writes(7, ["Mi-e teamă să spun asta.", CARD])
    watch.sees(PHONE, page(CARD))
    assert watch.early == [7]


def test_a_card_is_recognised_in_what_a_page_does_not_show() -> None:
    watch = Watch((), ())
    watch.writes(7, ['Ze zei: "ga weg" & liep door.'])
    watch.sees(PHONE, '<html><body data-x="Ze zei: &quot;ga weg&quot; &amp; liep door."></body></html>')
    assert watch.early == [7]


def test_words_that_stood_there_before_prove_nothing() -> None:
    watch = Watch((), ())
    watch.sees(PHONE, page("We noemen geen namen."))
    watch.writes(7, ["We noemen geen namen."])
    watch.sees(PHONE, page("We noemen geen namen."))
    assert watch.early == []


def test_what_the_chair_says_in_the_same_words_is_not_the_card() -> None:
    watch = Watch((), ())
    watch.writes(7, [CARD])
    watch.says(CARD)
    watch.sees(SCREEN, page(CARD))
    assert watch.early == []


def test_a_short_card_inside_a_sentence_of_ours_is_chance_and_by_itself_it_is_not() -> None:
    watch = Watch((), ())
    watch.writes(7, ["Ja"])
    watch.sees(SCREEN, page("Ja, kom binnen."))
    assert watch.early == []
    watch.sees(SCREEN, page("Ja"))
    assert watch.early == [7]


def test_what_may_stand_nowhere_is_found_on_screens_and_numbers_on_the_desk_as_well() -> None:
    watch = Watch([(3, "Nergenslaan")], [(4, "06 99 12 34 56")])
    watch.sees(DESK, page("Nergenslaan"))
    watch.sees(PHONE, page("Nergenslaan"))
    watch.sees(DESK, page("06 99 12 34 56"))
    assert watch.spilled == {(PHONE, 3), (DESK, 4)}


def test_a_ticket_in_which_a_name_stands_by_chance_is_no_leak() -> None:
    watch = Watch([(3, "Ada")], ())
    watch.sees(PHONE, '<html data-ticket="xxAdaxx"><body></body></html>')
    assert watch.spilled == set()
