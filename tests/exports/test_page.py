"""The handreiking as a page: the same words for a phone, a laptop and the press, and never more than text."""

from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html

from exports.blocks import Box, Changed, Document, Paragraph
from exports.page import draw
from exports.theme import PAIRS, contrast, usual_colours
from tests.exports import sample


def page(document: Document) -> html.HtmlElement:
    return html.document_fromstring(draw(document, css="/x.css"))


def test_every_text_can_be_read_on_its_ground() -> None:
    for ground, ink in PAIRS:
        assert contrast(usual_colours()[ground], usual_colours()[ink]) >= 6, (ground, ink)


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(one.tag[1]) for one in page(sample.duinhaven()).iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_chapter_is_in_the_contents_and_every_link_arrives() -> None:
    drawn = page(sample.duinhaven())
    links = [one.get("href") for one in drawn.iter("a")]
    assert links == [f"#{chapter.key}" for chapter in sample.duinhaven().chapters]
    assert all(drawn.get_element_by_id(link[1:]) is not None for link in links)


def test_a_quote_in_polish_says_so_and_a_quote_in_dutch_needs_not() -> None:
    drawn = page(sample.duinhaven())
    said = {one.text: one.get("lang") for one in drawn.iter("span") if one.get("lang")}
    assert said[sample.POLISH] == "pl"
    assert "nl" not in said.values()


def test_what_was_added_to_a_proposal_is_also_said_in_words() -> None:
    drawn = page(sample.duinhaven())
    added = [one.text for one in drawn.iter("ins")]
    legend = drawn.find_class("legend")[0].text_content()
    assert added
    assert all(words in legend for words in added)


def test_a_text_in_which_nothing_changed_gets_no_legend() -> None:
    one = replace(sample.duinhaven().chapters[0], blocks=(Changed((("Eén vast loket.", False),)),))
    assert not page(replace(sample.duinhaven(), chapters=(one,))).find_class("legend")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", ["brief", "practice", "do", "mind", "minority"])
def test_every_kind_of_box_says_in_words_what_it_is(kind: str, language: str) -> None:
    box = Box(kind, "", (Paragraph("x"),))  # type: ignore[arg-type]
    one = replace(sample.duinhaven().chapters[0], blocks=(box,))
    drawn = page(replace(sample.duinhaven(), language=language, chapters=(one,)))
    assert len(drawn.find_class("kind")[0].text_content()) > 4


def test_P1_P4_what_people_typed_becomes_text_and_nothing_else() -> None:
    typed = "\"><script>alert(1)</script>' onclick=x <img src=y> {{ 7*7 }}"
    drawn = page(sample.with_words(typed))
    assert not list(drawn.iter("script", "img"))
    assert not [one for one in drawn.iter() if one.get("onclick")]
    assert drawn.text_content().count(typed) > 15


def test_P4_a_page_carries_no_style_and_no_script_of_its_own() -> None:
    drawn = page(sample.duinhaven())
    assert not [one for one in drawn.iter() if one.get("style") or one.tag in ("style", "script")]
    assert [one.get("href") for one in drawn.iter("link")] == ["/x.css"]
