"""The living style page: every piece and every colour, for whoever works on the house, and for nobody else."""

import re

import pytest
from flask import Flask
from jinja2 import Environment, nodes

from app.bundles import ROOT
from app.colours import PAIRS, dark, light
from app.style import style
from tests.access.markup import mistakes
from tests.served import House

PIECES = ROOT / "templates" / "parts" / "pieces.html"
LANGUAGES = ("nl", "en")


def pieces() -> set[str]:
    """The name of every piece."""
    read = Environment(autoescape=True).parse(PIECES.read_text("utf-8"))
    return {one.name for one in read.find_all(nodes.Macro)}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The page in both languages, without a house around it."""
    app = Flask("app")
    app.register_blueprint(style)
    visitor = app.test_client()
    return {one: visitor.get("/stijl", headers={"Accept-Language": one}).text for one in LANGUAGES}


def test_an_ordinary_house_has_no_such_page(house: House) -> None:
    assert house.visitor().get("/stijl").status == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_page_as_it_should_be_in_both_languages(pages: dict[str, str], language: str) -> None:
    assert f'<html lang="{language}">' in pages[language]
    assert mistakes(pages[language]) == []
    assert not re.search(
        r"\b(style|desk|screen)\.[a-z_]+\b(?!\.css)", re.sub(r"/static\S+", "", pages[language])
    )


def test_it_draws_every_piece_there_is() -> None:
    page = (ROOT / "templates" / "style" / "style.html").read_text("utf-8")
    assert len(pieces()) > 10
    assert pieces() - set(re.findall(r"\bpieces\.(\w+)\(", page)) == set()


def test_every_piece_is_used_by_a_page_that_people_meet() -> None:
    others = "".join(
        path.read_text("utf-8")
        for path in (ROOT / "templates").rglob("*.html")
        if path != PIECES and "style" not in path.parts
    )
    used = {
        name.split(" as ")[0].strip()
        for line in re.findall(r'from "parts/pieces.html" import ([^%]+?) with context', others)
        for name in line.split(",")
    }
    assert pieces() - used == set()


def test_it_tells_the_contrast_of_every_pair_in_the_light_and_in_the_dark(pages: dict[str, str]) -> None:
    told = re.findall(r"<td>(\d+\.\d)</td>", pages["nl"])
    assert len(told) == 2 * len(PAIRS)
    assert all(float(one) >= 4.5 for one in told)
    assert all(colour in pages["nl"] for colours in (light(), dark()) for colour in colours.values())


@pytest.mark.parametrize("name", ["petrol", "table", "sheet"])
def test_it_says_what_a_theme_may_change(pages: dict[str, str], name: str) -> None:
    assert f"<code>--{name}</code>" in pages["nl"].partition("theme.css")[2]
