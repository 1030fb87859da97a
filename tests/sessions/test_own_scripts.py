"""A script of the organisation's own: a copy of ours, changed, kept, played, taken along and taken away again."""

from pathlib import Path

import pytest

from sessions import own_scripts
from sessions.dialogue import find
from sessions.refusals import NotAnAnswer, NotFound
from sessions.script import BrokenScript, load_all
from sessions.store import Store
from tests.conftest import Seated
from tests.new_house import new_house

OURS = "kleine_tafel"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return new_house(tmp_path)


def text(store: Store, key: str = OURS) -> str:
    with store.read() as memory:
        return own_scripts.text_of(memory, key)


def kept(store: Store, words: str, key: str = "") -> str:
    return store.write(lambda memory: own_scripts.keep(memory, key, words))


def titles(store: Store) -> list[str]:
    with store.read() as memory:
        return [script.title["nl"] for script in own_scripts.own_scripts(memory)]


def test_a_changed_copy_stands_beside_ours_and_ours_stays_as_it_was(store: Store) -> None:
    key = kept(store, text(store).replace('nl = "Kleine tafel"', 'nl = "Tafel van de wijk"'))
    with store.read() as memory:
        assert own_scripts.find(memory, key).title["nl"] == "Tafel van de wijk"
        assert own_scripts.find(memory, OURS).title["nl"] == "Kleine tafel"
        everything = own_scripts.all_scripts(memory)
    assert [one.key for one in everything] == [*(one.key for one in load_all()), key]


def test_what_is_kept_is_what_was_written_to_the_last_letter(store: Store) -> None:
    words = text(store) + "# van ons\n"
    assert text(store, kept(store, words.replace("\n", "\r\n"))) == words


def test_an_own_script_is_changed_in_its_place(store: Store) -> None:
    key = kept(store, text(store))
    assert kept(store, text(store).replace('nl = "Kleine tafel"', 'nl = "Anders"'), key) == key
    assert titles(store) == ["Anders"]


def test_a_typing_error_is_refused_with_its_line_and_nothing_is_lost(store: Store) -> None:
    key = kept(store, text(store))
    words = text(store).replace('kind = "arrival"', 'kind = "arival"')
    with pytest.raises(BrokenScript) as broken:
        kept(store, words, key)
    assert broken.value.reason == "script_kind"
    assert words.split("\n")[(broken.value.line or 0) - 1] == 'kind = "arival"'
    assert text(store, key) == text(store)


def test_a_table_keeps_its_rounds_when_its_script_is_taken_away(seated: Seated) -> None:
    table = seated(5)
    key = kept(table.store, text(table.store))
    table.store.write(lambda memory: setattr(find(memory, table.id), "script", key))
    table.store.write(lambda memory: own_scripts.remove(memory, key))
    table.does("insert_round", kind="collect")
    assert titles(table.store) == []
    assert table.rounds[0].prompt


def test_a_round_that_is_put_in_has_the_words_of_the_own_script(store: Store) -> None:
    key = kept(store, text(store).replace("Fijn dat je er bent.", "Dag allemaal."))
    with store.read() as memory:
        assert own_scripts.planned(memory, key, "arrival").prompt["nl"].startswith("Dag allemaal.")
        assert own_scripts.planned(memory, key, "arrows").prompt["nl"]


def test_nobody_can_take_away_ours(store: Store) -> None:
    with pytest.raises(NotFound):
        store.write(lambda memory: own_scripts.remove(memory, OURS))


def test_there_is_an_end_to_how_many_are_kept(store: Store) -> None:
    for _ in range(own_scripts.MOST):
        kept(store, text(store))
    with pytest.raises(NotAnAnswer) as full:
        kept(store, text(store))
    assert full.value.key == "too_many_scripts"
