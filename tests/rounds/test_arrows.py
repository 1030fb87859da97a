"""Under the waterline: all on side A, then all on side B. Arrows are never shown, never printed, and go at the end."""

from tests.conftest import Seated


def test_arrows_reach_the_chair_alone_and_are_gone_after_the_evening(seated: Seated) -> None:
    table = seated(6)
    table.opens("arrows")
    for side in ("A", "B"):
        assert table.asks == {"words"}
        table.says(0, f"Jullie luisteren nooit {side}.")
        table.says(1, f"Jullie doen alsof {side}.")
        table.gathers()
        if side == "A":
            table.does("next_step")
    assert len(table.words("desk")) == 4
    assert table.desk().next_act != "turn_over"
    table.writes_down("role_voice", "Wij zijn moe van het wachten.")
    assert [voice.text for voice in table.face().voices] == ["Wij zijn moe van het wachten."]
    table.closes()
    table.ends()
    assert table.kept() == []
    for hidden in ("Jullie", "Wij zijn moe van het wachten."):
        assert hidden not in table.page()
