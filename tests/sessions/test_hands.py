"""More hands: each has a link that works once, may do so much and no more, and is taken back at any moment."""

import pytest

from sessions import chairs, hands, retention
from sessions.acts import ACTS, act_of
from sessions.dialogue import find
from sessions.draft import FUNCTIONS
from sessions.hands import (
    APPROVE,
    CHAIR,
    COAUTHOR,
    DESTROY,
    EDIT,
    EDITOR,
    GIVEN,
    HANDS,
    HOME,
    INTERPRETER,
    LOG,
    LOOK,
    MAY,
    OFFICIAL,
    PUBLISH,
    READ,
    READER,
    REMARKS,
    REPLIER,
    REPLY,
    SCRIBE,
    SECOND,
    STOP,
    SUPPORT,
    Hand,
)
from sessions.refusals import NotAnAnswer, NotFound, NotNow, NotYours
from sessions.store import Memory
from sessions.tables import HandKey
from sessions.views.log_view import log_view
from tests.conftest import Seated
from tests.table import CHAIR as OF_THE_TABLE
from tests.table import Table

NO_ACTS = {LOOK, HOME, LOG, HANDS, DESTROY, READ, REMARKS, APPROVE, PUBLISH, EDIT, STOP, REPLY}
OF_THE_SCRIBE = {"version", "sort_cards", "merge_themes", "type_in", "say", "change_statement"}
INTERPRETING = {"interpret_card", "interpret_round", "interpret_said"}


def gives(table: Table, role: str, *languages: str) -> str:
    return table.store.write(lambda memory: hands.give(memory, find(memory, table.id), role, languages))


def opens(table: Table, link: str) -> str:
    return table.store.write(lambda memory: hands.use_link(memory, link)[1])


def who(table: Table, secret: str) -> Hand | None:
    with table.remembers() as memory:
        return hands.who(memory, secret, table.id)


def given(table: Table) -> list[tuple[str, bool]]:
    with table.remembers() as memory:
        return [(one.role, one.opened) for one in hands.all_given(memory, find(memory, table.id))]


def takes_back(table: Table, place: int = 0) -> Hand:
    with table.remembers() as memory:
        key = hands.all_given(memory, find(memory, table.id))[place].key
    return table.store.write(lambda memory: hands.take_back(memory, find(memory, table.id), key))


def both_approved(table: Table) -> None:
    def approves(memory: Memory) -> None:
        find(memory, table.id).approved = list(FUNCTIONS)

    table.store.write(approves)


def tries(table: Table, role: str, act: str, **form: str) -> None:
    act_of(Hand(table.id, role), table.store, act, form)


def test_somebody_has_decided_of_every_act_whose_it_is() -> None:
    assert set(MAY) == set(ACTS) | NO_ACTS
    assert all(CHAIR in roles for roles in MAY.values())


def test_each_role_may_do_this_and_no_more() -> None:
    assert hands.may(CHAIR) == set(MAY)
    assert hands.may(SECOND) == set(MAY) - {HANDS, DESTROY, APPROVE, PUBLISH, REPLY}
    assert hands.may(SCRIBE) == OF_THE_SCRIBE | INTERPRETING | {LOOK}
    assert hands.may(INTERPRETER) == INTERPRETING | {LOOK}
    assert hands.may(SUPPORT) == {"call_help", LOOK}
    assert hands.may(READER) == {READ, STOP, LOOK}
    assert hands.may(COAUTHOR) == {READ, STOP, APPROVE, LOOK}
    assert hands.may(OFFICIAL) == {READ, LOOK}
    assert hands.may(EDITOR) == {READ, EDIT, LOOK}
    assert hands.may(REPLIER) == {REPLY, LOOK}


