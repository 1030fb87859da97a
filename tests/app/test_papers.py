"""What the chair takes home: every form of the handreiking, and two pages for each reader."""

import re

import pytest

from tests.served import House

ZIP, PDF = b"PK", b"%PDF"
FORMS = {
    "handreiking.pdf": PDF,
    "handreiking-archief.pdf": PDF,
    "handreiking.docx": ZIP,
    "handreiking.odt": ZIP,
    "samenvatting-sociaal-werkers.pdf": PDF,
}


def test_the_chair_takes_every_form_of_the_handreiking_home(house: House) -> None:
    table = house.table(profession="sociaal werkers")
    page = table.chair.get(f"/voorzitter/{table.key}/papieren")
    for name, begins in FORMS.items():
        assert f"/voorzitter/{table.key}/{name}" in page.links
        taken = table.chair.get(f"/voorzitter/{table.key}/{name}")
        assert taken.status == 200
        assert taken.body.startswith(begins)
        assert taken.headers["content-disposition"] == f'attachment; filename="{name}"'


@pytest.mark.parametrize("name", ["papieren", "handreiking.docx", "samenvatting-banken.pdf"])
def test_only_the_chair_takes_anything_home(house: House, name: str) -> None:
    table = house.table()
    assert house.visitor().get(f"/voorzitter/{table.key}/{name}").status == 401


def test_there_are_no_two_pages_for_a_reader_nobody_named(house: House) -> None:
    table = house.table(profession="sociaal werkers")
    assert table.chair.get(f"/voorzitter/{table.key}/samenvatting-iemand.pdf").status == 404


NASTY = ("../../etc/passwd", "a\r\nSet-Cookie: x=y", "\u202egnp.exe", "x" * 300, "'; filename=kwaad.exe; x='")


@pytest.mark.parametrize("name", NASTY)
def test_P8_no_name_of_a_file_comes_from_what_somebody_typed(house: House, name: str) -> None:
    table = house.table(title=name, profession=name, readers=name)
    links = table.chair.get(f"/voorzitter/{table.key}/papieren").links
    taken = [link for link in links if link.endswith((".pdf", ".docx"))]
    assert len(taken) > len(FORMS) - 2
    for link in taken:
        assert re.fullmatch(
            r"/voorzitter/[0-9a-f]{32}/(handreiking[a-z-]*|samenvatting-[a-z0-9-]{1,60})\.[a-z]+", link
        )
    headers = table.chair.get(taken[-1]).headers
    assert headers["content-disposition"] == f'attachment; filename="{taken[-1].rpartition("/")[2]}"'
    assert "set-cookie" not in headers or "x=y" not in headers["set-cookie"]
