"""A link opens the desk once; who lost it asks for another."""

import sqlite3
from contextlib import closing

import pytest

from sessions import chairs
from sessions.dialogue import make, of_chair
from sessions.refusals import NotFound
from sessions.script import load
from sessions.store import Store

CHAIR = b"c" * 16


def link(store: Store) -> str:
    return store.write(lambda memory: chairs.new_link(memory, CHAIR))


def opens(store: Store, secret: str) -> str:
    return store.write(lambda memory: chairs.use_link(memory, secret))


def who(store: Store, login: str) -> bytes:
    with store.read() as memory:
        return chairs.who(memory, login)


def test_a_link_opens_the_desk_once(store: Store) -> None:
    secret = link(store)
    login = opens(store, secret)
    assert who(store, login) == CHAIR
    with pytest.raises(NotFound, match="wrong_link"):
        opens(store, secret)
    assert who(store, login) == CHAIR


def test_a_new_link_ends_the_one_before_and_leaves_open_desks_open(store: Store) -> None:
    login = opens(store, link(store))
    first, second = link(store), link(store)
    with pytest.raises(NotFound, match="wrong_link"):
        opens(store, first)
    assert who(store, opens(store, second)) == who(store, login) == CHAIR


def test_a_link_is_no_desk_and_a_desk_is_no_link(store: Store) -> None:
    secret = link(store)
    with pytest.raises(NotFound, match="wrong_link"):
        who(store, secret)
    login = opens(store, secret)
    with pytest.raises(NotFound, match="wrong_link"):
        opens(store, login)


@pytest.mark.parametrize("secret", ["", "x", "0" * 32])
def test_an_invented_link_opens_nothing(store: Store, secret: str) -> None:
    link(store)
    with pytest.raises(NotFound, match="wrong_link"):
        opens(store, secret)


def test_a_desk_that_was_left_is_closed(store: Store) -> None:
    login = opens(store, link(store))
    store.write(lambda memory: chairs.leave(memory, login))
    with pytest.raises(NotFound, match="wrong_link"):
        who(store, login)


def test_who_closed_every_desk_finds_the_tables_again(store: Store) -> None:
    chair = store.write(chairs.house_chair)
    store.write(lambda memory: make(memory, chair, load("kleine_tafel")).id)
    login = opens(store, store.write(lambda memory: chairs.new_link(memory, chair)))
    store.write(lambda memory: chairs.leave(memory, login))
    with store.read() as memory:
        assert chairs.house_chair(memory) == chair
        assert len(of_chair(memory, chair)) == 1


def test_the_chair_of_the_house_stays_the_same(store: Store) -> None:
    link(store)
    with store.read() as memory:
        assert chairs.house_chair(memory) == CHAIR


def test_only_digests_of_links_and_desks_are_kept(store: Store) -> None:
    secret = link(store)
    login = opens(store, secret)
    database = store._reading.url.database
    assert database
    with closing(sqlite3.connect(database)) as raw:
        kept = "\n".join(raw.iterdump())
    assert secret not in kept
    assert login not in kept
    assert login.encode().hex() not in kept.lower()
