"""Coming in: a code, a token, a seat; a door that can be locked; and a roll call for who is not in the room."""

import pytest

from sessions import door
from sessions.dialogue import find, make
from sessions.refusals import NoSeat, NotAnAnswer, NotFound, NotNow
from sessions.script import load
from sessions.store import Store
from sessions.tables import Dialogue, Seat
from tests.conftest import Seated
from tests.table import CHAIR, Table


def found(table: Table, code: str) -> bytes:
    with table.remembers() as memory:
        return door.by_code(memory, code).id


def seats(table: Table) -> int:
    return table.desk().phones


def counted(table: Table) -> dict[str, int]:
    return {one["name"]: one["count"] for one in table.state.perspectives}


def prepares(store: Store, **given: str) -> bytes:
    """A table in preparation, filled in so far."""

    def made(memory: object) -> bytes:
        dialogue = make(memory, CHAIR, load("lewis_deep_democracy"))  # type: ignore[arg-type]
        for name, value in given.items():
            setattr(dialogue, name, value)
        return dialogue.id

    return store.write(made)


@pytest.mark.parametrize(
    ("missing", "why"),
    [
        ("title", "no_question"),
        ("question", "no_question"),
        ("mandate", "no_mandate"),
        ("agreements", "no_mandate"),
    ],
)
def test_the_door_stays_shut_until_it_is_written_who_decides_and_what_was_agreed(
    store: Store, missing: str, why: str
) -> None:
    filled = {
        "title": "Wonen",
        "question": "Wat helpt?",
        "mandate": "De raad.",
        "agreements": [{"who": "politie"}],
    }
    table = prepares(store, **{name: value for name, value in filled.items() if name != missing})  # type: ignore[arg-type]
    with pytest.raises(NotNow, match=why):
        store.write(lambda memory: door.open_door(find(memory, table)))
    with store.read() as memory:
        assert find(memory, table).state == "preparing"


@pytest.mark.parametrize("script", ["dialoogtafel", "lewis_deep_democracy", "kleine_tafel"])
def test_with_all_of_that_the_door_opens(seated: Seated, script: str) -> None:
    assert seated(4, script).state.state == "open"


def test_a_code_is_typed_as_people_type_it(seated: Seated) -> None:
    table = seated(1)
    code = table.state.code
    spoken = [code, f" {code[:3]} {code[3:]} ", f"{code[:3]}-{code[3:5]}.{code[5:]}"]
    arabic = "".join(chr(0x0660 + int(digit)) for digit in code)
    wide = "".join(chr(0xFF10 + int(digit)) for digit in code)
    assert {found(table, typed) for typed in (*spoken, arabic, wide)} == {table.id}


@pytest.mark.parametrize("typed", ["", "   ", "0", "code", "²³", "' OR 1=1 --", "9" * 400])
def test_an_invented_code_opens_nothing(seated: Seated, typed: str) -> None:
    with pytest.raises(NotFound, match="wrong_code"):
        found(seated(1), typed)


def test_an_old_code_opens_nothing_and_an_old_qr_neither(seated: Seated) -> None:
    table = seated(2)
    code, token = table.state.code, table.desk().join_token
    table.does("change_code")
    assert table.state.code != code
    with pytest.raises(NotFound, match="wrong_code"):
        found(table, code)
    with table.remembers() as memory, pytest.raises(NotFound, match="wrong_code"):
        door.by_token(memory, token)
    with table.remembers() as memory:
        assert door.by_token(memory, table.desk().join_token).id == table.id
    assert seats(table) == 2


def test_after_the_evening_the_code_opens_nothing(seated: Seated) -> None:
    table = seated(2)
    code, token = table.state.code, table.desk().join_token
    table.ends()
    with pytest.raises(NotFound, match="wrong_code"):
        found(table, code)
    with table.remembers() as memory, pytest.raises(NotFound, match="wrong_code"):
        door.by_token(memory, token)


