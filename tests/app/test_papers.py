"""What the chair takes home: every form of the handreiking, and two pages for each reader."""

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
