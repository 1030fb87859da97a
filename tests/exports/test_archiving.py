"""What is kept for an archive can be read by whoever opens it in fifty years, with a program nobody knows yet."""

from io import BytesIO
from pathlib import Path

import pikepdf

from exports.archiving import for_an_archive
from exports.page import draw_for_press
from exports.pdf import render
from exports.theme import load
from tests.exports import sample
from tests.exports.reading import opened
from tests.exports.test_theme import WINE, logo

ENDS_BADLY = b"a letter whose last byte is half a line end\r"


def paper_with(data: bytes) -> bytes:
    """A paper with a page and these data in it."""
    pdf, written = pikepdf.new(), BytesIO()
    pdf.add_blank_page()
    pdf.Root.Metadata = pdf.make_stream(b"<rdf:RDF></rdf:RDF>")
    pdf.Root.Kept = pdf.make_stream(data)
    pdf.save(written, compress_streams=False)
    return written.getvalue()


def test_no_stream_ends_in_half_a_line_end_and_its_data_are_still_the_same() -> None:
    assert b"\r\nendstream" in paper_with(ENDS_BADLY)
    kept = for_an_archive(paper_with(ENDS_BADLY))
    assert b"\r\nendstream" not in kept
    with opened(kept) as pdf:
        assert pdf.Root.Kept.read_bytes() == ENDS_BADLY


def test_every_object_lies_by_itself() -> None:
    kept = render("<!doctype html><html lang=nl><title>x</title><p>x</p>", variant="pdf/a-3a")
    assert b"/ObjStm" not in kept
    assert b"/StructTreeRoot" in kept


def test_a_logo_is_kept_as_it_is_without_guesses_between_its_pixels(tmp_path: Path) -> None:
    (tmp_path / "theme.css").write_text(WINE)
    logo(tmp_path)
    kept = render(draw_for_press(sample.duinhaven(), load(tmp_path)), variant="pdf/a-3a")
    with opened(kept) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        pictures = [one for one in streams if one.get("/Subtype") == "/Image"]
        assert [bool(one.get("/Interpolate", False)) for one in pictures] == [False] * len(pictures)
        assert pictures
