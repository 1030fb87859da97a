"""On the internet the house stands behind a proxy with a lock: other cookies, one name, and headers it believes."""

import re
from collections.abc import Iterator

import pytest

from replay.server import Running, running
from tests.served import Chair, Phone, Visitor
from words import say

ADDRESS = "https://tafel.example"
PROXY = {"host": "tafel.example", "x_forwarded_proto": "https", "x_forwarded_for": "192.0.2.7"}


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A house that is reached over https."""
    with running(tmp_path_factory.mktemp("locked") / "data", "--address", ADDRESS, "--behind-proxy") as house:
        yield house


def at_the_door(house: Running, **headers: str) -> Phone:
    """A phone that comes by the proxy."""
    return Phone(house.url, {**PROXY, **headers})


def flags(visitor: Visitor) -> set[str]:
    """How the browser has to keep the cookie."""
    return {part.strip().lower() for part in visitor.set_cookie.split(";")[1:]}


def test_C1_over_https_the_cookie_is_bound_to_this_host_and_never_sent_in_the_clear(locked: Running) -> None:
    phone = at_the_door(locked)
    phone.enters(locked.code)
    assert list(phone.cookies) == ["__Host-b"]
    assert {"secure", "httponly", "samesite=lax", "path=/"} <= flags(phone)
    assert not [flag for flag in flags(phone) if flag.startswith("domain")]


def test_C7_over_https_browsers_are_told_to_stay_there(locked: Running) -> None:
    assert "max-age" in at_the_door(locked).get("/").headers["strict-transport-security"]


def test_C5_its_own_page_is_the_one_with_the_lock(locked: Running) -> None:
    assert at_the_door(locked).post("/", {"code": locked.code}, origin=ADDRESS).status == 303
    for origin in ("http://tafel.example", "https://elders.example", "https://tafel.example:8443", "null"):
        assert at_the_door(locked).post("/", {"code": locked.code}, origin=origin).status == 403


def test_H8_a_name_that_is_not_ours_is_refused_however_it_comes(locked: Running) -> None:
    assert at_the_door(locked, host="elders.example").get("/").status == 400
    assert at_the_door(locked, x_forwarded_host="elders.example").get("/").status == 400
    assert at_the_door(locked, host="127.0.0.1", x_forwarded_host="tafel.example").get("/").status == 200


def test_H8_links_and_the_qr_carry_the_address_that_was_given(locked: Running) -> None:
    assert locked.desk.startswith(f"{ADDRESS}/voorzitter/link/")
    assert locked.screen.startswith(f"{ADDRESS}/scherm/")
    wall = at_the_door(locked).get(locked.screen.removeprefix(ADDRESS)).text
    assert "tafel.example" in wall
    assert locked.url.removeprefix("http://") not in wall


def test_over_https_nobody_is_warned_that_the_line_is_open(locked: Running) -> None:
    chair = Chair(locked.url, PROXY)
    assert chair.opens_desk(locked.desk).status == 303
    assert {"secure", "samesite=strict"} <= flags(chair)
    table = next(
        link for link in chair.get("/voorzitter").links if re.fullmatch(r"/voorzitter/[0-9a-f]{32}", link)
    )
    assert say("nl", "desk.plain_http") not in chair.get(table).text
