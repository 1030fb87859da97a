"""What a phone sends, and what it hears: a status, a sentence in its own language, and words that were not kept."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.served import House, Table
from words import say


def at_a_question(house: House, kind: str = "collect", phones: int = 6, **prepared: str) -> Table:
    """A table with an open round."""
    table = house.table(phones, **prepared)
    table.opens(kind)
    return table


@pytest.fixture(scope="module")
def asking(house: House) -> Table:
    """A table with an open question in three languages, for answers that are refused and leave nothing behind."""
    return at_a_question(house, languages="en: tolk\nro: tolk")


def with_proposals(house: House, *proposals: str) -> Table:
    """A table that chooses between proposals."""
    table = house.table(6)
    table.opens("propose")
    for proposal in proposals:
        table.does("say", what="proposal", text=proposal)
    table.does("close_round")
    table.opens("vote_choice")
    return table


def test_a_card_is_received(house: House) -> None:
    heard = at_a_question(house).phones[0].says("De lijst komt altijd bij de verkeerde terecht.")
    assert (heard.status, heard.notice) == (200, say("nl", "phone.received"))


@pytest.mark.parametrize("language", ["nl", "en", "ro"])
@pytest.mark.parametrize(
    ("words", "key"), [("", "empty"), ("   ", "empty"), ("\u200b\u2060", "empty"), ("a" * 4001, "too_long")]
)
def test_an_empty_or_too_long_answer_is_refused_in_the_language_of_the_phone(
    asking: Table, language: str, words: str, key: str
) -> None:
    (phone,) = asking.seats(1, language)
    refused = phone.says(words)
    assert refused.status == 400
    assert refused.notice == say(language, f"errors.{key}", **({"most": 4000} if key == "too_long" else {}))


def test_4000_characters_are_kept(house: House) -> None:
    assert at_a_question(house).phones[0].says("é" * 4000).status == 200


def test_words_that_were_not_kept_come_back_to_the_phone_that_has_no_script(asking: Table) -> None:
    words = "Dit verhaal is te lang. " * 200
    refused = asking.phones[0].says(words)
    assert refused.status == 400
    assert words.strip() in refused.without_script


def test_words_sent_after_the_round_closed_are_refused_and_come_back(house: House) -> None:
    table = at_a_question(house)
    phone = table.phones[0]
    late = phone.envelope()
    table.does("close_round")
    refused = phone.post("/tafel/kaart", {**late, "words": "Ik was nog bezig."})
    assert (refused.status, refused.notice) == (409, say("nl", "errors.round_closed"))
    assert "Ik was nog bezig." in refused.without_script


def test_words_of_a_phone_without_a_seat_come_back(house: House) -> None:
    refused = house.phone().post("/tafel/kaart", {"words": "Ik had een plaats."}, accept_language="nl")
    assert (refused.status, refused.notice) == (403, say("nl", "errors.no_seat"))
    assert "Ik had een plaats." in refused.without_script


def test_J13_words_for_a_table_that_was_destroyed_come_back(house: House) -> None:
    table = at_a_question(house, title="Weg ermee")
    phone = table.phones[0]
    late = phone.envelope()
    table.does("wissen", title="Weg ermee", title_again="Weg ermee")
    refused = phone.post("/tafel/kaart", {**late, "words": "Te laat voor alles."})
    assert (refused.status, refused.notice) == (404, say("nl", "errors.no_table"))
    assert "Te laat voor alles." in refused.without_script
    assert phone.page().goes_to == "/"


def test_what_comes_back_is_shown_as_text(house: House) -> None:
    refused = house.phone().post("/tafel/kaart", {"words": "<script>alert(1)</script>{{ 7*7 }}"})
    assert "<script>alert" not in refused.text
    assert "{{ 7*7 }}" in refused.without_script


@pytest.mark.parametrize("round_", ["", "00" * 16, "geen getal", "é", "0" * 5000])
def test_H6_an_unknown_round_is_refused(asking: Table, round_: str) -> None:
    refused = asking.phones[0].answers(round=round_, words="Hallo")
    assert (refused.status, refused.notice) == (404, say("nl", "errors.no_round"))


def test_J17_a_round_of_another_table_is_an_unknown_round(house: House, asking: Table) -> None:
    there = at_a_question(house, phones=5).phones[0].envelope()
    refused = asking.phones[0].post("/tafel/kaart", {**there, "words": "Hallo"})
    assert (refused.status, refused.notice) == (404, say("nl", "errors.no_round"))


@pytest.mark.parametrize(
    "more", [{"role": "chair"}, {"__proto__": "x"}, {"place": "table"}, {"receipt": "00"}, {"vote": "x"}]
)
def test_H5_a_field_that_was_not_asked_is_refused(asking: Table, more: dict[str, str]) -> None:
    refused = asking.phones[0].says("Hallo", **more)
    assert (refused.status, refused.notice) == (400, say("nl", "errors.unknown_field"))


def test_J10_a_choice_that_is_not_on_the_list_is_refused(house: House) -> None:
    table = with_proposals(house, "Eén vast loket.", "Een folder in elke taal.")
    phone = table.phones[0]
    for choice in ("true", "1", "[]", "1.5", "00" * 16):
        refused = phone.answers(vote=choice)
        assert (refused.status, refused.notice) == (400, say("nl", "errors.not_offered"))
    assert phone.answers(vote=phone.page().choices[0]).status == 200


def test_J5_a_vote_sent_twice_is_one_vote(house: House) -> None:
    phone = at_a_question(house, "vote_come_along").phones[0]
    assert phone.answers(vote="come_along").notice == say("nl", "phone.received")
    assert phone.answers(vote="come_along").notice == say("nl", "phone.already")


def test_J11_a_vote_may_be_changed_and_counts_once(house: House) -> None:
    table = at_a_question(house, "vote_come_along")
    for phone in table.phones[:5]:
        phone.answers(vote="come_along")
    undecided = table.phones[5]
    for choice in ("not", "stand_aside", "come_along"):
        assert undecided.answers(vote=choice).status == 200
    table.does("close_round")
    assert say("nl", "screen.everybody_comes") in table.wall().text


def test_J5_a_card_sent_fifty_times_at_once_is_one_card(house: House) -> None:
    table = at_a_question(house)
    phone = table.phones[0]
    form = {**phone.envelope(), "words": "Eén keer is genoeg."}
    with ThreadPoolExecutor(10) as together:
        heard = list(together.map(lambda _: phone.post("/tafel/kaart", form).status, range(50)))
    assert heard == [200] * 50
    assert table.kept() == ["Eén keer is genoeg."]


def test_J6_other_words_are_another_card_until_there_are_enough(house: House) -> None:
    table = at_a_question(house)
    heard = [table.phones[0].says(f"Kaart {number}") for number in range(14)]
    kept = [one.notice for one in heard if one.status == 200]
    assert {one.notice for one in heard if one.status != 200} == {say("nl", "errors.no_slots")}
    assert sorted(table.kept()) == sorted(f"Kaart {number}" for number in range(len(kept)))


def test_J9_cards_sent_while_the_round_closes_are_refused_or_on_the_table(house: House) -> None:
    table = at_a_question(house, phones=12)
    forms = [{**phone.envelope(), "words": f"Kaart {number}"} for number, phone in enumerate(table.phones)]

    def sends(number: int) -> int:
        return table.phones[number].post("/tafel/kaart", forms[number]).status

    with ThreadPoolExecutor(8) as together:
        early = list(together.map(sends, range(6)))
        late = [together.submit(sends, number) for number in range(6, 12)]
        table.does("close_round")
        heard = early + [one.result() for one in late]
    assert set(heard) <= {200, 409}
    kept = [f"Kaart {number}" for number, status in enumerate(heard) if status == 200]
    assert sorted(table.kept()) == sorted(kept)


def test_an_answer_before_the_round_opens_is_refused(house: House) -> None:
    table = house.table(1)
    table.does("insert_round", kind="collect")
    refused = table.phones[0].post(
        "/tafel/kaart", {"round": table.waiting_round(), "step": "0", "words": "Te vroeg"}
    )
    assert (refused.status, refused.notice) == (409, say("nl", "errors.round_closed"))


def test_with_four_phones_nobody_is_asked_for_own_words(house: House) -> None:
    table = at_a_question(house, phones=4)
    assert say("nl", "phone.few") in table.phones[0].page().text
    assert table.phones[0].page().field("step", "/tafel/kaart") == ""


def test_a_phone_that_came_with_a_language_the_table_no_longer_speaks_is_asked_again(house: House) -> None:
    table = at_a_question(house, phones=5, languages="en: tolk")
    (phone,) = table.seats(1, "en")
    envelope = phone.envelope()
    table.does("prepare", languages="ro: tolk")
    assert phone.page().question == say("nl", "phone.choose_language")
    refused = phone.post("/tafel/kaart", {**envelope, "words": "Hello"})
    assert refused.status == 400
    assert '<html lang="nl"' in refused.text


def test_who_skips_is_thanked_and_may_still_write(house: House) -> None:
    phone = at_a_question(house).phones[0]
    assert phone.skips().notice == say("nl", "phone.passed")
    assert phone.says("Toch nog iets.").notice == say("nl", "phone.received")


def test_H11_H12_signs_that_mean_something_to_a_machine_are_words_here(house: House) -> None:
    table = at_a_question(house)
    signs = ["{{7*7}}", "{% raw %}", "{0.__class__}", "%s %(x)s", "<b onclick=x>", "'; ATTACH 'x"]
    for phone, words in zip(table.phones, signs, strict=True):
        assert phone.says(words).status == 200
    table.does("take_up")
    table.does("turn_over")
    assert sorted(table.phones[5].page().cards) == sorted(signs)
    assert sorted(table.wall().cards) == sorted(signs)
