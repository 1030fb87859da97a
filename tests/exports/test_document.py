"""What a table said comes on paper, and what should stay at the table does not."""

import pytest
from lxml import html

from exports.blocks import Advice, Box, Changed, Chapter, Document, Figure, Harvest, Paragraph, Points, Quote
from exports.blocks import Table as Grid
from exports.document import CHAPTERS
from tests.exports import evening as said
from tests.exports.evening import NOT_PRINTED
from tests.table import Table


def chapter(document: Document, key: str) -> Chapter:
    return next(one for one in document.chapters if one.key == key)


def drawn(table: Table) -> html.HtmlElement:
    """The page as a reader opens it."""
    return html.document_fromstring(table.page())


def words(table: Table, key: str) -> str:
    """All that a reader finds in one chapter."""
    return " ".join(drawn(table).get_element_by_id(key).text_content().split())


def test_the_chapters_come_in_their_order_and_are_numbered_as_they_appear(evening: Table) -> None:
    found = evening.document().chapters
    assert [one.key for one in found] == [make.__name__ for make in CHAPTERS]
    assert [one.number for one in found] == list(range(1, len(found) + 1))


def test_the_cover_promises_what_the_chair_typed(evening: Table) -> None:
    document = evening.document()
    assert document.title == "Gewoon een rekening, gewoon een huis"
    assert document.subtitle == "Handreiking voor sociaal werkers, gemaakt aan een dialoogtafel"
    assert (document.municipality, document.month) == ("Gemeente Duinhaven (verzonnen)", "maart 2027")
    assert document.concept


def test_who_decides_and_what_organisations_agreed_stands_early(evening: Table) -> None:
    assert chapter(evening.document(), "status").number == 2
    told = words(evening, "status")
    assert "De gemeenteraad beslist in juni." in told
    assert "Niet voor controle." in told


@pytest.mark.parametrize(
    ("key", "printed"),
    [
        ("short", said.LAST_TEXT),
        ("lived", said.QUOTE),
        ("lived", said.CONFIRMED),
        ("other_voices", said.NO_LIST),
        ("other_voices", said.NO),
        ("other_voices", said.TRANSLATED),
        ("other_voices", said.RECOGNISED),
        ("other_voices", f"Er is een stem die zegt: {said.ROLE_VOICE}"),
        ("learned", said.GRAIN),
        ("learned", said.GOODBYE),
        ("proposal", said.LAST_TEXT),
        ("proposal", said.FIRST_TEXT),
        ("proposal", said.NOT_CHOSEN),
        ("proposal", "Een maatje dat meegaat naar gesprekken."),
        ("proposal", "Open in de avond."),
        ("disagreement", said.MINORITY),
        ("disagreement", said.EARLIER_WORDS),
        ("disagreement", said.OPEN),
        ("disagreement", f"{said.CANNOT} Dit kan niet, want: de wet vraagt een identiteitsbewijs."),
        ("interventions", said.ADVICE),
        ("interventions", "binnen een half jaar"),
        ("preconditions", said.PRECONDITION),
        ("next_steps", "Een bank uitnodigen voor het volgende gesprek."),
        ("next_steps", "maart 2029"),
        ("colophon", "elementen uit de Lewis Methode van Deep Democracy"),
        ("colophon", "met bronvermelding"),
    ],
)
def test_what_people_said_for_the_document_is_in_it(evening: Table, key: str, printed: str) -> None:
    assert printed in words(evening, key)


@pytest.mark.parametrize("name", sorted(NOT_PRINTED))
def test_what_should_stay_at_the_table_is_not_in_it(evening: Table, name: str) -> None:
    assert NOT_PRINTED[name] not in drawn(evening).text_content()


def test_somebody_who_did_not_come_along_is_heard_in_full_and_in_a_frame_of_her_own(evening: Table) -> None:
    brought = [one for one in chapter(evening.document(), "disagreement").blocks if isinstance(one, Harvest)]
    (box,) = brought[0].blocks
    assert isinstance(box, Box)
    assert box.kind == "minority"
    assert [one.text for one in box.blocks if isinstance(one, Quote)] == [said.MINORITY]


def test_quotes_name_the_round_they_are_from_and_never_a_person(evening: Table) -> None:
    brought = [one for one in chapter(evening.document(), "lived").blocks if isinstance(one, Harvest)]
    assert [one.trace for one in brought] == [
        "Ronde 4 · Alle invalshoeken",
        "Ronde 5 · In gesprek: wat ligt er?",
    ]
    assert {one.trace for one in brought[0].blocks if isinstance(one, Quote)} == {""}


def test_the_number_in_a_trace_is_the_place_of_that_round_in_the_list(evening: Table) -> None:
    rounds = drawn(evening).get_element_by_id("how").find("ol")
    assert rounds is not None
    assert rounds[3].text_content().startswith("Alle invalshoeken.")
    assert rounds[14].text_content().startswith("Wat gaan we doen?")


def test_a_no_says_how_widely_it_lives_and_a_small_number_becomes_a_word(evening: Table) -> None:
    laid = chapter(evening.document(), "other_voices").blocks[1]
    assert isinstance(laid, Harvest)
    lives = {one.text: one.trace for one in laid.blocks if isinstance(one, Quote)}
    assert lives[said.NO_LIST] == "6 mensen herkennen hier iets van"
    assert lives[said.NO] == "Dit leeft bij een paar mensen"


