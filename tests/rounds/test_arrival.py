"""The waiting room: nobody is asked a thing, and nothing of it is kept or printed."""

import pytest

from sessions.refusals import NotAnAnswer
from tests.conftest import Seated


def test_coming_in_asks_nothing_keeps_nothing_and_prints_nothing(seated: Seated) -> None:
    table = seated(6)
    table.opens("arrival")
    assert table.asks == set()
    assert table.screen().shows == "join"
    assert table.desk().next_act == "close_round"
    with pytest.raises(NotAnAnswer, match="unknown_field"):
        table.says(0, "Hallo.")
    table.closes()
    assert table.kept() == []
    assert "Wil je meedoen?" not in table.page()
