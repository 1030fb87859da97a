"""Where nothing lies yet, one sentence says what will come or what can be done; a page is never just a heading."""

from dataclasses import replace

import pytest
from lxml import html

from sessions.views.desk_view import DeskView
from sessions.views.round_face import Laid, RoundFace
from sessions.views.screen_view import ScreenView
from tests.house.test_faces import EVERY_STEP, LANGUAGES, desk, page, round_face, screen
from words import say


def bare(kind: str, step: int, state: str) -> RoundFace:
    """A round in which nobody has written anything yet, and the chair has laid nothing down."""
    face = round_face(kind, step, state)
    laid: dict[str, tuple[Laid, ...]] = dict.fromkeys(face.laid, ())
    return replace(face, laid=laid, cards=(), themes=(), voices=(), changes=(), result=None)


def told(view: ScreenView, language: str) -> list[str]:
    """What the wall says beside its heading."""
    drawn: html.HtmlElement = html.document_fromstring(page("screen/screen.html", view, language))
    wall = drawn.get_element_by_id("wall")
    return [" ".join(one.text_content().split()) for one in wall.iterchildren() if one.tag != "h1"]


def beside(view: DeskView, language: str) -> str:
    """What stands where cards wait for the chair."""
    drawn: html.HtmlElement = html.document_fromstring(page("desk/desk.html", view, language))
    side = drawn.get_element_by_id("beside")
    return " ".join(" ".join(one.text_content().split()) for one in side.find_class("empty"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["open", "closed"])
@pytest.mark.parametrize(("kind", "step"), EVERY_STEP)
def test_a_wall_with_nothing_on_it_says_what_comes(kind: str, step: int, state: str, language: str) -> None:
    view = screen(kind, step, state, round=bare(kind, step, state), resonance=())
    assert [one for one in told(view, language) if one]


@pytest.mark.parametrize(
    ("kind", "step", "sentence"),
    [
        ("talk", 1, "no_sentences"),
        ("spread", 0, "no_nos"),
        ("vote_choice", 0, "no_proposals"),
        ("come_along", 0, "no_version"),
        ("ground_rules", 1, "choose_on_phone"),
    ],
)
def test_the_room_reads_what_will_lie_there(kind: str, step: int, sentence: str) -> None:
    view = screen(kind, step, "open", round=bare(kind, step, "open"), resonance=())
    assert say("nl", f"screen.{sentence}") in told(view, "nl")


def test_the_agreements_are_announced_before_there_are_any() -> None:
    view = screen("collect", 0, "open", shows="rules", rules=())
    assert told(view, "nl") == [say("nl", "screen.no_rules")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chair_reads_what_comes_beside_her(language: str) -> None:
    places = {
        "with_chair_empty": desk("collect", 0, "open", waiting=(), round=bare("collect", 0, "open")),
        "with_chair_quiet": desk("vote_choice", 0, "open", waiting=(), round=bare("vote_choice", 0, "open")),
        "with_chair_over": replace(desk("collect", 0, "closed", waiting=()), state="ended"),
    }
    for sentence, view in places.items():
        assert beside(view, language) == say(language, f"desk.{sentence}")
