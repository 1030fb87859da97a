"""Points of the draft go back into the room: right, or better like this; the screen says it in words, never how many."""

from tests.conftest import Seated

RIGHT, DOUBTED = "Vraag eerst wat iemand nodig heeft.", "Stuur daarna een brief."


def test_everybody_checks_every_point_and_the_table_is_heard_in_words(seated: Seated) -> None:
    table = seated(6)
    table.opens("verify")
    right, doubted = table.writes_down("point", RIGHT), table.writes_down("point", DOUBTED)
    assert table.asks == {f"{ask}.{point}" for ask in ("rate", "about") for point in (right, doubted)}
    for number in range(6):
        form = {f"rate__{right}": "right" if number < 4 else "better", f"rate__{doubted}": "better"}
        table.answers(number, **form, **{f"about__{doubted}": f"Bel liever eerst, {number}."})
    table.turns_over()
    table.closes()
    seen = table.screen().round
    assert seen is not None
    assert seen.confirmed == {right}
    assert seen.result is None


def test_before_the_close_nothing_is_said_of_a_point(seated: Seated) -> None:
    table = seated(5)
    table.opens("verify")
    point = table.writes_down("point", RIGHT)
    for number in range(5):
        table.answers(number, **{f"rate__{point}": "right"})
    assert table.face().confirmed == frozenset()


def test_nothing_of_it_is_printed(seated: Seated) -> None:
    table = seated(6)
    table.opens("verify")
    point = table.writes_down("point", RIGHT)
    for number in range(6):
        table.answers(number, **{f"rate__{point}": "better", f"about__{point}": "Zeg het zachter."})
    table.turns_over()
    table.closes()
    assert "Zeg het zachter." not in table.page()
