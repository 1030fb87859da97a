"""The front door: what is not a plain form from our own page does not come in, and every answer wears the same coat."""

import socket

import pytest

from app.guard import ALWAYS
from tests.answer import Answer
from tests.served import FORM, House

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
