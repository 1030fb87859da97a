"""What do you need to come along? The same question for everybody; the needs are printed, the writers never."""

from tests.conftest import Seated


def test_what_is_needed_is_printed_first_of_who_did_not_come_along(seated: Seated) -> None:
    table = seated(8)
    table.opens("vote_come_along")
    table.votes(*["come_along"] * 4, *["not"] * 4)
    table.closes()
    table.opens("come_along")
    assert table.asks == {"words", "needed_for"}
    table.writes_down("version", "Eén loket, als proef.")
    table.says(5, "Geen registratie.", needed_for="me", quote=False)
    table.says(1, "Een tolk.", needed_for="others")
    table.turns_over()
    assert {frozenset(card.fields) for card in table.face().cards} == {frozenset()}
    table.closes()
    told = table.printed("disagreement")
    assert told.index("Geen registratie.") < told.index("Een tolk.")
    assert "Eén loket, als proef." in table.page()
