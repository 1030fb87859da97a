"""The front door: what is not a plain form from our own page does not come in, and every answer wears the same coat."""

import socket

import pytest

from app.guard import ALWAYS
from tests.answer import Answer
from tests.served import FORM, House
from words import say

LARGEST = 64 * 1024
EVERYWHERE = [
    "/",
    "/tafel",
    "/voorzitter",
    "/leeg",
    "/weg",
    "/healthz",
    "/static/icon.svg",
    "/scherm/x",
    "/q/x",
]


def raw(house: House, request: bytes) -> bytes:
    """What comes back for bytes that no browser would send."""
    name, _, port = house.visitor().host.partition(":")
    with socket.create_connection((name, int(port)), timeout=20) as line:
        line.sendall(request)
        came = b""
        while part := line.recv(65536):
            came += part
    return came


def wears_the_coat(answer: Answer) -> bool:
    """Whether all headers are on it, and nothing that says what we are made of."""
    on = {name: answer.headers.get(name.lower()) for name in ALWAYS}
    return on == ALWAYS and "server" not in answer.headers


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        *(("GET", path, None) for path in EVERYWHERE),
        ("GET", "/bestaat-niet", 404),
        ("POST", "/tafel", 405),
        ("DELETE", "/", 405),
        ("POST", "/weg", 200),
        ("GET", "/socket.io/?EIO=4&transport=polling", 400),
        ("GET", "/socket.io/", 400),
        ("POST", "/socket.io/?EIO=4&transport=polling&sid=x", 400),
    ],
)
def test_C6_C7_C15_every_answer_wears_the_same_headers(
    house: House, method: str, path: str, status: int | None
) -> None:
    answer = house.visitor().asks(method, path)
    assert wears_the_coat(answer)
    assert status is None or answer.status == status
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_C7_a_refused_web_socket_wears_them_too(house: House) -> None:
    asked = {"upgrade": "websocket", "connection": "upgrade"}
    answer = house.visitor().get("/socket.io/?EIO=3&transport=websocket", **asked)
    assert answer.status == 400
    assert wears_the_coat(answer)


def test_C7_the_policy_lets_in_nothing_from_elsewhere_and_nothing_inline(house: House) -> None:
    policy = house.visitor().get("/").headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http:" not in policy


@pytest.mark.parametrize("path", [*EVERYWHERE, "/bestaat-niet"])
def test_C8_no_answer_of_a_table_is_kept_by_a_browser(house: House, path: str) -> None:
    answer = house.visitor().get(path)
    assert answer.headers["cache-control"] == "no-store"
    assert path.startswith("/static") or not {"etag", "last-modified"} & set(answer.headers)


def test_C10_there_is_no_service_worker_and_no_manifest(house: House) -> None:
    for path in ("/sw.js", "/service-worker.js", "/manifest.json", "/manifest.webmanifest"):
        assert house.visitor().get(path).status == 404


@pytest.mark.parametrize(
    "method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "GEHEIM"]
)
@pytest.mark.parametrize("path", ["/", "/tafel/kaart", "/voorzitter", "/socket.io/", "/static/icon.svg"])
def test_H7_other_methods_are_refused(house: House, method: str, path: str) -> None:
    assert house.visitor().asks(method, path, b"", {"content_type": FORM}).status == 405


def test_H7_a_header_cannot_turn_one_method_into_another(house: House) -> None:
    answer = house.visitor().get("/weg", x_http_method_override="POST")
    assert "set-cookie" not in answer.headers
    assert house.visitor().get("/tafel/kaart", x_http_method_override="POST").status == 405


def test_H7_a_head_brings_the_headers_and_no_page(house: House) -> None:
    answer = house.visitor().asks("HEAD", "/")
    assert (answer.status, answer.body) == (200, b"")


def test_H1_five_megabytes_are_refused(house: House) -> None:
    answer = house.visitor().asks("POST", "/", b"code=" + b"1" * 5_000_000, {"content_type": FORM})
    assert answer.status == 413


@pytest.mark.parametrize(("length", "status"), [(LARGEST, 303), (LARGEST + 1, 413)])
def test_H1_a_form_may_be_64_kibibytes(house: House, length: int, status: int) -> None:
    body = b"language=".ljust(length, b"x")
    assert house.visitor().asks("POST", "/tafel/taal", body, {"content_type": FORM}).status == status


def test_H1_a_body_without_a_length_or_in_pieces_without_end_is_refused(house: House) -> None:
    host = house.visitor().host.encode()
    head = b"POST / HTTP/1.1\r\nHost: " + host + b"\r\nContent-Type: " + FORM.encode() + b"\r\n"
    assert raw(house, head + b"Connection: close\r\n\r\n").startswith(b"HTTP/1.1 411 ")
    pieces = b"Transfer-Encoding: chunked\r\n\r\n" + b"5\r\ncode=\r\n" * 100
    assert raw(house, head + pieces).startswith(b"HTTP/1.1 411 ")


@pytest.mark.parametrize("pieces", [b"chunked", b"xchunked", b"chunked, identity", b"identity"])
def test_H9_a_request_with_two_ways_to_end_gets_one_answer(house: House, pieces: bytes) -> None:
    host = house.visitor().host.encode()
    smuggled = b"GET /healthz HTTP/1.1\r\nHost: " + host + b"\r\n\r\n"
    head = (
        b"POST / HTTP/1.1\r\nHost: "
        + host
        + b"\r\nContent-Type: "
        + FORM.encode()
        + b"\r\nConnection: close\r\n"
    )
    both = b"Transfer-Encoding: " + pieces + b"\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"
    answers = raw(house, head + both + smuggled)
    assert answers.count(b"HTTP/1.1 ") == 1
    assert answers.startswith(b"HTTP/1.1 411 ")


@pytest.mark.parametrize(
    "request_",
    [
        b"GET / HTTP/1\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: veel\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nX: " + b"a" * 70_000 + b"\r\n\r\n",
        b"GET / HTTP/1.0\r\n\r\n",
    ],
)
def test_H9_what_is_no_request_is_refused(house: House, request_: bytes) -> None:
    assert raw(house, request_)[:13] in (b"HTTP/1.1 400 ", b"HTTP/1.1 414 ")


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
