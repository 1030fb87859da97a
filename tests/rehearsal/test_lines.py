"""What invented people say: whole, harmless, and in languages somebody at the table covers."""

from collections import Counter

from rehearsal.lines import ANY_QUESTION, DUTCH, Lines, kind_of, told
from sessions.masking import mask
from sessions.method import KINDS
from sessions.script import load_all

OWN_WORDS = "own_words"
SAID = [(said["kind"], one) for said in told()["said"] for one in said["lines"]]
FIELDS = {"who", "when", "sort"}


def test_every_line_belongs_to_a_kind_of_round() -> None:
    assert {kind for kind, _ in SAID} <= {*KINDS, OWN_WORDS}


def test_every_kind_that_asks_for_words_has_enough_lines_to_be_turned_over() -> None:
    lines = Counter(kind for kind, _ in SAID)
    asking = (
        "check_in",
        "collect",
        "seek_no",
        "propose",
        "come_along",
        "arrows",
        "interventions",
        "check_out",
    )
    assert all(lines[kind] >= 5 for kind in asking)


def test_every_line_in_another_language_has_a_dutch_version_and_a_phone_that_says_it() -> None:
    spoken = {name for _, one in SAID for name in one} - FIELDS
    assert all(DUTCH in one for _, one in SAID)
    assert spoken == {DUTCH, *told()["table"]["languages"]} == set(told()["people"]["languages"])


def test_no_line_points_at_anybody() -> None:
    assert all(mask(words) == words for _, one in SAID for words in one.values())


def test_every_line_is_said_once() -> None:
    lines = Lines()
    mine = [one for kind, one in SAID if kind == "seek_no" and next(iter(one)) == DUTCH]
    heard = [lines.next("seek_no", DUTCH) for _ in mine]
    assert {line.text for line in heard if line} == {one[DUTCH] for one in mine}
    assert lines.next("seek_no", DUTCH) is None


def test_a_phone_knows_by_the_question_what_kind_of_round_it_is() -> None:
    asked = next(one for script in load_all() for one in script.rounds if one.kind == "seek_no")
    assert {kind_of(words) for words in asked.prompt.values()} == {"seek_no"}
    assert kind_of("Wat eten we vanavond?") == ANY_QUESTION
