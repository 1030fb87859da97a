"""Editing the handreiking at the desk: kept by itself, two at once, versions, filled again, and only by who may."""

import re
from html import unescape

import pytest

from tests.access.markup import mistakes
from tests.answer import Answer
from tests.app.test_more_hands import hand
from tests.served import House, Table
from words import say

OWN = "Dit schreef de redactie zelf."
FIELD = re.compile(r'<textarea id="chapter-text"[^>]*>\n(.*?)</textarea>', re.DOTALL)
NUMBER = re.compile(r'name="number" value="(\d+)"')


@pytest.fixture
def table(house: House) -> Table:
    """A table after its first round, with cards that may be quoted."""
    table = house.table()
    table.seats(6, quote="yes")
    table.opens("collect")
    for number, phone in enumerate(table.phones):
        assert phone.says(f"Verhaal {'abcdef'[number]} aan tafel.").status == 200
    table.does("take_up")
    table.does("turn_over")
    table.does("close_round")
    return table


def place(table: Table, *more: str) -> str:
    return "/".join((f"/voorzitter/{table.key}/bewerken", *more))


def text(page: Answer) -> str:
    found = FIELD.search(page.text)
    assert found
    return unescape(found[1])


def number(page: Answer) -> str:
    found = NUMBER.search(page.text)
    assert found
    return found[1]


def writes(table: Table, chapter: str, words: str) -> Answer:
    """Opens a chapter and presses the button."""
    page = table.chair.get(place(table, chapter))
    return table.chair.post(place(table, chapter), {"text": words, "number": number(page)})


def test_what_an_editor_writes_stands_on_the_page_and_in_the_file(table: Table) -> None:
    assert say("nl", "desk.edit_as_composed") in table.chair.get(place(table)).text
    page = table.chair.get(place(table, "guide"))
    kept = writes(table, "guide", f"{text(page)}\n\n{OWN}")
    assert (kept.status, kept.goes_to) == (303, place(table, "guide"))
    assert text(table.chair.get(place(table, "guide"))).endswith(OWN)
    assert OWN in table.chair.get(f"/voorzitter/{table.key}/handreiking").text
    assert say("nl", "desk.edit_changed") in table.chair.get(place(table)).text


def test_while_somebody_types_it_is_kept_by_itself_and_every_answer_is_plain(table: Table) -> None:
    for times, words in enumerate(("Eén.", "Eén. Twee."), start=1):
        answer = table.chair.post(place(table, "guide", "vanzelf"), {"text": words, "number": str(times - 1)})
        assert (answer.status, answer.text) == (200, str(times))
    late = table.chair.post(place(table, "guide", "vanzelf"), {"text": "Drie.", "number": "1"})
    assert (late.status, late.text) == (409, say("nl", "errors.edit_overtaken"))
    wrong = table.chair.post(place(table, "guide", "vanzelf"), {"text": "{{citaat: niets}}", "number": "2"})
    assert wrong.status == 422
    assert wrong.text.startswith("Regel 1: ")


def test_of_two_editors_the_later_one_gets_both_texts_and_can_keep_hers(table: Table) -> None:
    hers = table.chair.get(place(table, "guide"))
    assert writes(table, "guide", "De eerste.").status == 303
    late = table.chair.post(place(table, "guide"), {"text": "De tweede.", "number": number(hers)})
    assert late.status == 409
    assert say("nl", "errors.edit_overtaken") in late.text
    assert text(late) == "De tweede."
    assert "De eerste.</textarea>" in late.text
    again = table.chair.post(place(table, "guide"), {"text": text(late), "number": number(late)})
    assert again.status == 303
    assert text(table.chair.get(place(table, "guide"))) == "De tweede."


def test_a_line_that_names_nothing_comes_back_with_its_number_and_nothing_is_lost(table: Table) -> None:
    typed = f"{OWN}\n\n{{{{citaat: bestaatniet}}}}"
    answer = writes(table, "lived", typed)
    assert answer.status == 422
    assert "Regel 3: " in answer.text
    assert '<code id="broken-line">{{citaat: bestaatniet}}</code>' in answer.text
    assert text(answer) == typed


def test_the_page_beside_the_text_is_drawn_by_the_house_and_keeps_nothing(table: Table) -> None:
    seen = table.chair.post(place(table, "guide", "kijk"), {"text": f"## Kop\n\n<i>{OWN}</i>"})
    assert seen.status == 200
    assert "<h3>Kop</h3>" in seen.text
    assert f"&lt;i&gt;{OWN}&lt;/i&gt;" in seen.text
    assert OWN not in text(table.chair.get(place(table, "guide")))


def test_P5_nine_hundred_lists_in_each_other_are_refused_with_their_line_and_nothing_of_them_is_kept(
    table: Table,
) -> None:
    deep = f"{OWN}\n\n" + "- " * 900 + "diep"
    refused = writes(table, "guide", deep)
    assert refused.status == 422
    assert say("nl", "desk.edit_line", line=3, why=say("nl", "desk.edit_too_deep")) in refused.notice
    assert text(refused) == deep
    sent = {"text": deep, "number": number(table.chair.get(place(table, "guide")))}
    for way in ("kijk", "vanzelf"):
        answer = table.chair.post(place(table, "guide", way), sent)
        assert (answer.status, say("nl", "desk.edit_too_deep") in answer.text) == (422, True)
    assert OWN not in text(table.chair.get(place(table, "guide")))
    assert table.desk().status == 200


