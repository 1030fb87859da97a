"""Whole replays against a house in a process of its own: what comes out, and what is said when something does not."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from replay.__main__ import main
from replay.server import running
from tests.replay.written import PEOPLE, SMALL, line_of, said, whole, write

ROUND_KEYS = {
    *("id", "kind", "posted", "acknowledged", "passed", "on_table", "apart"),
    *("languages", "votes", "outcome", "seconds"),
}
KEYS = {"file", "rounds", "totals", "ack_ms", "checks", "ok"}


@dataclass(frozen=True)
class Played:
    """A replay that was played: its exit code, its folder, and what the summary says."""

    code: int
    out: Path
    data: Path
    summary: Any

    def round(self, key: str) -> Any:
        """One round of the summary."""
        return next(one for one in self.summary["rounds"] if one["id"] == key)


def typed(arguments: list[str]) -> int:
    """A replay as typed on a terminal. In a thread of its own: the browser of another test may hold the loop of this one."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(main, arguments).result()


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The whole evening in the garden, played once for all who look at what came of it."""
    folder = tmp_path_factory.mktemp("replay")
    out, data = folder / "out", folder / "data"
    code = typed([str(write(folder, whole())), "--out", str(out), "--data", str(data)])
    return Played(code, out, data, json.loads((out / "summary.json").read_text(encoding="utf-8")))


def test_everything_comes_out(played: Played) -> None:
    assert played.code == 0
    assert played.summary["ok"] is True
    assert [check for check in played.summary["checks"] if not check["ok"]] == []


def test_the_summary_has_the_keys_of_the_readme_and_no_word_or_code_of_anybody(played: Played) -> None:
    assert set(played.summary) == KEYS
    assert all(set(one) == ROUND_KEYS for one in played.summary["rounds"])
    assert set(played.summary["totals"]) == {"seats", "posted", "acknowledged", "lost", "doubled", "early"}
    assert set(played.summary["ack_ms"]) == {"p50", "p95"}
    text = (played.out / "summary.json").read_text(encoding="utf-8")
    assert not any(word in text for word in ("anna", "vreemd", "lavendel", "hooivork"))


def test_every_phone_has_a_seat_and_every_text_arrives(played: Played) -> None:
    totals = played.summary["totals"]
    sent = sum(len(one.get("contributions", [])) for one in whole()["rounds"])
    assert totals == {"seats": 7, "posted": sent, "acknowledged": sent, "lost": 0, "doubled": 0, "early": 0}


def test_cards_lie_on_the_table_apart_or_with_the_chair(played: Played) -> None:
    views, no, arrows = (played.round(key) for key in ("zien", "nee", "pijlen"))
    assert (views["posted"], views["on_table"], views["apart"]) == (5, 5, 0)
    assert views["languages"] == {"nl": 4, "tr": 1}
    assert (no["posted"], no["on_table"], no["apart"]) == (3, 2, 1)
    assert (arrows["posted"], arrows["on_table"]) == (4, 0)


def test_a_lone_text_stays_in_the_box_and_is_not_lost(played: Played) -> None:
    spread = played.round("delen")
    assert (spread["posted"], spread["acknowledged"], spread["on_table"]) == (1, 1, 0)


def test_small_numbers_of_a_vote_are_suppressed_and_the_safe_sentence_is_told(played: Played) -> None:
    choice = played.round("kiezen")
    assert choice["votes"] == "suppressed"
    assert choice["outcome"] == {"sentence": "De meeste mensen kiezen: Wieden", "next_step": "step_4"}


def test_the_handreiking_is_there_as_paper_and_as_a_page_that_opens_from_disk(played: Played) -> None:
    page = (played.out / "handreiking.html").read_text(encoding="utf-8")
    assert (played.out / "handreiking.pdf").read_bytes().startswith(b"%PDF")
    assert "Samen wieden, met een rooster." in page
    assert "<style>" in page
    assert "stylesheet" not in page
    assert not any(
        word in page for word in ("hooivork", "Willemijn", "06 99 00 11 22", "plantjes", "wildernis")
    )


def test_the_memory_of_the_house_is_kept_where_it_was_asked(played: Played) -> None:
    assert (played.data / "dialoogtafel.sqlite").exists()
    assert list((played.data / "keys").iterdir())


def test_four_people_talk_and_vote_and_the_chair_writes_it_down(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, SMALL)
    assert typed([str(file), "--out", str(tmp_path / "out")]) == 0
    told = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert [one["votes"] for one in told["rounds"]] == [None, "suppressed"]
    assert capsys.readouterr().err == ""


def test_against_a_house_that_is_open_a_text_that_does_not_come_out_is_said_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = {**SMALL, "handreikingChecks": {"mustContainNl": ["Iedereen kreeg een taart."]}}
    file = write(tmp_path, told)
    with running(tmp_path / "house") as house:
        code = typed([str(file), "--out", str(tmp_path / "out"), "--url", house.url, "--desk", house.desk])
    assert code == 1
    assert f" {line_of(file, 'taart')}: " in capsys.readouterr().err


def test_a_broken_file_is_one_sentence_and_nothing_is_played(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, {**SMALL, "rounds": [{"type": "dansen"}]})
    assert typed([str(file), "--out", str(tmp_path / "out")]) == 2
    heard = capsys.readouterr()
    assert heard.out == ""
    assert heard.err.count("\n") == 1
    assert f" {line_of(file, 'dansen')}: " in heard.err


def test_a_house_that_is_not_there_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, SMALL)
    away = ["--url", "http://127.0.0.1:9", "--desk", "http://127.0.0.1:9/voorzitter/link/x"]
    assert typed([str(file), "--out", str(tmp_path / "out"), *away]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_link_that_was_used_opens_no_desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, SMALL)
    with running(tmp_path / "house") as house:
        away = ["--url", house.url, "--desk", house.desk.rpartition("/")[0] + "/verzonnen"]
        assert typed([str(file), "--out", str(tmp_path / "out"), *away]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_a_text_that_is_too_long_is_said_with_its_line_and_is_neither_lost_nor_early(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cards = [said(who, "Te lang. " + "x" * 4000 if who == "bram" else f"Ik ben {who}.") for who in PEOPLE]
    file = write(tmp_path, {"rounds": [{"type": "collect", "contributions": cards}]})
    assert typed([str(file), "--out", str(tmp_path / "out")]) == 1
    told = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert told["totals"] == {"seats": 6, "posted": 6, "acknowledged": 5, "lost": 0, "doubled": 0, "early": 0}
    (complaint,) = capsys.readouterr().err.strip().splitlines()
    assert f" {line_of(file, 'bram') - 1}: " in complaint
