"""A group of one or two: everybody is told that words can be recognised, and nothing tells that there is such a group."""

import pytest

from app.pages import draw
from sessions.dialogue import find
from sessions.tables import Dialogue
from sessions.views.desk_view import desk_view
from tests.conftest import Seated
from tests.house.test_faces import LINKS
from tests.table import Table
from words import say, spoken

GROUPS = "bewoners\nbank\npolitie"


def phone(table: Table, language: str = "nl") -> str:
    """The one page of all phones, as it goes to the browser."""
    return drawn("phone/table.html", table.sees(language), language)


def ticked(table: Table, counts: tuple[int, ...]) -> None:
    """So many people are of each group."""

    def now(dialogue: Dialogue) -> None:
        named = zip(dialogue.perspectives, counts, strict=True)
        dialogue.perspectives = [{**one, "count": count} for one, count in named]

    table.store.write(lambda memory: now(find(memory, table.id)))


def desk(table: Table) -> str:
    """The page of the chair."""
    with table.remembers() as memory:
        view = desk_view(memory, find(memory, table.id), "nl")
    return drawn("desk/desk.html", view, "nl")


def drawn(template: str, view: object, language: str) -> str:
    about = {"view": view, "ticket": "t", "audience": "a", "notice": "", "returned": "", "scripts": ()}
    return draw(template, language, join=LINKS, links=LINKS, **about)


@pytest.mark.parametrize("language", spoken())
def test_before_writing_every_phone_reads_that_a_small_group_can_be_recognised(
    seated: Seated, language: str
) -> None:
    table = seated(6, perspectives=GROUPS, languages="\n".join(f"{code}: tolk" for code in spoken()))
    table.opens("collect")
    page, warning = phone(table, language), say(language, "phone.small_group")
    assert page.count(warning) == 1
    assert page.index(warning) < page.index("<textarea")
    table.closes()
    table.opens("vote_come_along")
    assert phone(table, language).count(warning) == 1


def test_where_nobody_writes_or_no_group_is_named_there_is_no_such_sentence(seated: Seated) -> None:
    warning = say("nl", "phone.small_group")
    few, nameless = seated(3, perspectives=GROUPS), seated(6, perspectives="")
    for table in (few, nameless):
        table.opens("collect")
        assert warning not in phone(table)


@pytest.mark.parametrize("kind", ["arrival", "collect", "vote_come_along"])
def test_what_somebody_ticks_at_the_door_changes_no_page(seated: Seated, kind: str) -> None:
    """Otherwise: she sat down, the warning came (or went), so she is the second of her group."""
    table = seated(6, perspectives=GROUPS)
    table.opens(kind)
    pages = set()
    for counts in ((6, 0, 0), (5, 1, 0), (3, 2, 1), (1, 2, 3)):
        ticked(table, counts)
        pages.add((phone(table), drawn("phone/waiting_room.html", table.sees(), "nl"), desk(table)))
    assert len(pages) == 1


def test_the_chair_is_asked_to_look_before_and_while_people_come_in(seated: Seated) -> None:
    warning = say("nl", "desk.small_group")
    table, nameless = seated(2, perspectives=GROUPS), seated(2, perspectives="")
    assert warning in desk(table)
    assert warning not in desk(nameless)
    table.opens("arrival")
    assert warning in desk(table)
    table.closes()
    table.opens("collect")
    assert warning not in desk(table)