def test_a_no_that_the_chair_laid_down_is_not_printed_twice(evening: Table) -> None:
    assert words(evening, "other_voices").count(said.NO_LIST[:-1]) == 1


def test_votes_have_numbers_only_when_none_of_them_is_small(evening: Table) -> None:
    told = words(evening, "proposal")
    assert "Ik ga mee: 11 mensen. Ik ga niet mee: 3 mensen." in told
    assert "Derde stemming: de nieuwe tekst. De meeste mensen gaan mee. Niet iedereen gaat mee." in told
    assert "13 mensen" not in told


def test_what_was_added_to_the_proposal_is_underlined_and_a_comma_is_no_addition(evening: Table) -> None:
    changed = chapter(evening.document(), "proposal").blocks[0]
    assert isinstance(changed, Changed)
    assert "".join(part for part, _ in changed.parts) == said.LAST_TEXT
    added = [part for part, is_new in changed.parts if is_new]
    assert added == ["ook 's avonds. Je hoeft je naam niet te zeggen."]


def test_needs_of_people_who_did_not_come_along_stand_first_and_say_so(evening: Table) -> None:
    needs = chapter(evening.document(), "disagreement").blocks[-1]
    assert isinstance(needs, Harvest)
    label, first, also, others = needs.blocks
    assert isinstance(label, Paragraph)
    assert isinstance(first, Points)
    assert isinstance(also, Paragraph)
    assert isinstance(others, Points)
    assert label.text == "Gevraagd door mensen die eerst niet meegingen:"
    assert said.ASKED_FIRST in first.items
    assert others.items == ("Iemand die mijn taal spreekt.",)


def test_every_advice_says_who_what_when_and_in_which_round(evening: Table) -> None:
    (brought,) = (
        one for one in chapter(evening.document(), "interventions").blocks if isinstance(one, Harvest)
    )
    cards = {one.title: dict(one.rows) for one in brought.blocks if isinstance(one, Advice)}
    assert cards[said.ADVICE] == {
        "Wie": "de sociaal werker",
        "Wat": "Bereid het samen voor en bel een week later na.",
        "Wanneer": "vanaf de start van de proef",
        "Waarom": "Genoemd in ronde 15, “Wat gaan we doen?”.",
        "Wat is nodig": "Onder meer geld en privacy: zie “Wat er geregeld moet zijn”.",
        "Wie gaat mee": "Voorstel: De meeste mensen gaan mee. Niet iedereen gaat mee.",
    }
    rows = ["Waarom", "Wat is nodig", "Wie gaat mee"]
    assert list(cards["Maak een voorbeeldbrief voor wie geweigerd is."]) == rows


def test_advices_for_the_chosen_profession_stand_first_and_every_one_has_a_number(evening: Table) -> None:
    (brought,) = (
        one for one in chapter(evening.document(), "interventions").blocks if isinstance(one, Harvest)
    )
    cards = [one for one in brought.blocks if isinstance(one, Advice)]
    assert [one.number for one in cards] == [1, 2, 3, 4]
    assert [one.title for one in cards][:2] == [said.ADVICE, said.ADVICE_FOR_OTHERS]
    assert f"1. {said.ADVICE}" in words(evening, "next_steps")


def test_the_checklist_leaves_out_what_others_should_do(evening: Table) -> None:
    told = words(evening, "checklist")
    assert said.ADVICE in told
    assert "Maak een voorbeeldbrief voor wie geweigerd is." in told
    assert f"☐ {said.PRECONDITION}" in told
    assert said.ADVICE_FOR_OTHERS not in told


def test_groups_of_fewer_than_five_are_told_together(evening: Table) -> None:
    grids = [one for one in chapter(evening.document(), "how").blocks if isinstance(one, Grid)]
    assert grids[0].rows == (("bewoners", "7"), ("Andere deelnemers", "7"))


def test_how_it_felt_before_and_after_is_rounded_and_of_the_whole_group(evening: Table) -> None:
    (figure,) = (one for one in chapter(evening.document(), "how").blocks if isinstance(one, Figure))
    assert figure.lines == (
        "Ik voel me hier welkom. Begin (ring): 3. Eind (stip): 4.",
        "Ik kan hier zeggen wat ik wil zeggen. Begin (ring): 2,5. Eind (stip): 4.",
    )


def test_one_card_apart_is_told_as_a_few(evening: Table) -> None:
    told = words(evening, "account")
    assert "De voorzitter legde een paar kaarten apart." in told
    assert "Een paar kaarten wachten op een vertaling." in told


def test_two_readings_of_the_same_evening_are_the_same_document(evening: Table) -> None:
    assert evening.document() == evening.document()


def test_the_frame_can_be_english_and_then_dutch_words_say_that_they_are_dutch(evening: Table) -> None:
    document = evening.document("en")
    assert chapter(document, "disagreement").title == "Where we do not agree"
    assert "reader." not in str(document)
    brought = [one for one in chapter(document, "interventions").blocks if isinstance(one, Harvest)]
    assert {one.language for one in brought[0].blocks if isinstance(one, Advice)} == {"nl"}


def test_every_round_is_drawn_by_the_readers_face_of_its_kind(evening: Table) -> None:
    assert len(drawn(evening).find_class("harvest")) == sum(
        isinstance(block, Harvest) for one in evening.document().chapters for block in one.blocks
    )
