"""The paper: everybody can read it or hear it, it gives nobody away, and no card can make the press do anything."""

import os
import select
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from exports.blocks import Document, Paragraph
from exports.page import draw
from exports.pdf import NoPaper, render
from tests.exports import sample
from tests.exports.reading import (
    artifacts,
    every_byte,
    fonts,
    heard,
    link_flags,
    opened,
    outline,
    pages,
    text,
)
from tests.exports.validator import complaints

CSS = "handreiking.css"


@pytest.fixture(scope="module")
def paper() -> bytes:
    return render(draw(sample.duinhaven(), css=CSS))


@pytest.fixture
def neighbour() -> Iterator[socket.socket]:
    """Somebody in the network who would notice being called."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


def test_somebody_who_listens_hears_headings_lists_quotes_and_tables(paper: bytes) -> None:
    tags = {one.tag for one in heard(paper)}
    assert {
        "H1",
        "H2",
        "H3",
        "P",
        "L",
        "LI",
        "LBody",
        "BlockQuote",
        "Table",
        "Caption",
        "TR",
        "TH",
        "TD",
        "Link",
    } <= tags
    assert {one.scope for one in heard(paper) if one.tag == "TH"} == {"/Row", "/Column"}


def test_a_heading_never_stands_inside_a_heading(paper: bytes) -> None:
    headings = {"H1", "H2", "H3", "H4"}
    assert not [one for one in heard(paper) if one.tag in headings and one.inside in headings]


def test_every_quote_in_another_language_says_which(paper: bytes) -> None:
    assert {one.language for one in heard(paper)} - {None} == {"en", "pl", "ro", "bg", "hu"}
    with opened(paper) as pdf:
        assert pdf.Root.Lang == "nl"


def test_the_words_of_all_languages_and_the_tick_boxes_can_be_read_and_copied(paper: bytes) -> None:
    words = text(paper)
    sentences = (sample.POLISH, sample.ROMANIAN, sample.BULGARIAN, sample.HUNGARIAN, sample.ENGLISH)
    for sentence in (*sentences, "☐ Vraag eerst", "✓ gedaan", "Eén vast loket"):
        assert sentence in words
    assert "\x00" not in words
    assert "\ufffd" not in words


def test_the_signs_of_a_list_are_copied_in_the_place_where_they_are_read(paper: bytes) -> None:
    words = text(paper)
    assert "1. Begin met één vast loket" in words
    assert "• Niemand hoeft te vertellen wie hij is. •" in words


def test_a_picture_from_a_phone_is_printed_and_a_letter_without_a_shape_is_a_square() -> None:
    paper = render(draw(sample.duinhaven(Paragraph("Fijn 😊 👍🏽 ❤️ 👩‍👩‍👧 🇳🇱, x̂ en 𒀀 hier")), css=CSS))
    words = text(paper)
    assert "😊" in words
    assert "en □ hier" in words
    assert complaints(paper, "ua1") == []


def test_the_reader_program_shows_the_title_and_a_list_of_chapters(paper: bytes) -> None:
    with opened(paper) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.docinfo["/Title"] == "Gewoon een rekening, gewoon een huis"
        with pdf.open_outline() as outline:
            assert [one.title for one in outline.root][:3] == ["Inhoud", "1 In het kort", "2 Hoe we praatten"]


def test_the_list_of_contents_names_the_page_of_every_chapter(paper: bytes) -> None:
    contents = " ".join(pages(paper)[1].split())
    bookmarks = dict(outline(paper))
    for chapter in sample.duinhaven().chapters:
        page = bookmarks[f"{chapter.number} {chapter.title}"]
        assert f"{chapter.number} {chapter.title} bladzijde {page}" in contents


def test_a_concept_says_so_on_every_page_and_what_is_approved_nowhere(paper: bytes) -> None:
    assert all("CONCEPT" in page for page in pages(paper))
    draft = sample.duinhaven()
    approved = Document(**{**vars(draft), "concept": False, "chapters": draft.chapters[:1]})
    assert "CONCEPT" not in text(render(draw(approved, css=CSS)))


def test_page_numbers_and_running_titles_do_not_interrupt_who_listens(paper: bytes) -> None:
    inside = len(pages(paper)) - 1
    assert artifacts(paper) == 4 * inside


def test_every_letter_travels_along_in_the_file(paper: bytes) -> None:
    assert len(fonts(paper)) >= 3
    for name, inside in fonts(paper):
        assert "Source-Sans-3" in name
        assert inside


def test_links_are_also_there_on_paper(paper: bytes) -> None:
    assert link_flags(paper) == [4] * len(sample.duinhaven().chapters)


def test_P6_the_file_tells_no_date_no_maker_and_no_place(paper: bytes) -> None:
    with opened(paper) as pdf:
        told = {name: str(value) for name, value in pdf.docinfo.items()}
    assert told == {"/Title": "Gewoon een rekening, gewoon een huis", "/Producer": "WeasyPrint 70.0"}
    everything = every_byte(paper)
    places = (b"file:", b"/tmp", os.fsencode(Path.cwd()))
    for trace in (b"Date", b"/Author", b"creator", b"JavaScript", b"EmbeddedFile", *places):
        assert trace not in everything


def test_P6_the_same_evening_gives_the_same_file_byte_for_byte(paper: bytes) -> None:
    assert render(draw(sample.duinhaven(), css=CSS)) == paper


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=file:///etc/passwd>",
    "<link rel=attachment href=file:///etc/passwd>",
    "<style>@import url(file:///etc/passwd); p{background:url(file:///etc/passwd)}</style>",
    '"><base href=file:///><meta http-equiv=refresh content=0>',
    "{{ 7*7 }}{% raw %}",
    "</section></main><h1>Vals</h1>",
)


@pytest.mark.parametrize("card", HOSTILE)
def test_P1_a_card_with_code_in_it_is_printed_as_those_letters(card: str) -> None:
    paper = render(draw(sample.with_words(card), css=CSS))
    assert "".join(card.split()) in "".join(text(paper).split())
    assert b"EmbeddedFile" not in every_byte(paper)


def test_P2_P3_even_a_page_that_was_tampered_with_reads_no_file_and_calls_nobody(
    tmp_path: Path, neighbour: socket.socket
) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("p::after { content: 'canary in the mine' }")
    for address in (secret.as_uri(), f"http://127.0.0.1:{neighbour.getsockname()[1]}/x.css"):
        paper = render(_tampered(address))
        assert "Een gewone zin." in text(paper)
        assert b"canary" not in every_byte(paper)
        assert b"EmbeddedFile" not in every_byte(paper)
        assert address.encode() not in every_byte(paper)
    assert not select.select([neighbour], [], [], 0)[0]


def _tampered(address: str) -> str:
    return f"""<!doctype html><html lang="nl"><head><title>x</title><base href="{address}">
    <link rel="stylesheet" href="{address}"><link rel="attachment" href="{address}">
    <style>@import url({address}); @font-face {{ font-family: x; src: url({address}) }}
    body {{ background: url({address}); font-family: x }}</style></head><body style="list-style: url({address})">
    <p>Een gewone zin.</p><img src="{address}" alt="x"><object data="{address}"></object><embed src="{address}">
    <svg><image href="{address}"/><use href="{address}#a"/></svg></body></html>"""


def test_P5_a_page_that_is_far_too_deep_is_refused_and_the_house_goes_on(paper: bytes) -> None:
    deep = "<section>" * 900 + "diep"
    with pytest.raises(NoPaper) as refused:
        render(f"<!doctype html><html lang=nl><title>x</title>{deep}")
    assert refused.value.reason_key == "too_big"
    assert render(draw(sample.duinhaven(), css=CSS)) == paper


def test_P5_a_page_that_takes_too_much_memory_is_refused() -> None:
    with pytest.raises(NoPaper) as refused:
        render("<!doctype html><html lang=nl><title>x</title>" + "Een kaart met een gewone zin. " * 1_000_000)
    assert refused.value.reason_key == "too_big"


def test_P5_a_page_that_takes_too_long_is_refused() -> None:
    with pytest.raises(NoPaper) as refused:
        render(draw(sample.duinhaven(), css=CSS), timeout=0.01)
    assert refused.value.reason_key == "too_long"


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are hidden the Linux way")
def test_without_pango_there_is_no_paper_and_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("libpango-1.0-0", "pango-1.0-0", "pango-1.0", "libpango-1.0.so.0"):
        (tmp_path / name).write_bytes(b"not a library")
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    with pytest.raises(NoPaper) as refused:
        render("<!doctype html><html lang=nl><title>x</title><p>x</p>")
    assert refused.value.reason_key == "no_pango"


def test_the_press_gets_none_of_the_secrets_of_the_house(monkeypatch: pytest.MonkeyPatch) -> None:
    from exports.pdf import _little

    monkeypatch.setenv("DIALOOGTAFEL_KEY", "geheim")
    assert "geheim" not in _little("/nowhere").values()


def test_a_text_with_letters_that_do_not_exist_still_gives_paper() -> None:
    paper = render(draw(sample.duinhaven(Paragraph("half \ud800 teken \x00 hier")), css=CSS))
    assert "hier" in text(paper)
