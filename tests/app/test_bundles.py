"""A page asks for one style sheet and one script: small, kept by the browser for ever, and from nobody else."""

import gzip
import re

import pytest

from app.bundles import PAPER, PARTS, STATIC, bundle
from tests.served import House

ASKED = re.compile(r'(?:href|src)="(/static/[^"]+)"')
LETTERS = re.compile(r'url\("([^"]+)"\)')
FIRST_LOAD = 50_000


@pytest.mark.parametrize("name", sorted(PARTS))
def test_a_bundle_holds_all_its_parts_in_order(house: House, name: str) -> None:
    came = house.visitor().get(bundle(name)).text
    beginnings = [(STATIC / part).read_text("utf-8").strip()[:60] for part in PARTS[name]]
    places = [came.find(beginning) for beginning in beginnings]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("name", sorted(PARTS))
def test_who_can_unpack_gets_the_same_bytes_packed(house: House, name: str) -> None:
    plain = house.visitor().get(bundle(name))
    packed = house.visitor().get(bundle(name), accept_encoding="br, gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    assert "content-encoding" not in plain.headers
    assert plain.headers["vary"] == packed.headers["vary"] == "Accept-Encoding"
    assert "content-encoding" not in house.visitor().get(bundle(name), accept_encoding="gzip;q=0").headers


def test_a_bundle_is_kept_for_ever_because_its_address_changes_with_it(house: House) -> None:
    for name in PARTS:
        assert "immutable" in house.visitor().get(bundle(name)).headers["cache-control"]
    assert len({bundle(name).partition("?")[2] for name in PARTS}) == len(PARTS)


def test_a_bundle_that_does_not_exist_is_not_here(house: House) -> None:
    assert house.visitor().get("/static/bundles/reader.js").status == 404


def test_H15_no_script_points_to_a_map_that_is_not_served(house: House) -> None:
    for name in PARTS:
        assert "sourceMappingURL" not in house.visitor().get(bundle(name)).text


def test_every_page_asks_only_for_what_is_there(house: House) -> None:
    table = house.table(6)
    table.opens("collect")
    pages = [
        *(house.visitor().get(path) for path in ("/", "/weg", "/leeg", "/voorzitter", "/bestaat-niet")),
        *(table.phones[0].page(), table.desk(), table.wall()),
        house.chair.get(f"/voorzitter/{table.key}/handreiking"),
    ]
    asked = {address for page in pages for address in ASKED.findall(page.text)}
    assert asked
    for address in asked:
        answer = house.visitor().get(address)
        assert answer.status == 200
        for letters in LETTERS.findall(answer.text) if ".css" in address else ():
            assert "immutable" in house.visitor().get(letters).headers["cache-control"]


def test_the_first_page_of_a_phone_weighs_less_than_50_kilobytes(house: House) -> None:
    table = house.table(6, languages="en: tolk")
    phone = house.phone()
    phone.enters(table.code)
    phone.speaks("en")
    page = phone.page()
    asked = [phone.get(address, accept_encoding="gzip") for address in ASKED.findall(page.text)]
    assert len(asked) == 3
    assert len(page.body) + sum(len(one.body) for one in asked) < FIRST_LOAD


def test_pages_are_never_packed_because_they_hold_secrets_beside_the_words_of_strangers(house: House) -> None:
    table = house.table(1)
    for visitor, path in (
        (table.phones[0], "/tafel"),
        (table.chair, f"/voorzitter/{table.key}"),
        (house.visitor(), table.screen),
    ):
        assert "content-encoding" not in visitor.get(path, accept_encoding="gzip, br, deflate").headers


def test_the_handreiking_on_the_web_has_the_style_sheet_of_the_paper_and_letters_that_browsers_read(
    house: House,
) -> None:
    sheet = house.visitor().get("/static/css/handreiking.css")
    assert sheet.headers["content-type"].startswith("text/css")
    assert (PAPER / "handreiking.css").read_text("utf-8") in sheet.text
    letters = LETTERS.findall(sheet.text)
    assert len(letters) == 4
    for address in letters:
        assert house.visitor().get(address).headers["content-type"] == "font/woff2"