def test_two_tables_never_share_a_code_or_a_link(seated: Seated) -> None:
    here, there = seated(1), seated(1)
    one, two = here.desk(), there.desk()
    assert len({one.code, two.code}) == 2
    assert len({one.join_token, two.join_token, one.screen_token, two.screen_token}) == 4


def test_the_link_of_a_phone_never_opens_the_screen(seated: Seated) -> None:
    table = seated(1)
    desk = table.desk()
    with table.remembers() as memory:
        assert door.by_screen_token(memory, desk.screen_token).id == table.id
        for wrong in (desk.join_token, "", desk.screen_token[:-1], desk.screen_token.upper()):
            with pytest.raises(NotFound, match="no_table"):
                door.by_screen_token(memory, wrong)
        with pytest.raises(NotFound, match="wrong_code"):
            door.by_token(memory, desk.screen_token)


def test_no_link_stands_in_the_memory(seated: Seated) -> None:
    table = seated(1)
    desk = table.desk()
    files = b"".join(one.read_bytes() for one in table.folder.iterdir() if one.is_file())
    for link in (desk.join_token, desk.screen_token):
        assert link.encode() not in files


def test_without_the_first_tick_there_is_no_seat(seated: Seated) -> None:
    table = seated(1)
    newcomer = table.comes_in()
    for form in ({"take_part": ""}, {"take_part": "no"}, {"take_part": "on"}):
        with pytest.raises(NotAnAnswer, match="no_consent"):
            newcomer.sits_down(**form)
    assert not newcomer.has_a_seat()


def test_a_phone_that_asks_twice_has_one_seat_and_is_counted_once(seated: Seated) -> None:
    table = seated(0, perspectives="bewoners\npolitie")
    newcomer = table.comes_in()
    for _ in range(3):
        newcomer.sits_down(perspective="1")
    assert seats(table) == 1
    assert counted(table) == {"bewoners": 0, "politie": 1}


def test_a_phone_that_asks_again_at_a_locked_door_keeps_its_seat(seated: Seated) -> None:
    table = seated(1)
    table.does("lock")
    table.phone(0).sits_down()
    assert table.phone(0).has_a_seat()


@pytest.mark.parametrize("perspective", ["", "7", "politie", "-1"])
def test_a_perspective_that_was_not_offered_counts_nowhere(seated: Seated, perspective: str) -> None:
    table = seated(0, perspectives="bewoners\npolitie")
    table.comes_in().sits_down(perspective=perspective)
    assert counted(table) == {"bewoners": 0, "politie": 0}


def test_a_seat_says_nothing_of_language_perspective_or_consent(seated: Seated) -> None:
    table = seated(3)
    with table.remembers() as memory:
        kept = [(seat.dialogue, seat.epoch) for seat in memory.db.query(Seat)]
    assert kept == [(table.id, 1)] * 3
    assert {column.name for column in Seat.__table__.columns} == {"digest", "dialogue", "epoch"}


def test_a_locked_door_lets_nobody_in_until_it_is_unlocked(seated: Seated) -> None:
    table = seated(1)
    newcomer = table.comes_in()
    table.does("lock")
    with pytest.raises(NotNow, match="door_locked"):
        newcomer.sits_down()
    table.does("lock")
    newcomer.sits_down()
    assert newcomer.has_a_seat()


def test_who_came_in_with_the_code_of_before_types_the_new_one(seated: Seated) -> None:
    table = seated(1)
    newcomer, code = table.comes_in(), table.state.code
    table.does("change_code")
    with pytest.raises(NotNow, match="old_code"):
        newcomer.sits_down(code)
    newcomer.sits_down()
    assert newcomer.has_a_seat()