@pytest.mark.parametrize("role", GIVEN)
def test_an_act_of_somebody_else_is_refused_and_changes_nothing(seated: Seated, role: str) -> None:
    table = seated(5)
    table.opens("collect")
    table.says(0, "Ik mis een rustig loket.")
    before = (table.desk(), table.sees(), table.screen())
    for name in set(ACTS) - hands.may(role):
        with pytest.raises(NotYours, match="not_yours"):
            tries(table, role, name)
    assert (table.desk(), table.sees(), table.screen()) == before


def test_a_second_chair_leads_the_round(seated: Seated) -> None:
    table = seated(1)
    tries(table, SECOND, "insert_round", kind="talk")
    tries(table, SECOND, "open_round")
    assert table.round.state == "open"
    tries(table, SECOND, "close_round")
    assert table.round.state == "closed"


def test_the_scribe_writes_down_and_leads_nothing(seated: Seated) -> None:
    table = seated(1)
    table.opens("talk")
    tries(table, SCRIBE, "say", what="sentence", text="Mensen willen één loket.")
    assert len(table.statements("sentence")) == 1
    with pytest.raises(NotYours):
        tries(table, SCRIBE, "close_round")
    assert table.round.state == "open"


def test_support_brings_the_help_card_to_every_phone_and_only_the_chair_goes_on(seated: Seated) -> None:
    table = seated(2)
    table.opens("talk")
    tries(table, SUPPORT, "call_help")
    assert table.sees().moment == "paused"
    tries(table, SUPPORT, "call_help")
    assert table.sees().moment == "paused"
    with pytest.raises(NotYours):
        tries(table, SUPPORT, "pause")
    table.does("pause")
    assert table.sees().moment == "open"


def test_during_a_roll_call_support_opens_the_help_card_under_it(seated: Seated) -> None:
    table = seated(2)
    table.does("start_roll_call")
    tries(table, SUPPORT, "call_help")
    assert (table.sees().moment, table.sees().help_open) == ("roll_call", True)


def test_a_link_opens_one_page_once(seated: Seated) -> None:
    table = seated(1)
    link = gives(table, SCRIBE)
    assert (who(table, link), given(table)) == (None, [(SCRIBE, False)])
    login = opens(table, link)
    assert who(table, login) == Hand(table.id, SCRIBE)
    assert given(table) == [(SCRIBE, True)]
    for used in (link, login, "", "verzonnen"):
        with pytest.raises(NotFound, match="wrong_hand"):
            opens(table, used)


def test_the_chair_of_the_table_is_the_chair_and_a_browser_from_elsewhere_is_nobody(seated: Seated) -> None:
    table = seated(1)
    login = table.store.write(lambda memory: chairs.use_link(memory, chairs.new_link(memory, OF_THE_TABLE)))
    assert who(table, login) == Hand(table.id, CHAIR)
    assert who(table, "verzonnen") is None


def test_at_another_table_a_helper_finds_none(seated: Seated) -> None:
    table, other = seated(1), seated(1)
    login = opens(table, gives(table, SECOND))
    with table.remembers() as memory, pytest.raises(NotFound, match="no_table"):
        hands.who(memory, login, other.id)


def test_taken_back_a_link_and_a_page_open_nothing(seated: Seated) -> None:
    table = seated(1)
    unused, login = gives(table, SUPPORT), opens(table, gives(table, SCRIBE))
    assert takes_back(table).role == SCRIBE
    assert takes_back(table).role == SUPPORT
    assert who(table, login) is None
    with pytest.raises(NotFound, match="wrong_hand"):
        opens(table, unused)
    assert given(table) == []


def test_whoever_leaves_is_no_hand_any_more(seated: Seated) -> None:
    table = seated(1)
    login = opens(table, gives(table, SCRIBE))
    left = table.store.write(lambda memory: hands.leave(memory, login))
    assert left == Hand(table.id, SCRIBE)
    assert (who(table, login), given(table)) == (None, [])


