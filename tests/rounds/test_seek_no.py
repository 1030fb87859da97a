"""The no. It comes on paper because the form said so; a card that was set apart is only there as a voice."""

from tests.conftest import Seated


def test_every_no_is_printed_and_a_threat_only_as_the_voice_of_a_role(seated: Seated) -> None:
    table = seated(6)
    table.opens("seek_no")
    assert table.asks == {"words"}
    table.says(0, "Een bank mag soms weigeren.", quote=False)
    table.says(1, "We missen straks signalen.")
    table.says(2, "Eruit met jullie allemaal.")
    table.gathers()
    table.does("set_apart", card=table.card("Eruit met jullie allemaal."), text="Er is een stem die boos is.")
    table.does("turn_over")
    table.writes_down("no", "Ik wil geen lijst.")
    table.closes()
    told = table.printed("other_voices")
    for said in (
        "Een bank mag soms weigeren.",
        "We missen straks signalen.",
        "Er is een stem die boos is.",
        "Ik wil geen lijst.",
    ):
        assert said in told
    assert "Eruit" not in table.page()
