"""The interpreter sees what waits in her languages, gives the version, and sees nothing else."""

import pytest

from sessions import withdrawing
from sessions.acts import act_of
from sessions.dialogue import find
from sessions.hands import INTERPRETER, Hand
from sessions.interpreting import Waiting
from sessions.refusals import NotAnAnswer, NotNow, NotYours
from sessions.views.hands_view import interpreter_view
from tests.conftest import Seated
from tests.table import Table

ROMANIAN, BULGARIAN = "Nu vreau să mă înregistrez.", "Не искам списък."


@pytest.fixture
def table(seated: Seated) -> Table:
    """Six phones, with words in three languages in the box."""
    table = seated(6, languages="ro: tolk\nbg: tolk")
    table.opens("collect")
    table.says(0, ROMANIAN, language="ro")
    table.says(1, BULGARIAN, language="bg")
    table.says(2, "Ik mis een rustig loket.")
    return table


def waits(table: Table, *covers: str) -> tuple[Waiting, ...]:
    with table.remembers() as memory:
        return interpreter_view(memory, find(memory, table.id), "nl", covers=covers or ("ro",)).waiting


def lines(table: Table, what: str, *covers: str) -> list[str]:
    return [" ".join(one.lines) for one in waits(table, *covers) if one.what == what]


def gives(table: Table, one: Waiting, text: str, *covers: str, **other: str) -> None:
    form = {"key": one.key, "name": one.name, "language": one.covers, "text": text, **other}
    act_of(Hand(table.id, INTERPRETER, covers or ("ro",)), table.store, f"interpret_{one.what}", form)


def test_a_card_in_the_box_waits_for_nobody(table: Table) -> None:
    assert lines(table, "card") == []


def test_a_card_in_her_language_waits_until_she_gives_a_version(table: Table) -> None:
    table.gathers()
    assert lines(table, "card") == [ROMANIAN]
    gives(table, waits(table)[0], "Ik wil niet op een lijst.")
    assert lines(table, "card") == []
    table.does("turn_over")
    assert {card.text for card in table.screen().round.cards} == {  # type: ignore[union-attr]
        "Ik wil niet op een lijst.",
        "Ik mis een rustig loket.",
    }


def test_whoever_covers_two_languages_sees_both(table: Table) -> None:
    table.gathers()
    assert set(lines(table, "card", "bg", "ro")) == {ROMANIAN, BULGARIAN}


def test_a_language_she_does_not_cover_is_not_hers(table: Table) -> None:
    table.gathers()
    (bulgarian,) = (one for one in waits(table, "bg") if one.what == "card")
    with pytest.raises(NotYours, match="not_your_language"):
        gives(table, bulgarian, "Ik wil geen lijst.")
    with pytest.raises(NotNow, match="nothing_waits"):
        gives(table, bulgarian, "Ik wil geen lijst.", language="ro")


def test_a_card_that_was_set_apart_is_shown_to_her_no_more(table: Table) -> None:
    table.gathers()
    table.does("set_apart", card=table.card(ROMANIAN))
    assert lines(table, "card") == []


def test_a_card_its_writer_takes_back_goes_from_her_page(table: Table) -> None:
    table.gathers()
    before = table.state.hands_version
    with table.remembers() as memory:
        (own,) = withdrawing.own_texts(memory, find(memory, table.id), table.phones[0].seat_key, "ro")
    withdrawing.take_back(table.store, table.id, table.phones[0].seat_key, own.key)
    assert lines(table, "card") == []
    assert table.state.hands_version > before


def test_a_version_is_given_once_and_never_empty(table: Table) -> None:
    table.gathers()
    card = waits(table)[0]
    with pytest.raises(NotAnAnswer, match="empty"):
        gives(table, card, " ")
    gives(table, card, "Ik wil niet op een lijst.")
    with pytest.raises(NotNow, match="nothing_waits"):
        gives(table, card, "Iets heel anders.")


def test_a_changed_question_waits_and_reaches_the_phones_of_her_language(table: Table) -> None:
    assert lines(table, "round") == []
    table.does("change_round", round=table.round.id.hex(), prompt_nl="Wat mist er nog?")
    assert lines(table, "round") == ["Wat mist er nog?"]
    assert table.face("ro").prompt.text == "Wat mist er nog?"
    gives(table, waits(table)[0], "Ce lipsește încă?")
    assert table.face("ro").prompt.text == "Ce lipsește încă?"
    assert table.face("bg").prompt.text == "Wat mist er nog?"