def test_an_interpreter_covers_languages_of_this_table(seated: Seated) -> None:
    table = seated(1, languages="ro: tolk\nbg: tolk")
    login = opens(table, gives(table, INTERPRETER, "ro", "bg"))
    assert who(table, login) == Hand(table.id, INTERPRETER, ("bg", "ro"))
    for languages in ((), ("nl",), ("hu",), ("ro", "hu")):
        with pytest.raises(NotAnAnswer, match="which_languages"):
            gives(table, INTERPRETER, *languages)


def test_nobody_is_given_a_role_that_does_not_exist(seated: Seated) -> None:
    for role in ("", CHAIR, "police"):
        with pytest.raises(NotAnAnswer):
            gives(seated(1), role)


def test_taking_the_desk_back_closes_the_pages_of_helpers_too(seated: Seated) -> None:
    table = seated(1)
    login = opens(table, gives(table, SECOND))
    mine = table.store.write(lambda memory: chairs.use_link(memory, chairs.new_link(memory, OF_THE_TABLE)))
    table.store.write(lambda memory: chairs.leave_others(memory, mine))
    assert who(table, login) is None
    assert who(table, mine) == Hand(table.id, CHAIR)


def test_the_log_tells_that_a_link_was_given_and_taken_back(seated: Seated) -> None:
    table = seated(1)
    gives(table, SCRIBE)
    takes_back(table)
    with table.remembers() as memory:
        rounds = log_view(memory, find(memory, table.id), "nl").rounds
    assert [(one.what, one.words) for one in rounds[0].done] == [("gave_scribe", ()), ("took_scribe", ())]


def test_after_day_14_only_who_reads_the_draft_and_approves_it_still_comes_in(seated: Seated) -> None:
    table = seated(1)
    login, unused = opens(table, gives(table, SCRIBE)), gives(table, SUPPORT)
    coauthor = opens(table, gives(table, COAUTHOR))
    table.ends()
    assert who(table, login) == Hand(table.id, SCRIBE)
    retention.forget_receipts(table.store, table.id, lambda *_: "")
    assert who(table, coauthor) == Hand(table.id, COAUTHOR)
    assert who(table, login) is None
    with pytest.raises(NotFound, match="wrong_hand"):
        opens(table, unused)


def test_whoever_edits_for_weeks_closes_her_page_and_opens_it_again_tomorrow_with_a_new_link(
    seated: Seated,
) -> None:
    table = seated(1)
    login = opens(table, gives(table, EDITOR))
    tomorrow = table.store.write(lambda memory: hands.later(memory, login))
    assert who(table, login) is None
    assert who(table, opens(table, tomorrow)) == Hand(table.id, EDITOR)
    with pytest.raises(NotFound, match="wrong_hand"):
        opens(table, tomorrow)


def test_a_hand_of_the_evening_gets_no_link_for_tomorrow_from_itself(seated: Seated) -> None:
    table = seated(1)
    login = opens(table, gives(table, SCRIBE))
    with pytest.raises(NotFound, match="no_hand"):
        table.store.write(lambda memory: hands.later(memory, login))
    assert who(table, login) == Hand(table.id, SCRIBE)


def test_a_link_to_answer_is_given_after_publication_and_for_an_organisation_of_the_table(
    seated: Seated,
) -> None:
    table = seated(1)
    with pytest.raises(NotNow, match="not_published"):
        gives(table, REPLIER)


def test_a_student_keeps_her_link_until_the_draft_is_approved_or_goes(seated: Seated) -> None:
    for approved in (False, True):
        table = seated(1)
        student, reader = opens(table, gives(table, EDITOR)), opens(table, gives(table, READER))
        table.ends()
        retention.forget_receipts(table.store, table.id, lambda *_: "")
        if approved:
            both_approved(table)
        retention.forget_texts(table.store, table.id, lambda *_: "")
        assert who(table, reader) is None
        assert (who(table, student) is None) == approved
        retention.forget_draft(table.store, table.id, lambda *_: "")
        with table.remembers() as memory:
            assert memory.db.query(HandKey).count() == 0
