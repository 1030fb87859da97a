"""The lock in front of the house writes nothing down either: what we give along for nginx and Caddy is read line by line."""

import re

import pytest

from app.guard import LARGEST_SCRIPT
from replay.server import ROOT

NGINX = (ROOT / "docs" / "proxy" / "nginx.conf").read_text("utf-8")
CADDY = (ROOT / "docs" / "proxy" / "Caddyfile").read_text("utf-8")
WHENCE = ("X-Forwarded-For", "X-Real-IP")


def without_remarks(text: str) -> str:
    """What the proxy reads."""
    return re.sub(r"#.*", "", text)


def test_nginx_keeps_no_log_of_who_came_when_for_what() -> None:
    said = without_remarks(NGINX)
    assert re.findall(r"access_log\s+(.*?);", said) == ["off"]
    assert re.findall(r"error_log\s+(.*?);", said) == ["/dev/null emerg"]
    assert re.findall(r"log_not_found\s+(.*?);", said) == ["off"]


def test_nginx_puts_no_form_and_no_answer_on_the_disk() -> None:
    said = without_remarks(NGINX)
    sizes = re.findall(r"client_(?:max_body|body_buffer)_size\s+(\d+)k;", said)
    assert [int(size) * 1024 for size in sizes] == [LARGEST_SCRIPT, LARGEST_SCRIPT]
    assert "client_body_in_file_only off;" in said
    assert "proxy_max_temp_file_size 0;" in said


def test_caddy_throws_its_own_log_away_and_has_no_other() -> None:
    said = without_remarks(CADDY)
    assert re.findall(r"\blog\b[^{]*\{\s*output (\w+)", said) == ["discard"]
    assert len(re.findall(r"\blog\b", said)) == 1


@pytest.mark.parametrize("header", WHENCE)
def test_no_proxy_tells_the_house_from_where_somebody_comes(header: str) -> None:
    assert f'proxy_set_header {header} "";' in NGINX
    assert f"header_up -{header}" in CADDY


def test_no_proxy_remembers_a_phone_by_the_session_of_its_lock() -> None:
    said = without_remarks(NGINX)
    assert "ssl_session_cache off;" in said
    assert "ssl_session_tickets off;" in said


@pytest.mark.parametrize("text", [NGINX, CADDY], ids=["nginx", "caddy"])
def test_each_says_how_the_house_is_then_started(text: str) -> None:
    assert "./dialoogtafel run --host 127.0.0.1 --address https://tafel.example --behind-proxy" in text
