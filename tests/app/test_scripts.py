"""Draaiboeken at the desk: read, take along, bring along, change; a mistake comes back with its line."""

from tests.served import House, Visitor
from words import say

ALL = "/voorzitter/draaiboeken"


def test_a_chair_takes_a_script_along_and_brings_it_back_changed(house: House) -> None:
    file = house.chair.get(f"{ALL}/kleine_tafel.toml")
    assert file.headers["content-disposition"] == 'attachment; filename="kleine_tafel.toml"'
    changed = file.text.replace('nl = "Kleine tafel"', 'nl = "Tafel van de haven"')
    answer = house.chair.post(ALL, {"script": "", "text": changed})
    assert answer.status == 303
    assert "Tafel van de haven" in house.chair.get(answer.goes_to).text
    assert "Tafel van de haven" in house.chair.get("/voorzitter").text
    key = answer.goes_to.rpartition("/")[2]
    table = house.chair.post("/voorzitter/tafels", {"script": key})
    assert table.status == 303
    assert house.chair.post(f"{ALL}/weg", {"script": key}).status == 303
    assert "Tafel van de haven" not in house.chair.get(ALL).text
    assert house.chair.get(table.goes_to).status == 200


def test_the_longest_script_can_be_brought_along(house: House) -> None:
    text = house.chair.get(f"{ALL}/lewis_deep_democracy.toml").text
    answer = house.chair.post(ALL, {"script": "", "text": text})
    assert answer.status == 303
    assert house.chair.post(f"{ALL}/weg", {"script": answer.goes_to.rpartition("/")[2]}).status == 303


def test_a_script_that_cannot_be_played_comes_back_with_the_line_and_the_reason(house: House) -> None:
    text = house.chair.get(f"{ALL}/kleine_tafel.toml").text.replace("minutes = 80", "minutes = 81")
    answer = house.chair.post(ALL, {"script": "", "text": text})
    line = text.split("\n").index("minutes = 81") + 1
    assert answer.status == 422
    assert f"Regel {line}: " in answer.text
    assert say("nl", "errors.script_sum", total=80, minutes=81) in answer.text
    assert '<code id="broken-line">minutes = 81</code>' in answer.text
    assert "Fewer than five people" in answer.text


def test_only_the_chair_sees_and_changes_scripts(house: House) -> None:
    stranger = Visitor(house.url)
    for path in (ALL, f"{ALL}/nieuw", f"{ALL}/kleine_tafel", f"{ALL}/kleine_tafel.toml"):
        assert stranger.get(path).status == 401
    assert stranger.post(ALL, {"text": "key = 1"}).status == 401


def test_a_script_that_is_not_there_is_said_so(house: House) -> None:
    assert house.chair.get(f"{ALL}/own_nothing").status == 404
