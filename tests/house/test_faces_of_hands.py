"""What helpers are shown: no button that is not theirs, no way out of their table, and no word too many."""

import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from app.pages import draw
from app.remarks import Answered
from sessions import hands
from sessions.hands import AFTERWARDS, CHAIR, GIVEN, SCRIBE, SECOND, GivenHand
from sessions.interpreting import Waiting
from sessions.views.hands_view import HandsView, InterpreterView, ReaderView, SupportView
from sessions.views.round_face import Words
from tests.house.test_faces import EVERY_STEP, LANGUAGES, LINKS, RAW_NAME, STATES, desk, page

BUTTON = re.compile(r'action="/voorzitter/dd/(\w+)"')
WAY = re.compile(r'href="(/voorzitter[^"]*)"')
WAYS = {
    "reader": {"lezen"},
    "coauthor": {"lezen"},
    "official": {"lezen"},
    "editor": {"lezen", "bewerken"},
    "organisation": {"antwoorden"},
}
MOMENTS = ("preparing", "waiting", "round", "roll_call", "paused", "ended")
WAITING = (
    Waiting("card", "c1", ("Nu vreau.", "primăria"), "ro", "nl", "ro"),
    Waiting("round", "r1", ("Wat mist er nog?",), "nl", "ro", "ro", "prompt"),
    Waiting("said", "s1", ("Eén loket.",), "nl", "ro", "ro"),
)


def drawn(template: str, view: object, language: str) -> str:
    return draw(template, language, view=view, ticket="t", audience="a", notice=None)


def buttons(seen: str) -> set[str]:
    """The acts on a page; destroying goes by another name in an address."""
    return {"destroy" if one == "wissen" else one for one in BUTTON.findall(seen)}


@pytest.mark.parametrize("role", [SECOND, SCRIBE])
@pytest.mark.parametrize(("kind", "step"), EVERY_STEP)
def test_a_desk_has_no_button_that_is_not_for_this_hand(kind: str, step: int, role: str) -> None:
    allowed = hands.may(role)
    for state, moment in product(STATES, ("open", "preparing", "ended")):
        seen = page("desk/desk.html", replace(desk(kind, step, state), may=allowed, state=moment), "nl")
        assert buttons(seen) <= allowed
        assert "/voorzitter" not in WAY.findall(seen)


def test_the_desk_of_a_scribe_leads_nowhere_else_and_can_write() -> None:
    seen = page("desk/desk.html", replace(desk("collect", 0, "closed"), may=hands.may(SCRIBE)), "nl")
    assert WAY.findall(seen) == []
    assert not any(secret in seen for secret in (LINKS["screen"], LINKS["join"], LINKS["code"], LINKS["qr"]))
    assert {"version", "sort_cards", "say"} <= buttons(seen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_helpers_are_drawn(language: str) -> None:
    pages = [drawn("desk/hand_link.html", None, language)]
    for moment in MOMENTS:
        view = SupportView("dd", 1, 1, moment, "collect", Words("", "nl"), moment == "paused")
        pages.append(drawn("desk/support.html", view, language))
    for waiting in (WAITING, ()):
        pages.append(drawn("desk/interpreter.html", InterpreterView("dd", 1, 1, ("ro",), waiting), language))
    for languages in (("ro", "bg"), ()):
        given = tuple(GivenHand(f"h{n}", role, languages, n > 1) for n, role in enumerate(GIVEN))
        pages.append(drawn("desk/hands.html", HandsView("dd", given, languages, ("bank",)), language))
    for role in GIVEN:
        given_link = {"dialogue": "dd", "role": role, "link": LINKS["join"], "qr": LINKS["qr"]}
        pages.append(draw("desk/hand_given.html", language, notice="", **given_link))
    assert [seen for seen in pages if RAW_NAME.search(seen)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_whoever_comes_afterwards_are_drawn_and_lead_only_to_what_they_may_do(
    language: str,
) -> None:
    today = date(2027, 4, 1)
    for role, published, first in product(AFTERWARDS, (True, False), (None, date(2027, 4, 2), today)):
        view = ReaderView(
            "dd", 1, 1, role, hands.may(role), "ended", published, first, "2 april" if first else ""
        )
        seen = draw(
            "desk/reader.html", language, view=view, ticket="t", audience="a", notice=None, today=today
        )
        assert not RAW_NAME.search(seen)
        leads_to = {one.rpartition("/")[2] for one in WAY.findall(seen)}
        assert leads_to <= WAYS[role]
        reads = role != "official" or first == today
        assert ("lezen" in leads_to) == (reads and role != "organisation")
    for link in ("", LINKS["join"]):
        seen = draw("desk/hand_later.html", language, link=link, qr=LINKS["qr"], notice="")
        assert not RAW_NAME.search(seen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_became_of_a_draft_is_told_at_every_moment(language: str) -> None:
    moments = product(((), ("organisation", "community")), ("", "published", "recalled"), (True, False))
    for approved, published, differs in moments:
        about = {
            "dialogue": "dd", "made": (), "may": hands.may(CHAIR), "address": "/lezing/x", "notice": "", "what": "",
            "answered": (Answered("bank", 1),), "advices": 2, "differs": differs, "approved": approved,
            "published": published, "correcting": bool(published) and not approved,
        }  # fmt: skip
        seen = draw("desk/remarks.html", language, **about)
        assert not RAW_NAME.search(seen)
        acts = set(re.findall(r'action="/voorzitter/dd/(\w+)"', seen))
        assert ("intrekken" in acts) == (published == "published")
        assert ("verbeteren" in acts) == bool(published and approved)


def test_an_interpreter_gives_each_text_to_where_it_belongs() -> None:
    seen = drawn("desk/interpreter.html", InterpreterView("dd", 1, 1, ("ro",), WAITING), "nl")
    assert buttons(seen) == {"interpret_card", "interpret_round", "interpret_said"}
    assert '<p lang="ro">primăria</p>' in seen
    assert WAY.findall(seen) == []


def test_support_has_one_button_and_not_when_the_help_card_is_there() -> None:
    view = SupportView("dd", 1, 1, "round", "collect", Words("Verzamelen", "nl"), help_open=False)
    assert buttons(drawn("desk/support.html", view, "nl")) == {"call_help"}
    assert buttons(drawn("desk/support.html", replace(view, help_open=True), "nl")) == set()
