"""What the chair takes home: every form of the handreiking, and two pages for each reader."""

import re
from secrets import token_bytes

import pytest
from sqlalchemy import insert, select

from sessions.opening import open_house
from sessions.tables import Card, Round
from tests.access.markup import mistakes
from tests.answer import Answer
from tests.served import Chair, House, Table
from words import say

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


@pytest.mark.parametrize(
    "name", ["papieren", "papieren/handreiking.pdf", "handreiking.docx", "samenvatting-banken.pdf"]
)
def test_only_the_chair_takes_anything_home(house: House, name: str) -> None:
    table = house.table()
    assert house.visitor().get(f"/voorzitter/{table.key}/{name}").status == 401


def test_there_are_no_two_pages_for_a_reader_nobody_named(house: House) -> None:
    table = house.table(profession="sociaal werkers")
    assert table.chair.get(f"/voorzitter/{table.key}/samenvatting-iemand.pdf").status == 404


NASTY = ("../../etc/passwd", "a\r\nSet-Cookie: x=y", "\u202egnp.exe", "x" * 300, "'; filename=kwaad.exe; x='")


@pytest.mark.parametrize("name", NASTY)
def test_P8_no_name_of_a_file_comes_from_what_somebody_typed(house: House, name: str) -> None:
    table = house.table(title=name, profession=name, readers=name)
    links = table.chair.get(f"/voorzitter/{table.key}/papieren").links
    taken = [link for link in links if link.endswith((".pdf", ".docx"))]
    assert len(taken) > len(FORMS) - 2
    for link in taken:
        assert re.fullmatch(
            r"/voorzitter/[0-9a-f]{32}/(handreiking[a-z-]*|samenvatting-[a-z0-9-]{1,60})\.[a-z]+", link
        )
    headers = table.chair.get(taken[-1]).headers
    assert headers["content-disposition"] == f'attachment; filename="{taken[-1].rpartition("/")[2]}"'
    assert "set-cookie" not in headers or "x=y" not in headers["set-cookie"]


BROWSER = (
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
    "application/signed-exchange;v=b3;q=0.7"
)


def presses(chair: Chair, path: str, language: str = "nl") -> Answer:
    """As a browser does: it goes where it is sent."""
    came = chair.get(path, accept=BROWSER, accept_language=language)
    return chair.get(came.goes_to, accept=BROWSER, accept_language=language) if came.status == 303 else came


@pytest.mark.parametrize("language", ["nl", "en"])
def test_who_presses_in_a_browser_sees_how_far_the_paper_is_and_then_it_comes(
    house: House, language: str
) -> None:
    table = house.table(profession="sociaal werkers")
    file = f"/voorzitter/{table.key}/samenvatting-sociaal-werkers.pdf"
    assert table.chair.get(file, accept=BROWSER).status == 303
    page = presses(table.chair, file, language)
    assert say(language, "desk.paper.reading") in page.text
    assert '<noscript><meta http-equiv="refresh" content="1"></noscript>' in page.text
    assert mistakes(page.text) == []
    here = f"/voorzitter/{table.key}/papieren/samenvatting-sociaal-werkers.pdf"
    while "paper-file" not in page.text:
        page = table.chair.get(here, accept=BROWSER, accept_language=language)
        assert page.status == 200
    assert say(language, "desk.paper.ready") in page.text
    assert mistakes(page.text) == []
    assert f'content="0; url={file}"' in page.text
    assert table.chair.get(file, accept=BROWSER).body.startswith(b"%PDF")


def test_the_page_of_a_paper_says_why_there_will_be_none(house: House) -> None:
    table = house.table(profession="sociaal werkers")
    page = presses(table.chair, f"/voorzitter/{table.key}/samenvatting-iemand.pdf")
    while page.status == 200:
        page = table.chair.get(f"/voorzitter/{table.key}/papieren/samenvatting-iemand.pdf")
    assert page.status == 404
    assert say("nl", "desk.paper_again") in page.text
    assert table.chair.get(f"/voorzitter/{table.key}/papieren/iets.exe").status == 404


def far_too_many(house: House, table: Table) -> None:
    """Ten thousand cards in a round that is closed."""
    table.opens("collect")
    table.does("close_round")
    store = open_house(house.running.data)
    with store.read() as memory:
        closed = memory.db.scalar(select(Round.id).where(Round.state == "closed"))
    rest = {"round": closed, "question": "words", "body": b"x" * 300, "language": "nl"}
    rows = [
        {
            "id": token_bytes(16),
            "receipt": token_bytes(32),
            "quote": True,
            "research": False,
            "place": "table",
            **rest,
        }
        for _ in range(10_000)
    ]
    store.write(lambda memory: memory.db.execute(insert(Card), rows))
    store.close()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_P5_ten_thousand_cards_are_refused_in_the_chairs_language_and_the_table_goes_on(
    own_house: House, language: str
) -> None:
    table = own_house.table(phones=5)
    far_too_many(own_house, table)
    why = say(language, "errors.too_many_cards", most=3000)
    for way in (
        "handreiking",
        "papieren",
        "handreiking.pdf",
        "handreiking.docx",
        "bewerken",
        "bewerken/lived",
    ):
        refused = table.chair.get(f"/voorzitter/{table.key}/{way}", accept_language=language)
        assert (refused.status, why in refused.text) == (503, True), way
    page = presses(table.chair, f"/voorzitter/{table.key}/handreiking.pdf", language)
    while page.status == 200:
        page = table.chair.get(f"/voorzitter/{table.key}/papieren/handreiking.pdf", accept_language=language)
    assert (page.status, why in page.text) == (503, True)
    table.opens("collect")
    assert table.phones[0].says("De tafel gaat gewoon door.").status == 200
    assert table.desk().status == 200
