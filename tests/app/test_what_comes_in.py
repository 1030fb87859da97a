"""What is let in through the front door: forms of our own pages, under our own name, and nothing that leads elsewhere."""

import pytest

from tests.served import House
from words import say


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b'{"code": "1", "code": NaN}'),
        ("application/json", b"[" * 10_000),
        ("text/plain", b"code=1"),
        ("", b"code=1"),
        ("multipart/form-data; boundary=x", b"--x\r\n" * 2000),
        ("application/xml", b"<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>"),
    ],
)
def test_H3_H4_only_a_plain_form_comes_in(house: House, kind: str, body: bytes) -> None:
    for path in ("/", "/tafel/kaart", f"/voorzitter/{'00' * 16}/prepare"):
        assert house.visitor().asks("POST", path, body, {"content_type": kind}).status == 415


@pytest.mark.parametrize(
    "origin", ["null", "http://elders.example", "https://{}", "http://{}.example", "http://[", "x"]
)
def test_C5_a_form_from_another_page_is_refused(house: House, origin: str) -> None:
    table = house.table()
    phone = house.phone()
    refused = phone.post("/", {"code": table.code}, origin=origin.format(phone.host))
    assert (refused.status, phone.cookies) == (403, {})
    act = f"/voorzitter/{table.key}/lock"
    assert house.chair.post(act, {}, origin=origin.format(phone.host)).status == 403
    assert say("nl", "desk.unlock") not in table.desk().text


def test_C5_a_browser_that_says_it_comes_from_another_site_is_refused(house: House) -> None:
    phone = house.phone()
    code = house.table().code
    assert phone.post("/", {"code": code}, sec_fetch_site="cross-site").status == 403
    assert phone.post("/", {"code": code}, origin=house.url, sec_fetch_site="cross-site").status == 403
    assert phone.post("/", {"code": code}, origin=house.url, sec_fetch_site="same-origin").status == 303


def test_C5_a_browser_that_says_nothing_of_where_it_comes_from_is_let_in(house: House) -> None:
    assert house.phone().post("/", {"code": house.table().code}).status == 303


@pytest.mark.parametrize(
    "host", ["elders.example", "127.0.0.1.elders.example", "", "[::2]", "localhost@elders"]
)
def test_H8_another_name_of_the_house_is_refused(house: House, host: str) -> None:
    assert house.visitor().get("/", host=host).status == 400


def test_H8_forwarded_names_and_addresses_are_not_believed(house: House) -> None:
    table = house.table()
    told = {
        "x_forwarded_host": "elders.example",
        "x_forwarded_proto": "https",
        "x_forwarded_for": "192.0.2.7",
    }
    page = house.chair.get(f"/voorzitter/{table.key}", **told)
    assert page.status == 200
    assert "elders.example" not in page.text
    phone = house.phone()
    assert phone.post("/", {"code": table.code}, origin="https://elders.example", **told).status == 403
    assert phone.post("/", {"code": table.code}, origin=house.url, **told).status == 303


@pytest.mark.parametrize(
    "path",
    [
        "/static/../serve.py",
        "/static/%2e%2e/serve.py",
        "/static/..%2fserve.py",
        "/static/%2e%2e%2f%2e%2e%2fdata/keys/cookies.key",
        "/static/%00",
        "/static/%c0%ae%c0%ae/serve.py",
        "/static/",
        "/static",
        "/static/css/",
        "/static/bundles/",
        "/static/vendor/socket.io.min.js.map",
        "/static/.gitignore",
        "/.git/config",
        "/dialoogtafel.sqlite",
        "/data/dialoogtafel.sqlite",
    ],
)
def test_H6_H15_no_path_leads_out_of_the_pages(house: House, path: str) -> None:
    answer = house.visitor().get(path)
    assert answer.status == 404
    assert b"import" not in answer.body


@pytest.mark.parametrize("where", ["//elders.example", "/\\elders.example", "https://elders.example"])
def test_H10_no_address_sends_a_browser_elsewhere(house: House, where: str) -> None:
    for path in ("/tafel", "/weg", "/voorzitter"):
        answer = house.visitor().get(f"{path}?next={where}&url={where}&to={where}")
        assert "elders" not in answer.text + answer.goes_to
    assert "elders" not in house.visitor().get(f"{where}").goes_to


def test_H13_an_error_page_says_nothing_about_what_the_house_is_made_of(house: House) -> None:
    pages = [
        house.visitor().get("/bestaat-niet"),
        house.visitor().asks("POST", "/tafel"),
        house.visitor().post("/tafel"),
        house.chair.post(f"/voorzitter/{house.table().key}/onbekend"),
        house.chair.post("/voorzitter/tafels", {"script": "../../x"}),
    ]
    for page in pages:
        said = page.text.lower()
        assert page.status in range(400, 500)
        for word in ("flask", "werkzeug", "gevent", "python", "traceback", "jinja", "sqlite", "/app/"):
            assert word not in said


def test_H13_J12_a_table_of_nobody_and_no_table_at_all_get_the_same_answer(house: House) -> None:
    nobody, nonsense = "00" * 16, "zz" * 16
    chair, stranger = house.chair, house.visitor()
    for path in ("/voorzitter/{}", "/voorzitter/{}/handreiking", "/voorzitter/{}/handreiking.pdf"):
        one, other = chair.get(path.format(nobody)), chair.get(path.format(nonsense))
        assert (one.status, one.body) == (other.status, other.body)
        assert one.status == 404
        known, unknown = stranger.get(path.format(house.table().key)), stranger.get(path.format(nobody))
        assert (known.status, known.body) == (unknown.status, unknown.body)
        assert known.status == 401


def test_H14_no_value_can_add_a_header(house: House) -> None:
    phone = house.phone()
    phone.enters(house.table().code)
    for answer in (
        phone.speaks("nl\r\nX-Evil: 1"),
        phone.get("/tafel?x=%0d%0aX-Evil:1"),
        phone.get("/q/%0d%0aX-Evil:1"),
    ):
        assert "x-evil" not in answer.headers


def test_J18_hidden_wishes_change_nothing(house: House) -> None:
    table = house.table(phones=1)
    plain = table.phones[0].page().body
    for wish in ("?debug=1", "?order=created", "?role=chair", "?language=en"):
        assert table.phones[0].get(f"/tafel{wish}", accept="application/xml").body == plain


def test_the_house_says_that_it_is_open(house: House) -> None:
    answer = house.visitor().get("/healthz")
    assert (answer.status, answer.text) == (200, "ok")


def test_A8_following_every_link_of_a_page_changes_nothing(house: House) -> None:
    table = house.table(phones=6)
    table.opens("collect")
    before = table.phones[0].page().body, table.desk().version, table.wall().body
    for visitor, page in ((table.phones[0], table.phones[0].page()), (table.chair, table.desk())):
        cookies = dict(visitor.cookies)
        for link in page.links:
            visitor.get(link)
        assert visitor.cookies == cookies
    assert (table.phones[0].page().body, table.desk().version, table.wall().body) == before


def test_a_page_for_a_phone_whose_web_socket_is_blocked_is_a_number(house: House) -> None:
    table = house.table(phones=1)
    phone = table.phones[0]
    page = phone.page()
    assert phone.get(f"/versie/{page.ticket}").text == str(page.version)
    table.does("pause")
    assert int(phone.get(f"/versie/{page.ticket}").text) > page.version
    for wrong in ("x", page.ticket[:-2], page.ticket.replace(".", ".A"), "%C3%A9"):
        assert (phone.get(f"/versie/{wrong}").status, phone.get(f"/versie/{wrong}").body) == (410, b"")