def test_a_version_has_a_name_and_shows_what_is_different_now(table: Table) -> None:
    writes(table, "guide", "Wij kiezen één loket.")
    assert table.chair.post(place(table), {"name": "Na de klankbordgroep"}).status == 303
    writes(table, "guide", "Wij kiezen twee loketten.")
    listed = table.chair.get(place(table))
    (version,) = (link for link in listed.links if "/versie/" in link)
    page = table.chair.get(version)
    assert "Na de klankbordgroep" in page.text
    assert "één loket.</del>" in page.text
    assert "twee loketten.</ins>" in page.text
    (beside,) = (link for link in page.links if "naast=" in link)
    assert "Wij kiezen één loket.</textarea>" in table.chair.get(beside).text
    assert table.chair.post(place(table), {"name": " "}).status == 400


def test_filled_again_proposes_and_only_the_editor_takes_it(table: Table) -> None:
    composed = text(table.chair.get(place(table, "lived")))
    writes(table, "lived", OWN)
    table.does("insert_round", kind="collect")
    table.does("open_round")
    for phone in table.phones:
        assert phone.says("Nog een verhaal.").status == 200
    table.does("take_up")
    table.does("turn_over")
    table.does("close_round")
    page = table.chair.get(place(table, "lived"))
    assert text(page) == OWN
    assert say("nl", "desk.edit_arrived") in page.text
    assert "Nog een verhaal." in page.text
    offered = table.chair.get(f"{place(table, 'lived')}?naast=new")
    assert text(offered) == OWN
    assert composed.split("\n\n")[2] in unescape(offered.text)
    taken = table.chair.post(place(table, "lived", "opnieuw"), {"number": number(offered)})
    assert taken.status == 303
    assert OWN not in text(table.chair.get(place(table, "lived")))


def test_a_long_chapter_in_another_alphabet_fits_and_an_endless_one_is_refused(table: Table) -> None:
    assert writes(table, "guide", "Ж" * 19_000).status == 303
    assert writes(table, "guide", "Ж" * 20_001).status == 400


def test_only_who_may_edit_sees_or_keeps_a_chapter(house: House, table: Table) -> None:
    for who, refused in ((house.visitor(), 401), (hand(table, "scribe"), 403)):
        for path in ((), ("guide",), ("versie", "00" * 16)):
            assert who.get(place(table, *path)).status == refused
        for path in ((), ("guide",), ("guide", "vanzelf"), ("guide", "opnieuw"), ("guide", "kijk")):
            assert who.post(place(table, *path), {"text": OWN, "number": "0"}).status == refused
    assert table.chair.get(place(table, "bestaatniet")).status == 404
    assert table.chair.get(place(table, "versie", "00")).status == 404


def test_an_editor_chooses_quotes_and_their_order(table: Table) -> None:
    page = table.chair.get(place(table, "lived", "citaten"))
    names = re.findall(r'name="(place\.[a-z]+)"', page.text)
    assert len(names) == 6
    picked = {names[4]: "1", names[0]: "2"}
    answer = table.chair.post(place(table, "lived", "citaten"), {**picked, "number": number(page)})
    assert answer.status == 303
    kept = text(table.chair.get(place(table, "lived")))
    assert [f"place.{one}" for one in re.findall(r"citaat: ([a-z]+)", kept)] == [names[4], names[0]]
    late = table.chair.post(place(table, "lived", "citaten"), {**picked, "number": number(page)})
    assert late.status == 409


def test_advice_for_plain_words_stands_beside_the_text_and_changes_nothing(table: Table) -> None:
    writes(table, "guide", "Indien nodig helpen wij.")
    page = table.chair.get(place(table, "guide"))
    advice = say("nl", "desk.plain.hard", words="indien", instead="als")
    assert advice in page.text
    assert text(page) == "Indien nodig helpen wij."
    asked = table.chair.post(place(table, "guide", "taal"), {"text": "Wij helpen indien nodig."})
    assert advice in asked.text
    assert (
        say("nl", "desk.plain_nothing") in table.chair.post(place(table, "guide", "taal"), {"text": ""}).text
    )


def test_every_page_of_the_editor_is_there_in_english_too(table: Table) -> None:
    writes(table, "guide", "Wij kiezen één loket.")
    table.chair.post(place(table), {"name": "Eerste"})
    writes(table, "guide", "Wij kiezen twee loketten.")
    (version,) = (link for link in table.chair.get(place(table)).links if "/versie/" in link)
    paths = (place(table), place(table, "guide"), f"{place(table, 'guide')}?naast=new", version)
    for path in (*paths, place(table, "lived", "citaten")):
        page = table.chair.get(path, accept_language="en")
        assert page.status == 200
        assert '<html lang="en"' in page.text
        assert not re.search(r"(?<![/\w.])desk\.\w", page.text)
        assert mistakes(page.text) == []
