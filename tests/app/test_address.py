"""The address of the house: what goes into the QR, and the only names the house answers to."""

import pytest

from app.address import Address, NoAddress, reachable_address


@pytest.mark.parametrize(
    ("typed", "url", "name"),
    [
        ("https://tafel.example", "https://tafel.example", "tafel.example"),
        ("https://Tafel.example/", "https://Tafel.example", "tafel.example"),
        ("http://192.0.2.7:8123", "http://192.0.2.7:8123", "192.0.2.7"),
        ("http://[2001:db8::1]:8000", "http://[2001:db8::1]:8000", "[2001:db8::1]"),
    ],
)
def test_an_address_is_read_as_it_is_typed(typed: str, url: str, name: str) -> None:
    address = Address.read(typed)
    assert address.url == url
    assert name in address.hosts
    assert address.https == url.startswith("https")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "tafel",
        "ftp://tafel.example",
        "http://",
        "https://[",
        "https://tafel.example/pad",
        "http://x:veel",
        "http://x:70000",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(NoAddress):
        Address.read(typed)


def test_the_house_always_answers_on_its_own_machine() -> None:
    assert {"127.0.0.1", "localhost", "[::1]"} <= Address.read("https://tafel.example").hosts


def test_phones_get_an_address_they_can_reach() -> None:
    assert reachable_address("127.0.0.1", 8000) == "http://127.0.0.1:8000"
    assert reachable_address("::1", 8000) == "http://[::1]:8000"
    assert "0.0.0.0" not in reachable_address("0.0.0.0", 8000)  # noqa: S104 - compared, not opened
