"""A chapter as text: an editor changes sentences of the house and adds her own; what the table said stays what it is."""

import re
from dataclasses import replace

import pytest
from lxml import html

from exports.blocks import Chapter, Checklist, Document, Harvest, Heading, Paragraph, Points
from exports.docx import docx
from exports.editing.reading import Unreadable, from_text, without_what_is_gone
from exports.editing.writing import as_text, escaped
from exports.odt import odt
from exports.page import draw
from tests.exports import evening as said
from tests.exports.office import words_of_docx, words_of_odt
from tests.table import Table

OWN = "Dit schreef de redactie zelf."
SAID = (
    said.QUOTE, said.CONFIRMED, said.NO, said.NO_LIST, said.RECOGNISED, said.TRANSLATED, said.ROLE_VOICE,
    said.LAST_TEXT, said.NOT_CHOSEN, said.ASKED_FIRST, said.OPEN, said.CANNOT, said.MINORITY, said.GRAIN,
    said.ADVICE, said.PRECONDITION, said.GOODBYE, said.QUESTION,
)  # fmt: skip
BARE = Chapter("why", 1, "Waarom deze dialoog", ())


def chapter(table: Table, key: str) -> Chapter:
    return next(one for one in table.document().chapters if one.key == key)


def read(text: str) -> Chapter:
    return from_text(text, BARE, "nl")


def page(found: Chapter) -> str:
    return draw(Document("Titel", "", "nl", "", "", "", concept=True, chapters=(found,)), css="/x.css")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_chapter_reads_back_as_it_was(evening: Table, small_table: Table, language: str) -> None:
    for table in (evening, small_table):
        for one in table.document(language).chapters:
            assert from_text(as_text(one, language), one, language) == one


def test_no_word_of_the_table_and_no_number_stands_in_the_text(evening: Table) -> None:
    texts = {one.key: as_text(one, "nl") for one in evening.document().chapters}
    for text in texts.values():
        assert not [words for words in SAID if words in text]
        assert not re.search(r"\d+ mensen|gaan mee", text)
    assert "Waar begin je?" in texts["guide"]


def test_a_quote_that_is_moved_takes_its_round_along(evening: Table) -> None:
    lived = chapter(evening, "lived")
    line = as_text(lived, "nl").split("\n\n")[2]
    (opens, moved) = from_text(f"{OWN}\n\n{line}", lived, "nl").blocks
    assert opens.face == "lead"
    assert isinstance(moved, Harvest)
    assert (moved.title, moved.trace) == ("", "Ronde 4 · Alle invalshoeken")
    assert len(moved.blocks) == 1


def test_what_is_typed_between_two_quotes_of_a_round_stands_in_that_round(evening: Table) -> None:
    lived = chapter(evening, "lived")
    lead, head, first, second, *_ = as_text(lived, "nl").split("\n\n")
    edited = from_text("\n\n".join((lead, head, first, OWN, second)), lived, "nl")
    round_ = edited.blocks[1]
    assert isinstance(round_, Harvest)
    assert [one.face for one in round_.blocks] == ["quote", "paragraph", "quote"]
    assert round_.title


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("Een zin.\n\n{{citaat: bestaatniet}}", 3, "edit_unknown"),
        ("{{regel: waar}}\n\nEen zin.\n\n{{ REGEL: waar }}", 5, "edit_twice"),
        ("Zie {{regel: waar}} voor meer.", 1, "edit_not_alone"),
        ("- {{regel: waar}}", 1, "edit_not_alone"),
    ],
)
def test_a_line_that_names_nothing_is_refused_with_its_number(
    evening: Table, text: str, line: int, reason: str
) -> None:
    with pytest.raises(Unreadable) as refused:
        from_text(text, chapter(evening, "colophon"), "nl")
    assert (refused.value.line, refused.value.reason) == (line, reason)


