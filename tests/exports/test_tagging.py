"""Keeps an eye on WeasyPrint: as soon as it does these things itself, or does them elsewhere, our own part can go."""

import pikepdf
from weasyprint import HTML
from weasyprint.pdf import tags as upstream

from exports import tagging
from tests.exports.reading import artifacts, heard, link_flags, opened

PAGE = """<!doctype html><html lang="nl"><title>x</title><style>@page { @bottom-left { content: "voet" } }</style>
<h1 id="a">Kop</h1><p lang="pl">Dzień dobry</p><ul><li lang="ro">Bună</li></ul><a href="#a">naar boven</a>
<table><tr><th scope="row">Wie</th><td>iedereen</td></tr></table></html>"""


def plain() -> bytes:
    return bytes(HTML(string=PAGE).write_pdf(pdf_variant="pdf/ua-1"))


def test_what_the_library_leaves_out_is_still_left_out() -> None:
    assert upstream._build_box_tree is tagging._build, "another test left the library changed"
    paper = plain()
    assert not [one for one in heard(paper) if one.language or one.scope]
    assert artifacts(paper) == 0
    assert link_flags(paper) == [0]


def test_what_we_add_is_there() -> None:
    tagging.tell_more()
    tagging.tell_more()
    try:
        paper = tagging.finish(plain())
    finally:
        upstream._build_box_tree = tagging._build
    assert {one.language for one in heard(paper)} == {None, "pl", "ro"}
    assert [one.scope for one in heard(paper) if one.tag == "TH"] == ["/Row"]
    assert artifacts(paper) == 1
    assert link_flags(paper) == [4]


def test_what_is_not_read_aloud_has_no_owner_left_in_the_file() -> None:
    with opened(tagging.finish(plain())) as pdf:
        owners = list(pdf.Root.StructTreeRoot.ParentTree.Nums[1])
        assert [isinstance(owner, pikepdf.Dictionary) for owner in owners].count(False) == 1