def test_nobody_sits_down_before_the_door_opens_or_after_the_evening(seated: Seated, store: Store) -> None:
    table = seated(1)
    table.ends()
    with pytest.raises(NotNow, match="door_closed"):
        table.comes_in().sits_down()
    waiting = prepares(store)
    with pytest.raises(NotNow, match="door_closed"):
        store.write(
            lambda memory: door.take_seat(memory, find(memory, waiting), b"k" * 32, "", {"take_part": "yes"})
        )


def test_who_does_not_answer_the_roll_call_loses_the_seat(seated: Seated) -> None:
    table = seated(3)
    table.does("start_roll_call")
    assert (table.screen().moment, table.screen().shows) == ("roll_call", "join")
    table.phone(0).answers_roll_call()
    table.phone(1).answers_roll_call()
    table.phone(1).answers_roll_call()
    epoch = table.state.epoch
    table.does("finish_roll_call")
    assert [one.has_a_seat() for one in table.everybody] == [True, True, False]
    assert table.state.epoch == epoch + 1
    assert not table.state.paused
    assert table.screen().moment == "waiting"


def test_who_lost_a_seat_in_a_roll_call_and_sits_down_again_makes_no_group_larger(seated: Seated) -> None:
    table = seated(6, perspectives="bewoners\nbank")
    before, refused = counted(table), table.state.refusing
    for _ in range(3):
        table.does("start_roll_call")
        for phone in range(5):
            table.phone(phone).answers_roll_call()
        table.does("finish_roll_call")
        table.phone(5).sits_down(perspective="1")
    table.does("start_roll_call")
    table.comes_in().sits_down(perspective="1")
    assert seats(table) == 7
    assert counted(table) == before
    assert table.state.refusing == refused


def test_the_roll_call_wants_the_new_code_and_a_seat(seated: Seated) -> None:
    table = seated(2)
    old = table.state.code
    other = seated(1)
    table.does("start_roll_call")
    for wrong in (old, "1", other.state.code):
        with pytest.raises(NotFound, match="wrong_code"):
            table.phone(0).answers_roll_call(wrong)
    with pytest.raises(NoSeat, match="no_seat"):
        table.comes_in().answers_roll_call()
    table.does("finish_roll_call")
    assert seats(table) == 0


def test_nobody_answers_a_roll_call_before_it_is_held(seated: Seated) -> None:
    table = seated(2)
    intruder = table.phone(1)
    with pytest.raises(NotNow, match="no_roll_call"):
        intruder.answers_roll_call()
    table.does("start_roll_call")
    table.phone(0).answers_roll_call()
    table.does("finish_roll_call")
    assert not intruder.has_a_seat()
    with pytest.raises(NotNow, match="no_roll_call"):
        table.phone(0).answers_roll_call()


def test_who_comes_in_during_the_roll_call_has_read_the_screen(seated: Seated) -> None:
    table = seated(1)
    table.does("start_roll_call")
    newcomer = table.comes_in()
    newcomer.sits_down()
    table.does("finish_roll_call")
    assert newcomer.has_a_seat()


def test_after_a_roll_call_all_seats_look_alike_again(seated: Seated) -> None:
    table = seated(4)
    table.does("start_roll_call")
    for one in table.everybody[:3]:
        one.answers_roll_call()
    table.does("finish_roll_call")
    table.comes_in().sits_down()
    with table.remembers() as memory:
        assert {seat.epoch for seat in memory.db.query(Seat)} == {table.state.epoch}


@pytest.mark.parametrize(
    ("before", "act"), [("start_roll_call", "start_roll_call"), ("", "finish_roll_call")]
)
def test_a_roll_call_is_started_once_and_finished_once(seated: Seated, before: str, act: str) -> None:
    table = seated(1)
    if before:
        table.does(before)
    with pytest.raises(NotNow, match="roll_call"):
        table.does(act)


def test_a_table_that_is_not_there_is_not_found(store: Store) -> None:
    with store.read() as memory, pytest.raises(NotFound, match="no_table"):
        find(memory, b"x" * 16)
    with store.read() as memory:
        assert memory.db.query(Dialogue).count() == 0
