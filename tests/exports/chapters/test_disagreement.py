"""Where we do not agree: also when the last vote was a yes of everybody."""

from pathlib import Path

from lxml import html

from tests.table import Table


def drawn(table: Table) -> html.HtmlElement:
    """The page as a reader opens it."""
    return html.document_fromstring(table.page())


def told(table: Table, key: str) -> str:
    """The words of one chapter; "" when it is not there."""
    found = [one for one in drawn(table).find_class("chapter") if one.get("id") == key]
    return " ".join(found[0].text_content().split()) if found else ""


def voted(folder: Path, *choices: str, own_words: str = "") -> Table:
    """Six phones and one vote."""
    table = Table(folder, 6)
    table.opens("vote_come_along")
    table.writes_down("version", "Eén vast loket.")
    table.votes(*choices)
    if own_words:
        table.answers(5, own_words=own_words)
    table.closes()
    return table


def test_when_everybody_comes_along_and_nothing_is_open_the_chapter_is_not_there(tmp_path: Path) -> None:
    table = voted(tmp_path, *["come_along"] * 6)
    assert told(table, "disagreement") == ""
    assert "Iedereen gaat mee." in told(table, "proposal")
    assert "6 mensen" not in table.page()
    assert "Iedereen gaat mee." in told(table, "short")
    table.store.close()


def test_when_everybody_chooses_the_same_proposal_nobody_is_said_to_stay_behind(tmp_path: Path) -> None:
    table = Table(tmp_path, 6)
    table.opens("vote_choice")
    table.writes_down("proposal", "Eén vast loket.", title="Loket")
    table.votes(*table.statements("proposal") * 6)
    table.closes()
    assert told(table, "disagreement") == ""
    assert "Iedereen kiest: Loket." in told(table, "short")
    assert "Eén vast loket." in told(table, "proposal")
    table.store.close()


def test_an_open_condition_stays_in_sight_when_everybody_comes_along(tmp_path: Path) -> None:
    table = voted(tmp_path, *["come_along"] * 6)
    table.writes_down("condition", "Een datum voor het gesprek.")
    assert "Een datum voor het gesprek." in told(table, "disagreement")
    assert "Niet alles is opgelost. Meer daarover staat verderop." in told(table, "short")
    table.store.close()


def test_one_no_without_words_is_still_a_chapter_and_no_number(tmp_path: Path) -> None:
    table = voted(tmp_path, *["come_along"] * 5, "not")
    assert "Niet iedereen gaat mee." in told(table, "disagreement")
    assert "5 mensen" not in table.page()
    table.store.close()


def test_long_own_words_are_not_shortened(tmp_path: Path) -> None:
    words = "Ik stap opzij, en dit is waarom. " * 60
    table = voted(tmp_path, *["come_along"] * 5, "stand_aside", own_words=words)
    assert words.strip() in told(table, "disagreement")
    table.store.close()
