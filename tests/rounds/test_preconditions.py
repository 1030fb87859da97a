"""What must be arranged first, and of what sort is it? Printed per sort; a sort nobody offered stands last."""

from tests.conftest import Seated


def test_what_must_be_arranged_is_printed_under_its_sort(seated: Seated) -> None:
    table = seated(6)
    table.opens("preconditions")
    assert table.asks == {"words", "sort"}
    table.says(0, "Geld voor twee jaar.", sort="money", quote=False)
    table.says(1, "Alleen aantallen opschrijven.", sort="privacy")
    table.says(2, "Een wethouder die dit steunt.", sort="eigen verzinsel")
    table.turns_over()
    assert {card.fields.get("sort") for card in table.face().cards} == {"money", "privacy", "eigen verzinsel"}
    table.closes()
    told = table.printed("preconditions")
    assert told.index("Geld voor twee jaar.") < told.index("Alleen aantallen opschrijven.")
    assert "Een wethouder die dit steunt." in told
    assert "eigen verzinsel" not in table.page()