def test_what_is_no_longer_there_leaves_a_text_and_nothing_else_does(evening: Table) -> None:
    lived = chapter(evening, "lived")
    lead, head, first, second, *_ = as_text(lived, "nl").split("\n\n")
    text = "\n\n".join((lead, head, first, OWN, second))
    gone = replace(lived, blocks=tuple(_without_first(one) for one in lived.blocks))
    assert without_what_is_gone(text, lived, "nl") == text
    assert without_what_is_gone(text, gone, "nl") == "\n\n".join((lead, head, OWN, second))


def _without_first(block: object) -> Harvest:
    assert isinstance(block, Harvest) or block.face == "lead"  # type: ignore[attr-defined]
    return replace(block, blocks=block.blocks[1:]) if isinstance(block, Harvest) else block  # type: ignore[return-value]


def test_P11_html_is_shown_as_text_and_only_https_is_a_link() -> None:
    sharp = '<script>alert(1)</script>\n\n<b onclick="x">Vet</b>\n\n[a](javascript:alert(1)) [b](http://example.org)'
    found: html.HtmlElement = html.document_fromstring(
        page(read(f"{sharp} [c](https://example.org/x)\n\n![foto](https://example.org/f.png)"))
    )
    main = found.find_class("chapter")[0]
    assert "<script>alert(1)</script>" in main.text_content()
    assert [one.get("href") for one in main.iter("a")] == [
        "https://example.org/x",
        "https://example.org/f.png",
    ]
    assert not list(main.iter("script", "b", "img"))


def test_headings_lists_ticks_bold_and_asides_become_what_they_look_like() -> None:
    typed = (
        "## Kop", "Gewoon.", "**Let op.** Dan dit.", "Een **vet** woord.", "- een\n- twee", "1. eerst\n2. dan",
        "- [ ] doe dit", "> Uit de wet.",
    )  # fmt: skip
    text = "\n\n".join(typed)
    blocks = read(text).blocks
    assert blocks[:3] == (Heading("Kop"), Paragraph("Gewoon."), Paragraph("Dan dit.", label="Let op."))
    assert [one.face for one in blocks[3:]] == ["written", "points", "points", "checklist", "written"]
    assert blocks[6] == Checklist(("doe dit",))
    drawn: html.HtmlElement = html.document_fromstring(page(read(text)))
    assert [one.text for one in drawn.iter("strong")] == ["Let op.", "vet"]
    assert drawn.find_class("aside")[0].text_content().strip() == "Uit de wet."


def test_signs_that_mean_something_can_be_typed_as_themselves() -> None:
    for words in (
        "# geen kop",
        "2 * 3 * 4",
        "- geen punt",
        "1. geen nummer",
        "a_b_c",
        "[x](y)",
        "{{a}}",
        "> nee",
        "\\",
    ):
        paragraph = Paragraph(words)
        assert read(escaped(words)).blocks == (paragraph,)


def test_word_and_libreoffice_get_the_same_words() -> None:
    made = read("Een **vet** woord en [de wet](https://example.org).\n\n1. **eerst**\n2. dan\n\n> Terzijde.")
    document = Document("Titel", "", "nl", "", "", "", concept=True, chapters=(made,))
    for found in (words_of_docx(docx(document)), words_of_odt(odt(document))):
        assert "Een vet woord en de wet (https://example.org)." in found
        assert "eerst" in found
        assert "Terzijde." in found


def nested(layers: int, mark: str = "- ") -> str:
    return "Vooraf.\n\n" + "\n".join("  " * layer + f"{mark}laag {layer}" for layer in range(layers))


def test_lists_in_lists_become_one_longer_list_and_no_word_of_them_is_lost() -> None:
    _, only = read(nested(6)).blocks
    assert only == Points(tuple(f"laag {layer}" for layer in range(6)), ordered=False)


@pytest.mark.parametrize(
    "deep", [nested(7), nested(900), "Vooraf.\n\n" + "- " * 900 + "diep", "\n\n" + "> " * 900 + "diep"]
)
def test_P5_lists_that_lie_too_deep_in_each_other_are_refused_and_not_cut_short(deep: str) -> None:
    with pytest.raises(Unreadable, match="edit_too_deep") as refused:
        read(deep)
    assert refused.value.line >= 3
