"""A table works in a room without internet: what others made is here, unchanged, and no page asks for anything elsewhere."""

import json
import re
from base64 import b64encode
from hashlib import sha384
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent.parent
VENDOR = HOUSE / "app" / "static" / "vendor"
KEPT = (
    VENDOR,
    HOUSE / "app" / "static" / "fonts",
    HOUSE / "exports" / "fonts",
    HOUSE / "tests" / "access" / "axe",
)
OWN = {"manifest.json", "faces.css"}
MANIFEST = json.loads((VENDOR / "manifest.json").read_text("utf-8"))
PAGES = (
    "templates/**/*.html",
    "app/static/**/*.css",
    "app/static/**/*.js",
    "app/static/**/*.svg",
    "exports/**/*.css",
)
NAMESPACE = re.compile(r"""xmlns(:\w+)?=["']http://www\.w3\.org/[\w/]+["']""")
ELSEWHERE = re.compile(r"""\b(?:https?|wss?|ftp):\\?/\\?/|["'(=]//\w""", re.IGNORECASE)


def asks_elsewhere(text: str) -> list[str]:
    """Every line that names a machine other than the one that gave the page."""
    return [line.strip() for line in text.splitlines() if ELSEWHERE.search(NAMESPACE.sub("", line))]


def ours() -> list[Path]:
    """Everything a browser or the paper reads and that we wrote ourselves."""
    return [path for pattern in PAGES for path in HOUSE.glob(pattern) if VENDOR not in path.parents]


@pytest.mark.parametrize("file", sorted(MANIFEST))
def test_what_others_made_is_still_as_they_made_it(file: str) -> None:
    found = b64encode(sha384((HOUSE / file).read_bytes()).digest()).decode()
    assert f"sha384-{found}" == MANIFEST[file]["sha384"]


def test_nothing_of_others_stands_here_without_a_name_a_version_and_a_licence() -> None:
    files = {path for folder in KEPT for path in folder.rglob("*") if path.is_file() and path.name not in OWN}
    assert {str(path.relative_to(HOUSE)) for path in files} == set(MANIFEST)
    assert all(about["name"] and about["version"] and about["licence"] for about in MANIFEST.values())


def test_the_versions_are_exactly_those_of_the_package_list() -> None:
    wanted = json.loads((HOUSE / "package.json").read_text("utf-8"))["dependencies"]
    assert {about["name"]: about["version"] for about in MANIFEST.values()} == wanted


def test_the_lock_names_no_address_to_download_from() -> None:
    lock = (HOUSE / "package-lock.json").read_text("utf-8")
    assert "integrity" in lock
    assert [word for word in ("resolved", "registry", "http:", "https:") if word in lock] == []


def test_no_page_asks_for_anything_elsewhere() -> None:
    assert len(ours()) > 50
    found = {str(path.relative_to(HOUSE)): asks_elsewhere(path.read_text("utf-8")) for path in ours()}
    assert {where: lines for where, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "line",
    [
        '<script src="https://elders.example/x.js"></script>',
        "<img src=//elders.example/x.png>",
        '@import "//elders.example/x.css";',
        "src: url(//elders.example/x.woff2)",
        'fetch("http:\\/\\/elders.example")',
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://elders.example"/></svg>',
    ],
)
def test_the_reader_of_this_test_finds_a_page_that_asks_elsewhere(line: str) -> None:
    assert asks_elsewhere(line) == [line]


@pytest.mark.parametrize(
    "line",
    ['<svg xmlns="http://www.w3.org/2000/svg">', "const a = 1; // a remark", 'href="/static/css/phone.css"'],
)
def test_the_reader_of_this_test_lets_a_page_of_the_house_pass(line: str) -> None:
    assert asks_elsewhere(line) == []
