"""Every kind of round has a face for the reader, and what must stay under the waterline has an empty one."""

import pytest
from lxml import html

from exports.blocks import Chapter, Document, Harvest, Heading, Quote
from exports.harvest import PRINTS
from exports.page import draw
from sessions.kind import no_card
from sessions.method import KINDS

SILENT = ("arrival", "arrows", "verify")


def page(kind: str, title: str = "Wat zie jij?", language: str = "nl") -> html.HtmlElement:
    """A document with one harvest of this kind."""
    brought = (Quote("Ik mis de bewoners.", "nl", ""), Heading("Geld"))
    chapter = Chapter("een", 1, "Een", (Harvest(kind, title, brought),))
    document = Document("Titel", "", language, "", "", "", concept=True, chapters=(chapter,))
    return html.document_fromstring(draw(document, css="/x.css"))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in SILENT])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_a_round_brought_is_drawn_under_its_question(kind: str, language: str) -> None:
    (found,) = page(kind, language=language).find_class("harvest")
    assert [one.tag for one in found.iter("h3", "h4")] == ["h3", "h4"]
    assert "Ik mis de bewoners." in found.text_content()


@pytest.mark.parametrize("kind", SILENT)
def test_coming_in_and_arrows_are_never_drawn(kind: str) -> None:
    assert "Ik mis de bewoners." not in page(kind).text_content()


def test_without_a_question_no_level_of_headings_is_skipped() -> None:
    assert [one.tag for one in page("collect", title="").iter("h3", "h4")] == ["h3"]


def test_every_kind_that_lets_cards_through_lands_where_cards_are_printed() -> None:
    landing = {kind.chapter for kind in KINDS.values() if kind.gather is not no_card}
    assert landing <= set(PRINTS)
