"""A session file is read with a pencil: what is wrong in it is said in one sentence, with the line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from replay.passage import BrokenFile
from replay.session_file import SessionFile, read
from replay.telling import complaint
from tests.replay.written import SMALL, Told, line_of, said, whole, write


def broken(path: Path) -> BrokenFile:
    """What is wrong with this file."""
    with pytest.raises(BrokenFile) as complained:
        read(path)
    return complained.value


def changed(change: Callable[[Told], object]) -> Told:
    """The whole evening, with one slip of the pen."""
    told = whole()
    change(told)
    return told


SLIPS: dict[str, tuple[Callable[[Told], object], str, str]] = {
    "a kind of round nobody knows": (lambda t: t["rounds"][1].update(type="dansen"), "dansen", "kind"),
    "somebody who is not there": (
        lambda t: t["rounds"][0]["contributions"].append(said("niemand", "Hallo.")),
        "niemand",
        "participant",
    ),
    "minutes where a text should be": (lambda t: t["rounds"][0].update(promptNl=["12"]), "promptNl", "text"),
    "a list that is none": (lambda t: t["rounds"][2].update(noStatements="geen"), "noStatements", "list"),
    "a vote for what is not on the list": (
        lambda t: t["rounds"][4]["votes"].append({"participant": "anna", "choice": "v9"}),
        "v9",
        "choice",
    ),
    "a moderation that does not exist": (
        lambda t: t["rounds"][0]["contributions"][0].update(expected={"moderation": "misschien"}),
        "misschien",
        "one_of",
    ),
    "a language that is none": (
        lambda t: t["rounds"][0]["contributions"][0].update(language="klingon"),
        "klingon",
        "language",
    ),
    "the same code twice": (
        lambda t: t["participants"].append({"code": "anna", "x": "nog eens"}),
        "nog eens",
        "code",
    ),
    "half a sign": (lambda t: t["session"].update(titleNl="\ud83d"), "ud83d", "text"),
}


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.replace(" ", "_"))
def test_a_slip_of_the_pen_is_said_with_its_line(tmp_path: Path, slip: str) -> None:
    change, words, reason = SLIPS[slip]
    path = tmp_path / "avond.json"
    path.write_text(_escaped(changed(change)), encoding="utf-8")
    found = broken(path)
    assert found.reason == reason
    assert found.line is not None
    assert abs(found.line - line_of(path, words)) <= 2
    assert complaint(found).startswith(("Regel", "Line"))


def test_the_line_is_that_of_the_wrong_word_itself(tmp_path: Path) -> None:
    path = write(tmp_path, changed(lambda told: told["rounds"][1].update(type="dansen")))
    assert broken(path).line == line_of(path, "dansen")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "syntax"),
        ('{"rounds": [\n{"type": "collect",\n]}', "syntax"),
        ("[]", "no_session"),
        ("{}", "no_rounds"),
        ('{"rounds": []}', "no_rounds"),
        ("[" * 100_000, "no_session"),
    ],
)
def test_what_is_no_evening_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "avond.json"
    path.write_text(text, encoding="utf-8")
    assert broken(path).reason == reason


def test_json_that_breaks_off_is_said_with_the_line_where_it_breaks(tmp_path: Path) -> None:
    path = tmp_path / "avond.json"
    path.write_text('{"rounds": [\n{"type": "collect",\n]}', encoding="utf-8")
    assert broken(path).line == 3


def test_a_file_that_is_not_there_or_no_text_is_said_without_a_line(tmp_path: Path) -> None:
    assert broken(tmp_path / "nergens.json").reason == "no_file"
    (tmp_path / "plaatje.json").write_bytes(b"\xff\xfe\x00")
    assert broken(tmp_path / "plaatje.json").reason == "no_text"


def test_all_but_the_rounds_may_be_left_out(tmp_path: Path) -> None:
    card = said("anna", "Hallo.")
    file = read(write(tmp_path, {"rounds": [{"type": "collect", "contributions": [card]}]}))
    assert [one.code for one in file.participants] == ["anna"]
    assert file.prepared["title"]
    assert file.prepared["mandate"]
    assert file.prepared["agreements"]
    assert file.strangers == frozenset()


def test_what_only_people_recognise_is_hidden_before_it_is_sent_and_numbers_are_not(tmp_path: Path) -> None:
    cards = {card.by: card for card in _whole(tmp_path).rounds[0].cards}
    assert cards["cora"].text == "[naam] geeft altijd water."
    assert "06 99 00 11 22" in cards["bram"].text
    assert cards["bram"].told == "Bel mij op [telefoonnummer] als de schuur open staat."


def test_somebody_the_file_does_not_count_is_a_stranger(tmp_path: Path) -> None:
    assert _whole(tmp_path).strangers == {"vreemd"}


def test_a_table_without_perspectives_has_no_strangers(tmp_path: Path) -> None:
    assert read(write(tmp_path, SMALL)).strangers == frozenset()


def test_cards_are_sent_in_the_order_of_their_seconds(tmp_path: Path) -> None:
    seconds = [card.second for card in _whole(tmp_path).rounds[0].cards]
    assert seconds == sorted(seconds)


def test_a_date_is_typed_as_a_chair_types_it(tmp_path: Path) -> None:
    (promise,) = _whole(tmp_path).afterwards
    assert promise.fields["due"] == "1 mei 2027"


def _whole(folder: Path) -> SessionFile:
    return read(write(folder, whole()))


def _escaped(told: Told) -> str:
    return json.dumps(told, indent=1)
