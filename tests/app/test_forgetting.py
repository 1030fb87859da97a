"""What the chair is told about forgetting, and how a whole table is destroyed from the desk."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy import update

from replay.server import running
from sessions.opening import open_house
from sessions.store import local_day
from sessions.tables import Dialogue
from tests.line import Line
from tests.served import House, Table


def ended(house: House, **ticked: str) -> Table:
    """An evening that has just ended."""
    return with_screen(house, **ticked)[0]


def with_screen(house: House, **ticked: str) -> tuple[Table, str, Line]:
    """The same, with the address of its screen, and somebody who still looks at it."""
    table = house.table()
    table.seats(6, **ticked)
    screen, looking = table.screen, table.room_watches()
    table.opens("collect")
    table.phones[0].says("Ik mis de bewoners.")
    table.phones[1].says("Een brief die niemand begrijpt.")
    table.everybody_skips()
    table.does("take_up")
    table.does("turn_over")
    table.does("close_round")
    table.does("end")
    return table, screen, looking


def test_the_desk_says_beforehand_on_which_day_what_goes(house: House) -> None:
    page = ended(house).desk().text
    assert "kan iemand een eigen tekst terugnemen" in page
    assert "gaan alle losse teksten weg" in page
    assert "gaat ook deze handreiking weg" in page


def test_phones_and_screen_say_it_too(house: House) -> None:
    table, screen, _ = with_screen(house)
    assert "na 30 dagen weg" in table.phones[5].page().text
    assert "Tot 14 dagen na de bijeenkomst" in table.phones[5].page().text
    assert "na 30 dagen weg" in house.visitor().get(screen).text


def test_a_table_typed_twice_is_gone_from_desk_phones_and_screen(house: House) -> None:
    (table, screen, looking), title = with_screen(house), "Gewoon een rekening, gewoon een huis"
    wrong = table.tries("wissen", title=title, title_again="iets anders")
    assert wrong.status == 400
    assert wrong.notice.startswith("Dit is niet twee keer de naam van deze tafel.")
    done = table.tries("wissen", title=title, title_again=title)
    assert (done.status, done.goes_to) == (303, "/voorzitter")
    assert looking.is_let_go()
    assert table.desk().status == 404
    assert house.visitor().get(screen).status == 404
    assert table.phones[0].page().goes_to == "/"
    assert table.key not in house.chair.get("/voorzitter").text


def test_nobody_but_its_chair_destroys_a_table(house: House) -> None:
    table = ended(house)
    title = "Gewoon een rekening, gewoon een huis"
    for stranger in (house.visitor(), table.phones[0]):
        refused = stranger.post(f"/voorzitter/{table.key}/wissen", {"title": title, "title_again": title})
        assert refused.status == 401
    assert table.desk().status == 200


def test_a_house_that_starts_after_day_30_has_forgotten_before_anybody_comes_in(tmp_path: Path) -> None:
    with running(tmp_path / "data") as evening:
        table = ended(House(evening), quote="yes")
        read = table.chair.get(f"/voorzitter/{table.key}/handreiking").text
        assert "Ik mis de bewoners." in read
    store = open_house(tmp_path / "data")
    last_month = local_day() - timedelta(days=31)
    store.write(lambda memory: memory.db.execute(update(Dialogue).values(ended_on=last_month)))
    store.close()
    with running(tmp_path / "data") as later:
        assert not (tmp_path / "data" / "keys" / f"{table.key}.key").exists()
        chair = House(later).chair
        assert chair.get(f"/voorzitter/{table.key}/handreiking").text == read
        assert chair.get(f"/voorzitter/{table.key}/handreiking.pdf").body.startswith(b"%PDF")
        assert "Alle losse teksten zijn weg." in chair.get(f"/voorzitter/{table.key}").text