def test_the_next_question_is_ready_before_it_is_asked(table: Table) -> None:
    table.does("insert_round", kind="seek_no", prompt_nl="Wie ziet het anders?")
    assert lines(table, "round") == ["Wie ziet het anders?"]
    gives(table, waits(table)[0], "Cine vede altfel?")
    table.closes()
    table.does("open_round")
    assert table.face("ro").prompt.text == "Cine vede altfel?"


def test_a_proposal_waits_while_it_lies_before_the_phones(table: Table) -> None:
    table.closes()
    table.opens("vote_choice")
    table.writes_down("proposal", "Eén vast loket.")
    assert lines(table, "said") == ["Eén vast loket."]
    gives(table, waits(table)[-1], "Un singur ghișeu.")
    assert lines(table, "said") == []
    assert [one.text for one in table.face("ro").laid["proposal"]] == ["Un singur ghișeu."]


def test_other_words_for_a_proposal_wait_anew(table: Table) -> None:
    table.closes()
    table.opens("vote_choice")
    key = table.writes_down("proposal", "Eén vast loket.", text_ro="Un singur ghișeu.")
    assert lines(table, "said") == []
    table.does("change_statement", statement=key, text="Twee loketten.")
    assert lines(table, "said") == ["Twee loketten."]


def test_what_she_gives_is_masked_like_everything_else(table: Table) -> None:
    table.gathers()
    gives(table, waits(table)[0], "Bel mij op 06-12345678.")
    assert not any("12345678" in card.text for card in table.cards("desk"))


def test_her_page_is_renewed_by_an_act_and_never_by_a_phone(table: Table) -> None:
    before = table.state.hands_version
    table.says(3, "Nog een kaart.")
    table.phone(4).passes()
    assert table.state.hands_version == before
    table.gathers()
    assert table.state.hands_version > before


def test_after_the_evening_only_cards_still_wait(table: Table) -> None:
    table.gathers()
    table.ends()
    assert {one.what for one in waits(table)} == {"card"}
    gives(table, waits(table)[0], "Ik wil niet op een lijst.")
    assert waits(table) == ()


def test_a_phone_reads_the_short_name_of_a_proposal_in_its_own_language(table: Table) -> None:
    key = table.writes_down("proposal", "Eén vast punt voor alles.", title="Eén loket")
    table.closes()
    table.opens("vote_choice")
    assert laid_titles(table, "ro") == [("Eén loket", "nl")]
    (name,) = (one for one in waits(table) if one.name == "title")
    gives(table, name, "Un singur ghișeu")
    assert laid_titles(table, "ro") == [("Un singur ghișeu", "ro")]
    assert laid_titles(table, "nl") == [("Eén loket", "nl")]
    assert "title" not in {one.name for one in waits(table)}
    table.does("change_statement", statement=key, title="Eén punt")
    assert laid_titles(table, "ro") == [("Eén punt", "nl")]


def test_a_phone_reads_the_names_of_both_sides_in_its_own_language(table: Table) -> None:
    table.closes()
    table.does("insert_round", kind="position", sides_nl="wij vertrouwen jullie niet\ngeef ons een kans")
    table.does("open_round")
    assert [side.language for side in table.face("ro").sides] == ["nl", "nl"]
    (far,) = (one for one in waits(table) if one.name == "side_b")
    assert far.lines == ("geef ons een kans",)
    gives(table, far, "dați-ne o șansă")
    assert [(side.text, side.language) for side in table.face("ro").sides] == [
        ("wij vertrouwen jullie niet", "nl"),
        ("dați-ne o șansă", "ro"),
    ]
    (near,) = (one for one in waits(table) if one.name.startswith("side"))
    gives(table, near, "nu avem încredere în voi")
    assert [side.text for side in table.face("ro").sides] == ["nu avem încredere în voi", "dați-ne o șansă"]
    assert [side.text for side in table.face().sides] == ["wij vertrouwen jullie niet", "geef ons een kans"]


def laid_titles(table: Table, language: str) -> list[tuple[str, str]]:
    return [(one.title, one.title_language) for one in table.face(language).laid["proposal"]]
