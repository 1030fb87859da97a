"""After publication every organisation answers each advice. What it says stands beside it in every form, by the month."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document as Word
from lxml import etree

from exports import handreiking
from exports.blocks import Document
from exports.docx import docx
from exports.odt import odt
from exports.replied import advices
from sessions import destroying, hands, replies
from sessions.dialogue import find
from sessions.draft import lock_of
from sessions.hands import REPLIER
from sessions.reading_replies import Looked, look
from sessions.refusals import NotAnAnswer
from sessions.replies import Replies
from sessions.tables import Base, HandKey, Reply
from tests.conftest import Seated
from tests.promises.disk import as_it_lies, opened
from tests.sessions.test_approving import publishes
from tests.sessions.test_correcting import both_approve, corrects, writes
from tests.sessions.test_retention import EVENING, on_day
from tests.table import Table
from words import say

SPOKEN = date(2027, 4, 20)
LATER = date(2027, 6, 3)
FIRST, SECOND = "Open een loket.", "Schrijf kortere brieven."


def published(seated: Seated) -> Table:
    """Two advices stand on the web."""
    table = seated(6)
    table.store.today = lambda: EVENING
    table.opens("interventions")
    table.says(0, FIRST, who="gemeente", when="dit jaar")
    table.says(1, SECOND, who="bank", when="nu")
    table.turns_over()
    table.closes()
    table.ends()
    on_day(table, 14)
    both_approve(table, 15)
    publishes(table, 16)
    return table


def document(table: Table) -> Document:
    """What anybody reads."""
    with table.remembers() as memory:
        return handreiking.published(memory, find(memory, table.id)).whole


def name_of(table: Table, title: str) -> str:
    """How an advice is called."""
    return next(one.name for one in advices(document(table)) if one.title == title)


def before(table: Table, who: str = "bank") -> Replies:
    """What this organisation answered up to now."""
    with table.remembers() as memory:
        return replies.of(memory, find(memory, table.id), who)


def reads(table: Table, who: str, today: date, **form: str) -> Looked:
    """The form as it is looked at; `choice_first` is the choice for the first advice."""
    names = {"first": name_of(table, FIRST), "second": name_of(table, SECOND)}
    fields = {"function": "hoofd klantcontact"}
    for key, value in form.items():
        field, _, which = key.rpartition("_")
        fields[f"{field}.{names[which]}" if which in names else key] = value
    return look(before(table, who), fields, names.values(), (), today)


def says(table: Table, who: str, today: date = SPOKEN, **form: str) -> None:
    """The organisation sends it."""
    seen = reads(table, who, today, **form)
    assert not seen.wrong
    table.store.write(
        lambda memory: replies.keep(memory, find(memory, table.id), who, seen.function, seen.new, today)
    )


def beside(table: Table, title: str) -> dict[str, str]:
    """The rows of an advice."""
    return dict(next(one for one in advices(document(table)) if one.title == title).rows)


def wrong(table: Table, **form: str) -> set[str]:
    """Which sentences the bank hears."""
    return {key for key, _ in reads(table, "bank", SPOKEN, **form).wrong.values()}


def test_an_answer_stands_beside_its_advice_with_who_until_when_and_in_which_month(seated: Seated) -> None:
    table = published(seated)
    says(table, "bank", choice_first="take_on", by_first="juni 2027")
    told = beside(table, FIRST)
    assert (
        told["Antwoord van bank"]
        == "Overnemen, uiterlijk in juni 2027. Zegt hoofd klantcontact, in april 2027."
    )
    assert "Antwoord van bank" not in beside(table, SECOND)
    assert "Antwoord van politie" not in told


def test_partly_and_not_say_why(seated: Seated) -> None:
    table = published(seated)
    says(table, "bank", choice_first="partly", by_first="2027-09", reason_first="alleen in de stad")
    says(table, "politie", choice_first="not", reason_first="Dat mag niet van de wet.")
    told = beside(table, FIRST)
    assert told["Antwoord van bank"].startswith(
        "Deels overnemen, uiterlijk in september 2027, want: alleen in de stad."
    )
    assert told["Antwoord van politie"].startswith("Niet overnemen, want: Dat mag niet van de wet.")


def test_whoever_changes_her_mind_can_and_what_was_said_before_stays(seated: Seated) -> None:
    table = published(seated)
    says(table, "bank", choice_first="not", reason_first="Te duur.")
    says(table, "bank", LATER, choice_first="take_on", by_first="1-1-2028", reason_first="Er is nu geld.")
    told = beside(table, FIRST)["Antwoord van bank"]
    assert told == (
        "Overnemen, uiterlijk in januari 2028. Er is nu geld. Zegt hoofd klantcontact, in juni 2027. "
        "Eerder, in april 2027: Niet overnemen, want: Te duur."
    )


def test_the_same_answer_again_is_no_new_one_and_one_from_long_ago_is_not_looked_at_again(
    seated: Seated,
) -> None:
    table = published(seated)
    says(table, "bank", choice_first="take_on", by_first="mei 2027")
    seen = reads(
        table, "bank", date(2028, 1, 5),
        choice_first="take_on", by_first="2027-05", choice_second="not", reason_second="Dat is al zo.",
    )  # fmt: skip
    assert seen.wrong == {}
    assert list(seen.new) == [name_of(table, SECOND)]


BAD: dict[str, tuple[dict[str, str], str]] = {
    "nothing chosen": ({"reason_first": "Goed idee."}, "choice"),
    "a choice that is not there": ({"choice_first": "maybe"}, "choice"),
    "not without a reason": ({"choice_first": "not"}, "reason"),
    "partly without a reason": ({"choice_first": "partly", "by_first": "mei 2027"}, "reason"),
    "no month": ({"choice_first": "take_on"}, "by"),
    "a month nobody understands": ({"choice_first": "take_on", "by_first": "zodra het kan"}, "month"),
    "a month that is over": ({"choice_first": "take_on", "by_first": "maart 2027"}, "past"),
    "too long": ({"choice_first": "not", "reason_first": "x" * 601}, "long"),
    "no function": ({"function": " ", "choice_first": "not", "reason_first": "Nee."}, "function"),
    "a name as function": (
        {"function": "Jan de Vries", "choice_first": "not", "reason_first": "Nee."},
        "name",
    ),
    "a name in a reason": ({"choice_first": "not", "reason_first": "Anna Bakker wil dat niet."}, "name"),
    "an empty form": ({}, "nothing"),
}


@pytest.mark.parametrize("bad", BAD)
def test_what_cannot_be_kept_gets_a_sentence_of_its_own(seated: Seated, bad: str) -> None:
    form, sentence = BAD[bad]
    assert sentence in wrong(published(seated), **form)


def test_a_word_that_looks_like_a_name_and_is_none_is_kept_when_somebody_says_so(seated: Seated) -> None:
    table = published(seated)
    form = {"function": "hoofd Wonen", "choice_first": "not", "reason_first": "Dat doen we al."}
    assert wrong(table, **form) == {"name"}
    assert wrong(table, no_names="yes", **form) == set()


def test_what_an_organisation_writes_is_masked_and_locked(seated: Seated) -> None:
    table = published(seated)
    says(table, "bank", choice_first="not", reason_first="Bel onze balie: 06 12 34 56 78.")
    assert "want: Bel onze balie: [telefoonnummer]." in beside(table, FIRST)["Antwoord van bank"]
    assert as_it_lies(table.folder, "onze balie") == []


def test_an_answer_holds_no_moment_finer_than_a_month(seated: Seated) -> None:
    table = published(seated)
    says(table, "bank", choice_first="take_on", by_first="15 juni 2027")
    assert {column.name for column in Base.metadata.tables["reply"].columns} == {"id", "dialogue", "body"}
    inside = next(
        line
        for line in opened(table.folder, lock_of(table.id).encode()).splitlines()
        if "klantcontact" in line
    )
    assert '"month": "2027-04"' in inside
    assert '"by": "2027-06"' in inside
    assert "2027-04-20" not in inside
    assert "2027-06-15" not in inside


def test_nobody_answers_for_an_organisation_that_was_not_at_the_table(seated: Seated) -> None:
    table = published(seated)
    seen = reads(table, "krant", SPOKEN, choice_first="not", reason_first="Nee.")
    with pytest.raises(NotAnAnswer, match="which_organisation"):
        table.store.write(
            lambda memory: replies.keep(
                memory, find(memory, table.id), "krant", seen.function, seen.new, SPOKEN
            )
        )
    with pytest.raises(NotAnAnswer, match="which_organisation"):
        table.store.write(lambda memory: hands.give(memory, find(memory, table.id), REPLIER, (), "krant"))


def words_of_page(table: Table) -> str:
    """What a browser shows."""
    with table.remembers() as memory:
        return handreiking.public(memory, find(memory, table.id))


def words_of_docx(table: Table) -> str:
    """What stands in the tables of the file for Word."""
    word = Word(BytesIO(docx(document(table))))
    return " ".join(cell.text for grid in word.tables for row in grid.rows for cell in row.cells)


def words_of_odt(table: Table) -> str:
    """What stands in the file for LibreOffice."""
    with ZipFile(BytesIO(odt(document(table)))) as file:
        return " ".join("".join(map(str, etree.fromstring(file.read("content.xml")).itertext())).split())


@pytest.mark.parametrize("form", [words_of_page, words_of_docx, words_of_odt])
def test_every_form_says_the_same_answer_and_the_table_of_answers_is_filled_in(
    seated: Seated, form: Callable[[Table], str]
) -> None:
    table = published(seated)
    says(table, "bank", choice_first="partly", by_first="juni 2027", reason_first="Alleen in de stad.")
    told = form(table)
    assert "Deels overnemen, uiterlijk in juni 2027, want: Alleen in de stad." in told
    assert "bank: deels" in told
    assert "bank: juni 2027" in told


def test_answers_stay_with_their_advices_when_it_is_corrected_and_are_in_the_desks_own_paper(
    seated: Seated,
) -> None:
    table = published(seated)
    says(table, "bank", choice_second="not", reason_second="Dat doen we al.")
    corrects(table)
    writes(table, "Voor wie brieven schrijft.", 0)
    both_approve(table, 60)
    publishes(table, 60, "De leeswijzer is korter.")
    assert "Dat doen we al." in beside(table, SECOND)["Antwoord van bank"]
    with table.remembers() as memory:
        desk = handreiking.read(memory, find(memory, table.id)).whole
    assert desk == document(table)


def test_answers_stay_as_long_as_the_handreiking_and_go_with_it(seated: Seated) -> None:
    table = published(seated)
    says(table, "bank", choice_first="not", reason_first="Nee.")
    table.store.write(lambda memory: hands.give(memory, find(memory, table.id), REPLIER, (), "bank"))
    on_day(table, 400)
    assert "Niet overnemen" in beside(table, FIRST)["Antwoord van bank"]
    with table.remembers() as memory:
        assert memory.db.query(HandKey).count() == 1
    destroying.let_go(table.store, table.id)
    with table.remembers() as memory:
        assert memory.db.query(Reply).count() == memory.db.query(HandKey).count() == 0


def test_an_advice_that_nobody_answered_is_left_open(seated: Seated) -> None:
    table = published(seated)
    says(table, "bank", choice_first="not", reason_first="Nee.")
    assert list(beside(table, SECOND)) == ["Wie", "Wanneer", "Waarom"]
    assert words_of_page(table).count(say("nl", "reader.next.choices")) == 1
