"""The paper is pressed apart: phones go on meanwhile, and without Pango only the paper fails."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from replay.server import running
from tests.served import House, Table
from words import say


def after_a_round(house: House) -> Table:
    """A table that has something to print."""
    table = house.table(6)
    table.opens("collect")
    for phone in table.phones:
        phone.says("De wachttijd is lang.")
    table.does("take_up")
    table.does("turn_over")
    table.does("close_round")
    return table


def test_phones_go_on_while_a_pdf_is_made(house: House) -> None:
    table = after_a_round(house)
    table.opens("collect")
    answered = 0
    with ThreadPoolExecutor(1) as chair:
        paper = chair.submit(house.chair.get, f"/voorzitter/{table.key}/handreiking.pdf")
        while not paper.done():
            assert table.phones[answered % 6].says(f"Kaart {answered // 6}").status in (200, 409)
            answered += 1
    assert paper.result().status == 200
    assert paper.result().headers["content-type"] == "application/pdf"
    assert paper.result().headers["cache-control"] == "no-store"
    assert paper.result().body.startswith(b"%PDF")
    assert answered > 5


def test_a_round_closes_and_is_wiped_while_a_pdf_is_made(house: House) -> None:
    table, elsewhere = after_a_round(house), house.table(6)
    with ThreadPoolExecutor(1) as chair:
        paper = chair.submit(house.chair.get, f"/voorzitter/{table.key}/handreiking.pdf")
        while not paper.done():
            elsewhere.opens("vote_come_along")
            elsewhere.phones[0].answers(vote="not")
            elsewhere.does("close_round")
    assert paper.result().status == 200


def test_P8_the_file_has_a_name_that_nobody_chose(house: House) -> None:
    table = after_a_round(house)
    table.does("prepare", title="../../etc/passwd\r\nX: 1")
    paper = house.chair.get(f"/voorzitter/{table.key}/handreiking.pdf")
    assert paper.headers["content-disposition"] == 'attachment; filename="handreiking.pdf"'


def test_without_pango_the_table_works_the_page_works_and_the_paper_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "lib"
    broken.mkdir()
    for name in ("libpango-1.0.so.0", "libpango-1.0.so", "libgobject-2.0.so.0"):
        (broken / name).write_bytes(b"geen bibliotheek")
    monkeypatch.setenv("LD_LIBRARY_PATH", str(broken))
    with running(tmp_path / "data") as opened:
        house = House(opened)
        table = after_a_round(house)
        none = house.chair.get(f"/voorzitter/{table.key}/handreiking.pdf")
        assert (none.status, none.notice) == (503, say("nl", "errors.paper.no_pango"))
        assert house.chair.get(f"/voorzitter/{table.key}/handreiking").status == 200
        assert table.desk().status == 200
