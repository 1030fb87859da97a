"""Whoever writes a name is asked once whether somebody is in it. She decides, and only what she sends then is kept."""

import pytest

from replay.pages import read
from tests.answer import Answer
from tests.line import Line
from tests.served import House, Phone, Table

WITH_A_NAME = "Samira van de Kerkstraat 12 helpt mij."


@pytest.fixture
def asking(house: House) -> Table:
    """Five phones and an open question."""
    table = house.table(5)
    table.opens("collect")
    return table


def _sent_again(phone: Phone, page: Answer, *hidden: str) -> Answer:
    """The form of this page as a browser without script sends it, with these words ticked."""
    form = read(page.text).form("/tafel/kaart")
    assert form
    ticked = {name: one for name, field in form.fields.items() for one in field.options if one in hidden}
    kept = {
        name: given for name, given in form.filled(ticked).items() if not name.startswith("hide.") or given
    }
    return phone.post("/tafel/kaart", kept)


def test_a_name_is_shown_before_anything_is_kept(asking: Table) -> None:
    asked = asking.phones[0].sends(words=WITH_A_NAME)
    assert asked.status == 422
    assert "Samira → [naam]" in asked.text
    assert "Kerkstraat 12 → [adres]" in asked.text
    assert WITH_A_NAME in asked.text
    assert asking.kept() == []


def test_what_she_leaves_is_kept_as_she_wrote_it(asking: Table) -> None:
    phone = asking.phones[0]
    assert _sent_again(phone, phone.sends(words=WITH_A_NAME)).status == 200
    assert asking.kept() == [WITH_A_NAME]


def test_what_she_hides_is_not_kept(asking: Table) -> None:
    phone = asking.phones[0]
    asked = phone.sends(words=WITH_A_NAME)
    assert _sent_again(phone, asked, "[naam] Samira", "[adres] Kerkstraat 12").status == 200
    assert asking.kept() == ["[naam] van de [adres] helpt mij."]


def test_nothing_of_the_first_time_is_remembered(asking: Table) -> None:
    phone, cookie, before = asking.phones[0], dict(asking.phones[0].cookies), asking.desk().text
    first, second = phone.sends(words=WITH_A_NAME), phone.sends(words=WITH_A_NAME)
    assert first.text == second.text
    assert "set-cookie" not in first.headers
    assert phone.cookies == cookie
    assert asking.desk().text == before
    assert asking.kept() == []


def test_other_phones_see_and_hear_nothing_of_it(asking: Table) -> None:
    writer, neighbour = asking.phones[:2]
    line: Line = neighbour.watches()
    before = neighbour.page().body
    writer.sends(words=WITH_A_NAME)
    assert neighbour.page().body == before
    assert line.seen == neighbour.page().version


def test_a_text_without_a_name_takes_no_extra_tap(asking: Table) -> None:
    assert asking.phones[0].sends(words="De bank weigert mij zonder uitleg.").status == 200
    assert asking.kept() == ["De bank weigert mij zonder uitleg."]


def test_who_sits_at_the_table_is_no_name(house: House) -> None:
    table = house.table(5, agreements="politie: Niet voor controle.\nRabobank: Geen dossier.")
    table.opens("collect")
    assert table.phones[0].sends(words="Bij de Rabobank in Duinhaven begint het.").status == 200


def test_a_number_is_gone_before_she_is_asked(asking: Table) -> None:
    asked = asking.phones[0].sends(words="Samira heeft 06 12 34 56 78.")
    assert asked.status == 422
    assert "Samira heeft [telefoonnummer]." in asked.text
    assert "12 34" not in asked.text


def test_she_may_still_change_her_text_while_she_is_asked(asking: Table) -> None:
    phone = asking.phones[0]
    form = read(phone.sends(words=WITH_A_NAME).text).form("/tafel/kaart")
    assert form
    sent = {**form.hidden, "words": "Iemand helpt mij."}
    assert phone.post("/tafel/kaart", sent).status == 200
    assert asking.kept() == ["Iemand helpt mij."]


def test_who_is_too_late_is_told_so_and_not_asked(asking: Table) -> None:
    phone, late = asking.phones[0], asking.phones[0].envelope()
    asking.everybody_skips()
    asking.does("close_round")
    refused = phone.post("/tafel/kaart", {**late, "words": WITH_A_NAME})
    assert refused.status == 409
    assert WITH_A_NAME in refused.without_script


def test_every_own_word_beside_a_vote_is_looked_at_and_the_vote_goes_along(house: House) -> None:
    table = house.table(5)
    table.opens("interventions")
    phone = table.phones[0]
    asked = phone.sends(words="Een vast loket.", who="Jolanda Vermeer", when="in mei")
    assert asked.status == 422
    assert _sent_again(phone, asked, "[naam] Jolanda Vermeer").status == 200
    (kept,) = table.kept()
    assert kept == "Een vast loket."
