"""Every word a reader can read can be pointed at, and a mark never points at other words."""

from exports import passages
from exports.demo import evening
from exports.document import written
from exports.page import draw

DOCUMENT = written(evening())
ALL = [one for chapter in DOCUMENT.chapters for one in passages.passages(chapter)]


def test_every_chapter_has_passages_and_no_mark_stands_twice_in_a_chapter() -> None:
    for chapter in DOCUMENT.chapters:
        marks = [one.mark for one in passages.passages(chapter)]
        assert marks
        assert len(marks) == len(set(marks))


def test_a_mark_leads_back_to_the_same_words() -> None:
    assert all(passages.passage(DOCUMENT, one.mark).text == one.text for one in ALL)  # type: ignore[union-attr]
    assert passages.passage(DOCUMENT, "0" * passages.MARK) is None


def test_every_quote_of_the_page_can_be_pointed_at() -> None:
    page, texts = draw(DOCUMENT, css="x.css"), {one.text for one in ALL}
    quotes = [part.split("</p>")[0] for part in page.split("<blockquote><p>")[1:]]
    assert len(quotes) > 10
    assert all(any(quote.startswith(text[:20]) or "&" in quote for text in texts) for quote in quotes)
