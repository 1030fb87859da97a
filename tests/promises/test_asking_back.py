"""A text with a name in it, before its writer has looked at it: nothing of it lies anywhere."""

from pathlib import Path

from replay.server import running
from tests.promises.disk import as_it_lies
from tests.served import House

WITH_A_NAME = "Samira Duizendschoon regelt het wel."


def test_before_she_has_looked_nothing_of_it_is_anywhere_and_afterwards_what_she_chose(
    tmp_path: Path,
) -> None:
    """README: "A text with a name in it is kept only after its writer has looked at it once more."."""
    with running(tmp_path / "data") as open_house:
        table = House(open_house).table(5)
        table.opens("collect")
        phone = table.phones[0]
        assert phone.sends(words=WITH_A_NAME).status == 422
        assert table.kept() == []
        hidden = {"looked": "yes", "hide.1": "[naam] Samira Duizendschoon"}
        assert phone.sends(words=WITH_A_NAME, **hidden).status == 200
        assert table.kept() == ["[naam] regelt het wel."]
    for words in (WITH_A_NAME, "Samira", "Duizendschoon"):
        assert as_it_lies(tmp_path, words) == []
