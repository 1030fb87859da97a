"""Who does what, and when? Written for the handreiking: one structured card, printed without a tick."""

from tests.conftest import Seated


def test_every_advice_is_printed_with_who_and_when(seated: Seated) -> None:
    table = seated(6, languages="ro: tolk")
    table.opens("interventions")
    assert table.asks == {"words", "who", "when"}
    table.says(0, "Ga mee naar het eerste gesprek.", who="de sociaal werker", when="vanaf mei", quote=False)
    table.says(1, "Un om de contact.", language="ro", who="banca", when="mâine")
    table.gathers()
    table.does("version", card=table.card("Un om de contact."), text="Eén vast aanspreekpunt.")
    table.does("turn_over")
    table.closes()
    told = table.printed("interventions")
    for said in (
        "Ga mee naar het eerste gesprek.",
        "de sociaal werker",
        "vanaf mei",
        "Eén vast aanspreekpunt.",
    ):
        assert said in told
    for hidden in ("Un om", "banca", "mâine"):
        assert hidden not in table.page()
