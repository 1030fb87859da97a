"""Spread the no: everybody rates every sentence, and the paper tells how widely it lives, never who."""

from tests.conftest import Seated

WIDE, NARROW = "Ik wil geen lijst.", "Ik wil geen tolk."


def test_how_widely_a_no_lives_is_told_and_words_about_it_only_when_allowed(seated: Seated) -> None:
    table = seated(10)
    table.opens("seek_no")
    wide, narrow = table.writes_down("no", WIDE), table.writes_down("no", NARROW)
    table.closes()
    table.opens("spread")
    assert table.asks == {f"{ask}.{no}" for ask in ("rate", "about") for no in (wide, narrow)}
    for number in range(10):
        form = {
            f"rate__{wide}": "recognise" if number < 6 else "not",
            f"rate__{narrow}": "a_little" if number < 1 else "not",
        }
        table.answers(number, **form, **{f"about__{wide}": f"Ik ken dat {number}."})
    table.turns_over()
    table.closes()
    told = table.printed("other_voices")
    assert "6 mensen" in told
    assert WIDE in told
    assert NARROW in told
    assert "Ik ken dat 3." in told
    for hidden in ("1 mens", "4 mensen", "9 mensen", "10 mensen"):
        assert hidden not in told
